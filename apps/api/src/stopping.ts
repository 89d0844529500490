import { setTimeout as wait } from 'node:timers/promises';
import { CannotStart, causeOf } from '#platform';

/** Thrown out of a start that is no longer wanted. */
export class Interrupted extends Error {}

/** How long each part may take to end; then the next one is ended all the same. */
const PATIENCE_MS = 15_000;
/** Where the database has gone, little is left to be ended in order. */
const PATIENCE_WHEN_LOST_MS = 3_000;

type Undo = Readonly<{ what: string; act: () => Promise<unknown> }>;

/**
 * What was started is ended in reverse order, once, whatever the reason: a signal, a start that failed, a fault. A terminal
 * and npm may both send the same signal; the second one changes nothing.
 */
export class Stopping {
  private readonly undos: Undo[] = [];
  private starting = true;
  private wanted: string | null = null;
  private ending: Promise<void> | null = null;

  constructor(private readonly say: (text: string) => void) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.want(signal));
    for (const fault of ['uncaughtException', 'unhandledRejection'] as const)
      process.on(fault, (error: unknown) => {
        void this.end(1, `Placet stopped: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      });
  }

  /** To be called when the thing has begun to run. */
  add(what: string, act: () => Promise<unknown>): void {
    this.undos.push({ what, act });
  }

  /** Between two steps of the start: goes no further when somebody has asked to stop meanwhile. */
  check(): void {
    if (this.wanted) throw new Interrupted();
  }

  /** From now on a signal is obeyed at once. */
  started(): void {
    this.check();
    this.starting = false;
  }

  /** The start is over, badly or because it is no longer wanted. */
  async failed(error: unknown): Promise<void> {
    await this.end(this.wanted ? 0 : 1, this.wanted ? null : sentenceOf(error));
  }

  /** Something it cannot do without has gone. */
  async lost(sentence: string): Promise<void> {
    if (this.ending) return;
    process.stderr.write(`${sentence}\n`);
    await this.end(1, null, PATIENCE_WHEN_LOST_MS);
  }

  /** Looks now and then whether a process it depends on still runs. */
  watch(pid: number, sentence: string): void {
    const timer = setInterval(() => {
      try {
        process.kill(pid, 0);
      } catch (error) {
        // EPERM: it runs, as another user.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') return;
        clearInterval(timer);
        void this.lost(sentence);
      }
    }, 2_000);
    timer.unref();
  }

  private want(signal: string): void {
    if (this.wanted) return;
    this.wanted = signal;
    // A half-started server is not to be torn down under its own feet: the start looks between two steps.
    if (!this.starting) void this.end(0);
  }

  private end(code: number, sentence: string | null = null, patience = PATIENCE_MS): Promise<void> {
    this.ending ??= this.undoAll(code, sentence, patience);
    return this.ending;
  }

  private async undoAll(wished: number, sentence: string | null, patience: number): Promise<void> {
    const begun = performance.now();
    let code = wished;
    for (const { what, act } of this.undos.reverse()) {
      await Promise.race([act(), tooLong(patience)]).catch((error: unknown) => {
        process.stderr.write(`The ${what} did not stop cleanly: ${causeOf(error)}\n`);
        code = 1;
      });
    }
    if (sentence) process.stderr.write(`${sentence}\n`);
    else if (this.undos.length && code === 0)
      this.say(`Stopped: ${this.undos.map(({ what }) => what).join(', ')}, in ${((performance.now() - begun) / 1000).toFixed(2)} s.`);
    process.exit(code);
  }
}

async function tooLong(patience: number): Promise<never> {
  await wait(patience, undefined, { ref: false });
  throw new Error(`not within ${patience / 1000} s`);
}

function sentenceOf(error: unknown): string {
  if (error instanceof CannotStart) return error.message;
  return `Placet could not start: ${causeOf(error)}. This was not foreseen; please report it, with what was done before.`;
}
