import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { DEMONSTRATION_SIGN_INS } from '#demonstration';
import { DEFERRED } from '../../libs/demonstration/src/cases/funding.js';
import { CONSULTATION } from '../../libs/demonstration/src/consultation/consultation.js';
import { draftAndOpen } from '../../libs/demonstration/src/scenario/draft.js';
import { vote } from '../../libs/demonstration/src/scenario/vote.js';
import { withBrowser } from '../support/left-out.js';
import { type SmallChamber, smallChamber } from '../support/small-chamber.js';
import { copiedClient, launchBrowser, newReader, type Reader } from '../support/web.js';
import { findingsOn, reads, says, signInAs } from '../support/web-page.js';

withBrowser('what follows from an outcome, in the browser', () => {
  const { symbol, title, summary } = CONSULTATION;
  const questions = CONSULTATION.questions
    .filter(({ key }) => ['theme', DEFERRED, 'venue'].includes(key))
    .map((question) => ({ ...question, paragraphs: [] }));
  const proposals = CONSULTATION.proposals.filter(({ key }) => key === 'theme').map((proposal) => ({ ...proposal, paragraphs: [] }));
  const silent = () => undefined;
  let web: string;
  let stage: SmallChamber;
  let browser: Browser;
  let chair: Reader;
  let kenya: Reader;

  beforeAll(async () => {
    web = copiedClient();
    const settings = { demonstration: true, signIns: DEMONSTRATION_SIGN_INS };
    stage = await smallChamber(['KEN', 'THA', 'FRA', 'PER', 'EGY', 'CAN', 'CRI', 'PHL', 'MAR'], { webFolder: web, settings });
    await draftAndOpen(stage.chamber.secretariat, { symbol, title, summary, proposals, questions }, stage.timetable);
    await stage.chamber.chair.act('openVoting', { symbol }, 'consultation { state }');
    browser = await launchBrowser();
    [chair, kenya] = [await newReader(browser, stage.address), await newReader(browser, stage.address)];
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
    rmSync(web, { recursive: true, force: true });
  });

  it('shows a delegate the tree: what is asked only if, and what hangs on funding', async () => {
    const { page } = kenya;
    await signInAs(page, 'Kenya, representative');
    await page.goto(`/consultations/${symbol}`);
    await page.getByRole('heading', { name: 'What depends on what' }).waitFor();
    await says(page, 'Fulfilled: the workshop is held in 2007');
    await says(page, 'Otherwise: the workshop is cancelled');
    expect(await findingsOn(page, 'tree')).toEqual([]);
  }, 120_000);

  it('lets the chair open the second vote that a tie calls for', async () => {
    await vote(stage.chamber, symbol, 'theme', { for: 4, against: 4, ABSTAIN: 1 }, silent);
    await stage.chamber.chair.act('closeQuestion', { symbol, question: 'theme', reason: 'All have answered.' }, 'consultation { state }');
    const { page } = chair;
    await signInAs(page, 'Chair');
    await page.goto(`/secretariat/${symbol}`);
    await page.getByRole('heading', { name: 'After the count' }).waitFor();
    await page.getByRole('button', { name: 'Open a further round on question 1' }).click();
    const form = page.getByRole('form', { name: 'Open a further round on question 1' });
    await says(form, /^Second vote between For · Against/);
    expect(await findingsOn(page, 'open-round')).toEqual([]);
    await form.getByRole('button', { name: 'Open a further round on question 1' }).click();
    await form.waitFor({ state: 'detached' });
    await says(page, /Second vote/);
  }, 120_000);

  it('asks the delegation again, and says that it is the second vote', async () => {
    const { page } = kenya;
    await page.goto('/');
    await page.getByRole('heading', { name: /Theme for 2007.* · Second vote/ }).waitFor();
    expect(await findingsOn(page, 'positions-second-vote')).toEqual([]);
  }, 120_000);

  it('annuls a vote only after saying what remains and what is void', async () => {
    await vote(stage.chamber, symbol, DEFERRED, { cancel: 5, defer: 4 }, silent);
    const reason = 'All have answered.';
    await stage.chamber.chair.act('closeQuestion', { symbol, question: DEFERRED, reason }, 'consultation { state }');
    const { page } = chair;
    await page.reload();
    await page.getByRole('button', { name: 'Annul the vote on question 2' }).click();
    const form = page.getByRole('form', { name: 'Annul the vote on question 2' });
    await says(form, /^What remains: every ballot/);
    await says(form, /^What is void: the outcome/);
    await form.getByLabel(/^Reason/).fill('The French wording asked the contrary');
    const field = form.getByLabel(/^The round closes/);
    await field.fill(stage.timetable.earlyClosesAt.slice(0, 16));
    expect(await findingsOn(page, 'annul')).toEqual([]);
    await form.getByRole('button', { name: 'Annul the vote on question 2' }).click();
    await form.waitFor({ state: 'detached' });
  }, 120_000);

  it('keeps the annulled vote readable, with its counts and the way to the new one', async () => {
    const { page } = kenya;
    await page.goto(`/results/${symbol}/${DEFERRED}`);
    await says(page, /^Annulled by the chair: The French wording asked the contrary/);
    await page.getByRole('navigation', { name: 'The votes on this question' }).waitFor();
    expect(await findingsOn(page, 'annulled-result')).toEqual([]);
    await page.goto(`/results/${symbol}/theme`);
    await reads(page, /equally divided|divided/i);
    expect(await findingsOn(page, 'first-round-result')).toEqual([]);
    expect([...kenya.complaints, ...chair.complaints]).toEqual([]);
  }, 120_000);
});
