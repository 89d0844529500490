import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Readers } from '#consultations';
import { inLanguage, type Language, LanguageEnum, type RequestContext } from '#platform';
import { placesOf } from '../domain/places.js';
import { mineToCorrect } from '../domain/record-corrections.js';
import {
  type ApprovalView,
  type CorrigendumView,
  RecordStandingQueries,
  type VersionView,
} from '../persistence/record-standing-queries.js';
import { CorrigendumModel, RecordApprovalModel, RecordVersionModel } from './corrigendum.model.js';
import { RecordPlaceModel } from './record-correction.model.js';
import { RecordModel } from './record.model.js';
import { voteIn } from './record-statements.resolver.js';
import type { RecordView } from './record-view.js';

/** What stands beside a record: its language versions, the places that can be corrected, the corrigendum and the approval. */
@Resolver(() => RecordModel)
export class RecordStandingResolver {
  constructor(
    private readonly standing: RecordStandingQueries,
    private readonly readers: Readers,
  ) {}

  @ResolveField(() => [RecordVersionModel], { description: 'The language versions that have come out, the original first.' })
  versions(@Parent() { record }: RecordView): Promise<readonly VersionView[]> {
    return this.standing.versions(record.id);
  }

  @ResolveField(() => [LanguageEnum], { description: 'The languages in which the record exists: each version comes out in its time.' })
  languages(@Parent() { record }: RecordView): readonly Language[] {
    return record.content.languages;
  }

  @ResolveField(() => [RecordPlaceModel], {
    description: 'The places of a language version to which a correction can point, in their order.',
  })
  async places(
    @Parent() { record }: RecordView,
    @Args('language', { type: () => LanguageEnum, description: 'The language version.' }) language: Language,
    @Context() context: RequestContext,
  ): Promise<RecordPlaceModel[]> {
    const { speaksFor } = await this.readers.of(context);
    const by = speaksFor?.kind ? { code: speaksFor.memberCode, kind: speaksFor.kind } : null;
    return placesOf(record.content, language).map((place) => ({ ...place, mayCorrect: mineToCorrect(by, place) }));
  }

  @ResolveField(() => CorrigendumModel, {
    nullable: true,
    description: 'The corrigendum; null until it is issued, or where nothing was corrected.',
  })
  async corrigendum(@Parent() { record }: RecordView, @Context() { language }: RequestContext): Promise<CorrigendumModel | null> {
    const found = await this.standing.corrigendum(record.id);
    return found && corrigendumIn(found, language);
  }

  @ResolveField(() => RecordApprovalModel, {
    nullable: true,
    description: 'What the record consisted of when it became final; null before, or where it became so before approvals were kept.',
  })
  approval(@Parent() { record }: RecordView): Promise<ApprovalView | null> {
    return this.standing.approval(record.id);
  }
}

function corrigendumIn({ content, ...kept }: CorrigendumView, language: Language): CorrigendumModel {
  return {
    ...kept,
    versions: content.versions.map(({ corrections, ...version }) => ({
      ...version,
      corrections: corrections.map(({ place, names, ...made }) => ({
        ...made,
        ...{ place: place.key, kind: place.kind, placeTitle: place.title },
        memberName: inLanguage(names, language),
      })),
    })),
    votes: content.votes.map((vote) => voteIn(vote, language)),
  };
}
