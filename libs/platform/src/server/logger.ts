import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** For whoever asks by injection. */
export const LOGGER = Symbol('Logger');

/** Whatever carries one of these names is not written, however it came into a line: secrets, and how somebody voted. */
const NEVER = ['password', 'current', 'new', 'secret', 'token', 'authorization', 'cookie', 'marks', 'variables', 'parameters', 'query'];

/** One JSON object a line. Lines name acts, addresses and identifiers; never what was typed into a form. */
export function createLogger(level: string, to?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      redact: { paths: NEVER.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
      serializers: { err: faultOf },
    },
    to ?? pino.destination(1),
  );
}

/**
 * What may be known of a fault. A failed statement carries its text, its values and the row it met: none of that is
 * written, only where it happened and PostgreSQL's code.
 */
function faultOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const cause = error.cause instanceof Error ? faultOf(error.cause) : undefined;
  return { type: error.name, message: error.message, code, stack: error.stack, cause };
}

/** Nest's own remarks, as lines of the same log. */
export class NestLines implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...more: unknown[]): void {
    this.logger.debug({ context: contextIn(more) }, String(message));
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.logger.warn({ context: contextIn(more) }, String(message));
  }

  error(message: unknown, ...more: unknown[]): void {
    const err = message instanceof Error ? message : more.find((each) => each instanceof Error);
    this.logger.error({ context: contextIn(more), err }, message instanceof Error ? message.message : String(message));
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.error(message, ...more);
  }
}

function contextIn(more: readonly unknown[]): string | undefined {
  const last = more.at(-1);
  return typeof last === 'string' ? last : undefined;
}
