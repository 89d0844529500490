import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { withBrowser } from '../support/left-out.js';
import { openChamber, type Chamber, type Reader } from '../support/web.js';
import { findingsOn, reads, says, signInAs } from '../support/web-page.js';

const SYMBOL = 'IC/2006/8';

withBrowser('erasing on lawful request, in the browser', () => {
  let chamber: Chamber;
  let administrator: Reader;

  beforeAll(async () => {
    chamber = await openChamber();
    administrator = await chamber.reader();
  }, 240_000);
  afterAll(() => chamber?.close());

  it('the administrator sees what would go and what stands, and types the symbol', async () => {
    const { page } = administrator;
    await signInAs(page, 'System administrator');
    await page.goto(`/comments/${SYMBOL}`);
    const first = page
      .getByRole('article')
      .filter({ has: page.getByRole('link', { name: 'Erase on lawful request …' }) })
      .first();
    // A Member may have commented more than once: the comment is known by where its link leads.
    const link = first.getByRole('link', { name: 'Erase on lawful request …' });
    const where = (await link.getAttribute('href')) ?? '';
    await link.click();
    await reads(page, `This comment on ${SYMBOL} can be erased, in all its versions`);
    await says(page, /Every entry of the log, its hash and its place/);
    expect(await findingsOn(page, 'erase')).toEqual([]);
    await page.getByRole('button', { name: 'Erase …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Erase this?' });
    await dialog.getByLabel(/^Reference of the request/).fill('DPO 14/2026');
    await dialog.getByLabel(`Type ${SYMBOL}`).fill('IC/2006/9');
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
    expect(await findingsOn(page, 'erase-confirm')).toEqual([]);
    await dialog.getByLabel(`Type ${SYMBOL}`).fill(SYMBOL);
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
    await reads(page, /texts? (is|are) erased$/);
    await page.goto(`/comments/${SYMBOL}`);
    const erased = page.getByRole('article').filter({ hasText: '[erased on lawful request]' });
    await says(erased, '[erased on lawful request]');
    expect(await erased.count()).toBe(1);
    expect(await erased.getByRole('link', { name: 'Erase on lawful request …' }).count()).toBe(0);
    expect(await page.locator(`a[href="${where}"]`).count()).toBe(0);
    await says(page, 'Erase on lawful request …');
    expect(await findingsOn(page, 'erased-comments')).toEqual([]);
  }, 120_000);

  it('the log says so, and every entry is still what its hash says', async () => {
    const { page } = administrator;
    await page.goto(`/log/${SYMBOL}`);
    await page.getByLabel('Act', { exact: true }).selectOption('text.erased');
    await says(page, 'A comment was erased, at the request of the person concerned; the entries stand');
    await page.getByText(/^Entry [0-9a-f]{8}…$/).click();
    await says(page, /Checked in this browser: SHA-256 of a zero byte/);
    expect(await findingsOn(page, 'erased-log')).toEqual([]);
    expect(administrator.complaints).toEqual([]);
  }, 120_000);
});
