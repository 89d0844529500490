import { Injectable } from '@nestjs/common';
import { QuestionFiles } from '#consultations';
import { EventLog } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import { performWhatIsDue } from './settling.js';

/** Performs what the clock has decided for one consultation, if anything. */
@Injectable()
export class PerformDue {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
  ) {}

  async execute(consultation: string): Promise<Result<void>> {
    const performed = await this.work.run<void>(async (tx) => {
      await tx.get(EventLog).lock(consultation);
      await performWhatIsDue(tx, consultation);
    });
    this.files.forget();
    return performed;
  }

  /** The same, unless another process is at it. */
  async executeUnlessTaken(consultation: string): Promise<Result<void>> {
    const performed = await this.work.run<void>(async (tx) => {
      const turn = await tx.row<{ ours: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtextextended('closing ' || $1, 0)) AS ours`, [
        consultation,
      ]);
      if (!turn?.ours) return;
      await tx.get(EventLog).lock(consultation);
      await performWhatIsDue(tx, consultation);
    });
    this.files.forget();
    return performed;
  }
}
