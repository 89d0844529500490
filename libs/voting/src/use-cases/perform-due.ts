import { Injectable } from '@nestjs/common';
import { EventLog } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import { performWhatIsDue } from './settling.js';

/** Performs what the clock has decided for one consultation, if anything. */
@Injectable()
export class PerformDue {
  constructor(private readonly uow: UnitOfWork) {}

  execute(consultation: string): Promise<Result<void>> {
    return this.uow.run(async (tx) => {
      await tx.get(EventLog).lock(consultation);
      await performWhatIsDue(tx, consultation);
    });
  }

  /** The same, unless another process is at it. */
  executeUnlessTaken(consultation: string): Promise<Result<void>> {
    return this.uow.run(async (tx) => {
      const taken = await tx.row<{ free: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtextextended('closing ' || $1, 0)) AS free`, [
        consultation,
      ]);
      if (!taken?.free) return;
      await tx.get(EventLog).lock(consultation);
      await performWhatIsDue(tx, consultation);
    });
  }
}
