import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { COMMENTS } from '../../libs/demonstration/src/consultation/comments.js';
import { CONSULTATION } from '../../libs/demonstration/src/consultation/consultation.js';
import { EARLIER_CONSULTATION } from '../../libs/demonstration/src/consultation/earlier.js';
import { UPCOMING_CONSULTATION } from '../../libs/demonstration/src/consultation/upcoming.js';
import { TITLES } from '../../libs/demonstration/src/documents/titles.js';
import { SHARED, withShared } from '../support/left-out.js';

/** The text of IC/2006/8, recovered from print. */
const SOURCE = join(SHARED, 'documents', '002_4dbf8f4f71b874ed.txt');
const IN_A_ROW = 8;

/** Titles and names are facts and carry over. */
const FACTS = [
  ...Object.values(TITLES).map((title) => title.en),
  'United Nations High-Level Dialogue on International Migration and Development',
  'International Migration and Development Initiative',
  'Foundation for Population, Migration and the Environment',
];

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}'|]+/gu) ?? [];

function sequences(words: readonly string[]): string[] {
  return words.slice(0, Math.max(0, words.length - IN_A_ROW + 1)).map((_, start) => words.slice(start, start + IN_A_ROW).join(' '));
}

/** All the English of the demonstration, its titles and names cut out. */
function ourSentences(): string[] {
  const texts = [CONSULTATION, EARLIER_CONSULTATION, UPCOMING_CONSULTATION].flatMap((consultation) => [
    consultation.summary.en,
    ...consultation.document.blocks.filter((block) => block.kind !== 'HEADING').map((block) => block.text.en),
    ...consultation.proposals.map((proposal) => proposal.text.en),
    ...consultation.questions.flatMap((question) => [
      question.title.en,
      question.wording.en,
      ...question.options.flatMap((option) => [option.title.en, option.note?.en ?? '']),
      ...(question.conditions ?? []).map((condition) => condition.text.en),
    ]),
  ]);
  const comments = [...COMMENTS, ...UPCOMING_CONSULTATION.drafts].flatMap((comment) => [
    comment.text,
    comment.proposedWording ?? '',
    comment.rationale ?? '',
    comment.answer?.text ?? '',
  ]);
  return [...texts, ...comments].map((text) => FACTS.reduce((left, fact) => left.replaceAll(fact, ' | '), text));
}

withShared('the demonstration’s own words', () => {
  it(`nowhere repeat ${IN_A_ROW} words in a row of the source`, () => {
    const source = new Set(sequences(wordsOf(readFileSync(SOURCE, 'utf8'))));
    const repeated = ourSentences()
      .flatMap((text) => sequences(wordsOf(text)))
      .filter((sequence) => source.has(sequence));
    expect(repeated).toEqual([]);
  });
});
