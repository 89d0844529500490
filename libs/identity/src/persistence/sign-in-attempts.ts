import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Sql } from '#platform';

const WINDOW_SECONDS = 15 * 60;

function limiter(sql: Sql, keyPrefix: string, points: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: sql.pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
  });
}

// No address, electronic or of the network, is kept in the table.
const digest = (text: string): string => createHash('sha256').update(text.toLowerCase()).digest('hex').slice(0, 32);

/** Counts refused attempts to sign in, in the database: the counters survive a restart and hold for all processes. */
@Injectable()
export class SignInAttempts {
  private readonly byAccount: RateLimiterPostgres;
  private readonly byAddress: RateLimiterPostgres;

  constructor(sql: Sql) {
    this.byAccount = limiter(sql, 'sign-in-account', 5);
    this.byAddress = limiter(sql, 'sign-in-address', 50);
  }

  /** Seconds until the next attempt is heard; 0 when it is heard now. */
  async wait(email: string, address: string): Promise<number> {
    const [account, place] = await Promise.all([this.byAccount.get(digest(email)), this.byAddress.get(digest(address))]);
    const waits = [account, place].map((state) => (state && state.remainingPoints <= 0 ? state.msBeforeNext / 1000 : 0));
    return Math.max(...waits);
  }

  async refused(email: string, address: string): Promise<void> {
    await Promise.all([this.count(this.byAccount, email), this.count(this.byAddress, address)]);
  }

  async succeeded(email: string): Promise<void> {
    await this.byAccount.delete(digest(email));
  }

  private async count(counter: RateLimiterPostgres, key: string): Promise<void> {
    await counter.consume(digest(key)).catch((over: unknown) => {
      if (!(over instanceof RateLimiterRes)) throw over;
    });
  }
}
