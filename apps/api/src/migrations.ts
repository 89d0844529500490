import { Comments1000000000007 } from '#comments';
import {
  Consultations1000000000005,
  ContinuedQuestions1000000000020,
  MembersOfBodyLogged1000000000021,
  ProposalsPut1000000000025,
  NamesOnTheRoll1000000000028,
  RollLoggedInFull1000000000024,
  MembersProposals1000000000009,
  RemovedDocuments1000000000022,
} from '#consultations';
import { Delegations1000000000004, NamedInCredentials1000000000022 } from '#delegations';
import { Erasure1000000000019 } from '#erasure';
import { Identity1000000000003, Invitations1000000000021 } from '#identity';
import { BarredLogs1000000000043, Ledger1000000000002, SaltedTexts1000000000019, Transparency1000000000015 } from '#ledger';
import { ClassifiedDocuments1000000000041, FollowedTexts1000000000030, Memory1000000000012, TermsDecided1000000000042 } from '#memory';
import { type Migration, Platform1000000000001 } from '#platform';
import {
  AuditDesk1000000000017,
  AdoptedTexts1000000000029,
  Corrections1000000000016,
  EntriesOfBodies1000000000022,
  ErasedCorrections1000000000019,
  Majorities1000000000031,
  Record1000000000008,
  SealedRecords1000000000019,
  VotesDecided1000000000039,
  WordsFollow1000000000040,
} from '#record';
import { Silence1000000000011 } from '#silence';
import {
  BoxesOfTheCancelled1000000000021,
  RecordedBallots1000000000044,
  Rounds1000000000010,
  SaltedReasons1000000000019,
  Secret1000000000018,
  Statements1000000000014,
  Voting1000000000006,
} from '#voting';

/** All migrations, oldest first. Listed, not found: a bundle has no folders to look into. */
export const MIGRATIONS: readonly Migration[] = [
  Platform1000000000001,
  Ledger1000000000002,
  Identity1000000000003,
  Delegations1000000000004,
  Consultations1000000000005,
  Voting1000000000006,
  Comments1000000000007,
  Record1000000000008,
  MembersProposals1000000000009,
  Rounds1000000000010,
  Silence1000000000011,
  Memory1000000000012,
  Statements1000000000014,
  Transparency1000000000015,
  Corrections1000000000016,
  AuditDesk1000000000017,
  Secret1000000000018,
  SaltedTexts1000000000019,
  SaltedReasons1000000000019,
  SealedRecords1000000000019,
  Erasure1000000000019,
  ErasedCorrections1000000000019,
  ContinuedQuestions1000000000020,
  Invitations1000000000021,
  MembersOfBodyLogged1000000000021,
  BoxesOfTheCancelled1000000000021,
  RemovedDocuments1000000000022,
  EntriesOfBodies1000000000022,
  NamedInCredentials1000000000022,
  RollLoggedInFull1000000000024,
  ProposalsPut1000000000025,
  NamesOnTheRoll1000000000028,
  AdoptedTexts1000000000029,
  FollowedTexts1000000000030,
  Majorities1000000000031,
  VotesDecided1000000000039,
  WordsFollow1000000000040,
  ClassifiedDocuments1000000000041,
  TermsDecided1000000000042,
  BarredLogs1000000000043,
  RecordedBallots1000000000044,
];
