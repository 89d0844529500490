import { Injectable } from '@nestjs/common';
import { CannotStart, UnitOfWork } from '#platform';
import { LogKeyRepository } from '../persistence/log-key-repository.js';
import { LogSigner } from './log-signer.js';

/** The key of this process becomes the first of the logs, or is the one that signs them already. Another one does not start. */
@Injectable()
export class AdoptLogKey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly signer: LogSigner,
  ) {}

  async execute(): Promise<void> {
    const own = this.signer.verifierKey;
    if (own === null) return;
    await this.work.run(async (transaction) => {
      const keys = transaction.get(LogKeyRepository);
      await keys.lock();
      const current = await keys.current();
      if (!current) return keys.first(own);
      if (current.verifierKey !== own)
        throw new CannotStart(
          `The logs of this database are signed by ${current.verifierKey}, and the key given is ${own}: give the former in PLACET_LOG_KEY (with its name in PLACET_LOG_NAME), or let the latter follow it with "placet rotate-log-key".`,
        );
    });
  }
}
