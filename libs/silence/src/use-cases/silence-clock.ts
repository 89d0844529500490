import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ConsultationRepository } from '#consultations';
import { UnitOfWork } from '#platform';
import { DueSilences } from '../persistence/due-silences.js';
import { performSilencesDue } from './performing.js';

const INTERVAL = 1000;

/**
 * Writes down, soon after, what the official clock has decided of silence procedures. It decides nothing: an objection is
 * refused by the clock, and a procedure is read as adopted, whether or not this has run.
 */
@Injectable()
export class SilenceClock implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> | null = null;

  constructor(
    private readonly due: DueSilences,
    private readonly work: UnitOfWork,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.round ??= this.look().finally(() => (this.round = null));
    }, INTERVAL);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.round;
  }

  private async look(): Promise<void> {
    try {
      for (const consultation of await this.due.consultations()) await this.perform(consultation);
    } catch (error) {
      new Logger(SilenceClock.name).warn(`Silence could not be looked after: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Unless another process is at it. */
  private async perform(id: string): Promise<void> {
    await this.work.run(async (tx) => {
      const mine = await tx.row<{ mine: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtextextended('silence in ' || $1, 0)) AS mine`, [
        id,
      ]);
      if (!mine?.mine) return;
      const consultation = await tx.get(ConsultationRepository).lockedById(id);
      if (consultation) await performSilencesDue(tx, id, consultation.at);
    });
  }
}
