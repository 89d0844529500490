import type { Type } from '@nestjs/common';
import { Context, createUnionType, Field, ObjectType, Parent, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { REFUSAL_CODES, Refusal, type RefusalCode, spoken } from '../domain/index.js';
import type { RequestContext } from './context.js';

export const RefusalCodeEnum = Object.fromEntries(REFUSAL_CODES.map((code) => [code, code])) as { [C in RefusalCode]: C };

registerEnumType(RefusalCodeEnum, {
  name: 'RefusalCode',
  description: 'The closed set of reasons for which an act is refused. Programs match on these, never on the words.',
  valuesMap: {
    NOT_SIGNED_IN: { description: 'Nobody is signed in, or the session has ended.' },
    FORBIDDEN: { description: 'The role of whoever asks does not allow the act.' },
    NOT_FOUND: { description: 'There is no such thing, or the reader may not see it.' },
    INVALID_INPUT: { description: 'An input field is missing, malformed or out of bounds; `path` names it.' },
    NOT_ENTITLED: { description: 'The Member may not vote, or this person may not cast its vote; the words say why.' },
    VOTING_NOT_OPEN: { description: 'Voting has not begun, or the question waits on another.' },
    VOTING_CLOSED: { description: 'Voting has ended; the words say when.' },
    INVALID_BALLOT: { description: 'The ballot breaks a bound of the question; the words say which.' },
    STALE_VERSION: { description: 'Somebody changed it since it was read.' },
    ILLEGAL_TRANSITION: { description: 'The consultation is not in a state that allows the act.' },
    FROZEN: { description: 'What was to be changed is frozen.' },
    RATE_LIMITED: { description: 'Too many at once, or too many attempts; try again later.' },
  },
});

@ObjectType('Refusal', { description: 'Why an act was not performed. Nothing of it remains.' })
export class RefusalModel {
  @Field(() => RefusalCodeEnum, { description: 'The reason, for programs.' })
  code: RefusalCode;

  @Field(() => String, { description: "The reason, in the reader's language." })
  message: string;

  @Field(() => [String], { nullable: true, description: 'The input field at fault, outermost first.' })
  path: readonly string[] | null;
}

@Resolver(() => RefusalModel)
export class RefusalResolver {
  @ResolveField(() => String, { description: "The reason, in the reader's language." })
  message(@Parent() refusal: Refusal, @Context() context: RequestContext): string {
    return spoken(refusal.words, context.language);
  }
}

/** `union XPayload = XSuccess | Refusal`: what a mutation answers. */
export function payloadOf<T extends object>(success: Type<T>): T | RefusalModel {
  const name = success.name.replace(/Success$/, '');
  return createUnionType<readonly [Type<T>, typeof RefusalModel]>({
    name: `${name}Payload`,
    description: `What ${name} comes to: success, or the reason why it was refused.`,
    types: () => [success, RefusalModel] as const,
    resolveType: (value: unknown) => (value instanceof Refusal ? RefusalModel : success),
  });
}
