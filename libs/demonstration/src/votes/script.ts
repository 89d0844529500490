import { groupsOf, MEMBER_CODES } from '../membership/index.js';
import { WITHOUT_VOTE } from '../consultation/exclusions.js';
import { drawn } from './drawn.js';
import { LEANINGS, type Leaning } from './leanings.js';

/** A Member's answer to one question: the options it marks, `ABSTAIN` or `BLANK`. `ranks`: the rank of each, where they are ranked. */
export type Answer = Readonly<{ kind: 'CHOICE' | 'ABSTAIN' | 'BLANK'; options: readonly string[]; ranks?: readonly number[] }>;
/** What a Member answers in the end, and what it had answered before it changed its position, where it did. */
export type Position = Readonly<{ member: string; question: string; answer: Answer; before?: Answer }>;

/** Members whose positions are told apart: the walk through the demonstration speaks of them. */
const TOLD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  KEN: { theme: 'for', topics: 'labour-mobility+south-south', 'environment-2006': 'defer', venue: 'another-region', funding: 'for' },
  FRA: { theme: 'for', topics: 'labour-mobility+free-movement', 'environment-2006': 'defer', venue: 'geneva', funding: 'ABSTAIN' },
  THA: { theme: 'for', topics: 'environment+labour-mobility', 'environment-2006': 'defer', venue: 'bangkok', funding: 'for' },
  TUR: { theme: 'for', topics: 'labour-mobility+free-movement', 'environment-2006': 'defer', venue: 'bangkok', funding: 'for' },
};

/** On the roll, and not in the room: small delegations cannot be everywhere. */
const NOT_TAKING_PART: ReadonlySet<string> = new Set(
  'ATG BLZ BRN COM CPV DMA FSM GNB GRD GUY KIR KNA LCA LIE MDV SLB SUR SYC TKM TLS TON VCT VUT WSM'.split(' '),
);
/** Of those that take part, a few leave a question unanswered, and a few change their position before the closing. */
const ANSWERED = 96;
const CHANGED = 4;

/** The Members that take part: entitled and in the room, in alphabetical order of their codes. */
export function participants(): readonly string[] {
  return MEMBER_CODES.filter((code) => !WITHOUT_VOTE.has(code) && !NOT_TAKING_PART.has(code));
}

/** The positions of all that answer the question. The same at every run: who answers what is drawn from the Member's code. */
export function positionsOn(question: string): readonly Position[] {
  const leanings = LEANINGS[question];
  if (!leanings) throw new Error(`Nobody knows how Members answer “${question}”.`);
  return participants()
    .filter((code) => code in TOLD || drawn(code, `answers ${question}`) < ANSWERED)
    .map((member) => {
      const leaning = leanings[groupsOf(member)[0] ?? 'AFRICAN'];
      const final = TOLD[member]?.[question] ?? leant(leaning, drawn(member, question));
      const earlier = leant(leaning, drawn(member, `earlier ${question}`));
      const changes = !(member in TOLD) && earlier !== final && drawn(member, `changes ${question}`) < CHANGED * 2;
      return { member, question, answer: answerOf(final), before: changes ? answerOf(earlier) : undefined };
    });
}

/** How many of the positions are in while the vote still goes on: who has answered the last question has answered the others. */
const SO_FAR: Readonly<Record<string, number>> = { theme: 82, 'environment-2006': 74, topics: 70, funding: 67 };
/** Kenya has answered two of the four questions that are open. */
const KENYA_SO_FAR: readonly string[] = ['theme', 'environment-2006'];

/** The positions taken some days before the closing, for the demonstration's consultation in the midst of its vote. */
export function positionsSoFar(): readonly Position[] {
  return Object.entries(SO_FAR).flatMap(([question, share]) =>
    positionsOn(question).filter(({ member }) => (member === 'KEN' ? KENYA_SO_FAR.includes(question) : drawn(member, 'so far') < share)),
  );
}

function leant(leaning: Leaning, share: number): string {
  let reached = 0;
  for (const [answer, weight] of leaning) {
    reached += weight;
    if (share < reached) return answer;
  }
  throw new Error('The weights of a leaning add up to 100.');
}

function answerOf(written: string): Answer {
  if (written === 'ABSTAIN' || written === 'BLANK') return { kind: written, options: [] };
  return { kind: 'CHOICE', options: written.split('+') };
}
