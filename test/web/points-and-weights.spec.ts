import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { withBrowser } from '../support/left-out.js';
import { openChamber, type Chamber, type Reader } from '../support/web.js';
import { givenDraft, texts } from '../support/web-draft.js';
import { findingsOn, reads, says, signInAs, tabTo, tooWide } from '../support/web-page.js';

const SYMBOL = 'IC/2007/2';
const ballot = (page: Page, number: number) => page.getByRole('region', { name: `Ballot on question ${number}` });

const THEMES = [
  ['water', 'Migration and water'],
  ['cities', 'Migration and cities'],
  ['return', 'Voluntary return'],
] as const;

/** What the others say: points for the themes, the sense, for or against. */
const OTHERS: Readonly<Record<string, readonly [Record<string, number>, string, string]>> = {
  FRA: [{ water: 5, cities: 3 }, 'support', 'against'],
  PER: [{ water: 1, cities: 4, return: 0 }, 'can-accept', 'for'],
  POL: [{ cities: 4, return: 5 }, 'support', 'for'],
  SEN: [{ water: 3, cities: 4, return: 1 }, 'cannot-accept', 'for'],
  JPN: [{ water: 5, cities: 0 }, 'support', 'against'],
};

withBrowser('points, positions and weights in the browser', () => {
  let chamber: Chamber;
  let officer: Reader;
  let kenya: Reader;

  beforeAll(async () => {
    chamber = await openChamber();
    [officer, kenya] = [await chamber.reader(), await chamber.reader()];
    const asked = { wording: texts('What does your delegation say?') };
    await givenDraft(chamber, {
      symbol: SYMBOL,
      title: 'The next dialogue',
      summary: 'Themes, the mood, and the budget.',
      questions: [
        {
          key: 'themes',
          quorum: null,
          title: texts('The theme of the next dialogue'),
          method: 'STAR',
          options: THEMES.map(([key, title]) => ({ key, title: texts(title) })),
        },
        { key: 'sense', title: texts('A yearly dialogue'), method: 'CONSENSUS', options: [] },
        {
          key: 'budget',
          title: texts('The budget of the dialogue'),
          method: 'ENDORSEMENT',
          options: [],
          quorum: null,
          weighing: 'DOUBLE_MAJORITY',
          weightThreshold: { numerator: 65, denominator: 100, comparison: 'AT_LEAST' },
        },
      ].map((question) => ({ ...asked, ...question })),
    });
  }, 300_000);
  afterAll(() => chamber?.close());

  it('the secretariat pastes the scale; a line that cannot stand is named', async () => {
    const { page } = officer;
    await signInAs(page, 'Secretariat officer');
    await page.goto(`/secretariat/${SYMBOL}`);
    await says(page, 'Set the weights: question 3 is decided by them.');
    await page.getByRole('button', { name: 'Set weights' }).click();
    const form = page.getByRole('form', { name: 'Weights of Members' });
    await form.getByLabel('Where the weights come from').fill('scale of assessments 2007');
    const lines = form.getByRole('textbox', { name: 'Weights', exact: true });
    await lines.fill('FRA;6301\nJPN;16624\nXYZ;3');
    await form.getByRole('button', { name: 'Set these weights' }).click();
    await says(page, 'Line 3: XYZ is the code of no Member State.');
    await lines.fill('FRA;6301\nJPN;16624\nKEN;10\nPER;78\nPOL;501\nSEN;4.5');
    await form.getByRole('button', { name: 'Set these weights' }).click();
    await says(page, /Line 6 cannot be read: SEN;4.5/);
    expect(await findingsOn(page, 'weights-form')).toEqual([]);
    await lines.fill('FRA;6301\nJPN;16624\nKEN;10\nPER;78\nPOL;501\nSEN;4');
    await form.getByRole('button', { name: 'Set these weights' }).click();
    await page.getByText(/Weights by scale of assessments 2007: 6 Members, 23,518 together/).click();
    await says(page, '16,624');
  }, 120_000);

  it('and sees what imagined counts would come to under other rules', async () => {
    const { page } = officer;
    await page.getByRole('button', { name: 'Add a question' }).click();
    const form = page.getByRole('form', { name: /question/i });
    await form.getByText('What would these counts come to?').click();
    await form.getByLabel('Choosing “For”').fill('60');
    await form.getByLabel('Choosing “Against”').fill('40');
    await form.getByLabel('Abstaining').fill('20');
    await form.getByLabel('Not voting').fill('65');
    await form.getByRole('button', { name: 'Compare the rules' }).click();
    await says(form, 'Comes out otherwise');
    expect(await findingsOn(page, 'sensitivity')).toEqual([]);
    // In another language everything that the form says is said in it, and on a phone nothing is wider than the page.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: /^ES/ }).click();
    const spanish = page.getByRole('form', { name: 'Nueva pregunta' });
    await spanish.getByLabel('Eligen «A favor»').waitFor();
    await says(spanish, /^Cada Miembro vota a favor o en contra/);
    expect(await tooWide(page)).toBe(0);
    await page.getByRole('button', { name: /^EN/ }).click();
    await page.setViewportSize({ width: 1280, height: 900 });
    // Of options the answers are imagined one by one; of a ranking none are.
    await form.getByLabel('Method').selectOption('APPROVAL');
    await says(form, /^Each Member chooses every option that it could accept/);
    await says(form, 'Give the question its options first');
    await form.getByLabel('Method').selectOption('RANKED_BORDA');
    await says(form, 'no counts are imagined');
  }, 120_000);

  it('Kenya gives points with the keyboard alone; what it does not score is no zero', async () => {
    const secretariat = await chamber.apiOf('secretariat');
    await secretariat.act('openConsultation', { symbol: SYMBOL }, 'consultation { state }');
    await secretariat.act('openVoting', { symbol: SYMBOL }, 'consultation { state }');
    for (const [member, answers] of Object.entries(OTHERS)) {
      const delegation = await chamber.apiOf(member.toLowerCase());
      const { consultation } = await delegation.ask<{ consultation: { questions: { id: string; key: string }[] } }>(
        'query Q($symbol: String!) { consultation(symbol: $symbol) { questions { id key } } }',
        { symbol: SYMBOL },
      );
      for (const [at, { id, key }] of consultation.questions.entries()) {
        const answer = answers[at] ?? '';
        const marks =
          typeof answer === 'string' ? [{ option: answer, mark: 1 }] : Object.entries(answer).map(([option, mark]) => ({ option, mark }));
        const reason = answer === 'cannot-accept' ? { reason: 'It would have to be paid for from the budget.' } : {};
        await delegation.act(
          'castBallot',
          { question: id, kind: 'CHOICE', marks, idempotencyKey: `${member}-${key}-1`, ...reason },
          'receipt { index }',
        );
      }
    }
    const { page } = kenya;
    await signInAs(page, 'Kenya, representative');
    await page.goto(`/consultations/${SYMBOL}?question=themes`);
    const box = ballot(page, 1);
    await says(box, 'No option has points yet');
    expect(await findingsOn(page, 'score-empty')).toEqual([]);
    await tabTo(page, box.getByRole('radio', { name: 'Not scored' }).first());
    await page.keyboard.press('ArrowRight');
    expect(await box.getByRole('radio', { name: '0 points for Migration and water' }).isChecked()).toBe(true);
    await tabTo(page, box.getByRole('radio', { name: 'Not scored' }).nth(1));
    for (let pressed = 0; pressed < 6; pressed += 1) await page.keyboard.press('ArrowRight');
    await says(box, '2 of 3 options have points');
    expect(await findingsOn(page, 'score')).toEqual([]);
    await box.getByRole('button', { name: /Review/ }).click();
    await says(box, 'Migration and cities: 5 points');
    await says(box, 'Migration and water: 0 points');
    await box.getByRole('button', { name: /^Cast/ }).click();
    await says(box, /log of IC\/2007\/2, version 1/);
    await page.goto(`/consultations/${SYMBOL}?question=sense`);
    await ballot(page, 2).getByRole('radio', { name: 'Support', exact: true }).check();
    expect(await findingsOn(page, 'sense')).toEqual([]);
  }, 180_000);

  it('the results: a run-off, positions by group, and a budget short of the weights', async () => {
    const secretariat = await chamber.apiOf('secretariat');
    for (const question of ['themes', 'sense', 'budget'])
      await secretariat.act('closeQuestion', { symbol: SYMBOL, question, reason: 'All present have answered.' }, '__typename');
    const { page } = kenya;
    await page.goto(`/results/${SYMBOL}/themes`);
    await reads(page, /^“Migration and cities” is selected, preferred to “Migration and water”/);
    await says(page, 'Run-off');
    expect(await findingsOn(page, 'result-star')).toEqual([]);
    await page.goto(`/results/${SYMBOL}/sense`);
    await reads(page, /^Sense of the meeting on “A yearly dialogue”/);
    await says(page, 'Positions by regional group');
    expect(await findingsOn(page, 'result-sense')).toEqual([]);
    await page.goto(`/results/${SYMBOL}/budget`);
    await reads(page, /is not endorsed: 3 votes to 2, but 583 in weight/);
    await says(page, 'Two majorities: Members and weights');
    expect(await findingsOn(page, 'result-budget')).toEqual([]);
    expect(kenya.complaints).toEqual([]);
  }, 120_000);
});
