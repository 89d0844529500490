import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { withBrowser } from '../support/left-out.js';
import { openChamber, type Chamber, type Reader } from '../support/web.js';
import { findingsOn, reads, says, signInAs } from '../support/web-page.js';

const DAY = 86_400_000;
const days = (many: number): string => new Date(Date.now() + many * DAY).toISOString();

const TEXT = `XY/INF/7
Original: English
3 March 2005

The Year Ahead

I. MEANS

1. Money was promised.<sup>1</sup>

<sup>1</sup> Orally.

II. ENDS

2. What it is for was agreed.

II. THANKS

3. Many are thanked.
`;

withBrowser('what the organization remembers, in the browser', () => {
  let chamber: Chamber;
  let secretariat: Reader;
  let delegate: Reader;

  beforeAll(async () => {
    chamber = await openChamber();
    [secretariat, delegate] = [await chamber.reader(), await chamber.reader()];
    const api = await chamber.apiOf('secretariat');
    const { bodies, ruleSets } = await api.ask<{ bodies: { key: string }[]; ruleSets: { key: string }[] }>(
      'query B { bodies { key } ruleSets { key } }',
    );
    await api.act(
      'draftConsultation',
      {
        symbol: 'XY/2007/1',
        title: { en: 'The year ahead' },
        summary: { en: 'What to do with it.' },
        body: bodies[0]?.key,
        officialZone: 'Europe/Zurich',
        visibility: 'MEMBERS',
        ruleSet: ruleSets[0]?.key,
        commentsCloseAt: days(2),
        votingOpensAt: days(2),
        votingClosesAt: days(3),
      },
      'consultation { id }',
    );
  }, 240_000);
  afterAll(() => chamber?.close());

  it('imports a document from its text: what was recognised and what was not placed is shown before it is added', async () => {
    const { page } = secretariat;
    await signInAs(page, 'Secretariat officer');
    await page.goto('/secretariat/XY/2007/1');
    await page.getByRole('button', { name: 'Import a text' }).click();
    const form = page.getByRole('form', { name: 'Import a document from its text' });
    await form.getByLabel(/^Text of the document/).fill(TEXT);
    await form.getByRole('button', { name: 'See what is recognised' }).click();
    await says(form, '6 blocks were recognised: 3 headings, 3 numbered paragraphs, one footnote.');
    await says(form, /^Line 17: The number II stands twice/);
    expect(await form.getByLabel(/^Title/).inputValue()).toBe('The Year Ahead');
    await form.getByText('4 lines were not placed in the text').click();
    await says(form, 'XY/INF/7');
    expect(await findingsOn(page, 'import')).toEqual([]);
    await form.getByRole('button', { name: 'Add the document' }).click();
    await form.waitFor({ state: 'detached' });
    await says(page, /XY\/INF\/7 · The Year Ahead/);
  }, 120_000);

  it('shows a delegate what became of decisions, and how it came to stand so', async () => {
    const { page } = delegate;
    await signInAs(page, 'Kenya, representative');
    await page.getByRole('link', { name: 'Decisions', exact: true }).click();
    await page.getByRole('link', { name: 'What became of decisions' }).click();
    await reads(page, 'Two things followed from decisions; one was held');
    expect(await findingsOn(page, 'follow-up')).toEqual([]);
    await page.getByRole('link', { name: 'The Environment and Migration' }).click();
    await reads(page, 'The Environment and Migration: deferred');
    await says(page, /The money was not found in time/);
    expect(await page.getByRole('button', { name: 'Enter how it stands now' }).count()).toBe(0);
    expect(await findingsOn(page, 'follow-up-item')).toEqual([]);
  }, 120_000);

  it('shows on a proposal what it is about and where it was made before', async () => {
    const { page } = delegate;
    await page.goto('/consultations/IC/2006/8');
    await says(page, /Proposed at earlier informal consultations/);
    expect(await findingsOn(page, 'proposals-remembered')).toEqual([]);
    await page.getByRole('link', { name: 'Overseas communities' }).first().click();
    await reads(page, /No decision answers these filters/);
  }, 120_000);

  it('lets the secretariat enter what follows from a decision, with its money, on the page of the result', async () => {
    const { page } = secretariat;
    await page.goto('/results/IC/2005/DEMO/theme-2006');
    await page.getByRole('button', { name: 'Enter what follows' }).click();
    const form = page.getByRole('form', { name: 'Enter what follows' });
    await form.getByLabel('English').fill('Migration and Human Resources for Health');
    await form.getByLabel('Currency (ISO code)').fill('USD');
    await form.getByLabel('Budget needed').fill('150,000');
    await form.getByLabel('Budget pledged').fill('60,000');
    await form.getByLabel(/^Partners/).fill('WHO\nILO');
    expect(await findingsOn(page, 'follow-up-form')).toEqual([]);
    await form.getByLabel('Standing').selectOption('FUNDED');
    await form.getByRole('button', { name: 'Enter', exact: true }).click();
    await says(form, /^Funded is what has its money/);
    await form.getByLabel('Standing').selectOption('PLANNED');
    await form.getByRole('button', { name: 'Enter', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await says(page, 'USD 60,000 pledged of USD 150,000 needed');
    expect(await findingsOn(page, 'result-followed')).toEqual([]);
  }, 120_000);

  it('has the section on these years ready, and puts it into a draft', async () => {
    const { page } = secretariat;
    const year = new Date().getUTCFullYear();
    await page.goto(`/follow-up?body=informal-consultations&from=2006&to=${year}`);
    await reads(page, /^Three things followed/);
    await says(page, /workshop deferred \(12 October 2006\)/);
    const form = page.getByRole('form', { name: 'Put the section into a consultation' });
    await form.getByLabel(/^Draft consultation/).fill('XY/2007/1');
    await form.getByLabel(/^Symbol of the document/).fill('XY/2007/1/Add.1');
    await form.getByRole('button', { name: 'Add to the draft' }).click();
    await says(form, 'Added to XY/2007/1.');
    expect(await findingsOn(page, 'follow-up-section')).toEqual([]);
    expect(secretariat.complaints).toEqual([]);
    expect(delegate.complaints).toEqual([]);
  }, 120_000);
});
