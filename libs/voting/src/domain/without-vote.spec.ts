import { describe, expect, it } from '@jest/globals';
import { isRefusal, type Refusal } from '#platform/domain';
import { settledFor } from '#tally';
import type { QuestionToDecide } from './decision.js';
import type { QuestionAtSettling } from './settling.js';
import { decideWithoutVote, type Ruling, settlementBarred } from './without-vote.js';

const rule = {
  base: 'VOTES_FOR_AND_AGAINST',
  threshold: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
  quorum: null,
  tieRule: 'REJECTED',
} as const;
const theme: QuestionToDecide = {
  id: 'q1',
  consultation: 'c1',
  key: 'theme',
  number: 1,
  round: 1,
  roundKind: null,
  title: { en: 'Theme of 2005', fr: 'Thème de 2005' },
  method: 'ENDORSEMENT',
  options: [
    { key: 'for', title: { en: 'For' }, note: null, proposal: null },
    { key: 'against', title: { en: 'Against' }, note: null, proposal: null },
  ],
  conditions: [
    { id: 'n1', text: { en: 'If funded' }, dueAt: '2005-01-31T00:00:00.000Z', option: null },
    { id: 'n2', text: { en: 'Then drop it' }, dueAt: '2005-01-31T00:00:00.000Z', option: 'against' },
  ],
  chooseMin: 1,
  chooseMax: 1,
  seats: 1,
  minimumSupport: 0,
  rule,
};
const topics: QuestionToDecide = {
  ...theme,
  id: 'q2',
  number: 2,
  title: { en: 'Which topics?' },
  method: 'SELECTION',
  options: ['environment', 'labour', 'movement'].map((key) => ({ key, title: { en: key }, note: null, proposal: null })),
  conditions: [],
  chooseMax: 2,
  seats: 2,
};
const at = new Date('2004-11-05T10:00:00.000Z');
const ruling = (kind: Ruling['kind'], options: readonly string[] = []): Ruling => ({
  question: 'theme',
  kind,
  words: { en: 'I see no objection.' },
  options,
});
const decided = (question: QuestionToDecide, given: Ruling) => {
  const decision = decideWithoutVote(question, given, at);
  if (isRefusal(decision)) throw new Error(decision.words.en);
  return decision;
};

