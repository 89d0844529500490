import { describe, expect, it } from '@jest/globals';
import { changesBetween, seriesOf } from './series.js';

const QUESTION = '11111111-1111-4111-8111-111111111111';
const MEMBER = '22222222-2222-4222-8222-222222222222';

describe('what an entry is compared with', () => {
  it.each([
    ['ballot.cast', { question: QUESTION }, { by: 'BALLOT', member: MEMBER, question: QUESTION }],
    ['question.closing-brought-forward', { question: QUESTION }, { by: 'SUBJECT', subject: QUESTION }],
    ['roll.amended', { code: 'KEN' }, { by: 'MEMBER', member: MEMBER, acts: ['roll.amended'] }],
    ['rule-set.revised', { key: 'simple' }, { by: 'LOG', acts: expect.arrayContaining(['rule-set.created']), same: 'key' }],
    ['voting.extended', {}, { by: 'LOG', acts: expect.arrayContaining(['consultation.opened']), same: null }],
    ['session.opened', { session: QUESTION }, null],
  ] as const)('%s', (act, data, series) => {
    expect(seriesOf({ act, data, memberId: MEMBER })).toEqual(series);
  });
});

describe('before and after', () => {
  it('is by the last entry that said something of the field', () => {
    const earlier = [{ votingOpensAt: 'b' }, { votingClosesAt: 'c', visibility: 'MEMBERS' }, { votingClosesAt: 'd' }];
    expect(
      changesBetween('voting.extended', { votingClosesAt: 'e', from: 'c', reason: 'Asked for.', visibility: 'MEMBERS' }, earlier),
    ).toEqual([{ field: 'votingClosesAt', before: 'c', after: 'e' }]);
  });

  it('leaves out identifiers, reasons, and all of what is the first of its kind', () => {
    expect(changesBetween('question.added', { question: QUESTION, method: 'ENDORSEMENT' }, [])).toEqual([]);
    expect(
      changesBetween('follow-up.changed', { followUp: QUESTION, reason: 'Funded.', status: 'FUNDED' }, [{ status: 'PLANNED' }]),
    ).toEqual([{ field: 'status', before: 'PLANNED', after: 'FUNDED' }]);
  });

  it('is said by the entry itself where it names what was', () => {
    expect(changesBetween('account.roles-changed', { roles: ['CHAIR'], before: ['AUDITOR'] }, [])).toEqual([
      { field: 'roles', before: ['AUDITOR'], after: ['CHAIR'] },
    ]);
    expect(changesBetween('roll.amended', { entitled: 'no', ground: 'SUSPENDED' }, [])).toEqual([
      { field: 'entitled', before: 'yes', after: 'no' },
    ]);
  });
});
