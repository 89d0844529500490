import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ERASED } from '#platform/domain';
import type { RecordContent } from './content.js';
import { astray, joined, pathsOf, seal, type SealedText } from './sealing.js';

const hashOf = (salt: string, text: string): string => createHash('sha256').update(salt, 'hex').update(text, 'utf8').digest('hex');

let salts = 0;
const salted = (text: string) => {
  const salt = (salts++).toString(16).padStart(64, '0');
  return { text, salt, hash: hashOf(salt, text) };
};

const content = {
  format: 'placet-record-2',
  symbol: 'T/1',
  comments: [
    { id: 'a', member: 'KEN', text: 'We agree.', proposedWording: null, response: { text: 'Noted.', disposition: 'NOTED' } },
    { id: 'b', member: 'PER', text: 'We agree.', response: null },
  ],
  statements: { reasons: [{ question: 'theme', member: 'KEN', text: 'It costs too much.' }], corrections: [] },
  questions: [{ key: 'theme', wording: { en: 'Is it endorsed?' }, annulled: { reason: 'Taken in error.' }, ruling: null }],
  silences: [{ number: 1, objections: [{ member: 'PER', text: 'We object.', proposedWording: null }], extensions: [] }],
} as unknown as RecordContent;

const erasing = (texts: readonly SealedText[], path: string): SealedText[] =>
  texts.map((each) => (each.path === path ? { path, salt: null, text: null } : each));

describe('a record under seal', () => {
  const { sealed, texts } = seal(content, salted);

  it('has none of what persons wrote, and all that is official', () => {
    const bytes = JSON.stringify(sealed);
    for (const said of ['We agree', 'Noted.', 'costs', 'in error', 'object.']) expect(bytes).not.toContain(said);
    expect(bytes).toContain('Is it endorsed?');
    expect(texts.map(({ path }) => path).sort()).toEqual([
      '/comments/0/response/text',
      '/comments/0/text',
      '/comments/1/text',
      '/questions/0/annulled/reason',
      '/silences/0/objections/0/text',
      '/statements/reasons/0/text',
    ]);
  });

  it('reads as it was made', () => {
    expect(joined(sealed, texts)).toEqual(content);
  });

  it('gives equal texts different hashes', () => {
    const [one, other] = (sealed as { comments: { text: { salted: string } }[] }).comments;
    expect(one?.text.salted).not.toBe(other?.text.salted);
  });

  it('says that a text was erased, and keeps the others', () => {
    const read = joined(sealed, erasing(texts, '/comments/0/text'));
    expect(read.comments.map(({ text }) => text)).toEqual([ERASED, 'We agree.']);
    expect(read.comments[0]?.response?.text).toBe('Noted.');
  });

  it('is sound with its texts, whole or erased; and not with others', () => {
    expect(astray(sealed, texts, hashOf)).toEqual([]);
    expect(astray(sealed, erasing(texts, '/comments/0/text'), hashOf)).toEqual([]);
    const path = '/comments/0/text';
    const changed = texts.map((each) => (each.path === path ? { ...each, text: 'We never agreed.' } : each));
    expect(astray(sealed, changed, hashOf)).toEqual([path]);
    expect(astray(sealed, texts.slice(1), hashOf)).toEqual([texts[0]?.path]);
    expect(astray(sealed, [...texts, { path: '/symbol', salt: null, text: null }], hashOf)).toEqual(['/symbol']);
  });

  it('finds the texts of one comment, or of one Member, and nobody else’s', () => {
    const paths = (part: keyof RecordContent, of: Record<string, string | number>, text: string) => pathsOf(content, { part, of }, [text]);
    expect(paths('comments', { id: 'b' }, 'We agree.')).toEqual(['/comments/1/text']);
    expect(paths('silences', { number: 1, member: 'PER' }, 'We object.')).toEqual(['/silences/0/objections/0/text']);
    expect(paths('silences', { number: 1, member: 'KEN' }, 'We object.')).toEqual([]);
    expect(paths('silences', { number: 2, member: 'PER' }, 'We object.')).toEqual([]);
    expect(paths('statements', { question: 'theme', member: 'KEN' }, 'It costs too much.')).toEqual(['/statements/reasons/0/text']);
    expect(paths('questions', { key: 'theme' }, 'Taken in error.')).toEqual(['/questions/0/annulled/reason']);
    expect(paths('questions', { key: 'topics' }, 'Taken in error.')).toEqual([]);
  });

  it('reads a record of the first form as it is', () => {
    const first = { ...content, format: 'placet-record-1' as const };
    expect(joined(first, [])).toEqual(first);
    expect(astray(first, [], hashOf)).toEqual([]);
  });
});
