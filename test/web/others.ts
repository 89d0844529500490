import type { Chamber } from '../support/web.js';

const SYMBOL = 'IC/2006/8';

interface Standing {
  readonly participation: {
    readonly questions: readonly { readonly question: string; readonly answered: number }[];
    readonly members: readonly { readonly member: string; readonly answered: readonly string[]; readonly owes: readonly string[] }[];
    readonly entitled: number;
  };
}

/** A Member that takes part and still owes a position on the question, and how many have answered it. */
export async function owing(chamber: Chamber, question: string): Promise<{ member: string; answered: number; entitled: number }> {
  const secretariat = await chamber.apiOf('secretariat');
  const { participation } = await secretariat.ask<Standing>(
    `query Standing($symbol: String!) { participation(symbol: $symbol) { entitled questions { question answered } members { member answered owes } } }`,
    { symbol: SYMBOL },
  );
  const found = participation.members.find(
    ({ member, answered, owes }) => member !== 'KEN' && answered.length > 0 && owes.includes(question),
  );
  const counted = participation.questions.find((each) => each.question === question);
  if (!found || !counted) throw new Error(`Every Member has answered “${question}”.`);
  return { member: found.member, answered: counted.answered, entitled: participation.entitled };
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
