import { ArgsType, Field } from '@nestjs/graphql';
import { IsDate, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Instant, PageArgs } from '#platform';
import { MEMBERSHIP_KINDS, type MembershipKind, REGIONAL_GROUPS, type RegionalGroup } from '../domain/kinds.js';
import { MembershipKindEnum, RegionalGroupEnum } from './enums.js';

@ArgsType()
export class MembersArgs extends PageArgs {
  @Field(() => Instant, { nullable: true, description: 'As of which instant; left out: now.' })
  @IsOptional()
  @IsDate()
  asOf?: Date | null;

  @Field(() => MembershipKindEnum, { nullable: true, description: 'Only those of this kind.' })
  @IsOptional()
  @IsIn(MEMBERSHIP_KINDS)
  kind?: MembershipKind | null;

  @Field(() => RegionalGroupEnum, { nullable: true, description: 'Only those of this regional group.' })
  @IsOptional()
  @IsIn(REGIONAL_GROUPS)
  group?: RegionalGroup | null;

  @Field(() => String, { nullable: true, description: 'Only those whose name has this in it, or whose code begins with it.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string | null;
}

@ArgsType()
export class MemberArgs {
  @Field(() => String, { description: 'The Member’s code.' })
  @IsString()
  @MaxLength(16)
  code: string;

  @Field(() => Instant, { nullable: true, description: 'As of which instant; left out: now.' })
  @IsOptional()
  @IsDate()
  asOf?: Date | null;
}

@ArgsType()
export class AsOfArgs {
  @Field(() => Instant, {
    nullable: true,
    description: 'As of which instant; left out: that of the Member, or else as the field says.',
  })
  @IsOptional()
  @IsDate()
  asOf?: Date | null;
}
