import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { POOL, Sql } from './sql.js';
import { UnitOfWork } from './unit-of-work.js';

/** Everything runs with this role's privileges, whatever login role the connection string names. */
export const APPLICATION_ROLE = 'placet_app';

export interface DatabaseOptions {
  readonly url: string;
  /** Connections kept by this process. */
  readonly poolSize: number;
}

/** The application's connections, with the application's privileges only. */
export function applicationDataSource(options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    poolSize: options.poolSize,
    extra: { options: `-c role=${APPLICATION_ROLE} -c timezone=UTC -c idle_in_transaction_session_timeout=30000` },
    logging: false,
  });
}

export function poolOf(dataSource: DataSource): Pool {
  // TypeORM's driver keeps one pg pool; hot paths use it directly, so that there is one pool a process.
  return (dataSource.driver as unknown as { master: Pool }).master;
}

@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static with(options: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: DataSource, useFactory: () => applicationDataSource(options).initialize() },
        { provide: POOL, useFactory: poolOf, inject: [DataSource] },
        Sql,
        UnitOfWork,
      ],
      exports: [DataSource, POOL, Sql, UnitOfWork],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
