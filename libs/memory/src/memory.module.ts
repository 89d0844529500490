import { Module } from '@nestjs/common';
import { ConsultationsModule } from '#consultations';
import { VotingModule } from '#voting';
import { FollowUpActsResolver } from './graphql/follow-up-acts.resolver.js';
import { FollowUpEntryFieldsResolver, FollowUpFieldsResolver } from './graphql/follow-up-fields.resolver.js';
import { FollowUpResolver } from './graphql/follow-up.resolver.js';
import { MemoryActsResolver } from './graphql/memory-acts.resolver.js';
import { DocumentMemoryResolver, ProposalMemoryResolver, QuestionMemoryResolver, TaxonomyResolver } from './graphql/memory.resolver.js';
import { ClassificationQuery } from './persistence/classification-query.js';
import { EarlierLifeQuery } from './persistence/earlier-life-query.js';
import { FollowUpQuery } from './persistence/follow-up-query.js';
import { ChangeFollowUp } from './use-cases/change-follow-up.js';
import { Classify } from './use-cases/classify.js';
import { LinkEarlierLife, UnlinkEarlierLife } from './use-cases/link-earlier-life.js';
import { OpenFollowUp } from './use-cases/open-follow-up.js';

/** What an organization remembers of its decisions: what they were about, what came before them, and what became of them. */
@Module({
  imports: [ConsultationsModule, VotingModule],
  providers: [
    ...[FollowUpQuery, ClassificationQuery, EarlierLifeQuery],
    ...[OpenFollowUp, ChangeFollowUp, Classify, LinkEarlierLife, UnlinkEarlierLife],
    ...[FollowUpResolver, FollowUpFieldsResolver, FollowUpEntryFieldsResolver, FollowUpActsResolver],
    ...[TaxonomyResolver, ProposalMemoryResolver, QuestionMemoryResolver, DocumentMemoryResolver, MemoryActsResolver],
  ],
  exports: [FollowUpQuery, ClassificationQuery],
})
export class MemoryModule {}
