import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, Instant, LocalizedText, type Texts } from '#platform';
import type { DelegateFunction, ExclusionReason, CredentialsStatus, MembershipKind, RegionalGroup } from '../domain/kinds.js';
import { CredentialsStatusEnum, DelegateFunctionEnum, ExclusionReasonEnum, MembershipKindEnum, RegionalGroupEnum } from './enums.js';

@ObjectType('Member', { description: 'A State or an organization that belongs to the body. The vote is the Member’s, never a person’s.' })
export class MemberModel {
  @Field(() => ID, { description: 'Identifies the Member for good.' })
  id: string;

  @Field(() => String, { description: 'ISO 3166 code of three letters, or the acronym of an organization.' })
  code: string;

  @Field(() => String, { description: 'The two letters by which it is shown in rolls.' })
  seal: string;

  @Field(() => String, { description: 'Its name in the reader’s language.' })
  name: string;

  @Field(() => LocalizedText, { description: 'Its name in the languages of the organization.' })
  names: Texts;

  @Field(() => MembershipKindEnum, { description: 'In what quality it belongs to the body.' })
  kind: MembershipKind;

  @Field(() => [RegionalGroupEnum], { description: 'Its regional groups: none, one or two.' })
  groups: readonly RegionalGroup[];

  /** The instant that the Member was asked for; null: now. Fields that take `asOf` fall back to it. */
  asOf: Date | null;
}

@ObjectType({ description: 'One page of Members.' })
export class MemberConnection extends connectionOf(MemberModel) {}

@ObjectType('Membership', { description: 'A stretch of a membership: what held in a period, and when that was known.' })
export class MembershipModel {
  @Field(() => String, { description: 'The Member’s name then, in the reader’s language.' })
  name: string;

  @Field(() => MembershipKindEnum, { description: 'In what quality it belonged to the body.' })
  kind: MembershipKind;

  @Field(() => [RegionalGroupEnum], { description: 'Its regional groups then.' })
  groups: readonly RegionalGroup[];

  @Field(() => Instant, { description: 'From when this holds.' })
  validFrom: Date;

  @Field(() => Instant, { nullable: true, description: 'Until when; null: until further notice.' })
  validUntil: Date | null;

  @Field(() => Instant, { description: 'When it was entered.' })
  recordedAt: Date;

  @Field(() => Instant, { nullable: true, description: 'When another entry took its place; null: it is what is known today.' })
  supersededAt: Date | null;
}

@ObjectType('Delegate', { description: 'A person accredited to a delegation.' })
export class DelegateModel {
  @Field(() => ID, { description: 'Identifies the appointment.' })
  id: string;

  @Field(() => DelegateFunctionEnum, { description: 'What the person is in the delegation.' })
  function: DelegateFunction;

  @Field(() => Instant, { description: 'From when the person is appointed.' })
  validFrom: Date;

  @Field(() => Instant, { nullable: true, description: 'Until when; null: until further notice.' })
  validUntil: Date | null;

  memberId: string;
  accountId: string;
}

@ObjectType('Credentials', { description: 'The formal communication that names a delegation. Without accepted ones, no vote.' })
export class CredentialsModel {
  @Field(() => ID, { description: 'Identifies the credentials.' })
  id: string;

  @Field(() => CredentialsStatusEnum, { description: 'Where their examination stands.' })
  status: CredentialsStatus;

  @Field(() => Instant, { description: 'From when they hold.' })
  validFrom: Date;

  @Field(() => Instant, { nullable: true, description: 'Until when; null: until further notice.' })
  validUntil: Date | null;

  @Field(() => String, { nullable: true, description: 'Why they were refused.' })
  reason: string | null;

  @Field(() => Instant, { description: 'When this state of theirs was entered.' })
  recordedAt: Date;

  named: readonly string[] | null;
}

@ObjectType('VotingRightSuspension', { description: 'A suspension of a Member’s right to vote. It still reads and comments.' })
export class SuspensionModel {
  @Field(() => ID, { description: 'Identifies the suspension.' })
  id: string;

  @Field(() => Instant, { description: 'From when the right is suspended.' })
  suspendedFrom: Date;

  @Field(() => Instant, { nullable: true, description: 'From when it is restored; null: it is not.' })
  suspendedUntil: Date | null;

  @Field(() => String, { description: 'On what ground.' })
  ground: string;

  @Field(() => String, { description: 'The decision that suspended it.' })
  decisionReference: string;

  @Field(() => String, { nullable: true, description: 'The decision that restored it.' })
  restoredBy: string | null;

  @Field(() => Instant, { description: 'When this was entered.' })
  recordedAt: Date;
}

@ObjectType('VotingRight', { description: 'Whether a Member may vote, and if not, why.' })
export class VotingRightModel {
  @Field(() => Boolean, { description: 'Whether it may vote.' })
  entitled: boolean;

  @Field(() => ExclusionReasonEnum, { nullable: true, description: 'Why not; null when it may.' })
  reason: ExclusionReason | null;

  @Field(() => String, { nullable: true, description: 'Why not, in the reader’s language; null when it may.' })
  explanation: string | null;
}

@ObjectType('DirectoryEntry', { description: 'A present Member as lists and rolls show it.' })
export class DirectoryEntryModel {
  @Field(() => String, { description: 'ISO 3166 code of three letters, or the acronym of an organization.' })
  code: string;

  @Field(() => String, { description: 'The two letters by which it is shown.' })
  seal: string;

  @Field(() => String, { description: 'Its name in the reader’s language.' })
  name: string;

  @Field(() => MembershipKindEnum, { description: 'In what quality it belongs to the body.' })
  kind: MembershipKind;

  @Field(() => [RegionalGroupEnum], { description: 'Its regional groups.' })
  groups: readonly RegionalGroup[];
}
