import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { NOT_WHAT_WAS_SIGNED, notWhatWasSigned, Refusal, type Result } from '../domain/index.js';

/** A repository writes through the transaction that it is handed at construction, and through nothing else. */
export type RepositoryClass<R> = new (transaction: Transaction) => R;

/** One database transaction. It hands out the repositories, so that nothing can be written outside it. */
export class Transaction {
  private readonly repositories = new Map<unknown, unknown>();

  constructor(readonly manager: EntityManager) {}

  get<R>(repository: RepositoryClass<R>): R {
    let instance = this.repositories.get(repository) as R | undefined;
    if (!instance) this.repositories.set(repository, (instance = new repository(this)));
    return instance;
  }

  /** One SQL statement inside the transaction. */
  async rows<R = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const result: unknown = await this.manager.query(text, values as unknown[]);
    // TypeORM answers [rows, count] to UPDATE and DELETE, and rows to everything else.
    return (Array.isArray(result) && Array.isArray(result[0]) && typeof result[1] === 'number' ? result[0] : result) as R[];
  }

  async row<R = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<R | null> {
    return (await this.rows<R>(text, values))[0] ?? null;
  }
}

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super('refused');
  }
}

const RETRIED = new Set(['40001', '40P01']); // serialization failure, deadlock detected
const ATTEMPTS = 5;

/**
 * A use case opens one unit of work: everything in it is committed, or nothing is. A refusal rolls back, and so does an act on a
 * log that is not what was signed, which the database refuses.
 * The whole unit is run again when PostgreSQL reports a serialization failure or a deadlock, so `work` must be free of
 * effects outside the transaction.
 */
@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /** Reads everything as it stands at one instant, however long it takes. Nothing can be written. */
  async snapshot<T>(read: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      return read(new Transaction(manager));
    });
  }

  async run<T>(work: (transaction: Transaction) => Promise<Result<T>>): Promise<Result<T>> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction('READ COMMITTED', async (manager) => {
          const result = await work(new Transaction(manager));
          if (result instanceof Refusal) throw new Refused(result);
          return result;
        });
      } catch (error) {
        if (error instanceof Refused) return error.refusal;
        if (sqlState(error) === NOT_WHAT_WAS_SIGNED) return notWhatWasSigned();
        if (attempt < ATTEMPTS && RETRIED.has(sqlState(error) ?? '')) continue;
        throw error;
      }
    }
  }
}

/** The SQLSTATE of a failed statement, if the error is one. */
export function sqlState(error: unknown): string | null {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
}
