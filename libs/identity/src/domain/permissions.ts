/** The roles an account may hold; one account may hold several. */
export const ROLES = ['DELEGATE', 'OBSERVER', 'SECRETARIAT', 'CHAIR', 'AUDITOR', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

const everyone = ROLES;

/**
 * The one permission table: who may do what. Closed by default: a field of the schema without a permission is refused to
 * everybody, and a test fails. A permission says that a role may ask; whether this delegation may do this here and now
 * is the domain's to say.
 */
export const PERMISSIONS = {
  // identity
  SEE_ACCOUNTS: ['ADMIN', 'SECRETARIAT'],
  MANAGE_ACCOUNTS: ['ADMIN'],
  ERASE_TEXTS: ['ADMIN'],
  MANAGE_OWN_ACCESS: everyone,
  // delegations
  SEE_MEMBERS: everyone,
  KEEP_DELEGATIONS: ['SECRETARIAT'],
  // consultations
  SEE_CONSULTATIONS: everyone,
  KEEP_BODIES: ['ADMIN', 'SECRETARIAT'],
  KEEP_RULE_SETS: ['SECRETARIAT'],
  PREPARE_CONSULTATIONS: ['SECRETARIAT'],
  CONDUCT_CONSULTATIONS: ['SECRETARIAT', 'CHAIR'],
  DECIDE_TIES: ['CHAIR'],
  // what Members put forward; the secretariat enters it for them, and the chair rules on it
  PROPOSE: ['DELEGATE', 'SECRETARIAT'],
  SPONSOR: ['DELEGATE'],
  RULE_ON_PROPOSALS: ['CHAIR'],
  // voting
  CAST_BALLOTS: ['DELEGATE'],
  EXPLAIN_VOTES: ['DELEGATE'],
  ENTER_PAPER_BALLOTS: ['SECRETARIAT'],
  SEE_PAPER_BALLOTS: ['SECRETARIAT', 'AUDITOR'],
  SEE_POSITIONS: ['DELEGATE', 'OBSERVER'],
  SEE_PARTICIPATION: ['SECRETARIAT', 'CHAIR', 'AUDITOR'],
  // silence
  OBJECT_TO_SILENCE: ['DELEGATE'],
  // comments
  SEE_COMMENTS: everyone,
  COMMENT: ['DELEGATE', 'OBSERVER'],
  ANSWER_COMMENTS: ['SECRETARIAT'],
  // memory
  SEE_MEMORY: everyone,
  KEEP_MEMORY: ['SECRETARIAT'],
  // record
  SEE_RECORDS: everyone,
  PUBLISH_RECORDS: ['SECRETARIAT'],
  CORRECT_RECORDS: ['DELEGATE', 'OBSERVER'],
  GATHER_CORRECTIONS: ['SECRETARIAT'],
  SEE_EVENTS: ['AUDITOR', 'SECRETARIAT', 'CHAIR', 'ADMIN'],
  // the auditor's desk
  SEE_EARLIER_STATES: ['AUDITOR', 'SECRETARIAT', 'ADMIN'],
  SEE_VOTING_RECORDS: ['AUDITOR', 'SECRETARIAT', 'ADMIN'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether one of the roles carries the permission. */
export function allows(roles: ReadonlySet<Role>, permission: Permission): boolean {
  return PERMISSIONS[permission].some((role) => roles.has(role));
}

/** All that the roles allow, in the table's order. */
export function permissionsOf(roles: ReadonlySet<Role>): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => allows(roles, permission));
}
