import { Injectable } from '@nestjs/common';
import { PrincipalQuery } from '#identity';
import { type RequestContext, Sql } from '#platform';
import { type Growth, LogWatch } from '../persistence/log-watch.js';
import { GrowthStream } from './growth-stream.js';

/** The logs as they grow, for listeners whose session holds. */
@Injectable()
export class LogHeads {
  constructor(
    private readonly sql: Sql,
    private readonly watch: LogWatch,
    private readonly principals: PrincipalQuery,
  ) {}

  async sizeOf(log: string): Promise<number> {
    return Number((await this.sql.row<{ size: string }>('SELECT size FROM log WHERE id = $1', [log]))?.size ?? 0);
  }

  stream<T>(
    log: string,
    seen: number,
    { token }: RequestContext,
    say: (growth: Growth) => Promise<readonly T[]>,
    first: readonly T[] = [],
  ): GrowthStream<T> {
    return new GrowthStream(
      (tell) => this.watch.watch(log, seen, tell),
      async (growth) => (token && (await this.principals.of(token)) ? say(growth) : null),
      first,
    );
  }
}
