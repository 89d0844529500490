import type { DecisionRule, Fraction, Language, Words } from './types.js';
import { words } from './words/grammar.js';

/** A rule set by name. It is copied into a consultation when that opens; changing it here changes no past result. */
export type Preset = Readonly<{ key: string; names: Words; rule: DecisionRule; silence: SilenceTerms }>;

/** How silence procedures run under a rule set: for how long at least, and in which languages the text must exist. */
export type SilenceTerms = Readonly<{ hours: number; languages: readonly Language[] }>;

/** Three days, and the three languages of the organization. */
const THREE_DAYS: SilenceTerms = { hours: 72, languages: ['en', 'fr', 'es'] };

const MORE_THAN_HALF: Fraction = { numerator: 1, denominator: 2, comparison: 'MORE_THAN' };
const TWO_THIRDS: Fraction = { numerator: 2, denominator: 3, comparison: 'AT_LEAST' };

/** A majority of the members makes the quorum: IOM Constitution, Art. 24 (175 members, 88). */
export const PRESETS: readonly Preset[] = [
  {
    key: 'iom-council-simple-majority',
    names: words('IOM Council (simple majority)', 'Conseil de l’OIM (majorité simple)', 'Consejo de la OIM (mayoría simple)'),
    rule: { base: 'VOTES_FOR_AND_AGAINST', threshold: MORE_THAN_HALF, quorum: MORE_THAN_HALF, tieRule: 'REJECTED' },
    silence: THREE_DAYS,
  },
  {
    key: 'iom-council-two-thirds',
    names: words('IOM Council (two-thirds)', 'Conseil de l’OIM (deux tiers)', 'Consejo de la OIM (dos tercios)'),
    rule: { base: 'VOTES_FOR_AND_AGAINST', threshold: TWO_THIRDS, quorum: MORE_THAN_HALF, tieRule: 'REJECTED' },
    silence: THREE_DAYS,
  },
  {
    // Indicative: what comes out is a recommendation to the body, yet one that half of the membership should have spoken on.
    key: 'informal-consultations-indicative',
    names: words(
      'Informal consultations (indicative)',
      'Consultations informelles (à titre indicatif)',
      'Consultas informales (con carácter indicativo)',
    ),
    rule: { base: 'VOTES_FOR_AND_AGAINST', threshold: MORE_THAN_HALF, quorum: MORE_THAN_HALF, tieRule: 'SECOND_VOTE' },
    silence: THREE_DAYS,
  },
  {
    // The shares of Article 16(4) of the Treaty on European Union: 55 per cent of the Members, holding 65 per cent of the weights,
    // of all that may vote. The scale that gives the weights is the body's own.
    key: 'qualified-double-majority',
    names: words('Qualified double majority', 'Double majorité qualifiée', 'Doble mayoría cualificada'),
    rule: {
      base: 'MEMBERS_ENTITLED',
      threshold: { numerator: 55, denominator: 100, comparison: 'AT_LEAST' },
      quorum: null,
      tieRule: 'REJECTED',
      weighing: { kind: 'DOUBLE_MAJORITY', threshold: { numerator: 65, denominator: 100, comparison: 'AT_LEAST' } },
    },
    silence: THREE_DAYS,
  },
  {
    // For bodies that decide between meetings: texts go under silence; what is put to a vote all the same needs a majority.
    key: 'silence-procedure-72-hours',
    names: words('Silence procedure (72 h)', 'Procédure de silence (72 h)', 'Procedimiento de silencio (72 h)'),
    rule: { base: 'VOTES_FOR_AND_AGAINST', threshold: MORE_THAN_HALF, quorum: MORE_THAN_HALF, tieRule: 'REJECTED' },
    silence: THREE_DAYS,
  },
];
