/** How a delegation stands towards a question. */
export const POSITION_STATUSES = ['OWED', 'TAKEN', 'WAITING', 'NOT_YET', 'CLOSED', 'NOT_ENTITLED'] as const;
export type PositionStatus = (typeof POSITION_STATUSES)[number];

/** As the consultations lib tells the states of a question. */
type QuestionState = 'NOT_OPEN' | 'WAITING' | 'OPEN' | 'CLOSED' | 'DECIDED' | 'NOT_ASKED' | 'ANNULLED' | 'CANCELLED';

const OVER: readonly QuestionState[] = ['CLOSED', 'DECIDED', 'NOT_ASKED', 'ANNULLED', 'CANCELLED'];

/** `entitled`: what the roll says of the Member, or the ledgers until the roll is taken. */
export function positionStatus(state: QuestionState, delegation: Readonly<{ entitled: boolean; hasAnswered: boolean }>): PositionStatus {
  if (OVER.includes(state)) return 'CLOSED';
  if (!delegation.entitled) return 'NOT_ENTITLED';
  if (state === 'NOT_OPEN') return 'NOT_YET';
  if (state === 'WAITING') return 'WAITING';
  return delegation.hasAnswered ? 'TAKEN' : 'OWED';
}

/** A consultation with its positions, before it is put in order. */
export type Group<P extends Readonly<{ status: PositionStatus; number: number }>> = Readonly<{
  closesAt: Date;
  symbol: string;
  positions: readonly P[];
}>;

export function countOf(positions: readonly Readonly<{ status: PositionStatus }>[], status: PositionStatus): number {
  return positions.filter((position) => position.status === status).length;
}

/**
 * What needs a position comes first: consultations that owe one by their closing, the soonest first; then those under way;
 * then what is over, the latest first. Within a consultation: owed, taken, waiting, the rest, by number.
 */
export function inOrder<P extends Readonly<{ status: PositionStatus; number: number }>, G extends Group<P>>(groups: readonly G[]): G[] {
  return groups
    .map((group) => ({ ...group, positions: [...group.positions].sort(byUrgency) }))
    .sort((one, other) => urgency(one) - urgency(other) || byClosing(one, other) || one.symbol.localeCompare(other.symbol, 'en'));
}

function byUrgency(one: Readonly<{ status: PositionStatus; number: number }>, other: typeof one): number {
  return POSITION_STATUSES.indexOf(one.status) - POSITION_STATUSES.indexOf(other.status) || one.number - other.number;
}

/** 0: owes a position; 1: under way; 2: over. */
function urgency(group: Group<Readonly<{ status: PositionStatus; number: number }>>): number {
  if (countOf(group.positions, 'OWED') > 0) return 0;
  return group.positions.every((position) => position.status === 'CLOSED') ? 2 : 1;
}

function byClosing(one: Group<Readonly<{ status: PositionStatus; number: number }>>, other: typeof one): number {
  const sooner = one.closesAt.getTime() - other.closesAt.getTime();
  return urgency(one) === 2 ? -sooner : sooner;
}
