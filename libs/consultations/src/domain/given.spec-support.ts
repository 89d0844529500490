import type { ConsultationFile } from './consultation.js';

/** A consultation for the specs: IC/2006/8 as it was drafted, open from 12 October, voting from the 16th to the 19th. */
export function given(changes: Partial<ConsultationFile> = {}): ConsultationFile {
  return {
    id: '6f1c0f6e-0000-4000-8000-000000000001',
    symbol: 'IC/2006/8',
    body: 'informal-consultations',
    titles: { en: 'Informal consultations' },
    summaries: { en: 'The dialogue of 2007.' },
    officialZone: 'Europe/Zurich',
    visibility: 'MEMBERS_AND_OBSERVERS',
    ruleSet: {
      key: 'indicative',
      version: 1,
      names: { en: 'Indicative' },
      rule: {
        base: 'VOTES_FOR_AND_AGAINST',
        threshold: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
        quorum: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
        tieRule: 'SECOND_VOTE',
      },
      silence: { hours: 72, languages: ['en', 'fr', 'es'] },
      frozenAt: null,
    },
    commentsCloseAt: new Date('2006-10-16T08:00:00Z'),
    votingOpensAt: new Date('2006-10-16T08:00:00Z'),
    votingClosesAt: new Date('2006-10-19T16:00:00Z'),
    revision: 1,
    openedAt: null,
    rollTakenAt: null,
    membersOfBody: null,
    closedAt: null,
    publishedAt: null,
    correctionsCloseAt: null,
    approvedAt: null,
    cancelledAt: null,
    cancelReason: null,
    ...changes,
  };
}
