import { instantInWords, type Refusal, refuse } from '#platform/domain';
import { frozen } from './freezing.js';
import { type Proposal, type Receivability, withdrawn } from './proposal.js';
import type { Consultation } from './state.js';

/** What the chair ruled last on a proposal. */
export type Ruling = Readonly<{ receivability: Receivability; at: Date }>;

/**
 * Whether the chair may rule so. A proposal that was received is before the membership and stays there; one that was not may
 * be received on reconsideration, by another ruling with its own reason. No ruling is taken back once voting has opened.
 */
export function ruleOn(consultation: Consultation, proposal: Proposal, ruling: Receivability, last: Ruling | null): Refusal | null {
  return frozen('PROPOSALS', consultation) ?? withdrawn(consultation, proposal) ?? settled(consultation, proposal, ruling, last);
}

function settled(consultation: Consultation, proposal: Proposal, ruling: Receivability, last: Ruling | null): Refusal | null {
  if (proposal.receivability === 'PENDING') return null;
  if (proposal.receivability === 'NOT_RECEIVED' && ruling === 'RECEIVED') return null;
  if (!last) {
    return refuse(
      'ILLEGAL_TRANSITION',
      {
        en: 'The chair rules on what Members propose; this proposal was put before the membership with the consultation.',
        fr: 'La présidence se prononce sur ce que proposent les Membres ; cette proposition a été soumise avec la consultation.',
        es: 'La presidencia se pronuncia sobre lo que proponen los Miembros; esta propuesta se presentó con la consulta.',
      },
      ['proposal'],
    );
  }
  const at = instantInWords(last.at, consultation.file.officialZone);
  const received = last.receivability === 'RECEIVED';
  return refuse(
    'ILLEGAL_TRANSITION',
    {
      en: `This proposal was ruled ${received ? 'receivable' : 'not receivable'} on ${at.en}.`,
      fr: `Cette proposition a été jugée ${received ? 'recevable' : 'irrecevable'} le ${at.fr}.`,
      es: `Esta propuesta se declaró ${received ? 'admisible' : 'inadmisible'} el ${at.es}.`,
    },
    ['proposal'],
  );
}
