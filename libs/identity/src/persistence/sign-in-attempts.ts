import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Sql } from '#platform';
import { neighbourhoodOf } from '../domain/neighbourhood.js';

const WINDOW_SECONDS = 15 * 60;
const BY_ACCOUNT = 10;
/** A mission's whole delegation may stand behind one address. */
const BY_ADDRESS = 100;

function limiter(sql: Sql, keyPrefix: string, points: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: sql.pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
  });
}

// No address, electronic or of the network, is kept in the table.
const digest = (text: string): string => createHash('sha256').update(text.toLowerCase()).digest('hex').slice(0, 32);

/** Seconds until the next attempt is heard, if the counter is beyond its limit. */
async function taken(counter: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await counter.consume(digest(key));
    return 0;
  } catch (over) {
    if (over instanceof RateLimiterRes) return Math.max(1, over.msBeforeNext / 1000);
    throw over;
  }
}

/**
 * Counts refused attempts to sign in, by account and by address, in the database: the counters survive a restart and hold
 * for all processes. An attempt is counted before its password is looked at, and taken back when it succeeds: a hundred
 * sent at once are no way around.
 */
@Injectable()
export class SignInAttempts {
  private readonly byAccount: RateLimiterPostgres;
  private readonly byAddress: RateLimiterPostgres;

  constructor(sql: Sql) {
    this.byAccount = limiter(sql, 'sign-in-account', BY_ACCOUNT);
    this.byAddress = limiter(sql, 'sign-in-address', BY_ADDRESS);
  }

  /** Seconds until the next attempt is heard; 0 when this one is. */
  async begin(account: string, address: string): Promise<number> {
    return Math.max(...(await Promise.all([taken(this.byAccount, account), taken(this.byAddress, neighbourhoodOf(address))])));
  }

  async succeeded(account: string, address: string): Promise<void> {
    await Promise.all([this.byAccount.delete(digest(account)), this.byAddress.reward(digest(neighbourhoodOf(address)))]);
  }
}
