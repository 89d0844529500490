import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Api } from '../../libs/demonstration/src/client/api.js';
import { withBrowser } from '../support/left-out.js';
import { openChamber, type Chamber, type Reader } from '../support/web.js';
import { findingsOn, says, signInAs } from '../support/web-page.js';

const DAY = 86_400_000;
const SYMBOL = 'IC/2006/8';
/** What a receipt says once its proof was checked in the browser. */
const PROVED = /^Entry [\d,]+ of the log is in the signed checkpoint of .+ Checked in this browser\.$/;

withBrowser('the corrections to a record, in the browser', () => {
  let chamber: Chamber;
  let kenya: Reader;
  let officer: Reader;

  beforeAll(async () => {
    chamber = await openChamber();
    kenya = await chamber.reader();
    officer = await chamber.reader();
    const secretariat: Api = await chamber.apiOf('secretariat');
    const chair: Api = await chamber.apiOf('chair');
    await chair.act('closeVoting', { symbol: SYMBOL, confirmSymbol: SYMBOL }, 'consultation { state }');
    await secretariat.act('publishRecord', { symbol: SYMBOL, confirmSymbol: SYMBOL, languages: ['EN', 'FR'] }, 'record { symbol }');
  }, 240_000);
  afterAll(() => chamber?.close());

  it('a delegate suggests a correction at its place in the record', async () => {
    const { page } = kenya;
    await signInAs(page, 'Kenya, representative');
    await page.goto(`/record/${SYMBOL}`);
    await says(page, 'Corrections are received until');
    await says(page, 'This version has not come out yet.');
    const decision = page.getByRole('article').first();
    await decision.getByRole('button', { name: 'Suggest a correction here' }).first().click();
    await page.getByRole('textbox', { name: 'For these words' }).fill('votes');
    await page.getByRole('textbox', { name: 'Read these' }).fill('positions');
    await page.getByRole('textbox', { name: 'Why' }).fill('The consultation was indicative.');
    expect(await findingsOn(page, 'record-suggesting')).toEqual([]);
    await page.getByRole('button', { name: 'Submit for the delegation' }).click();
    await says(page, 'Submitted; waits for the secretariat.');
    await says(page, 'The correction is submitted for the delegation.');
    await says(page, PROVED);
    expect(await findingsOn(page, 'record-suggested')).toEqual([]);
  }, 120_000);

  it('the secretariat publishes a further version, answers, and issues the corrigendum once the windows are over', async () => {
    const { page } = officer;
    await signInAs(page, 'Secretariat');
    await page.goto(`/secretariat/${SYMBOL}`);
    await says(page, 'One correction to the record waits for an answer');
    await page.getByRole('button', { name: 'Publish the Spanish version' }).click();
    await page.getByRole('button', { name: 'Publish the Spanish version' }).waitFor({ state: 'detached' });
    await says(page, 'Published: the Spanish version. Its week for corrections has begun.');
    await says(page, PROVED);
    expect(await findingsOn(page, 'desk-record-corrections')).toEqual([]);
    await page.getByRole('textbox', { name: 'It shall read' }).fill('positions taken');
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await says(page, 'Accepted for the corrigendum.');
    await page.getByRole('button', { name: `Issue ${SYMBOL}/Corr.1` }).click();
    await page.getByRole('textbox', { name: /Corr\.1/ }).fill(`${SYMBOL}/Corr.1`);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: `Issue ${SYMBOL}/Corr.1` }).click();
    await says(dialog, 'the corrigendum can be issued from then on');
    await chamber.moveClock(8 * DAY);
    await signInAs(page, 'Secretariat');
    await page.goto(`/secretariat/${SYMBOL}`);
    await page.getByRole('button', { name: `Issue ${SYMBOL}/Corr.1` }).click();
    await page.getByRole('textbox', { name: /Corr\.1/ }).fill(`${SYMBOL}/Corr.1`);
    expect(await findingsOn(page, 'issue-corrigendum')).toEqual([]);
    await dialog.getByRole('button', { name: `Issue ${SYMBOL}/Corr.1` }).click();
    await says(page, `${SYMBOL}/Corr.1 is issued; the record can be approved.`);
    await page.getByRole('button', { name: 'Approve the record' }).click();
    await says(dialog, 'Corrections are over: none is received any more');
    await dialog.getByLabel(`Type ${SYMBOL} to confirm`).fill(SYMBOL);
    expect(await findingsOn(page, 'approve-record')).toEqual([]);
    await dialog.getByRole('button', { name: 'Approve the record' }).click();
    await dialog.waitFor({ state: 'detached' });
    await says(page, 'The record is approved; it is final.');
    await says(page, /^Entry \d+ of the log of IC\/2006\/8, with the hash [0-9a-f]{64}$/);
    await says(page, PROVED);
    expect(await findingsOn(page, 'record-approved')).toEqual([]);
  }, 180_000);

  it('everybody reads the record as it was published, with the corrigendum beside it', async () => {
    const { page } = kenya;
    await signInAs(page, 'Kenya, representative');
    await page.goto(`/record/${SYMBOL}`);
    await page.getByRole('heading', { name: `Corrigendum ${SYMBOL}/Corr.1` }).waitFor();
    await says(page, 'Checked in this browser: the corrigendum has the fingerprint stated for it.');
    // The publication, three versions, the corrigendum and the approval.
    for (let n = 0; n < 6; n++) await page.getByText(PROVED).nth(n).waitFor();
    await says(page, 'The state in which the record became final, by its fingerprint');
    const file = page.getByRole('link', { name: 'The corrigendum: PDF' });
    const [kept] = await Promise.all([page.waitForEvent('download'), file.click()]);
    expect(kept.suggestedFilename()).toBe('IC-2006-8.corrigendum.en.pdf');
    await says(page.getByRole('article').first(), /Corr\.1.*For.*votes.*read.*positions taken/);
    expect(await findingsOn(page, 'record-with-corrigendum')).toEqual([]);
  }, 120_000);

  it('and no page complained or asked anybody else', () => {
    expect(kenya.complaints).toEqual([]);
    expect(officer.complaints).toEqual([]);
  });
});
