import { describe, expect, it } from '@jest/globals';
import { closingOf, dueQuestions, type QuestionAtSettling, released } from './settling.js';

const at = (hour: number): Date => new Date(Date.UTC(2006, 9, 19, hour));
const question = (number: number, more: Partial<QuestionAtSettling> = {}): QuestionAtSettling => ({
  id: `q${number}`,
  number,
  round: 1,
  standing: 'ASKED',
  decidedAt: null,
  closesAt: null,
  dependsOn: null,
  ...more,
});

describe('which questions are due', () => {
  it('those whose closing has passed, by their numbers', () => {
    const questions = [question(3), question(1), question(2, { closesAt: at(10) })];
    expect(dueQuestions(questions, at(16), at(12)).map((q) => q.number)).toEqual([2]);
    expect(dueQuestions(questions, at(16), at(16)).map((q) => q.number)).toEqual([1, 2, 3]);
  });

  it('none that is decided, and none that waits', () => {
    const questions = [question(1, { decidedAt: at(11) }), question(2, { standing: 'WAITING' })];
    expect(dueQuestions(questions, at(16), at(17))).toEqual([]);
  });

  it('one that is not asked, at once', () => {
    expect(dueQuestions([question(1, { standing: 'NOT_ASKED' })], at(16), at(9))).toHaveLength(1);
  });

  it('never later than the consultation closes', () => expect(closingOf(question(1, { closesAt: at(20) }), at(16))).toEqual(at(16)));
});

describe('what waits on a question that is decided', () => {
  const theme = question(1, { decidedAt: at(12) });
  const venue = question(2, { standing: 'WAITING', dependsOn: { question: 'q1', option: 'defer' } });
  const other = question(3, { standing: 'WAITING', dependsOn: { question: 'q9', option: 'defer' } });

  it('is asked where the question was settled for its option', () => {
    expect(released([theme, venue, other], theme, (option) => option === 'defer')).toEqual([{ question: venue, standing: 'ASKED' }]);
  });
  it('is not asked otherwise', () => {
    expect(released([theme, venue, other], theme, () => false)).toEqual([{ question: venue, standing: 'NOT_ASKED' }]);
  });
});
