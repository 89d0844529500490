import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DueQuery } from '../persistence/due-query.js';
import { PerformDue } from './perform-due.js';

/** How often the timetables are looked at. */
const INTERVAL = 500;

/**
 * Performs, soon after, what the official clock has decided: the count when a question's time is over, and the closing.
 * Nothing depends on its being on time, nor on there being one: a ballot is refused by the clock and not by this.
 */
@Injectable()
export class ClosingClock implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(ClosingClock.name);
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;
  private stopped = false;
  private failing = false;

  constructor(
    private readonly due: DueQuery,
    private readonly perform: PerformDue,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.looking;
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.looking = this.look().finally(() => this.schedule());
    }, INTERVAL);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    try {
      for (const consultation of await this.due.consultations()) {
        if (this.stopped) return;
        await this.perform.executeUnlessTaken(consultation);
      }
      this.failing = false;
    } catch (error) {
      if (this.stopped || this.failing) return;
      this.failing = true; // said once, not twice a second for as long as it lasts
      this.log.error(`What the clock has decided could not be performed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
