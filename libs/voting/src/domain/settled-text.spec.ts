import { describe, expect, it } from '@jest/globals';
import { textSettled } from './settled-text.js';
import type { QuestionAtSettling, Standing } from './settling.js';

const question = (id: string, number: number, standing: Standing, precedes: string | null = null): QuestionAtSettling => ({
  ...{ id, number, standing, precedes },
  ...{ round: 1, decidedAt: null, closesAt: null, dependsOn: null },
});

describe('the vote on an amendment', () => {
  const amendment = question('amendment', 1, 'ASKED', 'whole');

  it('may be taken further or annulled while the text waits', () => {
    expect(textSettled([amendment, question('whole', 2, 'WAITING')], amendment)).toBeNull();
  });

  it.each(['ASKED', 'NOT_ASKED'] as const)('is left as it is once the text is %s', (standing) => {
    const refused = textSettled([amendment, question('whole', 2, standing)], amendment);
    expect(refused?.code).toBe('ILLEGAL_TRANSITION');
    expect(refused?.words.en).toContain('made the text that was put in question 2');
  });

  it('is left as it is once a part of the text is put: the text has taken in the amendments by then', () => {
    const part = { ...question('part', 2, 'ASKED', 'whole'), part: [1] };
    const questions = [amendment, part, question('whole', 3, 'WAITING')];
    expect(textSettled(questions, amendment)?.words.en).toContain('made the text that was put in question 2');
    expect(textSettled(questions, part)).toBeNull();
  });

  it('is the only one that this concerns', () => {
    const other = question('other', 3, 'ASKED');
    expect(textSettled([amendment, question('whole', 2, 'ASKED'), other], other)).toBeNull();
  });
});
