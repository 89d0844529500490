import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Result } from '#platform';
import { tooManyAtOnce } from '../domain/files.js';
import type { Answer, Job } from './job.js';

/** How many may wait: a record takes some tenths of a second, and nobody waits longer than a few. */
const QUEUE_LIMIT = 16;
/** Idle for so long, the thread ends and gives its memory back. */
const IDLE_MS = 60_000;

type Waiting = Readonly<{ done: (bytes: Uint8Array) => void; failed: (fault: Error) => void }>;

/**
 * Renders records in a thread of their own: half a second of layout must not stand in the way of a ballot. The thread is
 * started when it is needed, makes one export after the other, and ends when nobody asks for a while.
 */
@Injectable()
export class Renderer implements OnModuleDestroy {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  async render(job: Omit<Job, 'id'>): Promise<Result<Uint8Array>> {
    if (this.waiting.size >= QUEUE_LIMIT) return tooManyAtOnce();
    if (this.idle) clearTimeout(this.idle);
    const worker = (this.worker ??= this.start());
    const id = ++this.last;
    return new Promise<Uint8Array>((done, failed) => {
      this.waiting.set(id, { done, failed });
      worker.postMessage({ ...job, id } satisfies Job);
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.end(new Error('The server is stopping.'));
  }

  private start(): Worker {
    // By its name in package.json: the file that was built, wherever this one was loaded from.
    const worker = new Worker(pathToFileURL(createRequire(import.meta.url).resolve('#exports/worker')));
    worker.on('message', (answer: Answer) => this.take(answer));
    worker.on('error', (fault) => void this.end(fault instanceof Error ? fault : new Error(String(fault)), worker));
    worker.on('exit', () => void this.end(new Error('The thread that renders has ended.'), worker));
    worker.unref();
    return worker;
  }

  private take(answer: Answer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('bytes' in answer) waiting?.done(answer.bytes);
    else waiting?.failed(new Error(answer.fault));
    if (this.waiting.size > 0) return;
    this.idle = setTimeout(() => void this.end(new Error('The thread that renders has ended.')), IDLE_MS);
    this.idle.unref();
  }

  /** Nobody waits for a thread that is gone: who waited is told, and the next request starts another. */
  private async end(why: Error, worker = this.worker): Promise<void> {
    if (!worker || worker !== this.worker) return;
    this.worker = null;
    if (this.idle) clearTimeout(this.idle);
    for (const { failed } of this.waiting.values()) failed(why);
    this.waiting.clear();
    await worker.terminate();
  }
}
