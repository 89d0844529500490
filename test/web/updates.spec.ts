import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page, WebSocketRoute } from 'playwright-core';
import { withBrowser } from '../support/left-out.js';
import { openChamber, type Chamber, type Reader } from '../support/web.js';
import { reads, says, signInAs } from '../support/web-page.js';
import { castFor, owing } from './others.js';

const INTERRUPTED = 'The connection has been interrupted';
/** In the page: keeps every word of an interruption that is ever shown, in English or in French. */
const WATCHED = `window.interruptions = []; new MutationObserver(() => {
  const told = /connection has been interrupted|connexion est interrompue/.exec(document.body.innerText);
  if (told) window.interruptions.push(told[0]);
}).observe(document.body, { childList: true, subtree: true, characterData: true })`;

withBrowser('the line of live updates, in the browser', () => {
  let chamber: Chamber;
  let kenya: Reader;
  let page: Page;
  const lines: WebSocketRoute[] = [];
  const ballot = () => page.getByRole('region', { name: /question 2$/ });

  beforeAll(async () => {
    chamber = await openChamber();
    kenya = await chamber.reader();
    page = kenya.page;
    await page.routeWebSocket('**/graphql', (line) => {
      line.connectToServer();
      lines.push(line);
    });
    await signInAs(page, 'Kenya, representative');
    await page.getByRole('link', { name: 'Take a position, question 2' }).click();
    await ballot().waitFor();
  }, 240_000);
  afterAll(() => chamber?.close());

  it('starts anew in another language at once, and nobody is told of an interruption', async () => {
    await page.evaluate(WATCHED);
    for (const [language, heard] of [
      ['FR, Français', (answered: number) => `${answered} Membres sur`],
      ['EN, English', (answered: number) => `${answered} of `],
    ] as const) {
      await page.getByRole('button', { name: language }).click();
      const { member, answered } = await owing(chamber, 'topics');
      await says(ballot(), heard(answered));
      await castFor(chamber, member, 'topics', ['free-movement']);
      await says(ballot(), heard(answered + 1));
    }
    expect(await page.evaluate('window.interruptions')).toEqual([]);
  }, 90_000);

  it('is told of once it drops, and is of no matter on a page that waits for none', async () => {
    await lines.at(-1)?.close({ code: 1012, reason: 'The server starts anew.' });
    await says(page, INTERRUPTED);
    await page.getByRole('link', { name: 'Decisions', exact: true }).click();
    await reads(page, /decision/);
    await page.getByText(INTERRUPTED).waitFor({ state: 'detached' });
  }, 60_000);
});
