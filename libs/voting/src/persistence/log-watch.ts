import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Sql } from '#platform';

/** How often the heads of the watched logs are read, and only while somebody watches. */
const INTERVAL = 300;

/** A log has grown from one size to another. Watchers who saw the same are told with the same object. */
export type Growth = Readonly<{ log: string; from: number; to: number }>;

type Watcher = { seen: number; readonly tell: (growth: Growth) => void };

/**
 * Notices that logs have grown, whichever process wrote to them: one statement reads the heads of all that are watched
 * here. A notification in the transaction of the vote would make commits wait for one another; this does not touch it.
 */
@Injectable()
export class LogWatch implements OnModuleDestroy {
  private readonly watchers = new Map<string, Set<Watcher>>();
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly sql: Sql) {}

  /** Tells of every growth of the log beyond `seen`, until the answered function is called. */
  watch(log: string, seen: number, tell: (growth: Growth) => void): () => void {
    const watcher: Watcher = { seen, tell };
    const beside = this.watchers.get(log) ?? new Set();
    this.watchers.set(log, beside.add(watcher));
    this.schedule();
    return () => {
      beside.delete(watcher);
      if (beside.size === 0 && this.watchers.get(log) === beside) this.watchers.delete(log);
    };
  }

  onModuleDestroy(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
  }

  private schedule(): void {
    if (this.timer || this.stopped || this.watchers.size === 0) return;
    this.timer = setTimeout(() => void this.look(), INTERVAL);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    try {
      const logs = [...this.watchers.keys()];
      const rows = await this.sql.rows<{ id: string; size: string }>('SELECT id, size FROM log WHERE id = ANY ($1::uuid[])', [logs]);
      for (const { id, size } of rows) this.grown(id, Number(size));
    } catch {
      // The database is out of reach for a moment: what was missed is told at the next look.
    }
    this.timer = null;
    this.schedule();
  }

  private grown(log: string, to: number): void {
    const growths = new Map<number, Growth>();
    for (const watcher of this.watchers.get(log) ?? []) {
      if (to <= watcher.seen) continue;
      const growth = growths.get(watcher.seen) ?? { log, from: watcher.seen, to };
      growths.set(growth.from, growth);
      watcher.seen = to;
      watcher.tell(growth);
    }
  }
}
