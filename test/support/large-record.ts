import type { RecordContent, RecordedComment } from '#record';
import { aRecord, AT, entry, voted } from '../../libs/exports/src/domain/given.spec-support.js';

const GROUPS = ['AFRICAN', 'ASIA_PACIFIC', 'EASTERN_EUROPEAN', 'LATIN_AMERICAN_AND_CARIBBEAN', 'WESTERN_EUROPEAN_AND_OTHERS'] as const;
const LETTERS = ['Å', 'B', 'É', 'Î', 'Ñ', 'Ö', 'Š', 'Ü'];

/** What a Member says that must not become a formula. */
export const FORMULA = '=HYPERLINK("http://evil.example";"Click")';

function comment(member: string, paragraph: string, text: string, change: Partial<RecordedComment> = {}): RecordedComment {
  return {
    ...{
      id: `c-${member}-${paragraph}`,
      member,
      type: 'TECHNICAL',
      target: 'PARAGRAPH',
      document: 'IC/2006/8',
      anchor: `p${paragraph}`,
      paragraph,
    },
    ...{ proposal: null, status: 'ANSWERED', language: 'en', submittedAt: AT, version: 1, text, proposedWording: null, rationale: null },
    ...{ withdrawnAt: null, withdrawReason: null, aligned: [], response: { disposition: 'NOTED', text: 'Noted with thanks.', at: AT } },
    ...change,
  };
}

/** A record of a full house: 193 Members, six questions, and something of everything else that a record may hold. */
export const largeRecord = (): RecordContent => recordOf(193);

/** The same with a handful of Members. */
export const smallRecord = (): RecordContent => recordOf(12);

function recordOf(members: number): RecordContent {
  const codes = Array.from({ length: members }, (_, n) => `M${String(n).padStart(3, '0')}`);
  const entries = codes.map((code, n) => {
    const name = `${LETTERS[n % LETTERS.length]}land ${n}`;
    return entry(code, name, {
      names: { en: name, fr: `République de ${name}`, es: `República de ${name}` },
      groups: [GROUPS[n % 5] ?? 'AFRICAN'],
    });
  });
  const answers = (choose: (n: number) => string | null): Record<string, string> =>
    Object.fromEntries(codes.flatMap((code, n) => (choose(n) === null ? [] : [[code, choose(n) ?? '']])));
  const yes = (n: number): string | null =>
    n % 17 === 0 ? null : n % 13 === 0 ? 'ABSTAIN' : n % 19 === 0 ? 'BLANK' : n % 7 === 0 ? 'against' : 'for';
  const topics = { a: 'Labour mobility', b: 'Free movement of persons', c: 'South/South migration', d: 'The environment' };
  const questions = [
    voted(answers(yes), { members, title: 'Theme of 2007', change: { key: 'theme', conditions: [condition] } }),
    voted(
      answers((n) => (n % 11 === 0 ? null : n % 2 ? 'a+b' : 'b+c')),
      { method: 'SELECTION', options: topics, seats: 2, members, title: 'Two topics', change: { number: 2, key: 'topics' } },
    ),
    voted(
      answers((n) => (n % 3 ? 'a' : 'b')),
      { method: 'SINGLE_CHOICE', options: topics, members, title: 'Venue', change: { number: 3, key: 'venue' } },
    ),
    voted(
      answers((n) => (n % 4 ? 'a>b>c' : 'c>d')),
      { method: 'RANKED_STV', options: topics, seats: 2, members, title: 'Order', change: { number: 4, key: 'order' } },
    ),
    voted(
      answers((n) => (n % 5 ? 'support' : 'can-accept')),
      { method: 'CONSENSUS', members, title: 'Sense', change: { number: 5, key: 'sense' } },
    ),
    voted(answers(yes), { members, title: 'Appointment', change: { number: 6, key: 'secret', secrecy: 'SECRET', ballots: [] } }),
  ];
  return aRecord(entries, questions, {
    title: { en: 'International Dialogue on Migration 2007', fr: 'Dialogue international sur la migration 2007' },
    documents: [
      {
        symbol: 'IC/2006/8',
        title: { en: 'Discussion note' },
        issuedOn: '2006-10-12',
        originalLanguage: 'fr',
        blocks: 42,
        sha256: 'a'.repeat(64),
      },
    ],
    participants: entries.slice(0, 160).map(({ member, names, groups }) => ({ member, names, groups, answered: 5, comments: 0 })),
    comments: [
      comment('M001', '9', FORMULA, { proposedWording: '+1 & <more>', rationale: '"because"', aligned: [{ member: 'M004', version: 1 }] }),
      comment('M002', '14', 'Le paragraphe est clair.', { language: 'fr', response: null, status: 'SUBMITTED' }),
      comment('M003', '14', '', { text: null, status: 'WITHDRAWN', withdrawnAt: AT, withdrawReason: 'Submitted twice.' }),
      comment('M005', '15', 'A long comment. '.repeat(900)),
    ],
    statements: {
      reasons: [{ question: 'theme', member: 'M006', version: 1, text: 'It is timely.' }],
      explanations: [
        {
          ...{ question: 'theme', member: 'M007', names: { en: 'Üland 7' }, moment: 'AFTER', language: 'es', version: 1, at: AT },
          text: 'Mi delegación votó en contra.\nLamenta que no haya fondos.',
        },
      ],
      corrections: [
        {
          ...{ question: 'theme', member: 'M008', recorded: null, intended: { kind: 'CHOICE', marks: [{ option: 'for', mark: 1 }] } },
          ...{ reason: 'The line was cut.', askedAt: AT, confirmedAt: AT, note: null },
        },
      ],
      onBehalf: [{ question: 'theme', member: 'M009', reference: 'Note verbale 12', evidenceSha256: 'b'.repeat(64) }],
    },
    silences: [
      {
        ...{
          number: 1,
          proposal: null,
          version: null,
          document: 'IC/2006/8',
          title: { en: 'Programme of work' },
          sha256: '',
          languages: ['en'],
        },
        ...{
          requiredLanguages: ['en'],
          waiver: null,
          initiator: 'SECRETARIAT',
          leastHours: 72,
          startedAt: AT,
          firstExpiry: AT,
          expiresAt: AT,
        },
        ...{ state: 'ADOPTED_TACITLY', endedAt: AT, withdrawReason: null, inWords: { en: '', fr: '', es: '' }, entitled: 193, excluded: 0 },
        ...{ extensions: [], objections: [] },
      },
    ],
    followUp: [
      {
        ...{ id: 'f1', question: 'topics', option: 'a', kind: 'WORKSHOP' },
        entries: [
          {
            ...{
              number: 1,
              since: '2006-11-01',
              reason: null,
              evidence: null,
              at: AT,
              status: 'PLANNED',
              title: { en: 'Workshop on labour mobility' },
            },
            ...{ partners: ['ILO'], startsOn: '2007-10-08', endsOn: '2007-10-09', venue: 'Geneva', participants: null, report: null },
            budget: { currency: 'CHF', needed: 120000, pledged: 80000 },
          },
        ],
      },
    ],
  });
}

const condition: RecordContent['questions'][number]['conditions'][number] = {
  ...{
    option: null,
    text: { en: 'Adequate funding is secured' },
    dueAt: '2007-01-31T23:00:00.000Z',
    attached: true,
    status: 'PENDING',
    markedAt: null,
  },
  ...{ onFulfilled: { effect: 'TAKES_EFFECT', text: null }, onLapsed: { effect: 'CANCELLED', text: null } },
};
