import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from './json.js';
import { KEY, type LastVote, saltedFields, standing } from './standing.js';

type Act = readonly [act: string, data: JsonObject, member?: string];

const entriesOf = (acts: readonly Act[]) => acts.map(([act, data, member = 'M'], index) => ({ index, act, data, member }));

/** The words that stand, each with the index of its entry. */
function stands(acts: readonly Act[], last: LastVote | null = null, until = acts.length): Readonly<Record<string, number>> {
  return Object.fromEntries([...standing(entriesOf(acts), () => last, until)].map(([key, { index }]) => [key, index]));
}

describe('the words that stand', () => {
  it('of a comment are its last version and its last answer', () => {
    expect(
      stands([
        ['comment.submitted', { comment: 'c', version: 1 }],
        ['comment.answered', { comment: 'c' }],
        ['comment.revised', { comment: 'c', version: 2 }],
        ['comment.answered', { comment: 'c' }],
      ]),
    ).toEqual({ [KEY.comment('c')]: 2, [KEY.answer('c')]: 3 });
  });

  it('of a comment withdrawn are none but the reason', () => {
    expect(
      stands([
        ['comment.submitted', { comment: 'c', version: 1 }],
        ['comment.withdrawn', { comment: 'c' }],
      ]),
    ).toEqual({
      [KEY.withdrawn('c')]: 1,
    });
  });

  it('of an explanation are those given since it was last withdrawn', () => {
    const of = { question: 'q', moment: 'BEFORE' };
    const given: Act = ['explanation.given', of];
    expect(stands([given, ['explanation.withdrawn', of]])).toEqual({});
    expect(stands([given, ['explanation.withdrawn', of], ['explanation.revised', of]])).toEqual({
      [KEY.explanation('q', 'M', 'BEFORE')]: 2,
    });
  });

  it('of a ballot are its reason and its paper, where that is the ballot that counted', () => {
    const [reason, paper]: Act[] = [
      ['ballot.reason-given', { question: 'q', version: 1 }],
      ['paper-ballot.entered', { question: 'q', paper: 'p' }],
    ];
    if (!reason || !paper) throw new Error('there are two');
    expect(stands([reason, paper], { version: 1, paper: 'p' })).toEqual({ [KEY.reason('q', 'M')]: 0, [KEY.paper('q', 'M')]: 1 });
    expect(stands([reason, paper], { version: 2, paper: null })).toEqual({});
    expect(stands([reason, paper])).toEqual({});
  });

  it('of a correction are those of one that was confirmed, and before the publication', () => {
    const acts: Act[] = [
      ['correction.asked', { correction: 'x' }],
      ['correction.asked', { correction: 'y' }],
      ['correction.declined', { correction: 'y' }],
      ['correction.confirmed', { correction: 'x' }],
    ];
    expect(stands(acts)).toEqual({ [KEY.correction('x')]: 0, [KEY.confirmed('x')]: 3 });
    expect(stands(acts, null, 3)).toEqual({});
  });

  it('of a silence are the objections, and no other act on it', () => {
    expect(
      stands([
        ['silence.started', { number: 1 }],
        ['silence.broken', { number: 1 }],
        ['silence.last-day', { number: 1 }],
      ]),
    ).toEqual({
      [KEY.objection(1, 'M')]: 1,
    });
  });

  it('stand beside an entry where it has salted hashes', () => {
    expect(saltedFields({ index: 0, act: 'comment.submitted', member: null, data: { text: { salted: 'ab' }, version: 1 } })).toEqual([
      'text',
    ]);
  });
});
