import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { DEMONSTRATION_SIGN_INS } from '#demonstration';
import { delegationOf } from '../../libs/demonstration/src/scenario/chamber.js';
import { draftAndOpen } from '../../libs/demonstration/src/scenario/draft.js';
import { vote } from '../../libs/demonstration/src/scenario/vote.js';
import { withBrowser } from '../support/left-out.js';
import { type SmallChamber, smallChamber } from '../support/small-chamber.js';
import { copiedClient, launchBrowser, newReader, type Reader } from '../support/web.js';
import { findingsOn, says, signInAs } from '../support/web-page.js';

const SYMBOL = 'IC/2007/4';
const texts = (en: string) => ({ en, fr: en, es: en });
const LINES = ['The theme of the dialogue is Migrants and Money.', 'Two workshops are held in Geneva.', 'A report is made in June.'];
const TEXT = LINES.join('\n\n');
const OTHER = 'Nobody travels: every delegation writes down what matters to it, and sends that by post.';
const amended = (from: string, to: string) => ({ title: texts('The dialogue of 2007'), text: texts(TEXT.replace(from, to)) });
const AMENDED = {
  KEN: amended('Migrants and Money', 'Migrants and their Money'),
  PER: amended('Two workshops are held in Geneva.', 'Three workshops are held, one of them in Lima and one in Nairobi.'),
} as const;

/** What is not asked of every question of these. */
const TERMS = { method: 'ENDORSEMENT', options: [], paragraphs: [], tallyVisibility: 'LIVE' } as const;

