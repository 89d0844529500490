import type { CorrectedVersion, CorrectionMade, CorrigendumContent } from '#record';

const PUBLISHED = '2006-10-20T08:00:00.000Z';
const CLOSES = '2006-10-27T08:00:00.000Z';

const KENYA = { member: 'KEN', names: { en: 'Kenya', fr: 'Kenya', es: 'Kenya' } } as const;
const ETHIOPIA = { member: 'ETH', names: { en: 'Ethiopia', fr: 'Éthiopie', es: 'Etiopía' } } as const;
const GREECE = { member: 'GRC', names: { en: 'Greece', fr: 'Grèce', es: 'Grecia' } } as const;

function made(number: number, title: string, change: Partial<CorrectionMade>): CorrectionMade {
  return {
    ...{ number, place: { key: 'heading', kind: 'HEADING', title }, editorial: false, note: null, ...KENYA },
    ...{ says: '', reads: '', submittedAt: '2006-10-21T09:00:00.000Z', answeredAt: '2006-10-23T09:00:00.000Z' },
    ...change,
  };
}

function version(language: CorrectedVersion['language'], change: Partial<CorrectedVersion> = {}): CorrectedVersion {
  return {
    ...{ language, original: false, publishedAt: PUBLISHED, correctionsCloseAt: CLOSES, sha256: language.repeat(32) },
    ...{ received: 0, notAccepted: 0, withdrawn: 0, corrections: [] },
    ...change,
  };
}

/** A corrigendum for the specs: three corrections in two language versions, the French being the original, and two of votes. */
export function aCorrigendum(change: Partial<CorrigendumContent> = {}): CorrigendumContent {
  const vote = { question: 'theme', questionNumber: 1, questionTitle: { en: 'The theme', fr: 'Le thème', es: 'El tema' } } as const;
  const asked = { askedAt: PUBLISHED, confirmedAt: CLOSES, note: null } as const;
  return {
    format: 'placet-corrigendum-1',
    symbol: 'IC/2006/8/Corr.1',
    issuedAt: '2006-10-28T08:00:00.000Z',
    officialZone: 'Europe/Zurich',
    record: {
      symbol: 'IC/2006/8',
      title: { en: 'Informal consultations', fr: 'Consultations officieuses', es: 'Consultas oficiosas' },
      body: { key: 'informal', names: { en: 'Council, informal consultations' } },
      publishedAt: PUBLISHED,
      sha256: 'a'.repeat(64),
    },
    versions: [
      version('fr', {
        ...{ original: true, received: 1 },
        corrections: [made(1, 'En-tête et résumé', { ...ETHIOPIA, says: 'officieuses, dit-on', reads: '' })],
      }),
      version('en', {
        ...{ received: 4, notAccepted: 1, withdrawn: 1 },
        corrections: [
          made(1, 'Question 1', { says: 'Which two themes?', reads: 'Which two topics?', note: 'As the title has it.' }),
          made(2, 'Comment 1: Greece', { ...GREECE, says: 'We of Greece', reads: 'We, Greece,', editorial: true }),
        ],
      }),
      version('es'),
    ],
    votes: [
      {
        ...{ ...vote, ...asked, ...KENYA, reason: 'The wrong button.', inRecord: false, recorded: null },
        intended: { kind: 'ABSTAIN', marks: [] },
        inWords: { recorded: null, intended: { en: 'Abstention', fr: 'Abstention', es: 'Abstención' } },
      },
      {
        ...{ ...vote, ...asked, ...ETHIOPIA, reason: 'A misunderstanding.', inRecord: true, recorded: { kind: 'BLANK', marks: [] } },
        intended: { kind: 'CHOICE', marks: [{ option: 'for', mark: 1 }] },
        inWords: {
          recorded: { en: 'Blank ballot', fr: 'Bulletin blanc', es: 'Voto en blanco' },
          intended: { en: 'For', fr: 'Pour', es: 'A favor' },
        },
      },
    ],
    log: { id: 'log', size: 1234, lastLeaf: 'f'.repeat(64) },
    ...change,
  };
}
