import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { DEMONSTRATION_SIGN_INS } from '#demonstration';
import { withBrowser } from '../support/left-out.js';
import { type SmallChamber, smallChamber } from '../support/small-chamber.js';
import { copiedClient, launchBrowser, newReader } from '../support/web.js';
import { findingsOn, reads, says, signInAs } from '../support/web-page.js';

withBrowser('an invitation, in the browser', () => {
  let web: string;
  let stage: SmallChamber;
  let browser: Browser;
  beforeAll(async () => {
    web = copiedClient();
    stage = await smallChamber(['KEN'], { webFolder: web, settings: { demonstration: true, signIns: DEMONSTRATION_SIGN_INS } });
    browser = await launchBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
    rmSync(web, { recursive: true, force: true });
  });

  it('whoever signs in arrives at the own desk, however slowly that page comes', async () => {
    const { page, complaints } = await newReader(browser, stage.address);
    await page.route(/AccountsPage/, async (route) => {
      await new Promise((done) => setTimeout(done, 700));
      await route.continue();
    });
    await page.goto('/');
    await page.getByRole('button', { name: /^System administrator/ }).click();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await reads(page, 'Accounts');
    expect(new URL(page.url()).pathname).toBe('/accounts');
    expect(complaints).toEqual([]);
  }, 60_000);

  it('the administrator hands over a link; whoever follows it chooses the password, signs in, and finds other desks closed', async () => {
    const administrator = await newReader(browser, stage.address);
    await signInAs(administrator.page, 'System administrator');
    await administrator.page.goto('/accounts');
    const form = administrator.page.getByRole('form', { name: 'Create an account' });
    await form.getByLabel(/^Name/).fill('Amina Otieno');
    await form.getByLabel(/^E-mail address/).fill('amina@mission.example');
    await form.getByLabel('Delegate', { exact: true }).check();
    await form.getByRole('button', { name: 'Create an account' }).click();
    await form.getByRole('button', { name: 'Make a link to choose the password' }).click();
    const link = (await form.locator('code').textContent()) ?? '';
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/invitation#[\w-]{43}$/);
    expect(await findingsOn(administrator.page, 'accounts-invited')).toEqual([]);

    // A second account under the same address: the refusal marks the field that it means.
    await form.getByLabel(/^Name/).fill('Amina Otieno');
    await form.getByLabel(/^E-mail address/).fill('amina@mission.example');
    await form.getByLabel('Delegate', { exact: true }).check();
    await form.getByRole('button', { name: 'Create an account' }).press('Enter');
    await form
      .getByLabel(/^E-mail address/)
      .and(administrator.page.locator(':focus[aria-invalid=true]'))
      .waitFor();

    const invited = await newReader(browser, stage.address);
    const { page } = invited;
    await page.goto(link);
    await reads(page, 'Choose your password');
    expect(await findingsOn(page, 'invitation')).toEqual([]);
    await page.getByLabel(/^New password/).fill('nine herons on the shore');
    await page.getByRole('button', { name: 'Keep this password' }).click();
    await says(page, /The password of amina@mission\.example was chosen\./);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel(/^E-mail address/).fill('amina@mission.example');
    await page.getByLabel(/^Password/).fill('nine herons on the shore');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: /: account of / }).waitFor();
    for (const closed of ['/secretariat', '/secretariat/new', '/paper/IC/2006/8', '/accounts', '/erase/comment/1']) {
      await page.goto(closed);
      await reads(page, 'There is nothing here that you may read');
    }
    await page.goto(link);
    await page.getByLabel(/^New password/).fill('nine herons on the shore');
    await page.getByRole('button', { name: 'Keep this password' }).click();
    await says(page, /This invitation is not, or no longer, good/);
    expect([...administrator.complaints, ...invited.complaints]).toEqual([]);
  }, 120_000);
});
