import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { withBrowser } from '../support/left-out.js';
import { openChamber, type Chamber } from '../support/web.js';
import { signInAs } from '../support/web-page.js';

const SYMBOL = 'IC/2006/8';

/** By who reads it: every page that the menus and the links of a consultation lead to. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'Kenya, representative': [
    '/',
    '/consultations',
    `/consultations/${SYMBOL}`,
    `/comments/${SYMBOL}`,
    '/decisions',
    '/follow-up',
    '/delegations',
    '/delegations/KEN',
    '/account',
    '/verify',
  ],
  'Secretariat officer': [
    '/secretariat',
    '/secretariat/new',
    '/secretariat/rules',
    '/secretariat/bodies',
    `/secretariat/${SYMBOL}`,
    `/paper/${SYMBOL}`,
    `/log/${SYMBOL}`,
  ],
  Auditor: ['/audit', '/audit/as-of', '/audit/votes', '/audit/agreement', '/decisions', `/log/${SYMBOL}`, '/verify'],
  'System administrator': ['/accounts', '/account'],
};

/**
 * In the page: gives a number to every control that can be seen and used. Of radio buttons of one name the keyboard reaches one,
 * and moves among them by the arrows.
 */
const NUMBERED = `(() => {
  const radios = new Set();
  let number = 0;
  for (const control of document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role=menuitem]')) {
    const hidden = !control.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !control.matches('input[type=checkbox], input[type=radio]');
    if (control.disabled || hidden || control.closest('[inert], [aria-hidden=true], [role=tablist] [aria-selected=false]')) continue;
    if (!control.getClientRects().length || control.type === 'hidden') continue;
    if (control.type === 'radio') {
      const group = control.form?.id + ' ' + control.name;
      if (radios.has(group)) continue;
      radios.add(group);
      for (const other of document.getElementsByName(control.name)) other.dataset.control = String(number);
    }
    control.dataset.control = String(number++);
  }
  return number;
})()`;

/** In the page: the number of the control with the focus, what it is called, and whether the focus can be seen. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const seen = (element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  const beside = at.nextElementSibling && at.matches('input') ? [at.nextElementSibling] : [];
  return {
    control: at.dataset.control ?? null,
    name: (at.getAttribute('aria-label') ?? at.innerText ?? at.name ?? '').slice(0, 60) + ' <' + at.tagName.toLowerCase() + '>',
    seen: [at, at.parentElement, ...beside].some(seen),
  };
})()`;

interface Focused {
  readonly control: string | null;
  readonly name: string;
  readonly seen: boolean;
}

/** What the Tab key alone does not reach, and where the focus cannot be seen. */
async function outOfReach(page: Page): Promise<string[]> {
  const controls = await page.evaluate<number>(NUMBERED);
  expect(controls).toBeGreaterThan(3);
  const reached = new Set<string>();
  const faults: string[] = [];
  // Some stops are no controls: a region that scrolls, a heading that was led to.
  for (let pressed = 0; pressed < controls + 40; pressed++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<Focused | null>(FOCUSED);
    if (!focused?.control) continue;
    if (!reached.has(focused.control) && !focused.seen) faults.push(`the focus cannot be seen on ${focused.name}`);
    reached.add(focused.control);
    if (reached.size === controls) break;
  }
  const missed = await page.evaluate<string[]>(
    `[...document.querySelectorAll('[data-control]')].filter((each) => !${JSON.stringify([...reached])}.includes(each.dataset.control))
       .map((each) => 'Tab does not reach ' + each.outerHTML.slice(0, 160))`,
  );
  return [...faults, ...missed];
}

withBrowser('the keyboard alone', () => {
  let chamber: Chamber;
  beforeAll(async () => (chamber = await openChamber()), 240_000);
  afterAll(() => chamber?.close());

  it.each(Object.entries(PAGES))(
    'reaches every control of every page, and the focus is seen: %s',
    async (role, paths) => {
      const { page, leave } = await chamber.reader();
      await signInAs(page, role);
      const found: string[] = [];
      for (const path of paths) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        found.push(...(await outOfReach(page)).map((fault) => `${path}: ${fault}`));
      }
      await leave();
      expect(found).toEqual([]);
    },
    240_000,
  );
});
