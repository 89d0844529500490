import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readTlogProof } from '#transparency';
import { withBrowser } from '../support/left-out.js';
import { openChamber, type Chamber, type Reader } from '../support/web.js';
import { findingsOn, reads, says, signInAs } from '../support/web-page.js';

withBrowser('what is said of a vote, in the browser', () => {
  let chamber: Chamber;
  let kenya: Reader;
  let officer: Reader;

  beforeAll(async () => {
    chamber = await openChamber();
    kenya = await chamber.reader();
    officer = await chamber.reader();
  }, 240_000);
  afterAll(() => chamber?.close());

  it('a delegate explains its vote before it is taken', async () => {
    const { page } = kenya;
    await signInAs(page, 'Kenya, representative');
    await page.goto('/consultations/IC/2006/8?question=topics');
    await page.getByRole('button', { name: 'Explain our vote before it is taken' }).click();
    await page.getByRole('textbox', { name: 'Explanation of vote' }).fill('Our region lives by the free movement of persons.');
    expect(await findingsOn(page, 'explaining')).toEqual([]);
    await page.getByRole('button', { name: 'Give the explanation for the delegation' }).click();
    await says(page, 'Our region lives by the free movement of persons.');
    await says(page, 'The explanation is before everybody.');
    await says(page, 'Checked in this browser.');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Keep the proof as a file' }).click(),
    ]);
    const kept = readTlogProof(await readFile(await file.path(), 'utf8'));
    const { index, checkpoint } = kept ?? { index: -1, checkpoint: '' };
    expect(file.suggestedFilename()).toMatch(new RegExp(`^[0-9a-f-]{36}-${index}\\.tlog-proof$`));
    // A note of the log that the file names, and beneath it a signature.
    expect(checkpoint.startsWith(`${checkpoint.split('/')[0]}/${file.suggestedFilename().slice(0, 36)}\n`)).toBe(true);
    expect(checkpoint).toContain('\n\n— ');
    await page.getByRole('button', { name: 'Change our explanation of vote' }).waitFor();
    expect(await findingsOn(page, 'explained')).toEqual([]);
  }, 120_000);

  it('an officer enters a vote received on paper, and cannot confirm it', async () => {
    const { page } = officer;
    await signInAs(page, 'Secretariat');
    await page.goto('/consultations/IC/2006/8');
    await says(page, 'Our region lives by the free movement of persons.');
    expect(await findingsOn(page, 'explained-to-others')).toEqual([]);
    await page.goto('/secretariat/IC/2006/8');
    await page.getByRole('link', { name: 'Votes received on paper' }).click();
    await reads(page, 'Votes on IC/2006/8 received on paper or in the room');
    await page.getByRole('combobox', { name: 'Member' }).selectOption('KEN');
    await page.getByRole('combobox', { name: 'Question' }).selectOption('topics');
    await page.getByRole('checkbox', { name: /Free Movement/ }).check();
    await page.getByRole('textbox', { name: 'Reference' }).fill('Note verbale 12 of 18 October');
    await page.getByRole('textbox', { name: 'Words of the message' }).fill('The Republic votes for free movement.');
    expect(await findingsOn(page, 'paper-form')).toEqual([]);
    await page.getByRole('button', { name: 'Enter for a second officer to confirm' }).click();
    await reads(page, 'One vote received on paper waits for a second officer');
    await says(page, 'You entered it; another officer confirms it.');
    expect(await findingsOn(page, 'paper')).toEqual([]);
  }, 120_000);

  it('a delegate says beside the result that its vote was wrongly recorded', async () => {
    const { page } = kenya;
    await page.goto('/results/IC/2005/DEMO/theme-2006');
    await page.getByRole('button', { name: 'Our vote was wrongly recorded' }).click();
    await page.getByRole('radio', { name: /^Blank ballot/ }).check();
    await page.getByRole('textbox', { name: 'What went wrong' }).fill('We had no instructions yet.');
    await page.getByRole('button', { name: 'Ask for the correction' }).click();
    await says(page, 'Intended: Blank ballot.');
    expect(await findingsOn(page, 'result-statements')).toEqual([]);
  }, 120_000);

  it('and no page complained or asked anybody else', () => {
    expect(kenya.complaints).toEqual([]);
    expect(officer.complaints).toEqual([]);
  });
});
