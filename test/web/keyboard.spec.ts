import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { withBrowser } from '../support/left-out.js';
import { openChamber, type Chamber } from '../support/web.js';
import { signInAs } from '../support/web-page.js';

const SYMBOL = 'IC/2006/8';
/** Decided, and its record published. */
const PAST = 'IC/2005/DEMO';
const NOBODY = 'nobody yet';

/** By who reads it: every page that the menus and the links of a consultation lead to. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  [NOBODY]: ['/sign-in', '/verify'],
  'Kenya, representative': [
    '/',
    '/consultations',
    `/consultations/${SYMBOL}`,
    `/comments/${SYMBOL}`,
    `/results/${PAST}/theme-2006`,
    `/record/${PAST}`,
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

/** In the page: notes from now on which controls the focus reaches, and on which of them it cannot be seen. */
const WATCHED = `(() => {
  window.reached = new Set();
  window.unseen = [];
  const seen = (element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  document.addEventListener('focusin', ({ target: at }) => {
    const { control } = at.dataset;
    if (control === undefined || window.reached.has(control)) return;
    window.reached.add(control);
    const beside = at.nextElementSibling && at.matches('input') ? [at.nextElementSibling] : [];
    if ([at, at.parentElement, ...beside].some(seen)) return;
    const name = (at.getAttribute('aria-label') ?? at.innerText ?? at.name ?? '').slice(0, 60);
    window.unseen.push('the focus cannot be seen on ' + name + ' <' + at.tagName.toLowerCase() + '>');
  });
})()`;
const FAULTS = `[...window.unseen, ...[...document.querySelectorAll('[data-control]')]
  .filter((each) => !window.reached.has(each.dataset.control))
  .map((each) => 'Tab does not reach ' + each.outerHTML.slice(0, 160))]`;
const AT_ONCE = 10;

/**
 * Answers a wait for the page to be whole. A list that comes page by page asks for the next as soon as one is drawn: it is
 * whole once no answer is awaited and two pictures were drawn without another request.
 */
function wholenessOf(page: Page): () => Promise<void> {
  let asked = 0;
  let awaited = 0;
  const answered = () => void (awaited -= 1);
  page.on('request', () => {
    asked += 1;
    awaited += 1;
  });
  page.on('requestfinished', answered);
  page.on('requestfailed', answered);
  return async () => {
    for (let before = -1; before !== asked || awaited > 0;) {
      before = asked;
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 50))))');
    }
  };
}

/** What the Tab key alone does not reach, and where the focus cannot be seen. */
async function outOfReach(page: Page, whole: () => Promise<void>): Promise<string[]> {
  let controls = -1;
  for (let before = NaN; before !== controls;) {
    await whole();
    before = controls;
    controls = await page.evaluate<number>(NUMBERED);
  }
  expect(controls).toBeGreaterThan(3);
  await page.evaluate(WATCHED);
  // Some stops are no controls: a region that scrolls, a heading that was led to.
  for (let pressed = 0; pressed < controls + 40; pressed += AT_ONCE) {
    for (let each = 0; each < AT_ONCE; each++) await page.keyboard.press('Tab');
    if ((await page.evaluate<number>('window.reached.size')) === controls) break;
  }
  return page.evaluate<string[]>(FAULTS);
}

withBrowser('the keyboard alone', () => {
  let chamber: Chamber;
  beforeAll(async () => (chamber = await openChamber()), 240_000);
  afterAll(() => chamber?.close());

  it.each(Object.entries(PAGES))(
    'reaches every control of every page, and the focus is seen: %s',
    async (role, paths) => {
      const { page, leave } = await chamber.reader();
      const whole = wholenessOf(page);
      if (role !== NOBODY) await signInAs(page, role);
      const found: string[] = [];
      for (const path of paths) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        found.push(...(await outOfReach(page, whole)).map((fault) => `${path}: ${fault}`));
      }
      await leave();
      expect(found).toEqual([]);
    },
    240_000,
  );
});
