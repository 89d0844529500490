import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { withBrowser } from '../support/left-out.js';
import { openChamber, type Chamber, type Reader } from '../support/web.js';
import { findingsOn, reads, says, signInAs, tabTo } from '../support/web-page.js';
import { castFor, extendByTwoHours, owing } from './others.js';

const LABOUR = /Making Global Labour Mobility/;
const FREE = /Free Movement of Persons/;
const SOUTH = /South.South/;

const ballot = (page: Page, number: number) => page.getByRole('region', { name: `Ballot on question ${number}` });
const receipt = (version: number) => new RegExp(`log of IC/2006/8, version ${version} of the position`);

withBrowser('a delegate in the browser', () => {
  let chamber: Chamber;
  let kenya: Reader;
  let page: Page;

  beforeAll(async () => {
    chamber = await openChamber();
    kenya = await chamber.reader();
    page = kenya.page;
  }, 240_000);
  afterAll(() => chamber?.close());

  it('signs in with the sign-in that is offered, and learns which questions need Kenya’s position', async () => {
    await page.goto('/');
    await reads(page, 'Sign in to read, comment and decide');
    expect(await findingsOn(page, 'sign-in')).toEqual([]);
    for (const [language, kenyan] of [
      ['FR, Français', 'Kenya, représentant'],
      ['ES, Español', 'Kenya, representante'],
      ['EN, English', 'Kenya, representative'],
    ] as const) {
      await page.getByRole('button', { name: language }).click();
      await page.getByRole('button', { name: new RegExp(`^${kenyan} `) }).waitFor();
      if (language.startsWith('FR')) expect(await findingsOn(page, 'sign-in-french')).toEqual([]);
    }
    await signInAs(page, 'Kenya, representative');
    await reads(page, 'Two questions still need Kenya’s position');
    await page.getByRole('link', { name: 'Take a position, question 2' }).waitFor();
    await page.getByRole('link', { name: 'Take a position, question 5' }).waitFor();
    expect(await findingsOn(page, 'positions')).toEqual([]);
  }, 90_000);

  it('reads a numbered paragraph and the comment on it', async () => {
    await page.getByRole('link', { name: 'Take a position, question 2' }).click();
    await ballot(page, 2).waitFor();
    await page.getByRole('link', { name: '17', exact: true }).first().waitFor();
    await page.getByRole('button', { name: /comments? on paragraph 17/ }).click();
    await page
      .getByRole('article', { name: /^Comment of/ })
      .first()
      .waitFor();
    // Comments are closed: nothing is offered that would be refused.
    expect(await page.getByRole('button', { name: /^Align with/ }).count()).toBe(0);
    expect(await findingsOn(page, 'consultation')).toEqual([]);
  }, 90_000);

  it('chooses one of two topics, and the half-filled ballot survives a live update and a reload', async () => {
    await ballot(page, 2).getByRole('checkbox', { name: LABOUR }).check();
    await says(ballot(page, 2), 'One more may be chosen');

    const { member, answered, entitled } = await owing(chamber, 'topics');
    await says(ballot(page, 2), `${answered} of ${entitled} Members have answered`);
    await castFor(chamber, member, 'topics', ['free-movement']);
    await extendByTwoHours(chamber);
    await says(page, /Thursday \d+ \w+, 20:00 in Geneva/);
    await says(ballot(page, 2), `${answered + 1} of ${entitled} Members have answered`);
    expect(await ballot(page, 2).getByRole('checkbox', { name: LABOUR }).isChecked()).toBe(true);

    await page.reload();
    await says(ballot(page, 2), 'One more may be chosen');
    expect(await ballot(page, 2).getByRole('checkbox', { name: LABOUR }).isChecked()).toBe(true);
  }, 90_000);

  it('chooses the second, reviews, casts and holds a receipt', async () => {
    await ballot(page, 2).getByRole('checkbox', { name: SOUTH }).check();
    await says(ballot(page, 2), 'Two chosen: to choose another, take one away');
    expect(await ballot(page, 2).getByRole('checkbox', { name: FREE }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Review and cast' }).click();
    await ballot(page, 2).getByRole('heading', { name: 'Kenya would choose, on question 2' }).waitFor();
    expect(await findingsOn(page, 'ballot-review')).toEqual([]);
    await page.getByRole('button', { name: 'Cast Kenya’s position' }).click();
    await ballot(page, 2)
      .getByRole('heading', { name: /^Cast and counted: / })
      .waitFor();
    await says(ballot(page, 2), receipt(1));
    expect(await findingsOn(page, 'ballot-receipt')).toEqual([]);
  }, 90_000);

  it('changes its position, and the receipt shows the new version', async () => {
    await page.getByRole('button', { name: 'Change the position' }).click();
    await ballot(page, 2).getByRole('checkbox', { name: SOUTH }).uncheck();
    await ballot(page, 2).getByRole('checkbox', { name: FREE }).check();
    await page.getByRole('button', { name: 'Review the change' }).click();
    await says(ballot(page, 2), /^This replaces: /);
    await page.getByRole('button', { name: 'Cast Kenya’s position' }).click();
    await ballot(page, 2)
      .getByRole('heading', { name: /^Changed and counted: / })
      .waitFor();
    await says(ballot(page, 2), receipt(2));
  }, 60_000);

  it('does all of the casting once more with the keyboard alone', async () => {
    const { keyboard } = page;
    const enter = async (role: 'link' | 'button', name: string | RegExp) => {
      await tabTo(page, page.getByRole(role, { name }));
      await keyboard.press('Enter');
    };
    await page.goto('/');
    await reads(page, 'One question still needs Kenya’s position');
    await enter('link', 'Take a position, question 5');
    // Past the marks of the five questions and the link to the paragraph, and not through the whole document.
    await tabTo(page, ballot(page, 5).getByRole('radio', { name: /^For/ }), 10);
    await keyboard.press('Space');
    await enter('button', 'Review and cast');
    await enter('button', 'Cast Kenya’s position');
    await ballot(page, 5)
      .getByRole('heading', { name: /^Cast and counted: / })
      .waitFor();
    await says(ballot(page, 5), receipt(1));

    await page.goto('/consultations/IC/2006/8?question=topics');
    await enter('button', 'Change the position');
    await tabTo(page, ballot(page, 2).getByRole('checkbox', { name: LABOUR }));
    await keyboard.press('Space');
    await says(ballot(page, 2), 'One more may be chosen');
    await tabTo(page, ballot(page, 2).getByRole('checkbox', { name: SOUTH }));
    await keyboard.press('Space');
    await enter('button', 'Review the change');
    await enter('button', 'Cast Kenya’s position');
    await says(ballot(page, 2), receipt(3));
    await page.goto('/');
    await reads(page, 'Kenya has taken its position on every open question');
  }, 90_000);

  it('was never sent to another host, and no page complained', () => {
    expect(kenya.complaints).toEqual([]);
  });
});
