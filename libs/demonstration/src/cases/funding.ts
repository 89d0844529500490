import { CONSULTATION } from '../consultation/consultation.js';
import { TITLES } from '../documents/titles.js';
import type { Chamber } from '../scenario/chamber.js';
import { draftAndOpen } from '../scenario/draft.js';
import { vote } from '../scenario/vote.js';
import type { Meeting } from './case.js';

/** The question whose decision hangs on funding. */
export const DEFERRED = 'environment-2006';

const { symbol: SYMBOL, title, summary } = CONSULTATION;
const QUESTIONS = CONSULTATION.questions
  .filter(({ key }) => key === DEFERRED || key === 'venue')
  // The document and what is proposed in it are told in the first telling.
  .map((question) => ({ ...question, paragraphs: [] }));

/** Nine Members are enough to tell what becomes of the workshop. */
export const FUNDING_SEATS: readonly string[] = ['KEN', 'THA', 'FRA', 'PER', 'EGY', 'CAN', 'CRI', 'PHL', 'MAR'];

/** The Administration asks whether to defer the workshop or to cancel it, and where it would be held. */
export async function asked(chamber: Chamber, { timetable }: Pick<Meeting, 'timetable'>): Promise<void> {
  await draftAndOpen(chamber.secretariat, { symbol: SYMBOL, title, summary, questions: QUESTIONS }, timetable);
  await chamber.chair.act('openVoting', { symbol: SYMBOL }, 'consultation { state }');
}

/** Seven delegations of nine defer it; the chair closes the question, so that the venue is asked for. */
export async function deferred(chamber: Chamber, { progress }: Pick<Meeting, 'progress'>): Promise<void> {
  await vote(chamber, SYMBOL, DEFERRED, { defer: 7, cancel: 2 }, progress);
  const reason = 'All present have answered; the venue depends on it.';
  await chamber.chair.act('closeQuestion', { symbol: SYMBOL, question: DEFERRED, reason }, 'consultation { state }');
}

export async function venueChosen(chamber: Chamber, { progress }: Pick<Meeting, 'progress'>): Promise<void> {
  await vote(chamber, SYMBOL, 'venue', { bangkok: 6, geneva: 2 }, progress);
}

/** The Administration plans the workshop in Bangkok, as far as there will be one. */
export async function planned(chamber: Chamber): Promise<void> {
  const workshop = { kind: 'WORKSHOP', status: 'PLANNED', title: TITLES.environment, partners: [] };
  await chamber.secretariat.act(
    'openFollowUp',
    { consultation: SYMBOL, question: 'venue', option: 'bangkok', ...workshop },
    'followUp { id }',
  );
}

/** A minute after the condition fell due, and so that it is known what became of it. */
export function afterTheDueDate({ timetable }: Pick<Meeting, 'timetable'>): string {
  return new Date(Date.parse(timetable.conditionDueAt) + 60_000).toISOString();
}

/** What has become of the decision to defer, as anybody reads it. */
export type Fate = Readonly<{ standing: string; consequence: string | null; inWords: string }>;

type Condition = Readonly<{ id: string; option: string | null; attached: boolean; status: string }>;

/** The condition of the decision to defer. */
export async function conditionOf(chamber: Chamber, symbol: string): Promise<Condition> {
  const { consultation } = await chamber.auditor.ask<{
    consultation: { questions: ReadonlyArray<{ key: string; conditions: readonly Condition[] }> };
  }>(
    'query Conditions($symbol: String!) { consultation(symbol: $symbol) { questions { key conditions { id option attached status } } } }',
    { symbol },
  );
  const condition = consultation.questions.find(({ key }) => key === DEFERRED)?.conditions[0];
  if (!condition) throw new Error('The decision to defer hangs on no condition.');
  return condition;
}

/** The secretariat marks the condition as fulfilled, on evidence. */
export async function fundingSecured(chamber: Chamber, symbol: string): Promise<void> {
  const { id } = await conditionOf(chamber, symbol);
  const evidence = 'Letters of pledge that cover the budget of the workshop.';
  await chamber.secretariat.act('markCondition', { condition: id, status: 'FULFILLED', evidence }, 'condition { status }');
}

/** What became of the deferred workshop. */
export async function fateOf(chamber: Chamber, symbol: string, language: 'en' | 'fr' | 'es' = 'en'): Promise<Fate> {
  const { decisionTree } = await chamber.auditor
    .in(language)
    .ask<{ decisionTree: { matters: ReadonlyArray<{ key: string; effect: Fate }> } }>(
      'query Fate($symbol: String!) { decisionTree(symbol: $symbol) { matters { key effect { standing consequence inWords } } } }',
      { symbol },
    );
  const matter = decisionTree.matters.find(({ key }) => key === DEFERRED);
  if (!matter) throw new Error(`${symbol} does not ask what becomes of the workshop.`);
  return matter.effect;
}