withBrowser('what the chair rules, in the browser', () => {
  let web: string;
  let stage: SmallChamber;
  let browser: Browser;
  let chair: Reader;

  beforeAll(async () => {
    web = copiedClient();
    const settings = { demonstration: true, signIns: DEMONSTRATION_SIGN_INS };
    stage = await smallChamber(['KEN', 'PER', 'FRA', 'EGY'], { webFolder: web, settings });
    const { secretariat, chair: presiding } = stage.chamber;
    const title = texts('The dialogue of 2007');
    const questions = [
      { ...TERMS, key: 'dialogue', title, wording: texts('Is it endorsed?'), proposal: 'dialogue' },
      {
        ...TERMS,
        key: 'venue',
        title: texts('The venue'),
        wording: texts('Which of the two?'),
        method: 'SINGLE_CHOICE' as const,
        options: [
          { key: 'geneva', title: texts('Geneva') },
          { key: 'nairobi', title: texts('Nairobi') },
        ],
        tieRule: 'CHAIR',
        quorum: null,
      },
    ];
    await draftAndOpen(
      secretariat,
      {
        symbol: SYMBOL,
        title,
        summary: texts('What the chair has to rule on.'),
        proposals: [{ key: 'dialogue', title, text: texts(TEXT) }],
        questions,
      } as unknown as Parameters<typeof draftAndOpen>[1],
      stage.timetable,
    );
    const { consultation } = await secretariat.ask<{ consultation: { proposals: { id: string }[] } }>(
      'query P($symbol: String!) { consultation(symbol: $symbol) { proposals { id } } }',
      { symbol: SYMBOL },
    );
    const proposal = consultation.proposals[0]?.id;
    for (const [code, wording] of Object.entries(AMENDED)) {
      const { amendment } = await delegationOf(stage.chamber, code).act<{ amendment: { id: string } }>(
        'proposeAmendment',
        { proposal, version: 1, ...wording },
        'amendment { id }',
      );
      await presiding.act(
        'ruleOnProposal',
        { proposal: amendment.id, receivability: 'RECEIVED', reason: 'It changes a part.' },
        'proposal { id }',
      );
    }
    browser = await launchBrowser();
    chair = await newReader(browser, stage.address);
    await signInAs(chair.page, 'Chair');
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
    rmSync(web, { recursive: true, force: true });
  });

  it('has before it what a delegation made by editing the text as it stands, in every language', async () => {
    const { page, leave } = await newReader(browser, stage.address);
    await signInAs(page, 'Kenya, representative');
    await page.goto(`/consultations/${SYMBOL}`);
    const form = page.getByRole('form', { name: 'Propose an amendment' });
    const amend = () => page.getByRole('button', { name: 'Propose an amendment' }).click();
    await amend();
    const text = form.getByRole('group', { name: 'Text' }).getByLabel('English');
    expect(await text.inputValue()).toBe(TEXT);
    expect(await form.getByRole('group', { name: 'Text' }).getByLabel('French').inputValue()).toBe(TEXT);
    expect(await findingsOn(page, 'amending')).toEqual([]);

    // What replaces the whole is no amendment: it is taken along into a proposal of its own.
    await form.getByRole('group', { name: 'Title' }).getByLabel('English').fill('Letters instead');
    await text.fill(OTHER);
    await form.getByRole('button', { name: 'Submit the amendment' }).click();
    await form.getByRole('button', { name: 'Put it forward as a proposal' }).click();
    const proposing = page.getByRole('form', { name: 'Propose a topic' });
    expect(await proposing.getByRole('group', { name: 'Text' }).getByLabel('English').inputValue()).toBe(OTHER);
    await proposing.getByRole('button', { name: 'Leave without changing' }).click();
    await proposing.waitFor({ state: 'detached' });

    await amend();
    await text.fill(TEXT.replace('in June', 'in July'));
    await form.getByRole('button', { name: 'Submit the amendment' }).click();
    await form.waitFor({ state: 'detached' });
    const made = page.getByRole('article').filter({ hasText: 'July' }).last();
    await made.getByRole('button', { name: 'Withdraw' }).click();
    await made.getByRole('textbox').fill('June will do.');
    await made
      .getByRole('button', { name: /^Withdraw/ })
      .first()
      .click();
    await made.getByRole('textbox').waitFor({ state: 'detached' });
    await says(made, /withdrawn/i);
    await leave();
  }, 120_000);

  it('orders the amendments: the one furthest removed stood first, and the chair puts the other before it', async () => {
    const { page } = chair;
    await page.goto(`/consultations/${SYMBOL}`);
    await page.getByRole('button', { name: 'Order of voting' }).click();
    const form = page.getByRole('form', { name: 'Order of voting' });
    const lines = form.getByRole('listitem');
    await lines.first().getByText(/Peru/).waitFor();
    expect(await findingsOn(page, 'order-amendments')).toEqual([]);
    await lines.last().getByRole('button').click();
    await lines.first().getByText(/Kenya/).waitFor();
    await form.getByLabel(/^The chair’s reason/).fill('It departs furthest from the text in substance.');
    await form.getByRole('button', { name: 'Set the order of voting' }).click();
    await form.waitFor({ state: 'detached' });
    const { consultation } = await stage.chamber.secretariat.ask<{ consultation: { questions: { number: number; title: string }[] } }>(
      'query Q($symbol: String!) { consultation(symbol: $symbol) { questions { number title } } }',
      { symbol: SYMBOL },
    );
    expect(consultation.questions.map(({ title }) => /Kenya|Peru/.exec(title)?.[0]).filter(Boolean)).toEqual(['Kenya', 'Peru']);
  }, 120_000);

  it('divides the proposal: what is put into a part is voted on by itself', async () => {
    const { page } = chair;
    await page.getByRole('button', { name: 'Divide', exact: true }).click();
    const form = page.getByRole('form', { name: 'Divide' });
    await form.getByLabel('Paragraph 1', { exact: true }).selectOption('Voted on in part 1');
    await form.getByLabel('Paragraph 2', { exact: true }).selectOption('Voted on in part 1');
    await form.getByLabel('Paragraph 3', { exact: true }).selectOption('Voted on in part 2');
    const named = (part: number, language: string) => form.getByRole('group', { name: `Name of part ${part}` }).getByLabel(language);
    await named(1, 'English').fill('The workshops');
    await named(2, 'English').fill('The report');
    await named(2, 'French').fill('Le rapport');
    await form.getByLabel(/^At whose request/).fill('A delegation asked for the report to be voted on separately.');
    expect(await findingsOn(page, 'divide')).toEqual([]);
    await form.getByRole('button', { name: 'Divide the proposal' }).click();
    await form.waitFor({ state: 'detached' });
    await says(page, /The report/);
  }, 120_000);

  it('decides between two venues that the vote left level', async () => {
    const { chamber } = stage;
    await chamber.chair.act('openVoting', { symbol: SYMBOL }, 'consultation { state }');
    await vote(chamber, SYMBOL, 'venue', { geneva: 2, nairobi: 2 }, () => undefined);
    await chamber.chair.act('closeQuestion', { symbol: SYMBOL, question: 'venue', reason: 'All have answered.' }, 'consultation { state }');
    const { page } = chair;
    await page.goto(`/secretariat/${SYMBOL}`);
    await page.getByRole('button', { name: /^Decide the tie on question/ }).click();
    const form = page.getByRole('form', { name: /^Decide the tie on question/ });
    await form.getByLabel('Nairobi').check();
    await form.getByLabel(/^Reason/).fill('The last dialogue was in Geneva.');
    expect(await findingsOn(page, 'decide-tie')).toEqual([]);
    await form.getByRole('button', { name: /^Decide the tie on question/ }).click();
    await form.waitFor({ state: 'detached' });
    await page.goto(`/results/${SYMBOL}/venue`);
    await says(page, /The last dialogue was in Geneva/);
    expect(await findingsOn(page, 'tie-decided')).toEqual([]);
    expect(chair.complaints).toEqual([]);
  }, 120_000);
});
