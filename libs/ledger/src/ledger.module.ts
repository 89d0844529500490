import { type DynamicModule, Module } from '@nestjs/common';
import { LogRoutes } from './files/log-routes.js';
import { EntryReceiptResolver } from './graphql/entry-receipt.resolver.js';
import { HistoryQuery } from './persistence/history-query.js';
import { LaggingQuery } from './persistence/lagging-query.js';
import { LogProofs } from './persistence/log-proofs.js';
import { AdoptLogKey } from './use-cases/adopt-log-key.js';
import { CheckHistory } from './use-cases/check-history.js';
import { GrowLog } from './use-cases/grow-log.js';
import { LogFaults } from './use-cases/log-faults.js';
import { LOG_SIGNING, LogSigner, type LogSigning } from './use-cases/log-signer.js';
import { RestLog } from './use-cases/rest-log.js';
import { Sequencer } from './use-cases/sequencer.js';

/** With what the logs are signed, for whoever asks by injection. */
@Module({})
export class LogSigningModule {
  static with(signing: LogSigning | null): DynamicModule {
    return {
      module: LogSigningModule,
      global: true,
      providers: [{ provide: LOG_SIGNING, useValue: signing }, LogSigner],
      exports: [LogSigner],
    };
  }
}

/** The logs as others can prove them: trees, checkpoints, proofs. */
@Module({
  providers: [
    ...[AdoptLogKey, CheckHistory, EntryReceiptResolver, GrowLog, HistoryQuery, LaggingQuery, LogFaults, LogProofs, LogRoutes, RestLog],
    Sequencer,
  ],
  exports: [LogFaults, LogProofs, Sequencer],
})
export class LedgerModule {}
