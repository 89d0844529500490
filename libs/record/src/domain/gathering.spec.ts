import { describe, expect, it } from '@jest/globals';
import type { RecordedCorrection } from './content.js';
import { corrigendumSymbol } from './corrigendum.js';
import { type AnsweredCorrection, gather } from './gathering.js';
import { entry, givenRecord } from './given-record.spec-support.js';
import { correctionsCloseAt, type IssuedVersion } from './publishing.js';

const AT = new Date('2006-10-30T08:00:00Z');
const vote: RecordedCorrection = {
  ...{ question: 'topics', member: 'KEN', reason: 'The wrong button.', note: null },
  ...{ askedAt: '2006-10-19T17:00:00.000Z', confirmedAt: '2006-10-19T18:00:00.000Z', recorded: null },
  intended: {
    kind: 'CHOICE',
    marks: [
      { option: 'free', mark: 1 },
      { option: 'labour', mark: 1 },
    ],
  },
};
const base = givenRecord([entry('KEN', 'Kenya', { names: { en: 'Kenya', fr: 'Kenya (le)' } }), entry('UGA', 'Uganda')]);
const record = { ...base, statements: { ...base.statements, corrections: [vote] } };
const version = (language: 'en' | 'fr', original: boolean): IssuedVersion => ({
  ...{ language, original, publishedAt: AT, closesAt: correctionsCloseAt(AT), sha256: `sha-${language}` },
});
const correction = (change: Partial<AnsweredCorrection>): AnsweredCorrection => ({
  ...{ language: 'en', place: 'heading', says: 'themes', shouldSay: 'topics', member: 'KEN', names: { en: 'Kenia' } },
  ...{ submittedAt: AT, outcome: 'ACCEPTED', wording: null, note: null, endedAt: AT },
  ...change,
});

const gathered = (corrections: readonly AnsweredCorrection[], votes: readonly RecordedCorrection[] = [vote]) =>
  gather({
    ...{ symbol: corrigendumSymbol(record.symbol), issuedAt: AT, record, sha256: 'sha-record', votes, corrections },
    ...{ versions: [version('en', false), version('fr', true)], log: { id: 'log', size: 9, lastLeaf: 'leaf' } },
  });

describe('a corrigendum', () => {
  it('has what was accepted by language version, the original first, in the order of the record', () => {
    const content = gathered([
      correction({ place: 'question/topics', says: 'Which two?', shouldSay: 'Which?', member: 'UGA' }),
      correction({ outcome: 'EDITORIAL', wording: 'matters', note: 'As the title has it.' }),
      correction({ outcome: 'NOT_ACCEPTED', note: 'No.' }),
      correction({ outcome: 'WITHDRAWN' }),
      correction({ language: 'fr', says: 'x', shouldSay: '' }),
    ]);
    expect(content).toMatchObject({ format: 'placet-corrigendum-1', symbol: 'IC/2006/8/Corr.1', record: { sha256: 'sha-record' } });
    expect(
      content.versions.map(({ language, sha256, received, notAccepted, withdrawn }) => [
        language,
        sha256,
        received,
        notAccepted,
        withdrawn,
      ]),
    ).toEqual([
      ['fr', 'sha-fr', 1, 0, 0],
      ['en', 'sha-en', 4, 1, 1],
    ]);
    expect(content.versions[1]?.corrections).toMatchObject([
      {
        number: 1,
        place: { key: 'heading' },
        says: 'themes',
        reads: 'matters',
        editorial: true,
        member: 'KEN',
        names: { fr: 'Kenya (le)' },
      },
      { number: 2, place: { key: 'question/topics', title: 'Question 1' }, reads: 'Which?', editorial: false, member: 'UGA' },
    ]);
    expect(content.versions[0]?.corrections).toMatchObject([{ number: 1, reads: '' }]);
  });

  it('lists every correction of a vote, in words, and says which the record has already', () => {
    const later: RecordedCorrection = {
      ...{ ...vote, member: 'UGA', askedAt: '2006-10-21T17:00:00.000Z', confirmedAt: '2006-10-22T18:00:00.000Z' },
      recorded: { kind: 'ABSTAIN', marks: [] },
    };
    const { votes } = gathered([], [vote, later]);
    expect(votes.map(({ member, inRecord, inWords }) => [member, inRecord, inWords.recorded?.en ?? null, inWords.intended.fr])).toEqual([
      ['KEN', true, null, expect.stringContaining('Mobilité de la main-d’œuvre')],
      ['UGA', false, 'Abstention', expect.stringContaining('Free movement')],
    ]);
  });

  it('is the same from the same parts', () => {
    expect(gathered([correction({})])).toEqual(gathered([correction({})]));
  });
});
