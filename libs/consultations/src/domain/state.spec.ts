import { describe, expect, it } from '@jest/globals';
import { CONSULTATION_STATES, type ConsultationFile, type ConsultationState } from './consultation.js';
import { frozen, type FrozenPart } from './freezing.js';
import { given } from './given.spec-support.js';
import { questionState } from './question.js';
import { consultationAt, hearsComments, stateOf } from './state.js';
import { passes, type TransitionName, TRANSITIONS } from './transitions.js';

const at = (instant: string): Date => new Date(`${instant}Z`);
const opened = { openedAt: at('2006-10-12T08:00:00') };
const closed = { ...opened, closedAt: at('2006-10-19T16:00:05') };
const published = { ...closed, publishedAt: at('2006-10-25T08:00:00') };

/** A consultation in each state, and the instant at which it is in it. */
const IN_STATE: Readonly<Record<ConsultationState, readonly [ConsultationFile, Date]>> = {
  DRAFT: [given(), at('2006-10-11T08:00:00')],
  OPEN: [given(opened), at('2006-10-13T08:00:00')],
  VOTING: [given(opened), at('2006-10-17T08:00:00')],
  CLOSED: [given(closed), at('2006-10-20T08:00:00')],
  PUBLISHED: [given(published), at('2006-10-26T08:00:00')],
  APPROVED: [given({ ...published, approvedAt: at('2006-11-02T08:00:00') }), at('2006-11-03T08:00:00')],
  CANCELLED: [given({ ...opened, cancelledAt: at('2006-10-13T08:00:00'), cancelReason: 'Postponed' }), at('2006-10-14T08:00:00')],
};
const standing = (state: ConsultationState) => consultationAt(...IN_STATE[state]);

describe('the state of a consultation', () => {
  it.each(CONSULTATION_STATES)('%s', (state) => {
    expect(standing(state).state).toBe(state);
  });

  it('is decided by the clock: nothing has to run for the vote to open or to close', () => {
    const file = given(opened);
    expect(stateOf(file, at('2006-10-16T07:59:59.999'))).toBe('OPEN');
    expect(stateOf(file, at('2006-10-16T08:00:00.000'))).toBe('VOTING');
    expect(stateOf(file, at('2006-10-19T15:59:59.999'))).toBe('VOTING');
    expect(stateOf(file, at('2006-10-19T16:00:00.000'))).toBe('CLOSED');
    expect(consultationAt(file, at('2006-10-19T16:00:00'))).toMatchObject({
      state: 'CLOSED',
      counted: false,
      closedAt: file.votingClosesAt,
    });
  });

  it('of a draft does not follow the clock', () => {
    expect(stateOf(given(), at('2030-01-01T00:00:00'))).toBe('DRAFT');
  });

  it('hears comments while it is open, until they close', () => {
    const file = given({ ...opened, commentsCloseAt: at('2006-10-15T08:00:00') });
    expect(hearsComments(consultationAt(file, at('2006-10-15T07:59:59')))).toBe(true);
    expect(hearsComments(consultationAt(file, at('2006-10-15T08:00:00')))).toBe(false);
    expect(hearsComments(standing('VOTING'))).toBe(false);
    expect(hearsComments(standing('DRAFT'))).toBe(false);
  });
});

