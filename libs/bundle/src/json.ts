import type { Words } from '#platform/domain';
import { WANTED } from './wanted.js';

/** Anything that JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

export type JsonObject = Readonly<Record<string, Json | undefined>>;

/**
 * Canonical JSON (RFC 8785): no white space, the keys in the order of their UTF-16 units. A bundle is read where no library is
 * at hand, so these few lines are here; a spec holds them against the library that the server writes with.
 */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

/** Whether a text is the canonical JSON of a value. The value is walked along the text: a long one is not written a second time. */
export function isCanonical(value: Json, text: string): boolean {
  let at = 0;
  const takes = (piece: string): boolean => {
    const stands = text.startsWith(piece, at);
    at += piece.length;
    return stands;
  };
  const walks = (each: Json): boolean => {
    if (each === null || typeof each !== 'object') return takes(JSON.stringify(each));
    if (isList(each)) return takes('[') && each.every((one, n) => (n === 0 || takes(',')) && walks(one)) && takes(']');
    const named = (key: string, n: number): boolean => takes(`${n === 0 ? '' : ','}${JSON.stringify(key)}:`) && walks(each[key] ?? null);
    return takes('{') && Object.keys(each).sort().every(named) && takes('}');
  };
  return walks(value) && at === text.length;
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** What somebody else wrote has not the shape that the format gives it. `where`: the way to it. */
export class Misshapen extends Error {
  constructor(
    readonly where: string,
    readonly wanted: Words,
  ) {
    super(`${where} is not ${wanted.en}`);
  }
}

/** A place in something read that nobody vouches for yet: it is asked for a value, and answers with it or throws Misshapen. */
export class Place {
  constructor(
    readonly value: Json | undefined,
    readonly where: string,
  ) {}

  get(key: string): Place {
    if (!isObject(this.value)) throw new Misshapen(this.where, WANTED.object);
    return new Place(Object.hasOwn(this.value, key) ? this.value[key] : undefined, `${this.where}.${key}`);
  }

  get isThere(): boolean {
    return this.value !== null && this.value !== undefined;
  }

  list(): readonly Place[] {
    if (!isList(this.value)) throw new Misshapen(this.where, WANTED.list);
    return this.value.map((each, at) => new Place(each, `${this.where}[${at}]`));
  }

  text(): string {
    if (typeof this.value !== 'string') throw new Misshapen(this.where, WANTED.text);
    return this.value;
  }

  textOrNull(): string | null {
    return this.isThere ? this.text() : null;
  }

  whole(): number {
    if (!Number.isSafeInteger(this.value)) throw new Misshapen(this.where, WANTED.wholeNumber);
    return this.value as number;
  }

  truth(): boolean {
    if (typeof this.value !== 'boolean') throw new Misshapen(this.where, WANTED.truth);
    return this.value;
  }

  object(): JsonObject {
    if (!isObject(this.value)) throw new Misshapen(this.where, WANTED.object);
    return this.value;
  }
}
