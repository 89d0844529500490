import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Sql, UnitOfWork } from '#platform';
import { ConsultationRepository } from '../persistence/consultation-repository.js';

const INTERVAL = 1000;
const AT_ONCE = 20;

/**
 * Takes the rolls of votes that the clock has opened. It decides nothing: the roll is as of the opening of the vote, and
 * the first ballot would take the same one. Each process looks once a second; a roll that another is taking is left to it.
 */
@Injectable()
export class RollKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> | null = null;

  constructor(
    private readonly sql: Sql,
    private readonly work: UnitOfWork,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.round ??= this.keep().finally(() => (this.round = null));
    }, INTERVAL);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.round;
  }

  private async keep(): Promise<void> {
    try {
      const due = await this.sql.rows<{ id: string }>(
        `SELECT id FROM consultation WHERE roll_taken_at IS NULL AND opened_at IS NOT NULL AND cancelled_at IS NULL
           AND voting_opens_at <= official_now() ORDER BY voting_opens_at LIMIT ${AT_ONCE}`,
      );
      for (const { id } of due) await this.take(id);
    } catch (error) {
      new Logger(RollKeeper.name).warn(`The rolls could not be looked after: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async take(id: string): Promise<void> {
    await this.work.run(async (tx) => {
      const mine = await tx.row<{ mine: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtextextended('roll of ' || $1, 0)) AS mine`, [id]);
      if (!mine?.mine) return;
      const consultations = tx.get(ConsultationRepository);
      await consultations.lockedById(id);
      await consultations.takeRoll(id);
    });
  }
}
