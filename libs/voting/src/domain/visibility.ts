/** When the counts of a question may be seen (DOMAIN §6). */
export type TallyVisibility = 'LIVE' | 'AFTER_OWN_VOTE' | 'AFTER_CLOSE';

/**
 * Whether a reader may see the counts. The rule is the same for every reader: the secretariat has no vote of its own, so
 * that what delegations see after theirs it sees after closing.
 */
export function maySeeTally(visibility: TallyVisibility, reader: Readonly<{ closed: boolean; hasVoted: boolean }>): boolean {
  if (reader.closed) return true;
  return visibility === 'LIVE' || (visibility === 'AFTER_OWN_VOTE' && reader.hasVoted);
}
