import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DEMONSTRATION_SIGN_INS } from '#demonstration';
import { withBrowser } from '../support/left-out.js';
import { type SmallChamber, smallChamber } from '../support/small-chamber.js';
import { copiedClient, launchBrowser, newReader, type Reader } from '../support/web.js';
import { findingsOn, reads, says, signInAs } from '../support/web-page.js';

const SYMBOL = 'IC/2007/8';
/** A draft that is not opened. */
const GIVEN_UP = 'IC/2007/9';
const DESK = `/secretariat/${SYMBOL}`;
const HOUR = 3_600_000;

const RULES = `query Q($symbol: String!) { consultation(symbol: $symbol) { state titles { fr }
  ruleSet { key rule { ...Said } } questions { key method rule { ...Said } conditions { onFulfilled { inWords } onLapsed { inWords } } } } }
  fragment Said on DecisionRule { base tieRule weighing quorum { ...Share } threshold { ...Share } }
  fragment Share on Fraction { numerator denominator comparison }`;
type Rule = Readonly<{ threshold: object; quorum: object | null; base: string; tieRule: string }>;
type Prepared = Readonly<{
  consultation: {
    state: string;
    titles: { fr: string | null };
    ruleSet: { key: string; rule: Rule };
    questions: { key: string; method: string; rule: Rule; conditions: object[] }[];
  };
}>;

/** Day and hour in Geneva, as the field takes them. */
const inGeneva = (hours: number): string =>
  new Date(Date.now() + hours * HOUR).toLocaleString('sv-SE', { timeZone: 'Europe/Zurich' }).slice(0, 16).replace(' ', 'T');

