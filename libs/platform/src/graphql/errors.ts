import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Language, REFUSAL_CODES, RefusalError, spoken, type Words } from '../domain/index.js';
import type { Logger } from '../server/logger.js';

/** Errors whose words are meant for whoever asked: the request was not one, or asked what it may not. */
const TELLING = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  ...REFUSAL_CODES,
]);

const FAULT = (id: string): Words => ({
  en: `Something failed on our side. Nothing half-done remains. If it happens again, tell the administrator this number: ${id}.`,
  fr: `Une défaillance s’est produite de notre côté. Rien d’inachevé ne subsiste. Si elle se répète, indiquez ce numéro à l’administrateur : ${id}.`,
  es: `Se ha producido un fallo por nuestra parte. No queda nada a medias. Si se repite, indique este número al administrador: ${id}.`,
});

/** What GraphQL guesses was meant: names of the schema, which those who may not read it are not told. */
const GUESS = / ?Did you mean .+\?$/s;

/** Where an error arose, for the log. */
export interface Where {
  readonly operation?: string;
}

/** An operation as the client calls it, as far as a line of the log has room for it. */
export function nameOf(operationName: string | null | undefined): string | undefined {
  return operationName?.slice(0, 80);
}

/**
 * How errors leave the server. A refusal is worded in the reader's language; what the request itself did wrong is said
 * as it is, without guesses where the schema is not told; anything else is a fault: written to the log under a number, and only the number is told.
 */
export class ErrorDesk {
  private readonly numbers = new WeakMap<object, string>();

  constructor(
    private readonly logger: Logger,
    private readonly guesses = true,
  ) {}

  present(error: unknown, language: Language, formatted: GraphQLFormattedError | null = null, where: Where = {}): GraphQLFormattedError {
    const original = unwrapResolverError(error);
    const at = error instanceof GraphQLError ? { locations: error.locations, path: error.path } : {};
    if (original instanceof RefusalError) {
      const { code, words, path } = original.refusal;
      return { message: spoken(words, language), ...at, extensions: { code, path } };
    }
    // Without a code and without a place in the answer it is about the request as a whole.
    const code =
      formatted?.extensions?.['code'] ??
      (error instanceof GraphQLError ? (error.extensions['code'] ?? (error.path ? null : 'BAD_REQUEST')) : null);
    if (error instanceof GraphQLError && TELLING.has(code) && original instanceof GraphQLError) {
      const extensions = Object.fromEntries(Object.entries(error.extensions).filter(([key]) => key !== 'stacktrace' && key !== 'http'));
      return { message: this.guesses ? error.message : error.message.replace(GUESS, ''), ...at, extensions: { ...extensions, code } };
    }
    const id = this.numberOf(error, original, where);
    return { message: FAULT(id)[language], ...at, extensions: { code: 'INTERNAL_SERVER_ERROR', id } };
  }

  /** The number of a fault; it is written to the log when it is given. */
  private numberOf(error: unknown, original: unknown, where: Where): string {
    const key = typeof original === 'object' && original !== null ? original : {};
    let id = this.numbers.get(key);
    if (!id) {
      id = randomUUID().slice(0, 8);
      this.numbers.set(key, id);
      const path = error instanceof GraphQLError ? error.path?.join('.') : undefined;
      this.logger.error({ id, err: original, path, operation: where.operation }, 'fault');
    }
    return id;
  }
}
