import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { DEMONSTRATION_SIGN_INS } from '#demonstration';
import { draftAndOpen } from '../../libs/demonstration/src/scenario/draft.js';
import { vote } from '../../libs/demonstration/src/scenario/vote.js';
import { withBrowser } from '../support/left-out.js';
import { type SmallChamber, smallChamber } from '../support/small-chamber.js';
import { copiedClient, launchBrowser, newReader, type Reader } from '../support/web.js';
import { findingsOn, reads, says, signInAs } from '../support/web-page.js';

const SYMBOL = 'IC/2007/5';
const texts = (en: string) => ({ en, fr: en, es: en });
const asked = (key: string, title: string) =>
  ({
    ...{ key, title: texts(title), wording: texts('For or against?'), method: 'ENDORSEMENT', options: [], paragraphs: [] },
    ...{ tallyVisibility: 'LIVE', quorum: null },
  }) as const;

withBrowser('what the secretariat keeps, in the browser', () => {
  let web: string;
  let stage: SmallChamber;
  let browser: Browser;
  let officer: Reader;

  beforeAll(async () => {
    web = copiedClient();
    const settings = { demonstration: true, signIns: DEMONSTRATION_SIGN_INS };
    stage = await smallChamber(['KEN', 'PER', 'FRA', 'EGY'], { webFolder: web, settings });
    const { secretariat, chair } = stage.chamber;
    const draft = {
      symbol: SYMBOL,
      title: texts('What is kept'),
      summary: texts('Two questions.'),
      questions: [asked('theme', 'The theme'), asked('report', 'The report')],
    };
    await draftAndOpen(secretariat, draft as unknown as Parameters<typeof draftAndOpen>[1], stage.timetable);
    await chair.act('openVoting', { symbol: SYMBOL }, 'consultation { state }');
    await vote(stage.chamber, SYMBOL, 'report', { for: 3, against: 1 }, () => undefined);
    await chair.act('closeQuestion', { symbol: SYMBOL, question: 'report', reason: 'All have answered.' }, 'consultation { state }');
    browser = await launchBrowser();
    officer = await newReader(browser, stage.address);
    await signInAs(officer.page, 'Secretariat officer');
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
    rmSync(web, { recursive: true, force: true });
  });

  it('lets less be seen of the counts of a question, and never more', async () => {
    const { page } = officer;
    await page.goto(`/secretariat/${SYMBOL}`);
    await page.getByRole('button', { name: 'Show less of the counts of question 1' }).click();
    const form = page.getByRole('form', { name: 'Show less of the counts of question 1' });
    expect(await form.getByRole('radio').count()).toBe(2);
    await form.getByRole('radio').last().check();
    expect(await findingsOn(page, 'tighten')).toEqual([]);
    await form.getByRole('button', { name: 'Show less', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Show less of the counts of question 1' }).count()).toBe(0);
  }, 120_000);

  it('amends the roll for one Member, with a reason, once the ledgers say the same', async () => {
    const { page } = officer;
    await page.getByRole('button', { name: 'Amend the roll' }).click();
    const form = page.getByRole('form', { name: 'Amend the roll' });
    await form.getByLabel(/^Member/).selectOption('KEN');
    await form.getByLabel(/^It may not vote/).check();
    await form.getByLabel(/^Reason/).fill('Its right to vote was suspended on Friday.');
    await form.getByRole('button', { name: 'Amend the roll for this Member' }).click();
    await says(form, /^The ledgers entitle KEN to vote today/);
    expect(await findingsOn(page, 'amend-roll')).toEqual([]);
    const suspendedFrom = new Date(Date.now() - 60_000).toISOString();
    await stage.chamber.secretariat.act(
      'suspendVotingRight',
      { member: 'KEN', suspendedFrom, ground: 'Arrears of two years.', decisionReference: 'C/2006/1' },
      'suspension { id }',
    );
    await form.getByRole('button', { name: 'Amend the roll for this Member' }).click();
    await form.waitFor({ state: 'detached' });
    await reads(page, '3 of 3 Members still owe a position');
    await page.goto(`/log/${SYMBOL}`);
    await says(page, /roll was amended/i);
  }, 120_000);

  it('says what a question is about, and the decision is found by it', async () => {
    const { page } = officer;
    await page.goto(`/results/${SYMBOL}/report`);
    await page.getByRole('button', { name: 'Say what question 2 is about' }).click();
    const form = page.getByRole('form', { name: 'Say what it is about' });
    await form.getByLabel('Overseas communities').check();
    expect(await findingsOn(page, 'classify-question')).toEqual([]);
    await form.getByRole('button', { name: 'Keep these terms' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Overseas communities' }).click();
    await reads(page, 'One decision answers these filters');
  }, 120_000);

  it('enters a body, and refuses a second of the same short name', async () => {
    const { page } = officer;
    await page.goto('/secretariat');
    await page.getByRole('link', { name: 'Bodies', exact: true }).click();
    await reads(page, /bod(y|ies) consults? here$/);
    const enter = async (name: string, key: string) => {
      await page.getByRole('button', { name: 'Enter a body' }).click();
      const form = page.getByRole('form', { name: 'Enter a body' });
      await form.getByLabel('English').fill(name);
      await form.getByLabel('Short name').fill(key);
      await form.getByRole('button', { name: 'Enter the body' }).click();
      return form;
    };
    const form = await enter('Standing Committee on Programmes', '');
    await form.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 3, name: 'Standing Committee on Programmes' }).waitFor();
    await says(page, 'standing-committee-on-programmes');
    const again = await enter('Another committee', 'standing-committee-on-programmes');
    await says(again, 'standing-committee-on-programmes is taken already; choose another.');
    expect(await findingsOn(page, 'bodies')).toEqual([]);
    await page.goto('/secretariat/new');
    await page.getByLabel(/^Body/).selectOption('standing-committee-on-programmes');
  }, 120_000);

  it('admits a Member, gives it another name, other groups, and ends its membership: the ledger keeps it all', async () => {
    const { page } = officer;
    await page.goto('/delegations');
    await page.getByRole('button', { name: 'Admit a Member or an observer' }).click();
    const form = page.getByRole('form', { name: 'Admit a Member or an observer' });
    await form.getByLabel('English').fill('Republic of Ruritania');
    await form.getByLabel(/^Code/).fill('rur');
    await form.getByLabel(/^Letters/).fill('R1');
    await form.getByLabel('Eastern Europe').check();
    await form.getByRole('button', { name: 'Admit', exact: true }).click();
    await says(form, 'The field “letters” must have two capital letters.');
    expect(await findingsOn(page, 'admit')).toEqual([]);
    await form.getByLabel(/^Letters/).fill('RU');
    await form.getByRole('button', { name: 'Admit', exact: true }).click();
    await reads(page, 'Republic of Ruritania may not vote today');

    await page.getByRole('button', { name: 'Enter a new name' }).click();
    const rename = page.getByRole('form', { name: 'Enter a new name' });
    await rename.getByLabel('English').fill('Kingdom of Ruritania');
    expect(await findingsOn(page, 'rename')).toEqual([]);
    await rename.getByRole('button', { name: 'Enter this name' }).click();
    await reads(page, 'Kingdom of Ruritania may not vote today');

    await page.getByRole('button', { name: 'Change its groups' }).click();
    const groups = page.getByRole('form', { name: 'Change its groups' });
    await groups.getByLabel('African Group').check();
    expect(await groups.getByLabel('Asia and the Pacific').isDisabled()).toBe(true);
    await groups.getByRole('button', { name: 'Enter these groups' }).click();
    await groups.waitFor({ state: 'detached' });
    await says(page, /African Group · Eastern Europe/);

    await page.getByRole('button', { name: 'End the membership' }).click();
    const end = page.getByRole('form', { name: 'End the membership' });
    await end.getByLabel(/^Reason/).fill('It joined its neighbour.');
    expect(await findingsOn(page, 'end-membership')).toEqual([]);
    await end.getByRole('button', { name: 'End it at this time' }).click();
    await end.waitFor({ state: 'detached' });
    await says(page, /^Republic of Ruritania$/);
    expect(officer.complaints).toEqual([]);
  }, 180_000);
});
