import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { withBrowser } from '../support/left-out.js';
import { openChamber, type Chamber, type Reader } from '../support/web.js';
import { givenDraft, texts } from '../support/web-draft.js';
import { findingsOn, reads, says, signInAs } from '../support/web-page.js';

// The texts of the demonstration's consultation are put to the vote, and so none of them goes under silence; nor does the agenda here.
const SYMBOL = 'IC/2007/9';
const DESK = `/secretariat/${SYMBOL}`;

withBrowser('a text under silence, in the browser', () => {
  let chamber: Chamber;
  let officer: Reader;
  let kenya: Reader;
  let desk: Page;
  let page: Page;

  beforeAll(async () => {
    chamber = await openChamber();
    const secretariat = await givenDraft(chamber, { symbol: SYMBOL, title: 'Between sessions', summary: 'Two texts.', questions: [] });
    for (const [key, title] of [
      ['agenda', 'The agenda of the session'],
      ['dates', 'The dates of the session'],
      ['venue', 'The venue of the session'],
    ] as const)
      await secretariat.act(
        'putForwardProposal',
        { consultation: SYMBOL, key, origin: 'ADMINISTRATION', title: texts(title), text: texts('As in the year before.'), paragraphs: [] },
        'proposal { id }',
      );
    const wording = texts('Does the body adopt the agenda?');
    const question = {
      consultation: SYMBOL,
      key: 'agenda',
      title: texts('The agenda'),
      wording,
      method: 'ENDORSEMENT',
      proposal: 'agenda',
    };
    await secretariat.act('addQuestion', question, 'question { id }');
    await secretariat.act('openConsultation', { symbol: SYMBOL }, 'consultation { state }');
    officer = await chamber.reader();
    kenya = await chamber.reader();
    desk = officer.page;
    page = kenya.page;
  }, 240_000);
  afterAll(() => chamber?.close());

  it('is put there by the secretariat, at its desk', async () => {
    await signInAs(desk, 'Secretariat');
    await desk.goto(DESK);
    await desk.getByRole('button', { name: 'Put a text under silence' }).click();
    const texts = desk.getByRole('combobox', { name: /^Text/ }).locator('option');
    expect(await texts.allTextContents()).toEqual([
      'The dates of the session (version 1)',
      'The venue of the session (version 1)',
      `${SYMBOL} · Between sessions`,
    ]);
    expect(await findingsOn(desk, 'silence-start')).toEqual([]);
    await desk.getByRole('button', { name: 'Start the silence' }).click();
    await says(desk, /Object by \w+day \d+ \w+, \d\d:\d\d in Geneva .*· in 2 days 23 hours/);
    expect(await findingsOn(desk, 'silence-desk')).toEqual([]);
  }, 90_000);

  it('stands among a delegation’s positions as something to object to, never as owed', async () => {
    await signInAs(page, 'Kenya, representative');
    await reads(page, 'Two questions still need Kenya’s position');
    await says(page, 'Adopted unless a Member objects');
    expect(await findingsOn(page, 'silence-positions')).toEqual([]);
    await page.getByRole('link', { name: /^Read or object/ }).click();
    await reads(page, /is adopted \w+day .* unless a Member objects$/);
    await says(page, /Silence ends in 2 days 23 hours/);
  }, 90_000);

  it('is extended by who started it', async () => {
    await desk.goto(new URL(page.url()).pathname);
    await desk.getByRole('button', { name: 'Extend the silence' }).click();
    const end = desk.getByLabel(/^Silence ends/);
    const value = await end.inputValue();
    await end.fill(`${value.slice(0, 10)}T23:59`);
    await desk.getByLabel('Reason').fill('Capitals asked for the evening.');
    expect(await findingsOn(desk, 'silence-extend')).toEqual([]);
    await desk.getByRole('button', { name: 'Extend to this hour' }).click();
    await says(page, /Capitals asked for the evening\./);
  }, 90_000);

  it('is broken by Kenya, in writing, after a review', async () => {
    await page.getByRole('radio', { name: /An amendment/ }).check();
    await page.getByLabel('Reason').fill('The year is too early for the Member States concerned.');
    await page.getByLabel('The wording proposed instead').fill('To be taken up again in the spring.');
    expect(await findingsOn(page, 'silence-object')).toEqual([]);
    await page.getByRole('button', { name: 'Review the objection' }).click();
    await page.getByRole('dialog', { name: /^Break the silence on/ }).waitFor();
    expect(await findingsOn(page, 'silence-review')).toEqual([]);
    await page.getByRole('button', { name: 'Object for Kenya' }).click();
    await reads(page, /is not adopted: the silence was broken by Kenya$/);
    await reads(desk, /is not adopted: the silence was broken by Kenya$/);
    expect(await findingsOn(page, 'silence-broken')).toEqual([]);
  }, 90_000);

  it('is a decision once nobody objected, from which something follows', async () => {
    const api = await chamber.apiOf('secretariat');
    const { consultation } = await api.ask<{ consultation: { proposals: { id: string }[] } }>(
      `query P { consultation(symbol: "${SYMBOL}") { proposals { id } } }`,
    );
    const proposal = consultation.proposals.at(-1)?.id;
    const { silence } = await api.act<{ silence: { id: string; title: string } }>(
      'startSilence',
      { consultation: SYMBOL, proposal },
      'silence { id title }',
    );
    await chamber.moveClock(73 * 3_600_000);
    await signInAs(desk, 'Secretariat');
    await desk.goto('/decisions?outcome=ADOPTED_TACITLY');
    await reads(desk, 'One decision answers these filters');
    await says(desk, /No Member is recorded as being in favour/);
    expect(await findingsOn(desk, 'decisions-tacit')).toEqual([]);
    await desk.getByRole('link', { name: /is adopted tacitly: no Member objected before/ }).click();
    await reads(desk, `No objection was received: “${silence.title}” is adopted`);
    await desk.getByRole('button', { name: 'Enter what follows' }).click();
    const form = desk.getByRole('form', { name: 'Enter what follows' });
    await form.getByLabel('English').fill('A guide for the Members');
    expect(await findingsOn(desk, 'silence-follow-up-form')).toEqual([]);
    await form.getByRole('button', { name: 'Enter', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await says(desk, 'A guide for the Members');
    expect(await findingsOn(desk, 'silence-adopted')).toEqual([]);
    await desk.getByRole('link', { name: 'A guide for the Members' }).click();
    await reads(desk, 'A guide for the Members: planned');
    expect(await findingsOn(desk, 'follow-up-of-silence')).toEqual([]);
    await desk.getByRole('link', { name: /IC\/2007\/9, .* is adopted tacitly/ }).click();
    await reads(desk, /is adopted$/);
    await desk.goto(`/consultations/${SYMBOL}`);
    await says(desk.locator('#silence'), 'A guide for the Members');
    expect(await findingsOn(desk, 'consultation-silence-followed')).toEqual([]);
  }, 120_000);

  it('is told without a complaint of the pages', () => {
    expect([...officer.complaints, ...kenya.complaints]).toEqual([]);
  });
});
