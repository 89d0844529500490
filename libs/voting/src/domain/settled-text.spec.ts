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

  it('is the only one that this concerns', () => {
    const other = question('other', 3, 'ASKED');
    expect(textSettled([amendment, question('whole', 2, 'ASKED'), other], other)).toBeNull();
  });
});
