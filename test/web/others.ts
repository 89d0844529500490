import type { Chamber } from '../support/web.js';

const SYMBOL = 'IC/2006/8';

type MemberStanding = Standing['participation']['members'][number];

interface Standing {
  readonly participation: {
    readonly questions: readonly { readonly question: string; readonly answered: number }[];
    readonly members: readonly { readonly member: string; readonly answered: readonly string[]; readonly owes: readonly string[] }[];
    readonly entitled: number;
  };
}

async function standing(chamber: Chamber): Promise<Standing['participation']> {
  const secretariat = await chamber.apiOf('secretariat');
  const { participation } = await secretariat.ask<Standing>(
    `query Standing($symbol: String!) {
      participation(symbol: $symbol) { entitled questions { question answered } members { member answered owes } }
    }`,
    { symbol: SYMBOL },
  );
  return participation;
}

/** Takes part, is not the reader's own, and still owes a position on the question. */
const owes =
  (question: string) =>
  (found: MemberStanding): boolean =>
    found.member !== 'KEN' && found.answered.length > 0 && found.owes.includes(question);

/** A Member that still owes a position on the question, and how many have answered it. */
export async function owing(chamber: Chamber, question: string): Promise<{ member: string; answered: number; entitled: number }> {
  const { entitled, members, questions } = await standing(chamber);
  const found = members.find(owes(question));
  const counted = questions.find((each) => each.question === question);
  if (!found || !counted) throw new Error(`Every Member has answered “${question}”.`);
  return { member: found.member, answered: counted.answered, entitled };
}

/** So many Members that owe a position on the question take one, through the API. */
export async function castForOwing(chamber: Chamber, question: string, options: readonly string[], count: number): Promise<void> {
  const { members } = await standing(chamber);
  for (const { member } of members.filter(owes(question)).slice(0, count)) await castFor(chamber, member, question, options);
}

/** Another delegation casts, through the API. */
export async function castFor(chamber: Chamber, member: string, key: string, options: readonly string[]): Promise<void> {
  const delegation = await chamber.apiOf(member.toLowerCase());
  const { consultation } = await delegation.ask<{ consultation: { questions: readonly { id: string; key: string }[] } }>(
    'query Questions($symbol: String!) { consultation(symbol: $symbol) { questions { id key } } }',
    { symbol: SYMBOL },
  );
  const question = consultation.questions.find((each) => each.key === key)?.id;
  const marks = options.map((option) => ({ option, mark: 1 }));
  const idempotencyKey = `beside-the-browser-${member}-${key}`;
  await delegation.act('castBallot', { question, kind: 'CHOICE', marks, idempotencyKey, expectedVersion: 0 }, 'receipt { index }');
}

/** The secretariat gives two hours more, through the API: every page that shows the consultation is told. */
export async function extendByTwoHours(chamber: Chamber): Promise<void> {
  const secretariat = await chamber.apiOf('secretariat');
  const { consultation } = await secretariat.ask<{ consultation: { timetable: { votingClosesAt: string } } }>(
    'query Timetable($symbol: String!) { consultation(symbol: $symbol) { timetable { votingClosesAt } } }',
    { symbol: SYMBOL },
  );
  const votingClosesAt = new Date(Date.parse(consultation.timetable.votingClosesAt) + 7_200_000).toISOString();
  await secretariat.act(
    'extendVoting',
    { symbol: SYMBOL, votingClosesAt, reason: 'Two hours more were asked for.' },
    'consultation { state }',
  );
}