describe('a question settled without a vote', () => {
  it('is noted in the chair’s words, and invents no figure', () => {
    const decision = decided(theme, ruling('NOTED'));
    expect(decision).toMatchObject({
      outcome: 'NOTED',
      chairWords: { en: 'I see no objection.' },
      counts: [],
      ballots: 0,
      rollCall: [],
      lot: null,
      steps: [],
      conditions: [],
    });
    expect(decision.headline).toEqual({
      en: 'Theme of 2005: noted without a vote',
      fr: 'Thème de 2005\u00a0: pris note, sans vote',
      es: 'Theme of 2005: se tomó nota, sin votación',
    });
  });

  it('is adopted by consensus as it stands, and its conditions attach', () => {
    const decision = decided(theme, ruling('ADOPTED_BY_CONSENSUS'));
    expect(decision.selected).toEqual([]);
    expect(decision.conditions.map(({ id }) => id)).toEqual(['n1']);
    expect(settledFor(theme, decision)('for')).toBe(true);
    expect(settledFor(theme, decision)('against')).toBe(false);
  });

  it('adopts the options that the chair names, in the order of the question', () => {
    const decision = decided(topics, ruling('ADOPTED_BY_CONSENSUS', ['movement', 'labour']));
    expect(decision.selected).toEqual(['labour', 'movement']);
    expect(decision.headline.en).toBe('Which topics? adopted by consensus: labour; movement');
    expect(settledFor(topics, decision)('movement')).toBe(true);
    expect(settledFor(topics, decision)('environment')).toBe(false);
  });

  it('is adopted by consensus as it stands where the sense of the meeting was asked for: no position is adopted', () => {
    const sense: QuestionToDecide = { ...topics, method: 'CONSENSUS', seats: 1, title: { en: 'The plan', fr: 'Le plan', es: 'El plan' } };
    const decision = decided(sense, ruling('ADOPTED_BY_CONSENSUS'));
    expect(decision).toMatchObject({ outcome: 'ADOPTED_BY_CONSENSUS', selected: [] });
    expect(decision.headline).toEqual({
      en: 'The plan: adopted by consensus',
      fr: 'Le plan\u00a0: adopté par consensus',
      es: 'El plan: aprobado por consenso',
    });
    const named = decideWithoutVote(sense, ruling('ADOPTED_BY_CONSENSUS', ['labour']), at) as Refusal;
    expect(named).toMatchObject({ code: 'INVALID_INPUT', path: ['options'] });
  });

  it('settles for nothing when it is noted or postponed', () => {
    expect(settledFor(theme, decided(theme, ruling('NOTED')))('for')).toBe(false);
    expect(settledFor(theme, decided(theme, ruling('POSTPONED')))('for')).toBe(false);
  });

  it.each([
    [topics, [], 'one to 2'],
    [topics, ['environment', 'labour', 'movement'], 'one to 2'],
    [topics, ['labour', 'labour'], 'one to 2'],
    [topics, ['whales'], 'no option whales'],
    [{ ...topics, seats: 1 }, [], 'which one of the options'],
    [theme, ['for'], 'as a whole'],
  ])('refuses options that do not fit the question', (question, options, why) => {
    const refused = decideWithoutVote(question, ruling('ADOPTED_BY_CONSENSUS', options), at) as Refusal;
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', path: ['options'] });
    expect(refused.words.en).toContain(why);
  });
});

describe('a question that may not be settled without a vote', () => {
  const hours = { symbol: 'IC/2004/1', officialZone: 'Europe/Zurich', votingClosesAt: new Date('2004-11-05T17:00:00.000Z') };
  const put: QuestionAtSettling = { id: 'q1', number: 1, round: 1, standing: 'ASKED', decidedAt: null, closesAt: null, dependsOn: null };
  const barred = (question: QuestionAtSettling, ballots = 0, now = at): string | undefined =>
    settlementBarred(question, [put, question], ballots, hours, now)?.words.en;

  it('is one that somebody has voted on', () => {
    expect(barred(put)).toBeUndefined();
    expect(barred(put, 3)).toMatch(/^3 Members have voted on question 1:/);
    expect(settlementBarred(put, [put], 1, hours, at)?.words).toMatchObject({
      en: expect.stringMatching(/^One Member has voted/),
      fr: expect.stringMatching(/^Un Membre a voté/),
      es: expect.stringMatching(/^Un Miembro ha votado/),
    });
  });

  it('is one that is settled already, or whose time is over', () => {
    expect(barred({ ...put, decidedAt: at })).toContain('was settled on Friday 5 November 2004 at 11:00');
    expect(barred(put, 0, hours.votingClosesAt)).toContain('was settled on Friday 5 November 2004 at 18:00');
  });

  it('is one that waits for another', () => {
    expect(barred({ ...put, id: 'q2', number: 2, standing: 'WAITING', dependsOn: { question: 'q1', option: 'for' } })).toContain(
      'Question 2 depends on the outcome of question 1',
    );
    const amendment = { ...put, precedes: 'q2' };
    const proposal: QuestionAtSettling = { ...put, id: 'q2', number: 2, standing: 'WAITING' };
    expect(settlementBarred(proposal, [amendment, proposal], 0, hours, at)?.words).toMatchObject({
      en: expect.stringMatching(/^Question 2 is voted on after question 1 and/),
      fr: expect.stringMatching(/^La question 2 est mise aux voix après la question 1 et/),
      es: expect.stringMatching(/^La pregunta 2 se vota después de la pregunta 1 y/),
    });
  });
});
