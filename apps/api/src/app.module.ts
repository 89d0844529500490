import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { CommentsModule } from '#comments';
import { ConsultationsModule } from '#consultations';
import { DelegationsModule } from '#delegations';
import { ErasureModule } from '#erasure';
import { ExportsModule } from '#exports';
import { IdentityModule } from '#identity';
import { LedgerModule, type LogSigning, LogSigningModule } from '#ledger';
import { MemoryModule } from '#memory';
import {
  createLogger,
  DatabaseModule,
  EdgeModule,
  graphqlModule,
  type Logger,
  RefusalResolver,
  type Settings,
  SettingsModule,
} from '#platform';
import { RecordModule } from '#record';
import { SilenceModule } from '#silence';
import { VotingModule } from '#voting';

export interface AppOptions {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly introspection: boolean;
  readonly settings: Settings;
  /** Where lines of the log go; without it only faults are written. */
  readonly logger?: Logger;
  /** Proxies in front that may name the reader's address: how many there are, or whose addresses they have. */
  readonly trustProxy?: false | number | string;
  /** With what the logs are signed; without it their trees grow unsigned. */
  readonly signing?: LogSigning | null;
  /** Folder of the built web client; without it none is served. */
  readonly webFolder?: string | null;
}

/** The capabilities, each a lib. Which there are is said here and nowhere else. */
export const FEATURES: readonly Type<unknown>[] = [
  LedgerModule,
  IdentityModule,
  DelegationsModule,
  ConsultationsModule,
  CommentsModule,
  VotingModule,
  SilenceModule,
  MemoryModule,
  RecordModule,
  ErasureModule,
  ExportsModule,
];

/** Resolvers that belong to no capability. */
export const RESOLVERS: readonly Type<unknown>[] = [RefusalResolver];

/** The whole server. */
@Module({})
export class AppModule {
  static with(options: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.with({ url: options.databaseUrl, poolSize: options.poolSize }),
        SettingsModule.with(options.settings),
        LogSigningModule.with(options.signing ?? null),
        EdgeModule.with(options.logger ?? createLogger('error'), options),
        graphqlModule(options),
        ...FEATURES,
      ],
      providers: [...RESOLVERS],
    };
  }
}
