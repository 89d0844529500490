import { describe, expect, it } from '@jest/globals';
import type { RecordContent, RecordedProposal, RecordedSilence } from '#record';
import { aRecord, AT, entry, voted } from '../given.spec-support.js';
import { proposalsSection } from './proposals.js';
import { silencesSection } from './silences.js';
import { statementsSection } from './statements.js';
import { voiceOf } from './voice.js';

/** By code: Ecuador, Egypt, Estonia; in French, Egypt comes first. */
const MEMBERS: Readonly<Record<string, string>> = { ECU: 'Équateur', EGY: 'Égypte', EST: 'Estonie' };
const CODES = Object.keys(MEMBERS);
const ROLL = CODES.map((code) => entry(code, code, { names: { en: code, fr: MEMBERS[code] } }));
const MARKED = { kind: 'CHOICE', marks: [] } as const;

const given = (change: Partial<RecordContent>) => {
  const first = voted({ ECU: 'for' });
  return voiceOf(aRecord(ROLL, [first, { ...first, key: 'topics', number: 2 }], change), 'fr');
};
/** The Members in the order in which they are named. */
const named = (section: object | null): string[] => JSON.stringify(section).match(/Équateur|Égypte|Estonie/g) ?? [];

describe('delegations, in French', () => {
  it('give reasons, correct and vote on paper by question, and then in the order of their names', () => {
    const said = CODES.flatMap((member) => ['topics', 'theme'].map((question) => ({ question, member })));
    const inOrder = ['Égypte', 'Équateur', 'Estonie', 'Égypte', 'Équateur', 'Estonie'];
    const none = { reasons: [], explanations: [], corrections: [], onBehalf: [] };
    const reasons = said.map((each) => ({ ...each, version: 1, text: 'Parce que.' }));
    const corrected = { recorded: MARKED, intended: MARKED, reason: 'Par erreur.', askedAt: AT, confirmedAt: AT, note: null };
    const corrections = said.map((each) => ({ ...each, ...corrected }));
    const onBehalf = said.map((each) => ({ ...each, reference: 'n° 1', evidenceSha256: '' }));
    for (const part of [{ reasons }, { corrections }, { onBehalf }])
      expect(named(statementsSection(given({ statements: { ...none, ...part } })))).toEqual(inOrder);
  });

  it('co-sponsor and object in the order of their names, and not in that in which they came', () => {
    const proposal: RecordedProposal = {
      ...{ key: 'climat', origin: 'ADMINISTRATION', member: null, withdrawnAt: null, paragraphs: [], receivability: 'RECEIVED' },
      ...{ rulings: [], passages: [], amends: null, difference: null, versions: [] },
      sponsors: CODES.map((member) => ({ member, since: AT, until: null })),
    };
    expect(named(proposalsSection(given({ proposals: [proposal] })))).toEqual(['Égypte', 'Équateur', 'Estonie']);
    const objections = CODES.map((member) => ({ member, kind: 'OBJECTION', language: 'fr', text: 'Non.', proposedWording: null, at: AT }));
    const silence = { number: 1, title: { en: 'Text' }, startedAt: AT, expiresAt: AT, entitled: 3, extensions: [], withdrawReason: null };
    const broken = { ...silence, state: 'BROKEN', objections } as unknown as RecordedSilence;
    // The sentence that it was broken names them, too.
    expect(named(silencesSection(given({ silences: [broken] }))).slice(-3)).toEqual(['Égypte', 'Équateur', 'Estonie']);
  });
});
