import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { RefusalError, refuse } from '../domain/index.js';

/** Pages hold at most this many. */
export const PAGE_LIMIT = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 25, description: 'How many to return: at most 100.' })
  @IsInt()
  @Min(1)
  @Max(PAGE_LIMIT)
  first: number = 25;

  @Field(() => String, { nullable: true, description: '`pageInfo.endCursor` of the page before. Opaque.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string | null;
}

@ObjectType({ description: 'Where a page ends.' })
export class PageInfo {
  @Field(() => String, { nullable: true, description: 'Pass as `after` to get the next page; null when the page is empty.' })
  endCursor: string | null;

  @Field(() => Boolean, { description: 'Whether there is a next page.' })
  hasNextPage: boolean;
}

/** One page of a list, in the list's order. */
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
}

/** Base of a connection type: `@ObjectType() class CommentConnection extends connectionOf(CommentModel) {}`. */
export function connectionOf<T>(node: Type<T>): Type<Page<T>> {
  @ObjectType({ isAbstract: true })
  class Connection {
    @Field(() => [node], { description: 'The page, in the order of the list.' })
    nodes: T[];

    @Field(() => PageInfo, { description: 'Where the page ends.' })
    pageInfo: PageInfo;
  }
  return Connection;
}

type KeyPart = string | number;

/** The sort key of the last row, made opaque. */
export function cursorOf(key: readonly KeyPart[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a part of a sort key may be: a cursor that somebody has made up must not reach the database. */
const SHAPES = {
  integer: (part: unknown) => Number.isSafeInteger(part),
  instant: (part: unknown) => typeof part === 'string' && /^\d{4}-\d\d-\d\dT/.test(part) && !Number.isNaN(Date.parse(part)),
  id: (part: unknown) => typeof part === 'string' && UUID.test(part),
} as const;
export type KeyShape = keyof typeof SHAPES;

/**
 * The sort key inside a cursor, or null when there is none. Throws a worded refusal when it is not one of ours. `parts`: how
 * many it has, or what each of them is.
 */
export function keyOf(cursor: string | null | undefined, parts: number | readonly KeyShape[]): KeyPart[] | null {
  if (cursor == null) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const length = typeof parts === 'number' ? parts : parts.length;
    const fits = (part: unknown, at: number) => typeof parts === 'number' || SHAPES[parts[at] as KeyShape](part);
    if (
      Array.isArray(key) &&
      key.length === length &&
      key.every((k, at) => (typeof k === 'string' || typeof k === 'number') && fits(k, at))
    )
      return key as KeyPart[];
  } catch {
    // said below
  }
  throw new RefusalError(
    refuse(
      'INVALID_INPUT',
      {
        en: 'The cursor in "after" is not one that this list gave out.',
        fr: 'Le curseur indiqué dans « after » ne provient pas de cette liste.',
        es: 'El cursor indicado en «after» no procede de esta lista.',
      },
      ['after'],
    ),
  );
}

/** Makes a page of `first` rows out of up to `first + 1` rows that were read. */
export function pageOf<R, T>(rows: readonly R[], first: number, key: (row: R) => readonly KeyPart[], node: (row: R) => T): Page<T> {
  const shown = rows.slice(0, first);
  const last = shown.at(-1);
  return { nodes: shown.map(node), pageInfo: { endCursor: last ? cursorOf(key(last)) : null, hasNextPage: rows.length > first } };
}
