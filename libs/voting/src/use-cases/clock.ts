import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { BoxQuery } from '../persistence/box-query.js';
import { DueQuery } from '../persistence/due-query.js';
import { EvidenceStore } from '../persistence/evidence-store.js';
import { PerformDue } from './perform-due.js';

/** How often the timetables are looked at. */
const INTERVAL = 500;
/** Every how many looks evidence that nobody used is removed: once a minute. */
const SWEEP = 120;

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
  private readonly failing = new Set<string>();
  private looks = 0;

  constructor(
    private readonly due: DueQuery,
    private readonly perform: PerformDue,
    private readonly boxes: BoxQuery,
    private readonly evidence: EvidenceStore,
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
        await this.performOne(consultation);
      }
      await this.boxes.clear();
      if (this.looks++ % SWEEP === 0) await this.evidence.removeUnused();
    } catch (error) {
      this.failed('', error);
      return;
    }
    this.failing.delete('');
  }

  /** One that cannot be performed, as a box that was tampered with, does not keep the others from it. */
  private async performOne(consultation: string): Promise<void> {
    try {
      await this.perform.executeUnlessTaken(consultation);
      this.failing.delete(consultation);
    } catch (error) {
      this.failed(consultation, error);
    }
  }

  /** Said once, not twice a second for as long as it lasts. */
  private failed(what: string, error: unknown): void {
    if (this.stopped || this.failing.has(what)) return;
    this.failing.add(what);
    const of = what && ` for consultation ${what}`;
    this.log.error(`What the clock has decided could not be performed${of}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
