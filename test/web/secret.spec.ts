import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { withBrowser } from '../support/left-out.js';
import { openChamber, type Chamber, type Reader } from '../support/web.js';
import { givenDraft, texts } from '../support/web-draft.js';
import { findingsOn, says, signInAs, tabTo } from '../support/web-page.js';

const SYMBOL = 'C/2007/9';
const ballot = (page: Page) => page.getByRole('region', { name: 'Ballot on question 1' });
const OTHERS = { FRA: 'osei', PER: 'osei', POL: 'lind', SEN: 'osei' };

withBrowser('a secret ballot in the browser', () => {
  let chamber: Chamber;
  let kenya: Reader;

  beforeAll(async () => {
    chamber = await openChamber();
    kenya = await chamber.reader();
    const secretariat = await givenDraft(chamber, {
      symbol: SYMBOL,
      title: 'Election of the chair',
      summary: 'Who presides over the next session.',
      questions: [
        {
          key: 'chair',
          title: texts('The chair'),
          wording: texts('Who shall preside over the next session?'),
          method: 'SINGLE_CHOICE',
          secrecy: 'SECRET',
          tallyVisibility: 'AFTER_CLOSE',
          quorum: null,
          options: [
            { key: 'osei', title: texts('Ms. Osei') },
            { key: 'lind', title: texts('Mr. Lind') },
          ],
        },
      ],
    });
    await secretariat.act('openConsultation', { symbol: SYMBOL }, 'consultation { state }');
    await secretariat.act('openVoting', { symbol: SYMBOL }, 'consultation { state }');
  }, 300_000);
  afterAll(() => chamber?.close());

  it('says what is promised and what is not before anything is chosen', async () => {
    const { page } = kenya;
    await signInAs(page, 'Kenya, representative');
    await page.goto(`/consultations/${SYMBOL}?question=chair`);
    await says(ballot(page), 'A secret ballot, cast once');
    await ballot(page).getByText('What is public, and what is not promised').click();
    await says(ballot(page), /Not promised: while you cast it/);
    expect(await findingsOn(page, 'secret-before')).toEqual([]);
  }, 120_000);

  it('is chosen and cast with the keyboard alone, once it is confirmed that it cannot be changed', async () => {
    const { page } = kenya;
    const box = ballot(page);
    await tabTo(page, box.getByRole('radio', { name: /Ms\. Osei/ }));
    await page.keyboard.press('Space');
    // What is chosen is on this page alone: neither a draft nor anything else is kept on the device.
    expect(await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toMatch(/osei/);
    await tabTo(page, box.getByRole('button', { name: /Review/ }));
    await page.keyboard.press('Enter');
    await says(box, /cannot be changed, taken back, or shown to anybody/);
    await box.getByRole('button', { name: 'Cast the secret ballot' }).click();
    await says(box, 'Please confirm this first.');
    expect(await findingsOn(page, 'secret-review')).toEqual([]);
    await tabTo(page, box.getByRole('checkbox', { name: 'We know that it cannot be changed once it is cast' }));
    await page.keyboard.press('Space');
    await tabTo(page, box.getByRole('button', { name: 'Cast the secret ballot' }));
    await page.keyboard.press('Enter');
    await says(box, 'Cast: your delegation’s secret ballot is in the box');
    await says(box, /Entry \d+ of the log of C\/2007\/9: that your delegation took part/);
    expect(await findingsOn(page, 'secret-receipt')).toEqual([]);
    await page.reload();
    await says(box, 'Your delegation’s secret ballot is in the box');
    expect(await box.getByRole('radio').count()).toBe(0);
  }, 180_000);

  it('is counted out of the box, and nobody is shown with what it chose', async () => {
    const secretariat = await chamber.apiOf('secretariat');
    for (const [member, option] of Object.entries(OTHERS)) {
      const delegation = await chamber.apiOf(member.toLowerCase());
      const { consultation } = await delegation.ask<{ consultation: { questions: { id: string }[] } }>(
        'query Q($symbol: String!) { consultation(symbol: $symbol) { questions { id } } }',
        { symbol: SYMBOL },
      );
      const input = {
        question: consultation.questions[0]?.id,
        kind: 'CHOICE',
        marks: [{ option, mark: 1 }],
        idempotencyKey: `${member}-chair`,
      };
      await delegation.act('castBallot', input, 'receipt { index }');
    }
    await secretariat.act('closeQuestion', { symbol: SYMBOL, question: 'chair', reason: 'All present have voted.' }, '__typename');
    const { page } = kenya;
    await page.goto(`/results/${SYMBOL}/chair`);
    await says(page, 'At closing the box was opened and held 5 ballots: as many as Members took part.');
    await says(
      page,
      'The vote was secret: the roll says who took part, and nothing of what they chose. How the groups voted is not known.',
    );
    await page.getByRole('button', { name: 'Show the ballots' }).click();
    await says(page, 'Number drawn');
    expect(await findingsOn(page, 'secret-result')).toEqual([]);
    expect(kenya.complaints).toEqual([]);
  }, 120_000);
});
