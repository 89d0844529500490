import type { Words } from '#platform/domain';

/** What is checked, in the order in which it is said. */
export const STEPS = [
  'layout',
  'keys',
  'entries',
  'tree',
  'checkpoints',
  'record',
  'tables',
  'texts',
  'rules',
  'questions',
  'roll',
  'ballots',
  'counts',
  'decisions',
  'documents',
  'proposals',
  'comments',
  'statements',
  'issued',
  'signature',
] as const;
export type Step = (typeof STEPS)[number];

/** Something that is not as it should be. `entry`: the entry of the log that is wrong, or that says otherwise; null: none in particular. */
export type Finding = Readonly<{ step: Step; entry: number | null; where: string; words: Words }>;

/** How a step came out. `checked`: how many things were looked at; `more`: findings beyond those listed. */
export type StepReport = Readonly<{
  step: Step;
  state: 'PASSED' | 'FAILED' | 'NOT_REACHED';
  checked: number;
  findings: readonly Finding[];
  more: number;
}>;

/**
 * What a check of a bundle found. `own`: no key was given, and the bundle was held against its own: then it is consistent with
 * itself, and by whom it was signed is not proved. `first`: of the findings the one with the first entry, or the first of all.
 */
export interface Report {
  readonly symbol: string | null;
  readonly origin: string | null;
  readonly size: number | null;
  readonly keys: Readonly<{ own: boolean; names: readonly string[] }>;
  readonly steps: readonly StepReport[];
  readonly first: Finding | null;
  readonly passed: boolean;
}

const MOST = 5;

/** Collects what is found, step by step. */
export class Findings {
  private readonly found = new Map<Step, Finding[]>();
  private readonly beyond = new Map<Step, number>();
  private readonly looked = new Map<Step, number>();

  note(step: Step, words: Words, place: Readonly<{ entry?: number | null; where?: string }> = {}): void {
    const list = this.found.get(step) ?? [];
    this.found.set(step, list);
    if (list.length < MOST) list.push({ step, entry: place.entry ?? null, where: place.where ?? '', words });
    else this.beyond.set(step, (this.beyond.get(step) ?? 0) + 1);
  }

  /** So many more things were looked at in a step. */
  looksAt(step: Step, things = 1): void {
    this.looked.set(step, (this.looked.get(step) ?? 0) + things);
  }

  has(step: Step): boolean {
    return this.found.has(step);
  }

  /** The findings as a report has them; an exact place takes the place of the stretch in which it lies. */
  steps(): readonly StepReport[] {
    return STEPS.map((step) => {
      const findings = this.found.get(step) ?? [];
      const checked = this.looked.get(step);
      const state = findings.length > 0 ? 'FAILED' : checked === undefined ? 'NOT_REACHED' : 'PASSED';
      return { step, state, checked: checked ?? 0, findings, more: this.beyond.get(step) ?? 0 };
    });
  }

  first(): Finding | null {
    const all = STEPS.flatMap((step) => this.found.get(step) ?? []);
    const named = all.filter(({ entry }) => entry !== null).sort((one, other) => (one.entry ?? 0) - (other.entry ?? 0));
    return named[0] ?? all[0] ?? null;
  }
}
