import type { Texts } from '#platform';
import type { DecisionRule, MethodKey } from '#tally';
import type { ConditionStatus } from '../domain/conditions.js';
import type { Consequence } from '../domain/consequences.js';
import type { Conductor, RoundKind } from '../domain/rounds.js';
import { closingOf, type QuestionFile, type Secrecy, type Standing, type TallyVisibility } from '../domain/question.js';
import { CONSULTATION_COLUMNS, type ConsultationRow, fileOf, WITH_BODY_AND_RULE_SET } from './consultation-row.js';

interface OptionJson {
  key: string;
  title: Texts;
  note: Texts | null;
  proposal: string | null;
}

interface ConditionJson {
  id: string;
  text: Texts;
  dueAt: string;
  option: string | null;
  attached: boolean;
  status: ConditionStatus;
  evidence: string | null;
  onFulfilled: Consequence;
  onLapsed: Consequence;
  markedAt: string | null;
}

export interface QuestionRow extends ConsultationRow {
  now: Date;
  q_id: string;
  q_key: string;
  q_number: number;
  q_title: Texts;
  q_wording: Texts;
  method: MethodKey;
  choose_min: number;
  choose_max: number;
  seats: number;
  minimum_support: number;
  mark_min: number;
  mark_max: number;
  rule: DecisionRule;
  secrecy: Secrecy;
  tally_visibility: TallyVisibility;
  standing: Standing;
  q_closes_at: Date | null;
  decided_at: Date | null;
  round: number;
  round_kind: RoundKind | null;
  continues: string | null;
  continued_by: string | null;
  annulled_at: Date | null;
  annulled_by: Conductor | null;
  annul_reason: string | null;
  paragraphs: string[];
  takes_topics: boolean;
  subject: string | null;
  part: number[] | null;
  precedes: number | null;
  comes_after: number | null;
  options: OptionJson[];
  conditions: ConditionJson[];
  parent: { id: string; key: string; number: number; option: string; optionTitle: Texts } | null;
}

/** Questions with their options, conditions and dependency, and with their consultation: one statement, whatever it is asked for. */
export const QUESTIONS = `
  SELECT official_now() AS now, ${CONSULTATION_COLUMNS}, q.id AS q_id, q.key AS q_key, q.number AS q_number, q.title AS q_title,
    q.wording AS q_wording, q.method, q.choose_min, q.choose_max, q.seats, q.minimum_support, q.mark_min, q.mark_max, q.rule,
    q.secrecy, q.tally_visibility, q.standing, q.closes_at AS q_closes_at, q.decided_at, q.paragraphs, q.takes_topics, q.subject, q.part,
    q.round, q.round_kind, q.annulled_at, q.annulled_by, q.annul_reason,
    (SELECT c.key FROM question c WHERE c.id = q.continues AND c.consultation_id = q.consultation_id) AS continues,
    (SELECT c.key FROM question c WHERE c.continues = q.id AND c.consultation_id = q.consultation_id) AS continued_by,
    (SELECT t.number FROM question t WHERE t.id = q.precedes) AS precedes,
    (SELECT max(b.number) FROM question b WHERE b.precedes = coalesce(q.precedes, q.id) AND b.number < q.number) AS comes_after,
    (SELECT json_agg(json_build_object('key', o.key, 'title', o.title, 'note', o.note, 'proposal', o.proposal_id) ORDER BY o.position)
     FROM question_option o WHERE o.question_id = q.id) AS options,
    (SELECT coalesce(json_agg(json_build_object('id', c.id, 'text', c.text, 'dueAt', c.due_at, 'option', c.option_key,
       'attached', c.attached, 'onFulfilled', c.on_fulfilled, 'onLapsed', c.on_lapsed, 'status', c.status, 'evidence', c.evidence, 'markedAt', c.marked_at) ORDER BY c.position), '[]')
     FROM question_condition c WHERE c.question_id = q.id) AS conditions,
    (SELECT json_build_object('id', p.id, 'key', p.key, 'number', p.number, 'option', q.depends_on_option, 'optionTitle', o.title)
     FROM question p JOIN question_option o ON o.question_id = p.id AND o.key = q.depends_on_option
     WHERE p.id = q.depends_on) AS parent
  FROM question q JOIN consultation k ON k.id = q.consultation_id ${WITH_BODY_AND_RULE_SET}`;

export function questionFileOf(row: QuestionRow): QuestionFile {
  return {
    id: row.q_id,
    key: row.q_key,
    number: row.q_number,
    title: row.q_title,
    wording: row.q_wording,
    method: row.method,
    options: row.options.map(({ key, title }) => ({ key, title })),
    chooseMin: row.choose_min,
    chooseMax: row.choose_max,
    seats: row.seats,
    minimumSupport: row.minimum_support,
    marks: { min: row.mark_min, max: row.mark_max },
    rule: row.rule,
    secrecy: row.secrecy,
    tallyVisibility: row.tally_visibility,
    standing: row.standing,
    dependsOn: row.parent && {
      question: row.parent.id,
      key: row.parent.key,
      number: row.parent.number,
      option: row.parent.option,
      optionTitle: row.parent.optionTitle,
    },
    comesAfter: row.comes_after,
    closesAt: closingOf(row.q_closes_at, row.voting_closes_at),
    ownClosing: row.q_closes_at,
    decidedAt: row.decided_at,
    round: { number: row.round, kind: row.round_kind, continues: row.continues, continuedBy: row.continued_by },
    annulment:
      row.annulled_at && row.annulled_by && row.annul_reason !== null
        ? { at: row.annulled_at, by: row.annulled_by, reason: row.annul_reason }
        : null,
    consultation: fileOf(row),
  };
}
