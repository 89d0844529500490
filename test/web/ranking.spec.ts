import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { HLD } from '../../libs/demonstration/src/cases/hld-themes.js';
import { draftAndOpen } from '../../libs/demonstration/src/scenario/draft.js';
import { timetableFrom } from '../../libs/demonstration/src/scenario/timetable.js';
import { withBrowser } from '../support/left-out.js';
import { openChamber, type Chamber, type Reader } from '../support/web.js';
import { findingsOn, reads, says, signInAs } from '../support/web-page.js';

withBrowser('an order of preference, in the browser', () => {
  const { symbol } = HLD;
  let chamber: Chamber;
  let kenya: Reader;
  let page: Page;

  beforeAll(async () => {
    chamber = await openChamber();
    const secretariat = await chamber.apiOf('secretariat');
    const { server } = await secretariat.ask<{ server: { now: string } }>('{ server { now } }');
    await draftAndOpen(secretariat, HLD, timetableFrom(server.now));
    await (await chamber.apiOf('chair')).act('openVoting', { symbol }, 'consultation { state }');
    kenya = await chamber.reader();
    page = kenya.page;
  }, 240_000);
  afterAll(() => chamber?.close());

  const row = (title: string) => page.getByRole('listitem').filter({ hasText: title });

  it('is made with the keyboard alone, and kept while it is made', async () => {
    await signInAs(page, 'Kenya, representative');
    await page.goto(`/consultations/${symbol}?question=in-proportion`);
    for (const title of ['Regional consultative processes', 'Building capacity', 'A comprehensive approach']) {
      await page.getByRole('button', { name: `Rank next: ${title}` }).focus();
      await page.keyboard.press('Enter');
    }
    await page.getByRole('button', { name: 'Up: A comprehensive approach' }).focus();
    await page.keyboard.press('Enter');
    await says(page, 'A comprehensive approach is now number 2.');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Up: A comprehensive approach');
    await page.reload();
    await says(page, '3 of 5 options are ranked');
    expect(await findingsOn(page, 'ranking')).toEqual([]);
  }, 90_000);

  it('is put in order by drag as well, from the keys of the row', async () => {
    await row('Building capacity').locator('[data-rfd-drag-handle-draggable-id]').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    await page.getByText('You have moved the item from position 3 to position 2').waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await says(page, 'Building capacity is now number 2.');
  }, 60_000);

  it('is put in order by the mouse, for readers too who want nothing to move by itself', async () => {
    const handle = (title: string) => row(title).locator('[data-rfd-drag-handle-draggable-id]');
    const middle = async (title: string) => {
      const box = await handle(title).boundingBox();
      if (!box) throw new Error(`${title} is not to be seen`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    await handle('Building capacity').scrollIntoViewIfNeeded();
    const [from, to] = [await middle('Building capacity'), await middle('Regional consultative processes')];
    // A row just dropped is not taken up again before it has come to rest: who takes hold too early lets go, and does it again.
    const isTakenUp = async () => (await page.getByText('You have lifted an item in position 2').count()) > 0;
    for (let tried = 0; !(await isTakenUp()); tried += 1) {
      if (tried === 10) throw new Error('The row cannot be taken up.');
      await page.mouse.up();
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x, (from.y + to.y) / 2, { steps: 10 });
      await page.waitForTimeout(300);
    }
    // The other has to make room before the row is let go, however long a busy machine takes, and wherever the page has scrolled.
    const hasRoom = async () => (await page.getByText('You have moved the item from position 2 to position 1').count()) > 0;
    for (let moved = 0; !(await hasRoom()); moved += 1) {
      if (moved === 150) throw new Error('Nothing makes room for the row that is dragged.');
      const { x, y } = await middle('Regional consultative processes');
      await page.mouse.move(x, y - 12 - (moved % 2));
      await page.waitForTimeout(100);
    }
    await page.mouse.up();
    await says(page, 'Building capacity is now number 1.');
    await page.getByRole('button', { name: 'Down: Building capacity' }).click();
    await says(page, 'Building capacity is now number 2.');
  }, 60_000);

  it('is read once more in words, and cast', async () => {
    await page.getByRole('button', { name: 'Review and cast' }).click();
    await says(page, '1. Regional consultative processes');
    await says(page, '2. Building capacity');
    await says(page, 'Not ranked: “Migration and development” and “Coherence across policies”.');
    expect(await findingsOn(page, 'ranking-review')).toEqual([]);
    await page.getByRole('button', { name: 'Cast Kenya’s position' }).click();
    await says(page, /1\. Regional consultative processes; 2\. Building capacity; 3\. A comprehensive approach/);
  }, 60_000);

  it('shares ranks where the method allows it', async () => {
    await page.goto(`/consultations/${symbol}?question=pair-by-pair`);
    for (const title of ['Regional consultative processes', 'Building capacity'])
      await page.getByRole('button', { name: `Rank next: ${title}` }).click();
    await page.getByRole('button', { name: 'Level with the one above: Building capacity' }).click();
    await says(page, 'Building capacity is now number 1.');
    expect(await findingsOn(page, 'ranking-equal')).toEqual([]);
    await page.getByRole('button', { name: 'Review and cast' }).click();
    await says(page, '1. “Regional consultative processes” and “Building capacity”');
    await page.getByRole('button', { name: 'Cast Kenya’s position' }).click();
    await says(page, /1\. Regional consultative processes = Building capacity/);
  }, 60_000);

  it('is counted stage by stage, and pair by pair, on the page of the result', async () => {
    for (const [member, order] of [
      ['fra', ['comprehensive', 'development']],
      ['tha', ['comprehensive', 'regional']],
      ['mex', ['development', 'comprehensive']],
    ] as const) {
      const delegation = await chamber.apiOf(member);
      const { consultation } = await delegation.ask<{ consultation: { questions: { id: string }[] } }>(
        'query Questions($symbol: String!) { consultation(symbol: $symbol) { questions { id } } }',
        { symbol },
      );
      for (const { id } of consultation.questions) {
        const marks = order.map((option, at) => ({ option, mark: at + 1 }));
        await delegation.act(
          'castBallot',
          { question: id, kind: 'CHOICE', marks, idempotencyKey: `ranking-${member}-${id}` },
          'receipt { index }',
        );
      }
    }
    await (await chamber.apiOf('chair')).act('closeVoting', { symbol, confirmSymbol: symbol }, 'consultation { state }');
    await page.goto(`/results/${symbol}/in-proportion`);
    await reads(page, /selected|quorum/);
    await page.getByRole('heading', { name: 'The count, stage by stage' }).waitFor();
    expect(await findingsOn(page, 'ranking-stages')).toEqual([]);
    await page.goto(`/results/${symbol}/pair-by-pair`);
    await page.getByRole('heading', { name: 'Strongest paths' }).waitFor();
    expect(await findingsOn(page, 'ranking-pairs')).toEqual([]);
    expect(kenya.complaints).toEqual([]);
  }, 90_000);
});
