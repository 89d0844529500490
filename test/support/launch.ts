import { type ChildProcess, spawn } from 'node:child_process';

const MAIN = 'dist/program/server.js';
/** What the caller's environment must not decide. */
const SETTINGS = /^(PORT|HOST|DATABASE_|PLACET_|NODE_OPTIONS)/;

/** The server as a process of its own, started as its users start it. */
export class Launch {
  output = '';
  errors = '';
  /** Null while it runs, and when a signal ended it. */
  code: number | null = null;
  readonly ended: Promise<void>;
  private readonly child: ChildProcess;
  private readonly listeners = new Set<() => void>();

  constructor(environment: Record<string, string>, args: readonly string[] = [MAIN], program = process.execPath) {
    const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTINGS.test(name)));
    this.child = spawn(program, [...args], { env: { ...own, LANG: 'C', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child.stdout?.on('data', (chunk: Buffer) => this.hear(() => (this.output += chunk.toString())));
    this.child.stderr?.on('data', (chunk: Buffer) => this.hear(() => (this.errors += chunk.toString())));
    this.ended = new Promise((done) => {
      this.child.once('close', (code) => {
        this.code = code;
        this.hear(() => undefined);
        done();
      });
    });
  }

  static async toTheEnd(environment: Record<string, string>, args?: readonly string[]): Promise<Launch> {
    const launch = new Launch(environment, args);
    await launch.ended;
    return launch;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get runs(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Resolves when it has said so, on either stream; rejects when it ended without. */
  until(words: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (this.output.includes(words) || this.errors.includes(words)) resolve();
        else if (!this.runs) reject(new Error(`It ended: ${this.output}${this.errors}`));
        else return;
        this.listeners.delete(look);
      };
      this.listeners.add(look);
      look();
    });
  }

  /** Sends the signal and waits for the end; answers the exit code. */
  async stop(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    await this.ended;
    return this.code;
  }

  private hear(note: () => void): void {
    note();
    for (const listener of [...this.listeners]) listener();
  }
}
