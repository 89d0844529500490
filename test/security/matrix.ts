import type { Role } from '#identity';

const LETTERS: Readonly<Record<string, Role>> = {
  D: 'DELEGATE',
  O: 'OBSERVER',
  S: 'SECRETARIAT',
  C: 'CHAIR',
  U: 'AUDITOR',
  A: 'ADMIN',
};

const EVERYBODY = 'DOSCUA';

/**
 * Who may ask what, field by field, written down once more and by hand: a field that is added, or a rule that is changed,
 * has to be meant twice. D delegate, O observer, S secretariat, C chair, U auditor, A administrator; * nobody need sign in.
 */
const MATRIX: Readonly<Record<string, string>> = {
  // anybody
  server: '*',
  viewer: '*',
  signIn: '*',
  // whoever is signed in
  accessTokens: EVERYBODY,
  acknowledge: EVERYBODY,
  bodies: EVERYBODY,
  comments: EVERYBODY,
  consultation: EVERYBODY,
  consultations: EVERYBODY,
  decisions: EVERYBODY,
  directory: EVERYBODY,
  member: EVERYBODY,
  members: EVERYBODY,
  followUp: EVERYBODY,
  followUps: EVERYBODY,
  followUpSection: EVERYBODY,
  taxonomy: EVERYBODY,
  news: EVERYBODY,
  questionResult: EVERYBODY,
  explanationsOfVote: EVERYBODY,
  correctionsOfVotes: EVERYBODY,
  decisionTree: EVERYBODY,
  record: EVERYBODY,
  ruleSets: EVERYBODY,
  runningSilences: EVERYBODY,
  silence: EVERYBODY,
  changePassword: EVERYBODY,
  createAccessToken: EVERYBODY,
  revokeAccessToken: EVERYBODY,
  revokeSessions: EVERYBODY,
  signOut: EVERYBODY,
  consultationChanged: EVERYBODY,
  tally: EVERYBODY,
  // delegations
  castBallot: 'D',
  explainVote: 'D',
  withdrawExplanation: 'D',
  askCorrection: 'D',
  objectToSilence: 'D',
  positions: 'DO',
  draftComment: 'DO',
  reviseComment: 'DO',
  submitComment: 'DO',
  withdrawComment: 'DO',
  alignWithComment: 'DO',
  endAlignment: 'DO',
  putForwardProposal: 'DS',
  reviseProposal: 'DS',
  withdrawProposal: 'DS',
  coSponsorProposal: 'D',
  endCoSponsorship: 'D',
  takeOverProposal: 'D',
  // the chair
  ruleOnProposal: 'C',
  // secretariat and chair
  participation: 'SCU',
  events: 'SCUA',
  accounts: 'SA',
  respondToComment: 'S',
  createBody: 'SA',
  draftConsultation: 'S',
  reviseConsultation: 'S',
  recogniseDocument: 'S',
  addDocument: 'S',
  addQuestion: 'S',
  removeQuestion: 'S',
  openConsultation: 'S',
  openVoting: 'SC',
  extendVoting: 'SC',
  closeQuestion: 'SC',
  settleWithoutVote: 'SC',
  startSilence: 'SC',
  extendSilence: 'SC',
  withdrawSilence: 'SC',
  closeVoting: 'SC',
  openRound: 'SC',
  annulVote: 'SC',
  decideTie: 'C',
  cancelConsultation: 'SC',
  tightenTallyVisibility: 'SC',
  sensitivity: 'S',
  setWeights: 'S',
  amendRoll: 'SC',
  answerCorrection: 'SC',
  markCondition: 'S',
  openFollowUp: 'S',
  changeFollowUp: 'S',
  classify: 'S',
  linkEarlierLife: 'S',
  unlinkEarlierLife: 'S',
  publishRecord: 'S',
  approveRecord: 'S',
  admitMember: 'S',
  renameMember: 'S',
  endMembership: 'S',
  assignRegionalGroups: 'S',
  appointDelegate: 'S',
  endAppointment: 'S',
  receiveCredentials: 'S',
  acceptCredentials: 'S',
  refuseCredentials: 'S',
  suspendVotingRight: 'S',
  restoreVotingRight: 'S',
  // administrator
  createAccount: 'A',
  changeRoles: 'A',
  disableAccount: 'A',
};

/** Who may ask for a field: 'PUBLIC', or the roles; undefined: nobody has said so. */
export function allowedBy(field: string): 'PUBLIC' | ReadonlySet<Role> | undefined {
  const letters = MATRIX[field];
  if (letters === undefined || letters === '*') return letters && 'PUBLIC';
  return new Set([...letters].map((letter) => LETTERS[letter] as Role));
}

export const FIELDS = Object.keys(MATRIX);
