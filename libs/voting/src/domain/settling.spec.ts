import { describe, expect, it } from '@jest/globals';
import { closingOf, dueQuestions, type QuestionAtSettling, released, waitingInVain, waitsForMatter } from './settling.js';

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

describe('what waits for a text to be made', () => {
  const first = question(1, { decidedAt: at(12), precedes: 'q3' });
  const second = question(2, { standing: 'WAITING', precedes: 'q3' });
  const text = question(3, { standing: 'WAITING' });
  const again = { ...first, id: 'again', round: 2, decidedAt: null };

  it('is put in its turn, unless the vote before it is held again', () => {
    expect(released([first, second, text], first, () => true)).toEqual([{ question: second, standing: 'ASKED' }]);
    expect(released([first, again, second, text], first, () => true)).toEqual([]);
  });

  it('waits for every amendment before it; a part waits for no other part', () => {
    const waiting = (...questions: QuestionAtSettling[]) =>
      questions.filter((each) => waitsForMatter(questions, each, 1)).map(({ id }) => id);
    expect(waiting(first, second, text)).toEqual(['q2', 'q3']);
    expect(waiting({ ...first, part: [1] }, { ...second, part: [2] }, text)).toEqual(['q3']);
  });

  it('waits in vain at the closing where that vote was not settled', () => {
    expect(waitingInVain([first, second, text]).map(({ question: { id }, unsettled }) => [id, unsettled])).toEqual([
      ['q2', 1],
      ['q3', 1],
    ]);
  });
});
