import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { TreeRepository } from '../persistence/tree-repository.js';
import { noteCheckpoint } from './grow-log.js';
import { LogSigner } from './log-signer.js';

/** Lays a log to rest to which nothing has been appended for a while: its last state is noted, and nobody looks at it again before it grows. */
@Injectable()
export class RestLog {
  constructor(
    private readonly work: UnitOfWork,
    private readonly signer: LogSigner,
  ) {}

  async execute(log: string): Promise<void> {
    await this.work.run(async (transaction) => {
      const trees = transaction.get(TreeRepository);
      const head = await trees.lock(log);
      if (!head || head.entries !== head.size) return;
      const last = await trees.lastCheckpoint(log, this.signer.origin(log));
      if (last && last.size === head.size && last.size > head.noted) await noteCheckpoint(transaction, log, last);
      await trees.rest(log, head.size);
    });
  }
}
