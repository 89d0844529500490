import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { withBrowser } from '../support/left-out.js';
import { openChamber, type Chamber, type Reader } from '../support/web.js';
import { findingsOn, reads, says, signInAs } from '../support/web-page.js';
import { castForOwing } from './others.js';

const dialog = (page: Page) => page.getByRole('dialog');

withBrowser('from the voting to the published record in the browser', () => {
  let chamber: Chamber;
  let secretariat: Reader;
  let auditor: Reader;

  beforeAll(async () => {
    chamber = await openChamber();
    [secretariat, auditor] = [await chamber.reader(), await chamber.reader()];
  }, 240_000);
  afterAll(() => chamber?.close());

  it('shows the secretariat who has answered and who owes a position', async () => {
    const { page } = secretariat;
    await signInAs(page, 'Secretariat officer');
    await page.getByRole('link', { name: 'Desk', exact: true }).click();
    await reads(page, /consultation is being voted on/);
    expect(await findingsOn(page, 'desks')).toEqual([]);
    await page.goto('/secretariat/IC/2006/8');
    await reads(page, /^\d+ of 185 Members still owe a position$/);
    await page.getByRole('heading', { name: /^Who has answered/ }).waitFor();
    await page.getByText(/Members owe a position$/).click();
    await says(page, 'Kenya');
    expect(await findingsOn(page, 'desk')).toEqual([]);
  }, 120_000);

  it('extends the voting with a reason', async () => {
    const { page } = secretariat;
    const extend = page.getByRole('button', { name: 'Extend voting' });
    const form = page.getByRole('form', { name: 'Extend voting' });
    const field = form.getByLabel(/^Voting closes, time in Geneva/);
    await extend.press('Enter');
    await field.and(page.locator(':focus')).waitFor();
    await form.getByRole('button', { name: 'Leave without changing' }).press('Enter');
    await extend.and(page.locator(':focus')).waitFor();
    await extend.press('Enter');
    const closing = await field.inputValue();
    await field.fill(closing.replace('T18:00', 'T20:00'));
    await form.getByLabel(/^Reason/).fill('Two delegations have asked for two hours more.');
    await form.getByRole('button', { name: 'Extend to this hour' }).click();
    await form.waitFor({ state: 'detached' });
    await says(page, /Voting closes Thursday \d+ \w+, 20:00 in Geneva/);
  }, 60_000);

  it('closes question 3, and question 4, which depends on it, becomes open', async () => {
    const { page } = secretariat;
    const close4 = page.getByRole('button', { name: 'Close question 4' });
    expect(await close4.count()).toBe(0);
    await page.getByRole('button', { name: 'Close question 3' }).click();
    const form = page.getByRole('form', { name: 'Close question 3' });
    await form.getByLabel(/^Reason/).fill('All present have answered; the venue depends on it.');
    await form.getByRole('button', { name: 'Close question 3' }).click();
    await close4.waitFor();
  }, 60_000);

  it('closes the voting by typing the symbol; a wrong symbol is refused in words', async () => {
    const { page } = secretariat;
    // As the vote stands when the demonstration begins, question 2 has not reached its quorum.
    await castForOwing(chamber, 'topics', ['labour-mobility', 'free-movement'], 12);
    await page.getByRole('button', { name: 'Close the voting' }).click();
    await dialog(page).getByRole('heading', { name: 'Close the voting on IC/2006/8?' }).waitFor();
    expect(await findingsOn(page, 'desk-closing')).toEqual([]);
    const symbol = dialog(page).getByLabel(/^Type IC\/2006\/8 to confirm/);
    await symbol.fill('IC/2006/9');
    await dialog(page).getByRole('button', { name: 'Close the voting' }).click();
    await says(dialog(page), 'That is not IC/2006/8. Nothing was done.');
    await symbol.fill('IC/2006/8');
    await dialog(page).getByRole('button', { name: 'Close the voting' }).click();
    await reads(page, 'Voting on IC/2006/8 is closed; its record waits to be published');
  }, 90_000);

  it('publishes the record', async () => {
    const { page } = secretariat;
    expect(await findingsOn(page, 'desk-closed')).toEqual([]);
    await page.getByRole('button', { name: 'Publish the record' }).click();
    await dialog(page)
      .getByLabel(/^Type IC\/2006\/8 to confirm/)
      .fill('IC/2006/8');
    await dialog(page).getByRole('button', { name: 'Publish the record' }).click();
    await reads(page, 'The record of IC/2006/8 is published');
  }, 90_000);

  it('says the outcome in words on the page of the result', async () => {
    const { page } = secretariat;
    await page.getByRole('link', { name: /Making Global Labour Mobility/ }).click();
    await reads(page, /Making Global Labour Mobility.* and .*Free Movement of Persons/);
    await page.getByRole('heading', { name: 'How it was counted' }).waitFor();
    expect(await findingsOn(page, 'result-selection')).toEqual([]);
    await page.goto('/results/IC/2006/8/theme');
    await says(page, 'For and against');
    expect(await findingsOn(page, 'result-endorsement')).toEqual([]);
  }, 90_000);

  it('lets the auditor find the decisions of one consultation', async () => {
    const { page } = auditor;
    await signInAs(page, 'Auditor');
    await page.getByRole('link', { name: 'Decisions', exact: true }).click();
    await reads(page, /decisions have been taken$/);
    await page.getByRole('search', { name: 'Filters' }).getByLabel('Symbol').fill('IC/2005/DEMO');
    await reads(page, 'One decision answers these filters');
    await page.getByLabel('Symbol').fill('IC/2006/8');
    await reads(page, 'Five decisions answer these filters');
    expect(await findingsOn(page, 'decisions')).toEqual([]);
  }, 90_000);

  it('shows the auditor the record with its SHA-256, and hands out the same bytes, the PDF and the votes', async () => {
    const { page } = auditor;
    await page.getByRole('link', { name: 'record', exact: true }).first().click();
    await says(page, 'Checked in this browser: the record has the fingerprint stated for it.');
    const stated = /SHA-256 ([0-9a-f]{64})/.exec(await page.getByText(/^SHA-256 /).innerText())?.[1];
    const json = await kept(page, 'JSON');
    expect(createHash('sha256').update(json).digest('hex')).toBe(stated);
    expect((await kept(page, 'The record: PDF', 'link')).subarray(0, 8).toString()).toBe('%PDF-1.7');
    const csv = (await kept(page, 'Its tables as CSV: Votes', 'link')).toString();
    expect(csv.split('\r\n').filter((row) => row.includes('KEN')).length).toBeGreaterThan(0);
    expect(await findingsOn(page, 'record')).toEqual([]);
  }, 90_000);

  it('shows the auditor every act in the log, each checked in the browser', async () => {
    const { page } = auditor;
    await page.getByRole('link', { name: 'Log', exact: true }).click();
    await reads(page, 'Every act of the organization, in order');
    await page.goto('/log/IC/2006/8');
    await reads(page, 'Every act on IC/2006/8, in order');
    await page
      .getByText(/^Entry [0-9a-f]{8}…$/)
      .first()
      .click();
    await says(page, /Checked in this browser: SHA-256 of a zero byte/);
    expect(await findingsOn(page, 'log')).toEqual([]);
  }, 90_000);

  it('sent nobody to another host, and no page complained', () => {
    expect([...secretariat.complaints, ...auditor.complaints]).toEqual([]);
  });
});

/** What the record's page hands to the reader as a file. */
async function kept(page: Page, name: string, role: 'button' | 'link' = 'button'): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole(role, { name, exact: true }).click()]);
  return readFile(await file.path());
}
