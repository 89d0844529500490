import type { Sensitivity } from './sensitivity.js';
import type { Base, Fraction, OutcomeKind } from './types.js';

/** How many questions come out otherwise under a majority, the quorum left aside. `own`: the rule under which they were put. */
export type MajoritySum = Readonly<{ base: Base; threshold: Fraction; own: boolean; otherwise: number }>;

/** How many come out otherwise because there is a quorum where there was none, or none where there was one. */
export type QuorumSum = Readonly<{ quorum: Fraction | null; own: boolean; otherwise: number }>;

export type SensitivityInSum = Readonly<{
  questions: number;
  /** How many came to each outcome under the rule given. */
  outcomes: Readonly<Partial<Record<OutcomeKind, number>>>;
  majorities: readonly MajoritySum[];
  quorums: readonly QuorumSum[];
}>;

/** Adds up what other rules would have changed, over questions that were put under the same rule, one at a time. */
export class SensitivitySum {
  private questions = 0;
  private readonly outcomes: Partial<Record<OutcomeKind, number>> = {};
  private majorities: readonly MajoritySum[] = [];
  private quorums: readonly QuorumSum[] = [];

  add({ result, majorities, quorums }: Sensitivity): void {
    this.questions += 1;
    this.outcomes[result.outcome] = (this.outcomes[result.outcome] ?? 0) + 1;
    this.majorities = majorities.map(({ base, threshold, own, differs }, at) => ({
      ...{ base, threshold, own },
      otherwise: (this.majorities[at]?.otherwise ?? 0) + Number(differs),
    }));
    this.quorums = quorums.map(({ quorum, own, differs }, at) => ({
      ...{ quorum, own },
      otherwise: (this.quorums[at]?.otherwise ?? 0) + Number(differs),
    }));
  }

  inSum(): SensitivityInSum {
    const { questions, outcomes, majorities, quorums } = this;
    return { questions, outcomes: { ...outcomes }, majorities, quorums };
  }
}
