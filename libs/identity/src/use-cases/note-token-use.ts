import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { neighbourhoodOf } from '../domain/neighbourhood.js';
import type { Principal } from '../domain/principal.js';
import { tokenHash } from '../persistence/principal-query.js';
import { TokenUseRepository } from '../persistence/token-use-repository.js';

/** A process asks the database again at least this often, whatever it remembers. */
const REMEMBERED_MS = 60_000;
const KEPT = 10_000;

/**
 * Writes down that an access token which only reads is used: the first use in each hour of the clock from each place, and
 * before anything is answered. No other way in passes here; what can vote does not, so that no ballot waits for it.
 */
@Injectable()
export class NoteTokenUse {
  /** Until when (by this process's own clock) a token's use from a place is known to be written down. */
  private readonly noted = new Map<string, number>();

  constructor(private readonly work: UnitOfWork) {}

  async execute({ session, account }: Principal, token: string, address: string): Promise<Result<void>> {
    const place = placeOf(token, address);
    const key = `${session} ${place}`;
    if ((this.noted.get(key) ?? 0) > performance.now()) return;
    const until = await this.work.run<number>(async (tx) => {
      const { fresh, hour, endsIn } = await tx.get(TokenUseRepository).note(session, Buffer.from(place, 'hex'));
      if (fresh) {
        await tx.get(EventLog).append(ORGANIZATION_LOG, {
          act: 'access-token.used',
          account,
          member: null,
          data: { accessToken: session, hour: hour.toISOString(), place },
        });
      }
      return performance.now() + Math.min(endsIn, REMEMBERED_MS);
    });
    if (isRefusal(until)) return until;
    this.remember(key, until);
  }

  private remember(key: string, until: number): void {
    this.noted.delete(key);
    this.noted.set(key, until);
    for (const oldest of this.noted.keys()) {
      if (this.noted.size <= KEPT) break;
      this.noted.delete(oldest);
    }
  }
}

/**
 * A place, such that nobody reads the address from it: few addresses are to be tried, but without the token's digest none
 * can be. The digest goes with the token's row, thirty days after it expired.
 */
export function placeOf(token: string, address: string): string {
  return createHmac('sha256', tokenHash(token)).update(neighbourhoodOf(address)).digest('hex');
}
