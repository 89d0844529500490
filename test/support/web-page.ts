import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };
const PICTURES = process.env['PLACET_SCREENSHOTS'];

/** Waits until the page's title says this. */
export async function reads(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Waits until the page says this somewhere where it can be seen. */
export async function says(page: Page | Locator, words: string | RegExp): Promise<void> {
  await page.getByText(words).filter({ visible: true }).first().waitFor();
}

/** Signs in with what the sign-in page offers. */
export async function signInAs(page: Page, role: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(`^${role}`) }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: /: account of / }).waitFor();
  // The page on which one arrives comes after that; whoever goes elsewhere before is led back to it.
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** Goes on with the Tab key alone until this has the focus. */
export async function tabTo(page: Page, target: Locator, most = 150): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < most; pressed++) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`After ${most} times Tab, the focus is not on ${String(target)}.`);
}

/** By how many pixels the page is wider than the window. */
export function tooWide(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** The rules whose breach is never serious, by axe's own measure: what they find would be left out. */
const NEVER_SERIOUS = ['minor', 'moderate'];
/** In the page. */
const SERIOUS_FINDINGS = `axe.run(document, {
  resultTypes: ['violations'],
  rules: Object.fromEntries(axe._audit.rules.filter(({ impact }) => ${JSON.stringify(NEVER_SERIOUS)}.includes(impact)).map(({ id }) => [id, { enabled: false }])),
})`;

/**
 * What axe finds on the page as it stands, serious or worse: narrow in the light and wide in the dark, since colours do not
 * change with the width. On the way a picture of each width in both is kept where PLACET_SCREENSHOTS names a folder.
 */
export async function findingsOn(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(AXE);
  for (const [size, colorScheme] of [
    [NARROW, 'light'],
    [WIDE, 'dark'],
  ] as const) {
    await page.setViewportSize(size);
    if (PICTURES) await keepPictures(page, `${name}-${size.width}`, PICTURES);
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate<AxeResults>(SERIOUS_FINDINGS);
    for (const { id, impact, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue;
      const where = nodes.map((node) => node.target.join(' ')).join('; ');
      found.push(`${name}, ${colorScheme}, ${size.width} px: ${id} (${impact}) at ${where}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** Keeps a picture of each width, in the light and in the dark, where PLACET_SCREENSHOTS names a folder; nothing is looked for. */
export async function pictured(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size);
    await keepPictures(page, `${name}-${size.width}`, PICTURES);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

async function keepPictures(page: Page, name: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`), fullPage: true });
  }
}
