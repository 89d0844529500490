import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import pg from 'pg';
import { NOT_WHAT_WAS_SIGNED, Sql } from '#platform';
import { shareOf, takeBatch } from '../domain/batch.js';
import type { Answer, BallotToCast, NotTaken } from '../domain/casting.js';
import { castBallots } from './ballots.js';

/** One call of the database casts at most so many. */
export const BATCH_LIMIT = 256;
/** No more than this may wait; beyond it a ballot is refused at once, so that those who wait are served in time. */
export const QUEUE_LIMIT = 4096;

const ATTEMPTS = 5;
const RETRIED = new Set(['40001', '40P01']); // serialization failure, deadlock detected

type Waiting = BallotToCast & { member: string; answer(answer: Answer | 'BARRED'): void; fail(error: unknown): void };

/**
 * Casts by group commit: one batch is under way in a process, and the next takes its share of what has queued
 * meanwhile. Nothing is acknowledged before its commit. A ballot that makes the database throw fails alone: its batch is cast one by one.
 */
@Injectable()
export class BallotBox implements BeforeApplicationShutdown {
  private queue: Waiting[] = [];
  private emptying: Promise<void> | null = null;
  /** How many the last batch held. */
  private answered = 0;
  private sealed = false;

  /** Since the process began, for the metrics. */
  readonly figures = { counted: 0, refused: 0, failed: 0, batches: 0 };

  constructor(private readonly sql: Sql) {}

  /** How many wait, for the metrics. */
  get waiting(): number {
    return this.queue.length;
  }

  /** Casts a ballot for a Member. Where it was not taken, it was not cast. */
  cast(ballot: BallotToCast, member: string): Promise<Answer | NotTaken> {
    if (this.sealed) return Promise.resolve('SEALED');
    if (this.queue.length >= QUEUE_LIMIT) return Promise.resolve('FULL');
    return new Promise((answer, fail) => {
      this.queue.push({ member, answer, fail, ...ballot });
      this.emptying ??= this.empty();
    });
  }

  /** Takes no more ballots, and casts those that wait. */
  async beforeApplicationShutdown(): Promise<void> {
    this.sealed = true;
    await this.emptying;
  }

  private async empty(): Promise<void> {
    while (this.queue.length > 0) {
      const { batch, rest } = takeBatch(this.queue, shareOf(this.queue.length, this.answered, BATCH_LIMIT));
      this.queue = rest;
      await this.castTogether(batch);
      this.answered = batch.length;
    }
    this.emptying = null;
  }

  private async castTogether(batch: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.attempt(batch);
      this.figures.batches++;
      for (const { counted } of answers) this.figures[counted ? 'counted' : 'refused']++;
      // The next batch goes on its way first: answering this one would keep the database waiting.
      setImmediate(() => batch.forEach((ballot, i) => ballot.answer(answers[i] as Answer)));
    } catch (error) {
      if (batch.length === 1 && stateOf(error) === NOT_WHAT_WAS_SIGNED) {
        this.figures.refused++;
        batch[0]?.answer('BARRED');
      } else if (batch.length === 1 || stateOf(error) === null) {
        this.figures.failed += batch.length;
        batch.forEach((ballot) => ballot.fail(ballot.secret ? withoutContent(error) : error));
      } else for (const ballot of batch) await this.castTogether([ballot]);
    }
  }

  /**
   * A conflict is tried again. So is a batch whose connection was lost: whether it was committed is unknown, and the
   * idempotency keys make the second attempt answer what the first one did.
   */
  private async attempt(batch: readonly Waiting[]): Promise<Answer[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await castBallots(this.sql, batch);
      } catch (error) {
        const state = stateOf(error);
        if (attempt === (state === null ? 2 : ATTEMPTS) || (state !== null && !RETRIED.has(state))) throw error;
      }
    }
  }
}

/** What may be known of a failure to cast a secret ballot: not the message, which may quote what it met. */
function withoutContent(error: unknown): Error {
  return Object.assign(new Error('A secret ballot could not be cast.'), { code: stateOf(error) ?? 'connection lost' });
}

/** The SQLSTATE with which the server refused a statement; null when the connection was lost on the way. */
function stateOf(error: unknown): string | null {
  return error instanceof pg.DatabaseError && !error.code?.startsWith('57P') ? (error.code ?? null) : null;
}
