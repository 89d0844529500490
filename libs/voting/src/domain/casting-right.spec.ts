import { describe, expect, it } from '@jest/globals';
import { type CastingFacts, obstacleOf } from './casting-right.js';

const at = (hour: number): Date => new Date(Date.UTC(2006, 9, 19, hour));
const open: CastingFacts = {
  now: at(12),
  votingOpensAt: at(8),
  closesAt: at(16),
  closedAt: null,
  cancelledAt: null,
  decidedAt: null,
  standing: 'ASKED',
  function: 'REPRESENTATIVE',
  roll: { entitled: true, reason: null, since: null },
};

describe('whether a delegate may answer a question', () => {
  it('may, while voting is open and its Member is on the roll', () => expect(obstacleOf(open)).toBeNull());

  it.each<[string, Partial<CastingFacts>, object]>([
    ['without a delegation', { function: null }, { code: 'NOT_ENTITLED', detail: 'NOT_A_DELEGATE' }],
    ['before the opening', { now: at(7) }, { code: 'VOTING_NOT_OPEN', detail: 'NOT_YET', opensAt: at(8) }],
    ['at the very instant of closing', { now: at(16) }, { code: 'VOTING_CLOSED', detail: 'CLOSED', since: at(16) }],
    ['once the question is decided', { decidedAt: at(11), closesAt: at(11) }, { code: 'VOTING_CLOSED', since: at(11) }],
    ['once the consultation is cancelled', { cancelledAt: at(10) }, { code: 'VOTING_CLOSED', detail: 'CANCELLED', since: at(10) }],
    ['while the question waits for another', { standing: 'WAITING' }, { code: 'VOTING_NOT_OPEN', detail: 'WAITING' }],
    ['when the question was not put', { standing: 'NOT_ASKED', decidedAt: at(11) }, { code: 'VOTING_NOT_OPEN', detail: 'NOT_ASKED' }],
    ['when its State is not on the roll', { roll: null }, { code: 'NOT_ENTITLED', detail: 'NOT_A_MEMBER' }],
    ['while suspended', { roll: { entitled: false, reason: 'SUSPENDED', since: at(1) } }, { detail: 'SUSPENDED', since: at(1) }],
    ['as an adviser', { function: 'ADVISER' }, { code: 'NOT_ENTITLED', detail: 'ADVISER' }],
    ['a second time, where its ballot is secret', { castSecretly: at(11) }, { code: 'FROZEN', since: at(11) }],
  ])('may not %s', (_, facts, obstacle) => expect(obstacleOf({ ...open, ...facts })).toMatchObject(obstacle));
});
