import { describe, expect, it } from '@jest/globals';
import type { RecordContent, RecordedProposal } from '#record';
import { aRecord, AT } from '../given.spec-support.js';
import { proposalsSection } from './proposals.js';
import { voiceOf } from './voice.js';

const proposal: RecordedProposal = {
  ...{ key: 'climate', origin: 'MEMBER', member: null, withdrawnAt: null, paragraphs: [], receivability: 'RECEIVED' },
  ...{ rulings: [], sponsors: [], passages: [], amends: null, difference: null },
  versions: [
    { version: 1, title: { en: 'Climate' }, text: { en: 'That it be so.' }, sha256: '', at: AT, adopted: [], kept: null, difference: null },
  ],
};
const told = (change: Partial<RecordedProposal>, record: Partial<RecordContent> = {}): string =>
  JSON.stringify(proposalsSection(voiceOf(aRecord([], [], { proposals: [{ ...proposal, ...change }], ...record }), 'en')));

describe('a text that was not voted on', () => {
  it('is said with the reason', () => {
    expect(told({})).toContain('It was not put to the vote: no question was on it.');
    expect(told({ receivability: 'PENDING' })).toContain('the Chair had not ruled on it when voting opened');
  });

  it('is not one that was withdrawn, or adopted under silence', () => {
    const silences = [{ proposal: 'climate', state: 'ADOPTED' }] as unknown as RecordContent['silences'];
    for (const section of [told({ withdrawnAt: AT }), told({}, { silences })]) expect(section).not.toContain('not put to the vote');
  });
});
