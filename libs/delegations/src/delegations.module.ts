import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { CredentialsActsResolver } from './graphql/credentials-acts.resolver.js';
import { DelegateActsResolver } from './graphql/delegate-acts.resolver.js';
import { CredentialsFieldsResolver } from './graphql/credentials-fields.resolver.js';
import { DelegateFieldsResolver } from './graphql/delegate-fields.resolver.js';
import { MemberFieldsResolver } from './graphql/member-fields.resolver.js';
import { MembersResolver } from './graphql/members.resolver.js';
import { MembershipActsResolver } from './graphql/membership-acts.resolver.js';
import { ViewerFieldsResolver } from './graphql/viewer-fields.resolver.js';
import { VotingRightActsResolver } from './graphql/voting-right-acts.resolver.js';
import { DelegateDirectory } from './persistence/delegate-directory.js';
import { LedgerQuery } from './persistence/ledger-query.js';
import { MemberDirectory } from './persistence/member-directory.js';
import { MemberQuery } from './persistence/member-query.js';
import { VotingRightQuery } from './persistence/voting-right-query.js';
import { AdmitMember } from './use-cases/admit-member.js';
import { AppointDelegate } from './use-cases/appoint-delegate.js';
import { AssignRegionalGroups } from './use-cases/assign-regional-groups.js';
import { ChangeMembership } from './use-cases/change-membership.js';
import { EndAppointment } from './use-cases/end-appointment.js';
import { EndMembership } from './use-cases/end-membership.js';
import { ExamineCredentials } from './use-cases/examine-credentials.js';
import { ReceiveCredentials } from './use-cases/receive-credentials.js';
import { RenameMember } from './use-cases/rename-member.js';
import { RestoreVotingRight } from './use-cases/restore-voting-right.js';
import { SuspendVotingRight } from './use-cases/suspend-voting-right.js';

const queries = [DelegateDirectory, MemberDirectory, MemberQuery, LedgerQuery, VotingRightQuery];
const useCases = [
  AdmitMember,
  RenameMember,
  AssignRegionalGroups,
  EndMembership,
  ChangeMembership,
  AppointDelegate,
  EndAppointment,
  ReceiveCredentials,
  ExamineCredentials,
  SuspendVotingRight,
  RestoreVotingRight,
];
const resolvers = [
  MembersResolver,
  MemberFieldsResolver,
  CredentialsFieldsResolver,
  DelegateFieldsResolver,
  ViewerFieldsResolver,
  MembershipActsResolver,
  DelegateActsResolver,
  CredentialsActsResolver,
  VotingRightActsResolver,
];

/** Members, their delegates, credentials and voting rights. */
@Module({ imports: [IdentityModule], providers: [...queries, ...useCases, ...resolvers], exports: queries })
export class DelegationsModule {}
