import type { Words } from '#platform/domain';

/** Why a matter is voted on again. The first vote has no such kind. */
export const ROUND_KINDS = ['RUN_OFF', 'ELIMINATION', 'SECOND_VOTE', 'REPEAT', 'ANEW'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** One of the votes on a matter, counted from 1. `continues`, `continuedBy`: the keys of the questions before and after it. */
export type Round = Readonly<{ number: number; kind: RoundKind | null; continues: string | null; continuedBy: string | null }>;

/** In what capacity somebody conducts a consultation. */
export const CONDUCTORS = ['CHAIR', 'SECRETARIAT'] as const;
export type Conductor = (typeof CONDUCTORS)[number];

/** That a vote has no effect: since when, by whom and why. It keeps its ballots and its figures. */
export type Annulment = Readonly<{ at: Date; by: Conductor; reason: string }>;

const CONDUCTOR_WORDS: Readonly<Record<Conductor, Words>> = {
  CHAIR: { en: 'the chair', fr: 'la présidence', es: 'la presidencia' },
  SECRETARIAT: { en: 'the secretariat', fr: 'le secrétariat', es: 'la secretaría' },
};

/** "the chair" */
export function conductorInWords(conductor: Conductor): Words {
  return CONDUCTOR_WORDS[conductor];
}

/** As what somebody acts who holds these roles: the chair presides, whatever else they are. */
export function conductorOf(roles: ReadonlySet<string>): Conductor {
  return roles.has('CHAIR') ? 'CHAIR' : 'SECRETARIAT';
}

const KIND_WORDS: Readonly<Record<RoundKind, Words>> = {
  RUN_OFF: { en: 'Run-off', fr: 'Second tour', es: 'Segunda vuelta' },
  ELIMINATION: { en: 'Vote after elimination', fr: 'Vote après élimination', es: 'Votación tras eliminación' },
  SECOND_VOTE: { en: 'Second vote', fr: 'Second vote', es: 'Segunda votación' },
  REPEAT: { en: 'Repeated vote', fr: 'Vote répété', es: 'Votación repetida' },
  ANEW: { en: 'New vote', fr: 'Nouveau vote', es: 'Nueva votación' },
};

/** "Run-off": what a kind of round is called. */
export function roundKindInWords(kind: RoundKind): Words {
  return KIND_WORDS[kind];
}

/** "First round", "Run-off", "Run-off (round 3)"; null for a matter that has been voted on once only. */
export function roundInWords({ number, kind, continuedBy }: Round): Words | null {
  if (kind === null) return continuedBy === null ? null : { en: 'First round', fr: 'Premier tour', es: 'Primera vuelta' };
  const named = KIND_WORDS[kind];
  if (number <= 2) return named;
  return { en: `${named.en} (round ${number})`, fr: `${named.fr} (tour ${number})`, es: `${named.es} (vuelta ${number})` };
}
