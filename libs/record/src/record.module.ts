import { Module } from '@nestjs/common';
import { ConsultationsModule } from '#consultations';
import { DelegationsModule } from '#delegations';
import { IdentityModule } from '#identity';
import { LedgerModule } from '#ledger';
import { MemoryModule } from '#memory';
import { VotingModule } from '#voting';
import { AgreementResolver } from './graphql/agreement.resolver.js';
import { AsOfResolver, EarlierStatesResolver } from './graphql/as-of.resolver.js';
import { DecisionsResolver } from './graphql/decisions.resolver.js';
import { ChangesOfEvents } from './graphql/changes-of-events.js';
import { EventFieldsResolver } from './graphql/event-fields.resolver.js';
import { EventsResolver } from './graphql/events.resolver.js';
import { ProofsResolver } from './graphql/proofs.resolver.js';
import { RecordFieldsResolver } from './graphql/record-fields.resolver.js';
import { RecordCorrections } from './graphql/record-corrections.js';
import { RecordCorrectionsResolver } from './graphql/record-corrections.resolver.js';
import { RecordStandingResolver } from './graphql/record-standing.resolver.js';
import { RecordStatementsResolver } from './graphql/record-statements.resolver.js';
import { RecordsResolver } from './graphql/records.resolver.js';
import { VotingRecordResolver } from './graphql/voting-record.resolver.js';
import { AgreementQueries } from './persistence/agreement-queries.js';
import { AsOfQueries } from './persistence/as-of-queries.js';
import { BallotsAsOf } from './persistence/ballots-as-of.js';
import { ConditionQueries } from './persistence/condition-queries.js';
import { DecisionQueries } from './persistence/decision-queries.js';
import { EarlierEntries } from './persistence/earlier-entries.js';
import { EventQueries } from './persistence/event-queries.js';
import { NewsQueries } from './persistence/news-queries.js';
import { OrganizationAsOf } from './persistence/organization-as-of.js';
import { RecordQueries } from './persistence/record-queries.js';
import { VotingRecordQueries } from './persistence/voting-record-queries.js';
import { BundleRoutes } from './files/bundle-routes.js';
import { ApproveRecord } from './use-cases/approve-record.js';
import { CheckOrganization } from './use-cases/check-organization.js';
import { ExportBundle } from './use-cases/export-bundle.js';
import { RecordStandingQueries } from './persistence/record-standing-queries.js';
import { AnswerRecordCorrection, WithdrawRecordCorrection } from './use-cases/end-record-correction.js';
import { IssueCorrigendum } from './use-cases/issue-corrigendum.js';
import { PublishRecord } from './use-cases/publish-record.js';
import { PublishRecordVersion } from './use-cases/publish-record-version.js';
import { RecountRecord } from './use-cases/recount-record.js';
import { SubmitRecordCorrection } from './use-cases/submit-record-correction.js';

/** The records of consultations, what was decided, and the logs. */
@Module({
  imports: [LedgerModule, IdentityModule, ConsultationsModule, DelegationsModule, MemoryModule, VotingModule],
  providers: [
    ...[RecordQueries, DecisionQueries, ConditionQueries, EventQueries, NewsQueries],
    ...[AgreementQueries, VotingRecordQueries, AsOfQueries, BallotsAsOf, OrganizationAsOf, EarlierEntries, ChangesOfEvents],
    ...[PublishRecord, ApproveRecord, RecountRecord, CheckOrganization, ExportBundle],
    BundleRoutes,
    ...[RecordsResolver, RecordFieldsResolver, DecisionsResolver, EventsResolver, ProofsResolver],
    ...[EventFieldsResolver, AgreementResolver, VotingRecordResolver, AsOfResolver, EarlierStatesResolver],
    ...[RecordStandingQueries, RecordCorrections, RecordCorrectionsResolver, RecordStandingResolver, RecordStatementsResolver],
    ...[PublishRecordVersion, SubmitRecordCorrection, WithdrawRecordCorrection, AnswerRecordCorrection, IssueCorrigendum],
  ],
  exports: [RecordQueries, RecordStandingQueries],
})
export class RecordModule {}
