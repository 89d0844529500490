import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_SIGN_INS } from '#demonstration';
import { draftAndOpen } from '../../libs/demonstration/src/scenario/draft.js';
import { withBrowser } from '../support/left-out.js';
import { type SmallChamber, smallChamber } from '../support/small-chamber.js';
import { copiedClient, launchBrowser, newReader, type Reader } from '../support/web.js';
import { findingsOn, reads, says, signInAs } from '../support/web-page.js';

const SYMBOL = 'IC/2007/6';
const TITLE = 'Students abroad and their way home';
const texts = (en: string) => ({ en, fr: en, es: en });
const topic = (key: string, title: string) => ({ key, title: texts(title), text: texts(`A workshop of two days on: ${title}.`) });
const TOPICS = [topic('labour', 'Labour mobility'), topic('environment', 'Migration and the environment')];

withBrowser('a topic that a Member proposes, in the browser', () => {
  let web: string;
  let stage: SmallChamber;
  let browser: Browser;

  beforeAll(async () => {
    web = copiedClient();
    stage = await smallChamber(['KEN', 'PER'], { webFolder: web, settings: { demonstration: true, signIns: DEMONSTRATION_SIGN_INS } });
    const question = {
      key: 'topics',
      title: texts('The topics of the workshops'),
      wording: texts('Which two?'),
      method: 'SELECTION' as const,
      options: TOPICS.map(({ key, title }) => ({ key, title, proposal: key })),
      chooseMax: 2,
      seats: 2,
      takesTopics: true,
      paragraphs: [],
      tallyVisibility: 'LIVE' as const,
    };
    const title = texts('The workshops of 2007');
    const summary = texts('Two topics are chosen; others may be proposed.');
    const draft = { symbol: SYMBOL, title, summary, proposals: TOPICS, questions: [question] };
    await draftAndOpen(stage.chamber.secretariat, draft as unknown as Parameters<typeof draftAndOpen>[1], stage.timetable);
    browser = await launchBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
    rmSync(web, { recursive: true, force: true });
  });

  const open = async (signIn: (page: Page) => Promise<void>): Promise<Reader> => {
    const reader = await newReader(browser, stage.address);
    await signIn(reader.page);
    await reader.page.goto(`/consultations/${SYMBOL}`);
    await reads(reader.page, 'The workshops of 2007');
    return reader;
  };
  const proposed = (page: Page) => page.getByRole('article').filter({ hasText: TITLE });
  const textOf = async (title: string): Promise<string | undefined> => {
    const { consultation } = await stage.chamber.secretariat.ask<{ consultation: { proposals: { title: string; text: string }[] } }>(
      'query T($symbol: String!) { consultation(symbol: $symbol) { proposals { title text } } }',
      { symbol: SYMBOL },
    );
    return consultation.proposals.find((each) => each.title === title)?.text;
  };

  it('is put forward from the page: what is missing is named, and nothing that was written is lost', async () => {
    const { page, complaints, leave } = await open((page) => signInAs(page, 'Kenya, representative'));
    const propose = page.getByRole('button', { name: 'Propose a topic' });
    const form = page.getByRole('form', { name: 'Propose a topic' });
    const asked = form.getByLabel('For which question');
    const focused = page.locator(':focus');
    // Whoever goes by keyboard stands in the form when it opens, and where it was opened when it is left.
    await propose.press('Enter');
    await asked.and(focused).waitFor();
    await form.getByRole('button', { name: 'Leave without changing' }).press('Enter');
    await propose.and(focused).waitFor();
    await propose.press('Enter');
    expect(await asked.locator('option:checked').textContent()).toContain('The topics of the workshops');
    expect(await asked.locator('option').allTextContents()).toEqual(['None: a text of its own', '1. The topics of the workshops']);
    expect(await findingsOn(page, 'proposing')).toEqual([]);
    await form.getByRole('group', { name: 'Title' }).getByLabel('English').fill(TITLE);
    await form.getByRole('button', { name: 'Put the proposal forward' }).click();
    const text = form.getByRole('group', { name: 'Text' }).getByLabel('English');
    await expect(
      text.evaluate((field) => (field as unknown as { validity: { valueMissing: boolean } }).validity.valueMissing),
    ).resolves.toBe(true);
    await text.fill('A workshop of two days on what students need who return.');
    await form.getByRole('button', { name: 'Put the proposal forward' }).click();
    await form.waitFor({ state: 'detached' });
    await says(proposed(page), /Before the chair/);
    await proposed(page).getByRole('button', { name: 'Revise' }).click();
    const revising = page.getByRole('form', { name: 'Revise' });
    await revising
      .getByRole('group', { name: 'Text' })
      .getByLabel('English')
      .fill('A workshop of three days on what students need who return.');
    await revising.getByRole('button', { name: 'Keep the new version' }).click();
    await says(proposed(page), /^Version 2: what was taken out of the one before/);
    expect(await textOf(TITLE)).toBe('A workshop of three days on what students need who return.');
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  it('finds a co-sponsor, who may also leave it', async () => {
    const { page, complaints, leave } = await open(async (page) => {
      await page.goto('/sign-in');
      await page.getByLabel('E-mail address').fill('per@demo.example');
      await page.getByLabel(/^Password/).fill(DEMONSTRATION_PASSWORD);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('button', { name: /: account of / }).waitFor();
    });
    const article = proposed(page);
    await article.getByRole('button', { name: 'Co-sponsor' }).click();
    await says(article, 'Kenya, with one co-sponsor: Peru');
    await article.getByRole('button', { name: 'Cease to co-sponsor' }).click();
    await article.getByRole('button', { name: 'Co-sponsor', exact: true }).click();
    await says(article, 'Kenya, with one co-sponsor: Peru');
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  it('is received by the chair with a reason, and is from then on an option like those of the Administration', async () => {
    const { page, complaints, leave } = await open((page) => signInAs(page, 'Chair'));
    await says(page, /^No comment on the consultation as a whole\. Comments are received until/);
    const article = proposed(page);
    await article.getByRole('button', { name: 'Rule on receivability' }).click();
    await article.getByRole('textbox').fill('It concerns the workshops.');
    expect(await findingsOn(page, 'receivability')).toEqual([]);
    await article.getByRole('button', { name: 'Receive it', exact: true }).click();
    await says(article, /^Received by the chair on .*: It concerns the workshops\. It is voted on in question 1\.$/);
    const { consultation } = await stage.chamber.secretariat.ask<{ consultation: { questions: { options: { title: string }[] }[] } }>(
      'query Q($symbol: String!) { consultation(symbol: $symbol) { questions { options { title } } } }',
      { symbol: SYMBOL },
    );
    expect(consultation.questions[0]?.options.map(({ title }) => title)).toEqual([
      'Labour mobility',
      'Migration and the environment',
      TITLE,
    ]);
    expect(await article.getByRole('button', { name: /Revise|Withdraw/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  it('stands beside those of the Administration, which the secretariat revises and withdraws', async () => {
    const { page, complaints, leave } = await open((page) => signInAs(page, 'Secretariat officer'));
    const article = page.getByRole('article').filter({ hasText: 'Labour mobility' });
    await article.getByRole('button', { name: 'Revise' }).click();
    const form = page.getByRole('form', { name: 'Revise' });
    expect(await findingsOn(page, 'revising')).toEqual([]);
    await form.getByRole('group', { name: 'Text' }).getByLabel('English').fill('A workshop of one day on labour mobility.');
    await form.getByRole('button', { name: 'Keep the new version' }).click();
    await form.waitFor({ state: 'detached' });
    await says(article, /^Version 2: what was taken out of the one before/);
    expect(await textOf('Labour mobility')).toBe('A workshop of one day on labour mobility.');
    await article.getByRole('button', { name: 'Withdraw' }).click();
    await article.getByRole('textbox').fill('It is taken up elsewhere.');
    await article.getByRole('button', { name: /^Withdraw/ }).click();
    await says(article, /^Withdrawn/);

    // What a Member sends that cannot use the page, the secretariat enters; as its own it amends for the Administration.
    const other = page.getByRole('article', { name: 'Migration and the environment', exact: true });
    await other.getByRole('button', { name: 'Propose an amendment' }).click();
    const amending = page.getByRole('form', { name: 'Propose an amendment' });
    await amending.getByLabel('Put forward by').selectOption('Peru');
    await amending
      .getByRole('group', { name: 'Text' })
      .getByLabel('English')
      .fill('A workshop of three days on: Migration and the environment.');
    expect(await findingsOn(page, 'amending-for-a-member')).toEqual([]);
    await amending.getByRole('button', { name: 'Submit the amendment' }).click();
    await amending.waitFor({ state: 'detached' });
    await says(other, /Peru/);
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);

  it('is commented on beside its text; a submission that failed goes on from the draft it made', async () => {
    const { page, complaints, leave } = await open((page) => signInAs(page, 'Kenya, representative'));
    const article = page.getByRole('article', { name: 'Migration and the environment', exact: true });
    await article.getByRole('button', { name: 'Comment on the proposal: Migration and the environment' }).click();
    const form = page.getByRole('form', { name: 'New comment' });
    await form.getByRole('textbox', { name: /^Comment/ }).fill('Seasonal work belongs to it.');
    expect(await findingsOn(page, 'comment-on-a-proposal')).toEqual([]);
    let refused = 0;
    await page.route('**/graphql', async (route) => {
      const { operationName } = route.request().postDataJSON() as { operationName?: string };
      if (operationName !== 'SubmitComment' || refused > 0) return route.continue();
      refused += 1;
      const refusal = { __typename: 'Refusal', code: 'RATE_LIMITED', message: 'Not now.', path: [] };
      return route.fulfill({ json: { data: { submitComment: refusal } } });
    });
    await form.getByRole('button', { name: 'Submit for the delegation' }).click();
    await says(page, 'Not now.');
    await form.getByRole('button', { name: 'Submit for the delegation' }).click();
    await says(page, 'The comment is before everybody.');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await says(page, 'On the proposal: Migration and the environment');
    expect(refused).toBe(1);
    const { comments } = await stage.chamber.secretariat.ask<{ comments: { nodes: { target: string; text: string; status: string }[] } }>(
      'query C($symbol: String!) { comments(consultation: $symbol) { nodes { target text status } } }',
      { symbol: SYMBOL },
    );
    expect(comments.nodes).toEqual([{ target: 'PROPOSAL', text: 'Seasonal work belongs to it.', status: 'SUBMITTED' }]);
    expect(complaints).toEqual([]);
    await leave();
  }, 120_000);
});