describe('transitions', () => {
  /** The life of a consultation (DOMAIN §3), as rows of a table: what may be done in each state, and nothing else. */
  const LEGAL: Readonly<Record<ConsultationState, readonly TransitionName[]>> = {
    DRAFT: ['open', 'cancel', 'revise', 'tightenTally'],
    OPEN: ['openVoting', 'extendVoting', 'settleWithoutVote', 'startSilence', 'cancel', 'revise', 'tightenTally'],
    VOTING: [
      ...(['extendVoting', 'closeQuestion', 'closeVoting', 'cancel', 'amendRoll', 'tightenTally', 'markCondition'] as const),
      ...(['settleWithoutVote', 'startSilence', 'openRound', 'decideTie', 'annulVote'] as const),
    ],
    CLOSED: ['publish', 'startSilence', 'markCondition', 'decideTie', 'annulVote'],
    PUBLISHED: ['approve', 'correctRecord', 'markCondition'],
    APPROVED: ['markCondition'],
    CANCELLED: [],
  };
  const all = Object.keys(TRANSITIONS) as TransitionName[];

  it.each(CONSULTATION_STATES.flatMap((state) => all.map((transition) => [state, transition] as const)))('%s: %s', (state, transition) => {
    const refusal = passes(transition, standing(state));
    if (LEGAL[state].includes(transition)) {
      expect(refusal).toBeNull();
    } else {
      expect(refusal?.code).toBe('ILLEGAL_TRANSITION');
      expect(new Set(Object.values(refusal?.words ?? {})).size).toBe(3);
    }
  });

  it('are refused in words that say since when', () => {
    expect(passes('extendVoting', standing('CLOSED'))?.words).toEqual({
      en: 'Voting on IC/2006/8 closed on Thursday 19 October 2006 at 18:00:05 (Geneva): voting is extended once the consultation is open, and until it closes.',
      fr: 'Le vote sur IC/2006/8 est clos depuis le jeudi 19 octobre 2006 à 18:00:05 (Genève) : le vote se prolonge une fois la consultation ouverte, et jusqu’à sa clôture.',
      es: 'La votación sobre IC/2006/8 se cerró el jueves 19 de octubre de 2006 a las 18:00:05 (Ginebra): la votación se prorroga una vez abierta la consulta y hasta su cierre.',
    });
  });
});

describe('what freezes', () => {
  it.each([
    ['DOCUMENTS', ['DRAFT']],
    ['RULE_SET', ['DRAFT']],
    ['QUESTIONS_PUT', ['DRAFT']],
    ['QUESTIONS', ['DRAFT', 'OPEN']],
    ['PROPOSALS', ['DRAFT', 'OPEN']],
  ] as const)('%s may change in %s', (part: FrozenPart, free: readonly ConsultationState[]) => {
    expect(CONSULTATION_STATES.filter((state) => frozen(part, standing(state)) === null)).toEqual(free);
    expect(frozen(part, standing('VOTING'))?.code).toBe('FROZEN');
  });
});

describe('the state of a question', () => {
  const file = given(opened);
  const question = { standing: 'ASKED', closesAt: at('2006-10-18T16:00:00'), decidedAt: null } as const;

  it.each([
    ['2006-10-16T07:59:59', 'NOT_OPEN'],
    ['2006-10-16T08:00:00', 'OPEN'],
    ['2006-10-18T15:59:59', 'OPEN'],
    ['2006-10-18T16:00:00', 'CLOSED'],
    ['2006-10-20T00:00:00', 'CLOSED'],
  ] as const)('at %s is %s', (instant, state) => {
    expect(questionState(question, file, at(instant))).toBe(state);
  });

  it('waits, is asked or is not asked', () => {
    const during = at('2006-10-17T00:00:00');
    expect(questionState({ ...question, standing: 'WAITING' }, file, during)).toBe('WAITING');
    expect(questionState({ ...question, standing: 'WAITING' }, file, at('2006-10-13T00:00:00'))).toBe('NOT_OPEN');
    expect(questionState({ ...question, standing: 'NOT_ASKED' }, file, during)).toBe('NOT_ASKED');
    expect(questionState({ ...question, decidedAt: during }, file, at('2006-10-18T00:00:00'))).toBe('DECIDED');
  });

  it('ends with a consultation that is cancelled or closed before its time', () => {
    const late = at('2006-10-17T12:00:00');
    const duringTheVote = { ...file, cancelledAt: at('2006-10-17T00:00:00') };
    expect(questionState(question, duringTheVote, late)).toBe('CANCELLED');
    expect(questionState(question, { ...file, cancelledAt: at('2006-10-13T00:00:00') }, late)).toBe('CANCELLED');
    expect(questionState({ ...question, decidedAt: at('2006-10-16T12:00:00') }, duringTheVote, late)).toBe('DECIDED');
    expect(questionState({ ...question, standing: 'NOT_ASKED' }, duringTheVote, late)).toBe('NOT_ASKED');
    expect(questionState(question, { ...file, closedAt: at('2006-10-17T00:00:00') }, late)).toBe('CLOSED');
  });
});
