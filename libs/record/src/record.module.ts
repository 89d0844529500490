import { Module } from '@nestjs/common';
import { ConsultationsModule } from '#consultations';
import { MemoryModule } from '#memory';
import { VotingModule } from '#voting';
import { DecisionsResolver } from './graphql/decisions.resolver.js';
import { EventsResolver } from './graphql/events.resolver.js';
import { RecordFieldsResolver } from './graphql/record-fields.resolver.js';
import { RecordsResolver } from './graphql/records.resolver.js';
import { ConditionQueries } from './persistence/condition-queries.js';
import { DecisionQueries } from './persistence/decision-queries.js';
import { EventQueries } from './persistence/event-queries.js';
import { NewsQueries } from './persistence/news-queries.js';
import { RecordQueries } from './persistence/record-queries.js';
import { ApproveRecord } from './use-cases/approve-record.js';
import { PublishRecord } from './use-cases/publish-record.js';
import { RecountRecord } from './use-cases/recount-record.js';

/** The records of consultations, what was decided, and the logs. */
@Module({
  imports: [ConsultationsModule, MemoryModule, VotingModule],
  providers: [
    ...[RecordQueries, DecisionQueries, ConditionQueries, EventQueries, NewsQueries],
    ...[PublishRecord, ApproveRecord, RecountRecord],
    ...[RecordsResolver, RecordFieldsResolver, DecisionsResolver, EventsResolver],
  ],
  exports: [RecordQueries],
})
export class RecordModule {}
