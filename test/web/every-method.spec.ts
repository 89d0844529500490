import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { castEveryMethod, putEveryMethod, SYMBOL } from '../support/every-method.js';
import { withBrowser } from '../support/left-out.js';
import { openChamber, type Chamber, type Reader } from '../support/web.js';
import { findingsOn, pictured, reads, says, signInAs, tabTo, tooWide } from '../support/web-page.js';

const PHONE = { width: 390, height: 844 };
/** What Kenya answers in its browser; the rest, and what the others say, is cast through the API. */
const IN_BROWSER = ['one', 'approved', 'irv', 'borda', 'score', 'mean'];

withBrowser('every method in the browser', () => {
  let chamber: Chamber;
  let kenya: Reader;
  let page: Page;

  beforeAll(async () => {
    chamber = await openChamber();
    kenya = await chamber.reader();
    page = kenya.page;
    await putEveryMethod(chamber);
    await castEveryMethod(chamber, IN_BROWSER);
    await signInAs(page, 'Kenya, representative');
  }, 240_000);
  afterAll(() => chamber?.close());

  /** The ballot, in whatever language. */
  const ballot = async (key: string): Promise<Locator> => {
    await page.goto(`/consultations/${SYMBOL}?question=${key}`);
    return page.getByRole('region', { name: /^(Ballot on|Bulletin sur la) question/ });
  };
  const press = async (target: Locator, key: string) => {
    await tabTo(page, target);
    await page.keyboard.press(key);
  };
  /** Reviewed and cast by the keyboard, in French. */
  const confirm = async (box: Locator, ...read: readonly (string | RegExp)[]) => {
    await press(box.getByRole('button', { name: 'Relire et confirmer' }), 'Enter');
    for (const words of read) await says(box, words);
    await press(box.getByRole('button', { name: /^Confirmer la position/ }), 'Enter');
    await says(box, 'Position prise et comptée');
    expect(await tooWide(page)).toBe(0);
  };

  it('is ranked and scored with the keyboard alone, on a phone and in French', async () => {
    await page.getByRole('button', { name: /^FR/ }).click();
    await page.setViewportSize(PHONE);
    let box = await ballot('irv');
    await press(box.getByRole('button', { name: 'Classer ensuite : Les migrations et l’eau' }), 'Enter');
    await press(box.getByRole('button', { name: 'Classer ensuite : Les migrations et les villes' }), 'Enter');
    await press(box.getByRole('button', { name: 'Monter : Les migrations et les villes' }), 'Enter');
    await says(box, 'Les migrations et les villes est maintenant au rang 1.');
    await confirm(
      box,
      '1. Les migrations et les villes',
      'Non classées : « Le retour volontaire et la réintégration » et « Migrations, environnement',
    );

    box = await ballot('score');
    // Beyond the first comes the last: the most points.
    await press(box.getByRole('radio', { name: 'Non notée' }).first(), 'ArrowLeft');
    await press(box.getByRole('radio', { name: 'Non notée' }).nth(2), 'ArrowRight');
    await confirm(box, 'Les migrations et les villes : 5 points', 'Les migrations et l’eau : 0 point');

    box = await ballot('mean');
    await tabTo(page, box.getByLabel('Points pour Les migrations et les villes'));
    await page.keyboard.type('16');
    await tabTo(page, box.getByLabel('Points pour Les migrations et l’eau'));
    await page.keyboard.type('0');
    await says(box, '2 options sur 4 ont des points');
    expect(await findingsOn(page, 'mean')).toEqual([]);
    await confirm(box, 'Les migrations et l’eau : 0 point');
    await page.getByRole('button', { name: /^EN/ }).click();
  }, 120_000);

  it('lets options share a rank, choose any number, and abstain', async () => {
    let box = await ballot('borda');
    await box.getByRole('button', { name: 'Rank next: Migration and cities' }).click();
    await box.getByRole('button', { name: 'Rank next: Migration and water' }).click();
    await box.getByRole('button', { name: 'Level with the one above: Migration and water' }).click();
    await box.getByRole('button', { name: 'Review and cast' }).click();
    await says(box, '1. “Migration and cities” and “Migration and water”');
    await box.getByRole('button', { name: /^Cast/ }).click();
    await says(box, /^Cast and counted/);

    box = await ballot('approved');
    for (const title of ['Migration and cities', 'Migration and water', 'Voluntary return and reintegration'])
      await box.getByRole('checkbox', { name: title }).check();
    await box.getByRole('button', { name: 'Review and cast' }).click();
    await box.getByRole('button', { name: /^Cast/ }).click();
    await says(box, /^Cast and counted/);

    box = await ballot('one');
    await box.getByRole('radio', { name: /^Abstain/ }).check();
    await box.getByRole('button', { name: 'Review and cast' }).click();
    await says(box, 'Kenya would abstain on question 2');
    await box.getByRole('button', { name: /^Cast/ }).click();
    await says(box, /^Cast and counted: .*abst/i);
  }, 120_000);

  /** The result of a question on a phone: its title, and what can be read on the page once all of it is unfolded. */
  async function resultOf(key: string, title: RegExp, ...told: readonly (string | RegExp)[]): Promise<void> {
    await page.goto(`/results/${SYMBOL}/${key}`);
    await reads(page, title);
    await page.getByText('The count step by step').click();
    const table = page.getByRole('button', { name: 'The same as a table' });
    if ((await table.count()) > 0) await table.click();
    for (const words of told) await says(page, words);
    await page.setViewportSize(PHONE);
    expect([key, await tooWide(page)]).toEqual([key, 0]);
    await pictured(page, `result-of-${key}`);
  }

  // Schulze, STAR, the sense of the meeting and double majorities are read where they are voted on: ranking, points-and-weights.
  it('is told with figures that can be counted again, each with its unit', async () => {
    await (await chamber.apiOf('chair')).act('closeVoting', { symbol: SYMBOL, confirmSymbol: SYMBOL }, 'consultation { state }');
    await resultOf('endorsed', /^“The work programme” is endorsed by 4 votes to 2$/, '4 needed');
    await resultOf('one', /^“Migration and cities” is selected, with 3 votes of 5$/, '2 abstained · 0 blank · 178 did not take part');
    await resultOf('selected', /^“Migration and cities” is selected; .* are tied for the last place$/, /and “Migration and water”/);
    await resultOf('approved', /^“Migration and cities” is selected$/, 'Who supported what');
    // What a lot decided on the way is told beside the count; titles that say "and" are told apart.
    const level = /^“Migration.*” and “Migration.*”, level at stage 2: the lot decided$/;
    await resultOf(
      'irv',
      /^“Migration and cities” is selected$/,
      level,
      /its papers go on/,
      'no option left on the ballot',
      'put it first',
    );
    expect(await findingsOn(page, 'result-irv')).toEqual([]);
    await resultOf(
      'stv',
      /^“Migration and cities” and .* are selected$/,
      'A place takes 3 votes.',
      /^Of 7 Members .*“Migration and cities” (had|with) \d/,
    );
    await resultOf(
      'borda',
      /^“Migration and water” and “Migration and cities” are selected$/,
      '24 points',
      'Check: 6 × 4 × 3 = 72 points in all.',
    );
    expect(await page.getByText('Base of the majority').count()).toBe(0);
    await resultOf('score', /^“Migration and cities” is selected$/, '22 points from 6 Members', /leads with 22 points, before/);
    await page.getByLabel('Show the points given to').selectOption('water');
    await says(page, 'gave it 0 points');
    await resultOf(
      'mean',
      /^“Migration and cities” is selected$/,
      '5.50',
      '5.50 (33 points from 6 Members)',
      /too few: a place takes 2 Members/,
      /^Means compared/,
    );
    await resultOf('weighed', /^“Migration and cities” is selected$/, '23,017 votes', '179 Members');
    expect(kenya.complaints).toEqual([]);
  }, 240_000);
});
