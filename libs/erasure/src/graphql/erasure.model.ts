import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { Instant, payloadOf, Says } from '#platform';
import { ERASABLE, type Erasable, type Ground, GROUNDS } from '../domain/erasing.js';

export const ErasableEnum = Object.fromEntries(ERASABLE.map((value) => [value, value])) as { [E in Erasable]: E };
registerEnumType(ErasableEnum, {
  name: 'Erasable',
  description: 'What can be asked to be erased.',
  valuesMap: {
    ACCOUNT: { description: 'The person of an account that was disabled: name, address, password.' },
    COMMENT: { description: 'A comment in all its versions, with the reason of its withdrawal.' },
    RESPONSE: { description: 'What the secretariat answered to a comment, in all its versions; `id` is the comment.' },
    ENTRY: {
      description:
        'What the words beside an entry of a log are of: of an explanation, an objection and the like all versions; of a single act its own. `id` is that of the event.',
    },
  },
});

export const GroundEnum = Object.fromEntries(GROUNDS.map((value) => [value, value])) as { [G in Ground]: G };
registerEnumType(GroundEnum, {
  name: 'ErasureGround',
  description: 'The ground in law on which something is erased.',
  valuesMap: {
    DATA_SUBJECT_REQUEST: { description: 'The person concerned asked for it, under the rules on the protection of personal data.' },
    COURT_ORDER: { description: 'A court or tribunal ordered it.' },
    LEGAL_OBLIGATION: { description: 'A rule of law binds the organization to it.' },
    THIRD_PARTY_DATA: { description: 'The text names somebody who had not agreed to that.' },
  },
});

@ObjectType('ErasureText', { description: 'A text that would be erased.' })
export class ErasureTextModel {
  @Field(() => Int, { description: 'The index of the entry that has its salted hash.' })
  index: number;

  @Field(() => String, { description: 'The act that the entry is of.' })
  act: string;

  @Field(() => Instant, { description: 'When it was written.' })
  at: Date;

  @Field(() => String, { nullable: true, description: 'The code of the Member on whose behalf; null: on nobody’s.' })
  member: string | null;

  @Field(() => String, { description: 'The field of the entry.' })
  field: string;

  @Field(() => String, { description: 'What it says.' })
  text: string;
}

@ObjectType('Erasure', { description: 'What an erasure would take away.' })
export class ErasureModel {
  @Field(() => String, { nullable: true, description: "The symbol of the consultation; null: it stands in the organization's log." })
  symbol: string | null;

  @Field(() => String, { description: 'What has to be typed to confirm it: the symbol, or the address of the account.' })
  confirm: string;

  @Field(() => [ErasureTextModel], {
    description: 'The texts, the oldest first. Drafts, which are their delegation’s, are not shown; they go all the same.',
  })
  texts: readonly ErasureTextModel[];
}

@InputType({ description: 'What is to be erased, and why.' })
export class EraseTextInput {
  @Field(() => ErasableEnum, { description: 'What.' })
  @IsIn(ERASABLE)
  what: Erasable;

  @Field(() => ID, { description: 'Which: the id of the account, the comment or the event.' })
  @IsString()
  @MaxLength(80)
  id: string;

  @Field(() => GroundEnum, { description: 'On what ground. It stands in the log.' })
  @IsIn(GROUNDS)
  ground: Ground;

  @Field(() => String, {
    description: 'Under which reference the request is on file: 1 to 200 characters. The log has its salted hash.',
  })
  @Says(1, 200)
  reference: string;

  @Field(() => String, { description: 'What `Erasure.confirm` says, typed.' })
  @IsString()
  @MaxLength(200)
  confirm: string;
}

@ObjectType({ description: 'It is erased, and does not come back.' })
export class EraseTextSuccess {
  @Field(() => Int, { description: 'How many texts went beside the log.' })
  texts: number;

  @Field(() => String, { nullable: true, description: "The symbol of the consultation in whose log the act is; null: the organization's." })
  symbol: string | null;

  @Field(() => Int, { description: 'The index of the act in that log.' })
  index: number;

  @Field(() => Instant, { description: 'When.' })
  at: Date;
}

export const EraseTextPayload = payloadOf(EraseTextSuccess);
