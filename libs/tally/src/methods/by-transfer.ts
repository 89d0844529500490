import type { Finding, Poll } from '../method.js';
import type { QuestionTerms } from '../types.js';
import { explainedByTransfer, headlineByTransfer, quotaSteps, stoppedStep, type Elimination } from './by-transfer.words.js';
import { stageSteps } from './stages.words.js';
import { TransferableCount, type Transferred, type TransferTerms } from './transferable.js';
import { figure, UNIT } from './units.js';

/** How a count by transfers goes: what elects, and whether surpluses go on. `says`: the quota in the steps, in words. */
export type Rules = Pick<TransferTerms, 'quota' | 'surpluses'> & Readonly<{ kind: Elimination }>;

/**
 * A count by transferable votes. `needed` is what elects (after the last stage), `obtained` what the option elected last
 * has, `margin` its lead over the best without a place; whole votes, the full figures are in the log.
 */
export function byTransfer(question: QuestionTerms, poll: Poll, rules: Rules): Finding {
  const { options, seats, rule } = question;
  const keys = options.map(({ key }) => key);
  const { papers, lot } = poll;
  if (poll.choices === 0) return nothingToCount(question, poll, rules);
  const count = new TransferableCount({ options: keys, seats, papers, lot, tieRule: rule.tieRule, ...rules }).run();
  const named = (at: readonly number[]): string[] => at.map((option) => keys[option] ?? '');
  const [selected, tied] = [named(count.elected), named(count.stopped?.tied ?? [])];
  const lead = leadOf(count);
  const outcome = count.stopped ? ('TIED' as const) : ('SELECTED' as const);
  const found = { outcome, selected, tied, open: count.stopped?.open ?? 0, over: count.stopped?.over ?? null };
  return {
    outcome,
    selected,
    tied,
    runOff: rule.tieRule === 'SECOND_VOTE' && count.stopped?.over === 'EXCLUSION' ? tied : [],
    base: poll.choices,
    needed: whole(count.quota),
    obtained: whole(lead.last),
    margin: outcome === 'TIED' ? 0 : whole(lead.last - lead.next),
    change: null,
    headline: headlineByTransfer(question, found),
    explanation: explainedByTransfer(question, poll, { ...found, count, keys, lead, kind: rules.kind }),
    steps: [
      ...quotaSteps(question, poll, { kind: rules.kind, quota: whole(count.quota) }),
      ...stageSteps(question, count.stages, count.ties, poll),
      ...(count.stopped ? [stoppedStep(question, { ...found, number: count.stages.length })] : []),
    ],
    ties: count.ties,
    log: { quota: rules.surpluses ? figure(count.quota) : null, stages: [...count.stages], tables: [] },
  };
}

const whole = (units: number): number => Math.trunc(units / UNIT);

/** What the last to be elected has at the end, and the best of those without a place: where it stood last. */
function leadOf({ history, elected, standing }: Transferred): { last: number; next: number; rival: number | null } {
  const end = history[history.length - 1] ?? [];
  const latest = (option: number): number => {
    for (let stage = history.length - 1; stage >= 0; stage -= 1)
      if ((history[stage]?.[option] ?? 0) > 0) return history[stage]?.[option] ?? 0;
    return 0;
  };
  const last = end[elected[elected.length - 1] ?? -1] ?? 0;
  const still = standing.flatMap((where, at) => (where === 'CONTINUING' ? [at] : []));
  const out = standing.flatMap((where, at) => (where === 'EXCLUDED' ? [at] : []));
  const best = (options: readonly number[]): number | null =>
    options.reduce<number | null>((one, other) => (one === null || latest(other) > latest(one) ? other : one), null);
  const rival = still.length > 0 ? best(still) : lastOut(history, out);
  return { last, next: rival === null ? 0 : latest(rival), rival };
}

/** The one that was excluded last: it had votes, or stood, for longest. */
function lastOut(history: readonly (readonly number[])[], out: readonly number[]): number | null {
  const stood = (option: number): number => history.reduce((last, figures, stage) => ((figures[option] ?? 0) > 0 ? stage : last), -1);
  return out.reduce<number | null>((one, other) => (one === null || stood(other) > stood(one) ? other : one), null);
}

function nothingToCount(question: QuestionTerms, poll: Poll, rules: Rules): Finding {
  const found = { outcome: 'UNDECIDED' as const, selected: [], tied: [], open: question.seats, over: null };
  return {
    outcome: 'UNDECIDED',
    selected: [],
    tied: [],
    runOff: [],
    base: 0,
    needed: 1,
    obtained: 0,
    margin: -1,
    change: null,
    headline: headlineByTransfer(question, found),
    explanation: explainedByTransfer(question, poll, {
      ...found,
      count: null,
      keys: [],
      lead: { last: 0, next: 0, rival: null },
      kind: rules.kind,
    }),
    steps: quotaSteps(question, poll, { kind: rules.kind, quota: 1 }),
  };
}
