import { headingOf } from './decisions.js';
import { plain, type Section } from './paper.js';
import type { Voice } from './voice.js';

/** How each question was counted, step by step, so that it can be done again by hand. */
export function countSection(voice: Voice): Section | null {
  const { content, say, language } = voice;
  const counted = content.questions.filter(({ result }) => result.steps.length > 0);
  if (counted.length === 0) return null;
  return {
    key: 'count',
    heading: say('How the votes were counted', 'Comment les voix ont été comptées', 'Cómo se contaron los votos'),
    blocks: [],
    sections: counted.map((question) => ({
      key: `count-${question.key}`,
      heading: headingOf(voice, question),
      blocks: [{ kind: 'list', items: question.result.steps.map((step) => plain(step[language])) }],
      sections: [],
    })),
    annex: true,
  };
}
