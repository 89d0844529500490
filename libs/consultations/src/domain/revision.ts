import { type Refusal, refuse, type Texts } from '#platform/domain';
import { type KnownQuestion, checkQuestionHours } from './define-question.js';
import type { ConsultationFile, RuleSetCopy, Visibility } from './consultation.js';
import { frozen } from './freezing.js';
import { staleRevision } from './refusals.js';
import type { Consultation } from './state.js';
import { checkOnlyLater, checkTimetable, checkZone } from './timetable.js';
import { passes } from './transitions.js';

/** What the secretariat would have otherwise; undefined: as it is. */
export type Revision = Readonly<{
  titles?: Texts;
  summaries?: Texts;
  body?: string;
  officialZone?: string;
  visibility?: Visibility;
  ruleSet?: RuleSetCopy;
  commentsCloseAt?: Date;
  votingOpensAt?: Date;
  votingClosesAt?: Date;
}>;

/** The consultation with its revision, or why it may not be so revised. `expected`: the revision that the author has read. */
export function revise(
  consultation: Consultation,
  revision: Revision,
  expected: number | null,
  questions: readonly KnownQuestion[],
): ConsultationFile | Refusal {
  const { file } = consultation;
  const barred = passes('revise', consultation);
  if (barred) return barred;
  if (expected !== null && expected !== file.revision) return staleRevision(file.symbol, file.revision, expected);
  const changesRules = revision.ruleSet !== undefined || revision.body !== undefined || revision.officialZone !== undefined;
  const revised = { ...file, ...withoutUndefined(revision) };
  return (
    (changesRules ? frozen('RULE_SET', consultation) : null) ??
    checkZone(revised.officialZone) ??
    (consultation.state === 'OPEN' ? checkOnceOpen(file, revised) : null) ??
    checkTimetable(revised, revised.officialZone) ??
    checkQuestionHours(questions, revised) ??
    revised
  );
}

function checkOnceOpen(file: ConsultationFile, revised: ConsultationFile): Refusal | null {
  if (revised.votingClosesAt.getTime() === file.votingClosesAt.getTime()) return checkOnlyLater(file, revised, file.officialZone);
  return refuse(
    'FROZEN',
    {
      en: 'Once the consultation is open, its vote is extended, with a reason, rather than revised.',
      fr: 'Une fois la consultation ouverte, son vote se prolonge, avec un motif, et ne se révise pas.',
      es: 'Una vez abierta la consulta, su votación se prorroga, con un motivo, y no se revisa.',
    },
    ['votingClosesAt'],
  );
}

function withoutUndefined<T extends object>(value: T): Partial<{ [K in keyof T]: Exclude<T[K], undefined> }> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<{
    [K in keyof T]: Exclude<T[K], undefined>;
  }>;
}
