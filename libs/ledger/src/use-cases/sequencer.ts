import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LaggingQuery } from '../persistence/lagging-query.js';
import { LogProofs } from '../persistence/log-proofs.js';
import { AdoptLogKey } from './adopt-log-key.js';
import { CheckHistory } from './check-history.js';
import { GrowLog } from './grow-log.js';
import { LogSigner } from './log-signer.js';
import { RestLog } from './rest-log.js';

/** How long, in milliseconds, it is from one look for logs that have grown to the next. With the pause of a busy log, a change is signed well within two seconds. */
export const INTERVAL = 500;
/** Every so many looks, logs that may rest are looked for. */
const REST_EVERY = 120;

/**
 * Grows the trees of the logs and signs what they have come to, in every process, beside the acts and after them: who casts
 * a ballot waits for nothing here. Nothing depends on there being one sequencer; none is lost when a process ends.
 */
@Injectable()
export class Sequencer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Sequencer.name);
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<boolean> | null = null;
  private stopped = false;
  private failing = false;
  private looks = 0;

  constructor(
    private readonly lagging: LaggingQuery,
    private readonly proofs: LogProofs,
    private readonly signer: LogSigner,
    private readonly key: AdoptLogKey,
    private readonly history: CheckHistory,
    private readonly grow: GrowLog,
    private readonly rest: RestLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.key.execute();
    await this.history.execute();
    this.schedule(0);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.looking;
  }

  /** Brings one log up to all its entries now, for whoever cannot wait for the next look. */
  async catchUp(log: string): Promise<void> {
    const size = (await this.proofs.size(log)) ?? 0;
    while (!this.stopped) {
      const step = await this.grow.execute(log);
      if (step === 'DONE') return;
      if (step === 'MORE') continue;
      if (await this.isDone(log, size)) return;
      await pause(20); // another process is at it
    }
  }

  private async isDone(log: string, size: number): Promise<boolean> {
    if ((await this.proofs.grown(log)) < size) return false;
    return !this.signer.publicKey || (await this.proofs.covering(log, size)) !== null;
  }

  private schedule(milliseconds: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.looking = this.look();
      void this.looking.then((more) => this.schedule(more ? 0 : INTERVAL));
    }, milliseconds);
    this.timer.unref();
  }

  /** Whether there is more to do at once. */
  private async look(): Promise<boolean> {
    try {
      let more = false;
      const { verifierKey } = this.signer;
      const unsigned = verifierKey ? await this.lagging.unsigned(verifierKey) : [];
      for (const log of new Set([...(await this.lagging.logs()), ...unsigned])) {
        if (this.stopped) return false;
        if ((await this.grow.execute(log, () => !this.stopped)) === 'MORE') more = true;
      }
      if (this.looks++ % REST_EVERY === 0) for (const log of await this.lagging.idle()) await this.rest.execute(log);
      this.failing = false;
      return more;
    } catch (error) {
      if (this.stopped || this.failing) return false;
      this.failing = true; // said once, not twice a second for as long as it lasts
      this.log.error(`The trees of the logs could not be grown: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  }
}
