import { Args, ArgsType, Context, Field, Query, Resolver } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Allow } from '#identity';
import { PageArgs, type RequestContext } from '#platform';
import { CONSULTATION_STATES, type ConsultationState } from '../domain/consultation.js';
import { ConsultationQuery } from '../persistence/consultation-query.js';
import { Readers } from '../persistence/readers.js';
import { BodyModel, ConsultationConnection, ConsultationModel } from './consultation.model.js';
import { ConsultationStateEnum } from './enums.js';

@ArgsType()
export class ConsultationsArgs extends PageArgs {
  @Field(() => [ConsultationStateEnum], { nullable: true, description: 'Only those in one of these states.' })
  @IsOptional()
  @IsIn(CONSULTATION_STATES, { each: true })
  state?: ConsultationState[] | null;

  @Field(() => String, { nullable: true, description: 'Only those of this body, by its key.' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  body?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those whose symbol or title has this in it.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string | null;
}

@Resolver()
export class ConsultationsResolver {
  constructor(
    private readonly query: ConsultationQuery,
    private readonly readers: Readers,
  ) {}

  @Allow('SEE_CONSULTATIONS')
  @Query(() => ConsultationConnection, {
    description: 'The consultations that the viewer may see; those whose vote closes last come first.',
  })
  async consultations(@Args() args: ConsultationsArgs, @Context() context: RequestContext) {
    return this.query.page(args, await this.readers.of(context));
  }

  @Allow('SEE_CONSULTATIONS')
  @Query(() => ConsultationModel, {
    nullable: true,
    description: 'A consultation by its symbol; null when there is none that the viewer may see.',
  })
  async consultation(
    @Args('symbol', { type: () => String, description: 'Its symbol.' }) symbol: string,
    @Context() context: RequestContext,
  ) {
    return this.query.bySymbol(symbol, await this.readers.of(context));
  }

  @Allow('SEE_CONSULTATIONS')
  @Query(() => [BodyModel], { description: 'The bodies that consult, by their keys.' })
  async bodies(@Context() context: RequestContext) {
    return this.query.bodies(context.language);
  }
}
