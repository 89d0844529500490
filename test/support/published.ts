import { ExportBundle } from '#record';
import { isRefusal, Sql } from '#platform';
import { Sequencer } from '#ledger';
import { nodeCrypto } from '#bundle/node';
import { type Report, type Step, verifyBundle } from '#bundle';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TIE } from '../../libs/demonstration/src/cases/tie.js';
import { CONSULTATION } from '../../libs/demonstration/src/consultation/consultation.js';
import { type Chamber, delegationOf } from '../../libs/demonstration/src/scenario/chamber.js';
import { cast } from '../../libs/demonstration/src/scenario/cast.js';
import { closeAndPublish } from '../../libs/demonstration/src/scenario/close.js';
import { comment } from '../../libs/demonstration/src/scenario/comment.js';
import { draftAndOpen } from '../../libs/demonstration/src/scenario/draft.js';
import type { DemonstrationTimetable } from '../../libs/demonstration/src/scenario/timetable.js';
import { vote } from '../../libs/demonstration/src/scenario/vote.js';
import { resigned } from '../record/bundle-forgeries.js';
import { TEST_SIGNING, TEST_VERIFIER_KEY } from './log-key.js';

export const SEATS: readonly string[] = TIE.seats;
const { symbol } = CONSULTATION;
const ASKED = ['theme', 'topics', 'funding'];
const ANCHORS = ['p14', 'p17'];
/** As the workshop of 2006 has them. */
const CONDITIONS = CONSULTATION.questions.flatMap(({ conditions = [] }) => conditions.map((each) => ({ ...each, option: 'for' })));
const silent = (): void => undefined;

/**
 * A small consultation of 2006 through the public API, from its draft to its published record; answers its symbol. `beforeClosing`:
 * what somebody does when all have voted, and nothing has been counted yet.
 */
export async function publishedStory(
  chamber: Chamber,
  timetable: DemonstrationTimetable,
  beforeClosing: () => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const blocks = CONSULTATION.document.blocks.filter(({ anchor }) => ANCHORS.includes(anchor));
  const questions = CONSULTATION.questions
    .filter(({ key }) => ASKED.includes(key))
    .map((question) => ({
      ...question,
      paragraphs: [],
      takesTopics: false,
      ...(question.key === 'funding' ? { tieRule: 'LOT' as const, conditions: CONDITIONS } : {}),
    }));
  const proposals = CONSULTATION.proposals.map((proposal) => ({ ...proposal, paragraphs: [] }));
  await draftAndOpen(
    chamber.secretariat,
    { ...CONSULTATION, document: { ...CONSULTATION.document, blocks }, proposals, questions },
    timetable,
  );
  const comments = CONSULTATION.comments
    .filter(({ by, target }) => SEATS.includes(by) && (!('anchor' in target) || ANCHORS.includes(target.anchor)))
    .map((each) => ({ ...each, aligned: each.aligned?.filter((member) => SEATS.includes(member)) }));
  await comment(chamber, { symbol, comments, drafts: [] }, silent);
  await chamber.chair.act('openVoting', { symbol }, 'consultation { state }');
  await vote(chamber, symbol, 'theme', { for: 5, against: 2, ABSTAIN: 1, BLANK: 1 }, silent);
  // One changes its mind: its first ballot stays in the log.
  const [before, answer] = [
    { kind: 'CHOICE' as const, options: ['for'] },
    { kind: 'CHOICE' as const, options: ['against'] },
  ];
  await cast(chamber, symbol, 'theme', [{ member: 'NOR', question: 'theme', before, answer }], silent);
  await vote(chamber, symbol, 'topics', { 'labour-mobility+free-movement': 4, 'labour-mobility+environment': 3, 'south-south': 1 }, silent);
  await vote(chamber, symbol, 'funding', { for: 6, against: 1, ABSTAIN: 2 }, silent);
  const question = await questionOf(chamber, 'theme');
  const explanation = { question, moment: 'BEFORE', text: 'The delegation would have preferred a shorter title.', language: 'EN' };
  await delegationOf(chamber, 'FRA')
    .act('explainVote', explanation, 'explanation { version }')
    .catch(() => undefined);
  await beforeClosing();
  await closeAndPublish(chamber, symbol);
  return symbol;
}

async function questionOf(chamber: Chamber, key: string): Promise<string> {
  const { consultation } = await chamber.secretariat.ask<{ consultation: { questions: ReadonlyArray<{ id: string; key: string }> } }>(
    'query Questions($symbol: String!) { consultation(symbol: $symbol) { questions { id key } } }',
    { symbol },
  );
  return consultation.questions.find((each) => each.key === key)?.id ?? '';
}

/** The bundle of a record, as the server writes it. */
export async function bundleOf(app: NestFastifyApplication, of: string, catchUp = true): Promise<string> {
  const log = await app.get(Sql, { strict: false }).row<{ id: string }>('SELECT id FROM consultation WHERE symbol = $1', [of]);
  if (catchUp && log) await app.get(Sequencer, { strict: false }).catchUp(log.id);
  const pieces: Uint8Array[] = [];
  const written = await app.get(ExportBundle, { strict: false }).execute(of, async (piece) => void pieces.push(piece));
  if (isRefusal(written)) throw new Error(written.words.en);
  return Buffer.concat(pieces).toString();
}

/** Checks a bundle by the key of the tests, or by others. */
export function verified(
  text: string,
  options: Readonly<{ keys?: readonly string[]; checkpoints?: readonly string[] }> = {},
): Promise<Report> {
  const bytes = Buffer.from(text);
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 1 << 16) yield bytes.subarray(at, at + (1 << 16));
  };
  return verifyBundle(pieces(), nodeCrypto, { keys: [TEST_VERIFIER_KEY], again: pieces, ...options });
}

export const failedIn = ({ steps }: Report): readonly Step[] => steps.filter(({ state }) => state === 'FAILED').map(({ step }) => step);

/** One letter of a ballot in its entry, of one in an opened box, of an outcome, of how a silence ended. */
const LETTERS = [/("kind":"CHOICE","marks":\[(?:null,)*)(\d)/, /("box":{"list":\[\[")(.)/, /("outcome":")(.)/, /("state":")(.)/];
const another = (letter: string): string => (letter === 'A' || letter === '1' ? '2' : /\d|[a-f]/.test(letter) ? '1' : 'A');

/** What an outsider finds who proves a record: nothing is wrong, and no letter can be changed, not even by whoever signs it anew. */
export const PROVEN = { passed: true, first: null, unseen: [] };

export async function proving(app: NestFastifyApplication, of: string): Promise<object> {
  const bundle = await bundleOf(app, of);
  const changed = LETTERS.map((letter) => bundle.replace(letter, (_, before: string, one: string) => before + another(one)));
  const forgeries = changed.filter((text) => text !== bundle);
  if (forgeries.length === 0) throw new Error(`The bundle of ${of} has neither a ballot nor an outcome.`);
  const unseen: string[] = [];
  for (const text of forgeries) {
    const failed = failedIn(await verified(resigned(text, TEST_SIGNING)));
    if (!failed.includes('record') && !failed.includes('tree')) unseen.push(failed.join());
  }
  const { passed, first } = await verified(bundle);
  return { passed, first: first && first.words.en, unseen };
}
