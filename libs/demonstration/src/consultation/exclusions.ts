/** Members of the demonstration without a vote, so that the roll shows exclusions with their reasons. All of it is invented. */
export const SUSPENDED = {
  member: 'SMR',
  suspendedFrom: '2006-01-01T00:00:00.000Z',
  ground: 'Arrears of two years’ contributions (Constitution, Article 4)',
  decisionReference: 'Demonstration decision 1',
} as const;

/** Suspended once, and restored before the vote: the ledger keeps both. */
export const RESTORED = {
  member: 'MCO',
  suspendedFrom: '2005-01-01T00:00:00.000Z',
  ground: 'Arrears of two years’ contributions (Constitution, Article 4)',
  decisionReference: 'Demonstration decision 2',
  restoredFrom: '2006-03-01T00:00:00.000Z',
  restoredBy: 'Demonstration decision 3',
} as const;

/** Sent no credentials. */
export const NO_CREDENTIALS: readonly string[] = ['NRU', 'PLW', 'TUV', 'MHL', 'STP'];
/** Credentials that came, and have not been examined yet. */
export const UNEXAMINED_CREDENTIALS = 'BTN';
export const REFUSED_CREDENTIALS = {
  member: 'AND',
  reason: 'The communication came without a signature; another has been asked for.',
} as const;

export const WITHOUT_VOTE: ReadonlySet<string> = new Set([
  SUSPENDED.member,
  ...NO_CREDENTIALS,
  UNEXAMINED_CREDENTIALS,
  REFUSED_CREDENTIALS.member,
]);
