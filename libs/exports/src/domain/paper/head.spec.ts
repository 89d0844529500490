import { describe, expect, it } from '@jest/globals';
import type { RecordContent } from '#record';
import { aRecord } from '../given.spec-support.js';
import { commentsPaper, recordPaper } from './record.js';

const SHA256 = 'a'.repeat(64);
const document = { symbol: 'IC/2006/8', title: { en: 'Themes' }, issuedOn: '2006-10-12', originalLanguage: 'es' };
const written = [document] as unknown as RecordContent['documents'];

describe('the head of a paper on a record', () => {
  it.each([
    ['en', 'Original: French'],
    ['fr', 'Original\u00a0: français'],
    ['es', 'Original: francés'],
  ] as const)('says in %s in which language the record was published as the original', (language, original) => {
    const content = aRecord([], [], { originalLanguage: 'fr', documents: written });
    expect(recordPaper(content, SHA256, language).head.original).toBe(original);
    expect(commentsPaper(content, language).head.original).toBe(original);
  });

  it('says of a record that does not tell, in which language its first document was written, else English', () => {
    expect(commentsPaper(aRecord([], [], { documents: written }), 'en').head.original).toBe('Original: Spanish');
    expect(commentsPaper(aRecord([], []), 'en').head.original).toBe('Original: English');
  });
});