withBrowser('a consultation from nothing to an open vote, in the browser', () => {
  let web: string;
  let stage: SmallChamber;
  let browser: Browser;
  let officer: Reader;
  let page: Page;

  beforeAll(async () => {
    web = copiedClient();
    stage = await smallChamber(['KEN', 'PER'], { webFolder: web, settings: { demonstration: true, signIns: DEMONSTRATION_SIGN_INS } });
    browser = await launchBrowser();
    officer = await newReader(browser, stage.address);
    page = officer.page;
    await signInAs(page, 'Secretariat officer');
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
    rmSync(web, { recursive: true, force: true });
  });

  const prepared = async () => (await stage.chamber.secretariat.ask<Prepared>(RULES, { symbol: SYMBOL })).consultation;
  const form = (name: string) => page.getByRole('form', { name });
  const english = (name: string, group: string) => form(name).getByRole('group', { name: group }).getByLabel('English');

  async function addsDocument(title: string, text: string): Promise<void> {
    await page.getByRole('button', { name: 'Add a document' }).click();
    await form('New document')
      .getByLabel(/^Date of issue/)
      .fill('2007-03-01');
    await english('New document', 'Title').fill(title);
    await english('New document', 'Text').fill(text);
    await form('New document').getByRole('button', { name: 'Add the document' }).click();
    await form('New document').waitFor({ state: 'detached' });
    await says(page, title);
  }

  it('begins as a draft', async () => {
    await page.goto('/secretariat/new');
    await reads(page, /./);
    await page.getByLabel(/^Symbol/).fill(SYMBOL);
    await page.getByRole('group', { name: 'Title' }).getByLabel('English').fill('The dialogue of 2008');
    await page.getByRole('group', { name: 'Summary' }).getByLabel('English').fill('Its theme is put to the Members.');
    await page.getByLabel(/^Body/).selectOption({ index: 1 });
    await page.getByLabel(/^Rule set/).selectOption('iom-council-two-thirds');
    await page.getByLabel(/^Comments close/).fill(inGeneva(2));
    await page.getByLabel(/^Voting opens/).fill(inGeneva(3));
    await page.getByLabel(/^Voting closes/).fill(inGeneva(48));
    // The zone is chosen, by typing the beginning of a place: no hour is lost to one that does not exist.
    const [zone, opens] = [page.getByLabel(/^Official time zone/), page.getByLabel(/^Voting opens/)];
    const inZurich = await opens.inputValue();
    await zone.focus();
    await page.keyboard.type('Nairo');
    expect(await zone.inputValue()).toBe('Africa/Nairobi');
    expect(await opens.inputValue()).not.toBe(inZurich);
    await zone.selectOption('Europe/Zurich');
    expect(await opens.inputValue()).toBe(inZurich);
    expect(await findingsOn(page, 'new')).toEqual([]);
    // What is refused for one field marks it, and leads there; written in again, it is marked no longer.
    const closes = page.getByLabel(/^Voting closes/);
    const right = await closes.inputValue();
    await closes.fill(inGeneva(2));
    await page.getByRole('button', { name: 'Keep the draft' }).press('Enter');
    await closes.and(page.locator(':focus[aria-invalid=true]')).waitFor();
    const reason = (await closes.getAttribute('aria-describedby'))?.split(' ').at(-1) ?? '';
    await says(page.locator(`[id="${reason}"]`), /it must close after it opens/);
    expect(await findingsOn(page, 'new-refused')).toEqual([]);
    await closes.fill(right);
    expect(await closes.getAttribute('aria-invalid')).toBeNull();
    await page.getByRole('button', { name: 'Keep the draft' }).click();
    await page.waitForURL(`**${DESK}`);
    await says(page, /The dialogue of 2008/);
  }, 120_000);

  it('takes a document and a proposal', async () => {
    await addsDocument('A note that was meant for another consultation', '1. The budget is approved.');
    await page.getByRole('button', { name: `Remove ${SYMBOL}` }).click();
    const dialog = page.getByRole('dialog', { name: `Remove ${SYMBOL} from the draft?` });
    await dialog.getByLabel(`Type ${SYMBOL}`).fill(SYMBOL);
    expect(await findingsOn(page, 'remove-document')).toEqual([]);
    await dialog.getByRole('button', { name: `Remove ${SYMBOL}` }).click();
    await dialog.waitFor({ state: 'detached' });
    await says(page, /No document yet/);
    await reads(page, `One thing is missing before ${SYMBOL} can open`);

    // A note that would be lost is named, and nothing is sent; with its words it is seen before it is added.
    const note = '1. The dialogue is held once a year.[^1]\n\n2. Its theme is chosen by the Members.';
    await page.getByRole('button', { name: 'Add a document' }).click();
    await english('New document', 'Text').fill(note);
    await says(form('New document'), 'English: the note [^1] is marked in the text and has no words.');
    await english('New document', 'Text').fill(`${note}\n\n[^1]: As in the year before.`);
    await says(form('New document').getByRole('region'), 'As in the year before.');
    expect(await findingsOn(page, 'document-with-a-note')).toEqual([]);
    await form('New document').getByRole('button', { name: 'Leave without changing' }).click();
    await addsDocument('Note by the Administration', `${note}\n\n[^1]: As in the year before.`);
    await page.getByRole('button', { name: 'Put forward a proposal' }).click();
    await english('New proposal', 'Title').fill('Theme of 2008');
    await english('New proposal', 'Text').fill('The theme is return migration.');
    await form('New proposal').getByRole('button', { name: 'Put forward', exact: true }).click();
    await form('New proposal').waitFor({ state: 'detached' });
    await says(page, 'Theme of 2008');
    await reads(page, `${SYMBOL} is ready to be opened`);
    await says(page, /No question yet\. The consultation opens without one too/);
  }, 120_000);

  it('takes in what a Member sent that cannot use the page', async () => {
    await page.getByRole('button', { name: 'Put forward a proposal' }).click();
    await english('New proposal', 'Title').fill('Two themes');
    await english('New proposal', 'Text').fill('The dialogue has two themes a year.');
    await form('New proposal').getByLabel('Put forward by').selectOption('A Member');
    await form('New proposal')
      .getByLabel(/^Member/)
      .selectOption('Kenya');
    expect(await findingsOn(page, 'proposal-of-a-member')).toEqual([]);
    await form('New proposal').getByRole('button', { name: 'Put forward', exact: true }).click();
    await form('New proposal').waitFor({ state: 'detached' });
    type Proposals = { consultation: { proposals: { title: string; origin: string; member: { code: string } | null }[] } };
    const asked = 'query P($symbol: String!) { consultation(symbol: $symbol) { proposals { title origin member { code } } } }';
    const { consultation } = await stage.chamber.secretariat.ask<Proposals>(asked, { symbol: SYMBOL });
    expect(consultation.proposals).toMatchObject([
      { title: 'Theme of 2008', origin: 'ADMINISTRATION', member: null },
      { title: 'Two themes', origin: 'MEMBER', member: { code: 'KEN' } },
    ]);
  }, 120_000);

  it('takes questions, decided as its rule set has it unless the officer departs from it', async () => {
    await page.getByRole('button', { name: 'Add a question' }).click();
    const question = form('New question');
    await question.getByRole('checkbox', { name: 'Depart from the rule set' }).waitFor();
    expect(await findingsOn(page, 'question')).toEqual([]);
    await english('New question', 'Title').fill('Theme');
    await english('New question', 'Wording on the ballot').fill('Is the theme endorsed?');
    await question.getByRole('button', { name: 'Add a condition' }).click();
    await english('New question', 'Condition 1').fill('Funds are found.');
    await question.getByLabel(/^Due/).fill(inGeneva(96));
    await english('New question', 'What follows if it lapses').fill('the dialogue keeps the theme of 2007');
    expect(await findingsOn(page, 'question-condition')).toEqual([]);
    await question.getByRole('button', { name: 'Add the question' }).click();
    await question.waitFor({ state: 'detached' });
    for (const [method, title] of [
      ['APPROVAL', 'Places'],
      ['SINGLE_CHOICE', 'Season'],
    ] as const) {
      await page.getByRole('button', { name: 'Add a question' }).click();
      await question.getByLabel('Method', { exact: true }).selectOption('SELECTION');
      await question.getByLabel('Method', { exact: true }).selectOption(method);
      await english('New question', 'Title').fill(title);
      await english('New question', 'Wording on the ballot').fill('Which?');
      for (const number of [1, 2]) await english('New question', `Option ${number}`).fill(`${title} ${number}`);
      if (method === 'SINGLE_CHOICE') {
        await question.getByRole('checkbox', { name: 'Depart from the rule set' }).check();
        await question.getByLabel('Quorum', { exact: true }).selectOption('none');
        expect(await findingsOn(page, 'question-departs')).toEqual([]);
      }
      await question.getByRole('button', { name: 'Add the question' }).click();
      await question.waitFor({ state: 'detached' });
    }
    const { ruleSet, questions } = await prepared();
    expect(questions[0]?.conditions).toEqual([
      { onFulfilled: { inWords: 'the decision takes effect' }, onLapsed: { inWords: 'the dialogue keeps the theme of 2007' } },
    ]);
    expect(ruleSet.rule).toMatchObject({ threshold: { numerator: 2, denominator: 3, comparison: 'AT_LEAST' } });
    expect(ruleSet.rule.quorum).not.toBeNull();
    expect(questions.map(({ key, method, rule }) => [key, method, rule])).toEqual([
      ['theme', 'ENDORSEMENT', ruleSet.rule],
      ['places', 'APPROVAL', ruleSet.rule],
      ['season', 'SINGLE_CHOICE', { ...ruleSet.rule, quorum: null }],
    ]);
  }, 180_000);

  /** Before voting begins too, its closing may be moved later, with a reason. */
  async function extendsTheVote(): Promise<void> {
    await page.getByRole('button', { name: 'Extend voting' }).click();
    const extending = form('Extend voting');
    await extending.getByLabel(/^Voting closes/).fill(inGeneva(72));
    await extending.getByLabel(/^Reason/).fill('   ');
    await extending.getByRole('button', { name: 'Extend to this hour' }).click();
    await says(extending, /must not be blank/);
    await extending.getByLabel(/^Reason/).fill('Two delegations asked for it.');
    expect(await findingsOn(page, 'extend-before-voting')).toEqual([]);
    await extending.getByRole('button', { name: 'Extend to this hour' }).click();
    await extending.waitFor({ state: 'detached' });
  }

  /** Open, it still gets a better title; what its vote rests on is not offered. */
  async function revisesTheTitle(): Promise<void> {
    await page.getByRole('button', { name: 'Revise title, readers and hours' }).click();
    expect(await page.getByLabel(/^(Body|Rule set|Official time zone|Voting closes)/).count()).toBe(0);
    await page.getByRole('group', { name: 'Title' }).getByLabel('French').fill('Le dialogue de 2008');
    expect(await findingsOn(page, 'revise-open')).toEqual([]);
    await page.getByRole('button', { name: 'Keep the changes' }).click();
    await page.getByRole('button', { name: 'Keep the changes' }).waitFor({ state: 'detached' });
    expect((await prepared()).titles.fr).toBe('Le dialogue de 2008');
  }

  /** What this act answers says all that the desk needs for the next one, which may come before the desk was read anew. */
  async function answersForTheNext(act: string, doing: () => Promise<void>): Promise<void> {
    const said = page.waitForResponse(async (response) => {
      const asked = response.request().postDataJSON() as { operationName?: string } | null;
      return asked?.operationName === act && !(await response.text()).includes('"Refusal"');
    });
    await doing();
    const { data } = (await (await said).json()) as { data: Record<string, object> };
    const timetable = { votingOpensAt: expect.any(String), votingClosesAt: expect.any(String) };
    expect(Object.values(data)).toMatchObject([{ consultation: { revision: expect.any(Number), state: 'OPEN', timetable } }]);
  }

  it('is opened, and its voting too', async () => {
    for (const act of ['Open the consultation', 'Open voting now']) {
      await page.getByRole('button', { name: act }).click();
      const asked = page.getByRole('dialog');
      // The rule set asks for a quorum: a vote that has none could be repeated, were there time.
      if (act === 'Open voting now') await says(asked, 'Question 1. Its rule may call for a repeated vote where there is no quorum.');
      expect(await findingsOn(page, `asks-${act.toLowerCase().replaceAll(' ', '-')}`)).toEqual([]);
      await asked.getByLabel(`Type ${SYMBOL} to confirm`).fill(SYMBOL);
      const opens = async () => {
        await asked.getByRole('button', { name: act }).click();
        await asked.waitFor({ state: 'detached' });
      };
      if (act === 'Open voting now') await opens();
      else {
        await answersForTheNext('OpenConsultation', opens);
        await answersForTheNext('ReviseConsultation', revisesTheTitle);
        await answersForTheNext('ExtendVoting', extendsTheVote);
      }
    }
    await page.getByRole('button', { name: 'Close the voting' }).first().waitFor();
    expect((await prepared()).state).toBe('VOTING');
  }, 120_000);

  it('keeps a document that a question or a proposal names, a withdrawn one too, and says so', async () => {
    const given = { officialZone: 'Europe/Zurich', visibility: 'MEMBERS', ruleSet: 'iom-council-two-thirds' };
    const { secretariat } = stage.chamber;
    const { bodies } = await secretariat.ask<{ bodies: { key: string }[] }>('{ bodies { key } }');
    const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
    const timetable = { commentsCloseAt: at(1), votingOpensAt: at(2), votingClosesAt: at(3) };
    const words = { title: { en: 'Given up' }, summary: { en: 'It is not held.' } };
    await secretariat.act(
      'draftConsultation',
      { symbol: GIVEN_UP, ...given, body: bodies[0]?.key, ...timetable, ...words },
      'consultation { id }',
    );
    const blocks = [{ anchor: 'p1', kind: 'PARAGRAPH', number: '1', text: { en: 'Two topics are chosen.' } }];
    const note = { symbol: GIVEN_UP, title: { en: 'A note' }, issuedOn: '2007-03-01', originalLanguage: 'EN', blocks };
    await secretariat.act('addDocument', { consultation: GIVEN_UP, ...note }, 'document { id }');
    const options = ['labour', 'return'].map((key) => ({ key, title: { en: key } }));
    const asked = {
      key: 'topics',
      title: { en: 'Topics' },
      wording: { en: 'Which?' },
      method: 'SELECTION',
      chooseMax: 1,
      seats: 1,
      options,
    };
    const question = { ...asked, takesTopics: true, paragraphs: ['p1'], tallyVisibility: 'LIVE' };
    await secretariat.act('addQuestion', { consultation: GIVEN_UP, ...question }, 'question { id }');

    await page.goto(`/secretariat/${GIVEN_UP}`);
    const remove = page.getByRole('button', { name: `Remove ${GIVEN_UP}` });
    await says(page, 'Question 1 names paragraphs of it: remove that question first, if the document is to go.');
    expect(await remove.count()).toBe(0);
    await page.getByRole('button', { name: 'Put forward a proposal' }).click();
    const topics = form('New proposal').getByLabel('For which question');
    expect(await topics.locator('option').allTextContents()).toEqual(['None: a text of its own', '1. Topics']);
    await form('New proposal').getByRole('button', { name: 'Leave without changing' }).click();
    await page.getByRole('button', { name: 'Remove question 1' }).click();
    await remove.waitFor();

    await page.getByRole('button', { name: 'Put forward a proposal' }).click();
    await english('New proposal', 'Title').fill('A theme');
    await english('New proposal', 'Text').fill('The theme is return migration.');
    await form('New proposal').getByLabel('Paragraphs').fill('1');
    await form('New proposal').getByRole('button', { name: 'Put forward', exact: true }).click();
    await form('New proposal').waitFor({ state: 'detached' });
    await says(page, 'It stays: the proposal “A theme” names paragraphs of it.');
    type Proposals = { consultation: { proposals: { id: string }[] } };
    const { consultation } = await secretariat.ask<Proposals>(
      'query P($symbol: String!) { consultation(symbol: $symbol) { proposals { id } } }',
      {
        symbol: GIVEN_UP,
      },
    );
    const reason = 'Put forward too early.';
    await secretariat.act('withdrawProposal', { proposal: consultation.proposals[0]?.id, reason }, 'proposal { id }');
    await page.reload();
    await says(page, 'It stays: the proposal “A theme” was withdrawn and names paragraphs of it, and a Member may take it over');
    expect(await remove.count()).toBe(0);
    await says(page.getByRole('listitem').filter({ hasText: /^A theme/ }), 'version 1 · withdrawn');
    expect(await findingsOn(page, 'document-kept')).toEqual([]);

    await page.getByRole('button', { name: `Say what ${GIVEN_UP} is about` }).click();
    const about = form('Say what it is about');
    await about.getByLabel('Gender dimension of migration').check();
    expect(await findingsOn(page, 'document-classified-form')).toEqual([]);
    await about.getByRole('button', { name: 'Keep these terms' }).click();
    await about.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Gender dimension of migration' }).waitFor();
    expect(await findingsOn(page, 'document-classified')).toEqual([]);
  }, 120_000);

  it('may be given up while it is a draft, with a reason', async () => {
    await page.goto(`/secretariat/${GIVEN_UP}`);
    await page.getByRole('button', { name: 'Cancel the consultation' }).click();
    const asked = page.getByRole('dialog');
    await asked.getByRole('textbox', { name: 'Reason' }).fill('The Council takes it up itself.');
    await asked.getByRole('textbox', { name: /IC\/2007\/9|symbol/i }).fill(GIVEN_UP);
    await asked.getByRole('button', { name: 'Cancel the consultation' }).click();
    await asked.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Cancel the consultation' }).waitFor({ state: 'detached' });
  }, 60_000);

  it('is not there under a symbol that no consultation has, whichever page is asked for', async () => {
    for (const path of ['consultations', 'comments', 'record', 'secretariat', 'paper', 'log']) {
      await page.goto(`/${path}/IC/1907/1`);
      await reads(page, 'There is nothing here that you may read');
      await says(page, 'IC/1907/1 does not exist, or is not open to you.');
    }
    expect(await findingsOn(page, 'not-here')).toEqual([]);
  }, 60_000);

  it('has pages around it that everybody can use', async () => {
    for (const [path, name] of [
      ['/consultations', 'consultations'],
      ['/secretariat/rules', 'rules'],
    ] as const) {
      await page.goto(path);
      await reads(page, /./);
      await page.getByRole('main').getByRole('heading', { level: 2 }).or(page.getByRole('main').getByRole('listitem')).first().waitFor();
      expect(await findingsOn(page, name)).toEqual([]);
    }
    expect(officer.complaints).toEqual([]);
    await officer.leave();
    const administrator = await newReader(browser, stage.address);
    await signInAs(administrator.page, 'System administrator');
    await administrator.page.goto('/accounts');
    await administrator.page.getByText('ken@demo.example').first().waitFor();
    expect(await findingsOn(administrator.page, 'accounts')).toEqual([]);
    expect(administrator.complaints).toEqual([]);
    await administrator.leave();
  }, 120_000);
});
