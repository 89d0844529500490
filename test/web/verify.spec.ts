import { readFile, writeFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { withBrowser } from '../support/left-out.js';
import { TEST_VERIFIER_KEY } from '../support/log-key.js';
import { openChamber, type Chamber, type Reader } from '../support/web.js';
import { findingsOn, reads, says, signInAs } from '../support/web-page.js';

withBrowser('proofs, in the browser', () => {
  let chamber: Chamber;
  let auditor: Reader;
  let anybody: Reader;
  let folder: string;
  let bundle: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'placet-verify-'));
    chamber = await openChamber();
    auditor = await chamber.reader();
    anybody = await chamber.reader();
  }, 240_000);
  afterAll(async () => {
    await chamber?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the record’s page hands out the bundle', async () => {
    const { page } = auditor;
    await signInAs(page, 'Auditor');
    await page.goto('/record/IC/2005/DEMO');
    const handed = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Bundle with all proofs' }).click();
    bundle = join(folder, 'bundle.json');
    await (await handed).saveAs(bundle);
    expect(await findingsOn(page, 'record')).toEqual([]);
  }, 120_000);

  it('whoever is not signed in verifies it on a page, against a key got elsewhere', async () => {
    const { page } = anybody;
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Verify a bundle' }).click();
    await reads(page, 'Verify the bundle of a record');
    expect(await findingsOn(page, 'verify')).toEqual([]);
    await page.getByRole('textbox', { name: 'Keys that you trust' }).fill(TEST_VERIFIER_KEY);
    await page.getByLabel('Choose a bundle').setInputFiles(bundle);
    await reads(page, 'The record of IC/2005/DEMO holds, in every part');
    await says(page, /^Held against the key given, chamber\.test/);
    expect(await page.getByText('Holds', { exact: true }).count()).toBe(20);
    expect(await findingsOn(page, 'verified')).toEqual([]);
  }, 120_000);

  it('and sees where it was changed', async () => {
    const { page } = anybody;
    const changed = join(folder, 'changed.json');
    const text = await readFile(bundle, 'utf8');
    await writeFile(
      changed,
      text.replace(/("act":"ballot\.cast","at":"[^"]+\.)(\d)/, (_, start: string, digit: string) => start + ((Number(digit) + 1) % 10)),
    );
    await page.getByLabel('Choose a bundle').setInputFiles(changed);
    await reads(page, 'The bundle does not hold');
    await says(page, /^First wrong entry: \d+\. /);
    expect(await findingsOn(page, 'verified-wrong')).toEqual([]);
  }, 120_000);

  it('and no page complained or asked anybody else', () => {
    expect(auditor.complaints).toEqual([]);
    expect(anybody.complaints).toEqual([]);
  });
});
