import type { Step } from '#bundle';

/** What the owner of the database does before anything is counted and published, so that record and tables agree: `found` says what of it. */
export type Beforehand = Readonly<{ name: string; sql: string | readonly string[]; found: Step; says: RegExp }>;

const ofQuestion = (key: string): string => `consultation_id = $1 AND key = '${key}'`;
const COMMENT = (at: number): string =>
  `(SELECT id FROM comment WHERE consultation_id = $1 AND submitted_at IS NOT NULL ORDER BY id LIMIT 1 OFFSET ${at})`;
const ANSWERED = (at: number): string =>
  `(SELECT r.comment_id FROM comment_response r JOIN comment c ON c.id = r.comment_id WHERE c.consultation_id = $1 ORDER BY c.id DESC LIMIT 1 OFFSET ${at})`;

/** The platform itself then decides that the question was not put, and logs that: the ballots on it are in the log as well. */
export const SET_ASIDE: readonly Beforehand[] = [
  {
    name: 'the votes of Members are set aside: the question was not put',
    sql: `UPDATE question SET standing = 'NOT_ASKED' WHERE ${ofQuestion('funding')}`,
    found: 'counts',
    says: /^“funding” is said to have come to its outcome without a vote; the log has 9 ballots on it\.$/,
  },
];

export const BEFOREHAND: readonly Beforehand[] = [
  {
    name: 'a rule is changed',
    sql: `UPDATE question SET rule = jsonb_set(rule, '{threshold,denominator}', '3') WHERE ${ofQuestion('theme')}`,
    found: 'questions',
    says: /^The log and the published record part at theme\.rule\.threshold\.denominator: 2 there, 3 here\.$/,
  },
  {
    name: 'a seat is taken away',
    sql: `UPDATE question SET seats = 1 WHERE ${ofQuestion('topics')}`,
    found: 'questions',
    says: /^The log and the published record part at topics\.seats: 2 there, 1 here\.$/,
  },
  {
    name: 'an option is renamed',
    sql: `UPDATE question_option SET title = jsonb_set(title, '{en}', '"Agreed"') WHERE question_id = (SELECT id FROM question WHERE ${ofQuestion('funding')}) AND key = 'for'`,
    found: 'questions',
    says: /^The title, the wording, the options or the conditions of “funding” are not the texts whose hash the log has\.$/,
  },
  {
    name: 'an option is given a note and a proposal, and a condition falls due later and otherwise',
    sql: `WITH given AS (UPDATE question_option SET note = '{"en": "As in 2005"}',
              proposal_id = (SELECT id FROM proposal WHERE consultation_id = $1 ORDER BY key LIMIT 1)
            WHERE question_id = (SELECT id FROM question WHERE ${ofQuestion('funding')}) AND key = 'against')
          UPDATE question_condition SET due_at = due_at + interval '30 days', on_lapsed = '{"effect": "DEFERRED", "text": null}'
          WHERE question_id = (SELECT id FROM question WHERE ${ofQuestion('funding')})`,
    found: 'questions',
    says: /^The notes or the proposals of the options of “funding”, or the terms of its conditions, are not those whose hash the log has\.$/,
  },
  {
    name: 'a Member is put into other groups',
    sql: `UPDATE roll_entry SET groups = ARRAY['AFRICAN', 'ASIA_PACIFIC']
          WHERE consultation_id = $1 AND member_id = (SELECT max(member_id::text)::uuid FROM roll_entry WHERE consultation_id = $1)`,
    found: 'roll',
    says: /^The log and the published record part at roll\.rowsSha256: /,
  },
  {
    name: 'a document was written in another language',
    sql: `UPDATE document SET original_language = CASE original_language WHEN 'fr' THEN 'en' ELSE 'fr' END WHERE consultation_id = $1`,
    found: 'documents',
    says: /^The document and the log part at tables\.documents\[0\]\.originalLanguage: /,
  },
  {
    name: 'a paragraph is numbered otherwise',
    sql: `UPDATE document_block SET number = '99' WHERE document_id = (SELECT id FROM document WHERE consultation_id = $1 LIMIT 1) AND anchor = 'p17'`,
    found: 'documents',
    says: /^The blocks of .*, their numbers or the places of its footnotes are not those whose hash the log has\.$/,
  },
  {
    name: 'a proposal is laid to a paragraph',
    sql: `UPDATE proposal SET paragraphs = ARRAY['p14'] WHERE id = (SELECT id FROM proposal WHERE consultation_id = $1 ORDER BY key LIMIT 1)`,
    found: 'proposals',
    says: /^The log and the published record part at [a-z-]+\.paragraphs/,
  },
  {
    name: 'the body loses a member',
    sql: 'UPDATE consultation SET members_of_body = members_of_body - 1 WHERE id = $1',
    found: 'roll',
    says: /^The log and the published record part at roll\.membersOfBody: \d+ there, \d+ here\.$/,
  },
  {
    name: 'a comment is reworded',
    sql: `UPDATE comment_version SET text = text || ' indeed' WHERE comment_id = ${COMMENT(0)}`,
    found: 'comments',
    says: /^The text of record\.comments\[\d+\]\.text is not the one that was hashed\.$/,
  },
  {
    name: 'a comment is given to another Member',
    sql: `UPDATE comment c SET member_id = (SELECT x.member_id FROM roll_entry x WHERE x.consultation_id = $1 AND x.member_id <> c.member_id
            AND NOT EXISTS (SELECT FROM comment_alignment a WHERE a.comment_id = c.id AND a.member_id = x.member_id) ORDER BY x.member_id LIMIT 1)
          WHERE c.id = ${COMMENT(0)}`,
    found: 'comments',
    says: /^The log and the published record part at record\.comments\[\d+\]\.member: /,
  },
  {
    name: 'an answer is reworded',
    sql: `UPDATE comment_response SET text = text || ' indeed' WHERE comment_id = ${ANSWERED(0)}`,
    found: 'comments',
    says: /^The text of record\.comments\[\d+\]\.response\.text is not the one that was hashed\.$/,
  },
  {
    name: 'an answer is turned',
    sql: `UPDATE comment_response SET disposition = CASE disposition WHEN 'NOTED' THEN 'ACCEPTED' ELSE 'NOTED' END WHERE comment_id = ${ANSWERED(0)}`,
    found: 'comments',
    says: /^The log and the published record part at record\.comments\[\d+\]\.response\.disposition: /,
  },
  {
    name: 'a proposal is reworded',
    sql: `UPDATE proposal_version SET text = jsonb_set(text, '{en}', '"Nothing is proposed."')
          WHERE proposal_id = (SELECT id FROM proposal WHERE consultation_id = $1 ORDER BY key LIMIT 1)`,
    found: 'proposals',
    says: /^The log and the published record part at [a-z-]+, version 1: /,
  },
  {
    name: 'a proposal is laid at another door',
    sql: `UPDATE proposal SET origin = 'ORGAN' WHERE id = (SELECT id FROM proposal WHERE consultation_id = $1 ORDER BY key DESC LIMIT 1)`,
    found: 'proposals',
    says: /^The log and the published record part at [a-z-]+\.origin: "ADMINISTRATION" there, "ORGAN" here\.$/,
  },
  {
    name: 'the consultation is called otherwise',
    sql: `UPDATE consultation SET title = jsonb_set(title, '{en}', '"Another dialogue"') WHERE id = $1`,
    found: 'rules',
    says: /^The title or the summary of the consultation is not the text whose hash the log has\.$/,
  },
  {
    name: 'the body is called otherwise',
    sql: `UPDATE body SET names = jsonb_set(names, '{en}', '"Another body"') WHERE key = (SELECT body_key FROM consultation WHERE id = $1)`,
    found: 'rules',
    says: /^The log and the published record part at body\.names\.en: ".*" there, "Another body" here\.$/,
  },
  {
    name: 'the rule set is called otherwise',
    sql: `UPDATE rule_set s SET names = jsonb_set(s.names, '{en}', '"Another rule"') FROM consultation k
          WHERE k.id = $1 AND (s.key, s.version) = (k.rule_set_key, k.rule_set_version)`,
    found: 'rules',
    says: /^The log and the published record part at ruleSet\.names\.en: ".*" there, "Another rule" here\.$/,
  },
  {
    name: 'the rule set froze earlier',
    sql: `UPDATE consultation SET rule_set_frozen_at = rule_set_frozen_at - interval '1 second' WHERE id = $1`,
    found: 'rules',
    says: /^The log and the published record part at ruleSet\.frozenAt: /,
  },
  {
    name: 'a weight is given',
    sql: `UPDATE roll_entry SET weight = 2 WHERE consultation_id = $1 AND member_id = (SELECT min(member_id::text)::uuid FROM roll_entry WHERE consultation_id = $1)`,
    found: 'roll',
    says: /^The log and the published record part at roll\.sha256: /,
  },
  {
    name: 'a silence may be shorter',
    sql: `UPDATE consultation SET silence = jsonb_set(silence, '{hours}', '1') WHERE id = $1`,
    found: 'rules',
    says: /^The log and the published record part at ruleSet\.silence\.hours: \d+ there, 1 here\.$/,
  },
  {
    name: 'the roll was taken by less than a minute earlier',
    sql: `UPDATE consultation SET roll_taken_at = roll_taken_at - interval '59 seconds' WHERE id = $1`,
    found: 'roll',
    says: /^The log and the published record part at roll\.takenAt: /,
  },
  {
    name: 'two Members change places',
    sql: [
      `UPDATE member SET code = 'X-' || code WHERE code IN ('FRA', 'NOR') AND $1::uuid IS NOT NULL`,
      `UPDATE member SET code = CASE code WHEN 'X-FRA' THEN 'NOR' ELSE 'FRA' END WHERE code LIKE 'X-%' AND $1::uuid IS NOT NULL`,
      `UPDATE membership x SET names = o.names FROM membership o JOIN member m ON m.id = o.member_id
       WHERE m.code IN ('FRA', 'NOR') AND x.member_id <> o.member_id
         AND x.member_id IN (SELECT id FROM member WHERE code IN ('FRA', 'NOR')) AND $1::uuid IS NOT NULL`,
    ],
    found: 'roll',
    says: /^The log and the published record part at roll\.namesSha256: /,
  },
  {
    name: 'a ballot was entered on behalf of its Member',
    sql: `UPDATE ballot SET function = 'ENTERED_ON_BEHALF' WHERE (question_id, member_id) = (
            SELECT b.question_id, b.member_id FROM ballot b JOIN question q ON q.id = b.question_id WHERE q.${ofQuestion('funding')} ORDER BY 2 LIMIT 1)`,
    found: 'ballots',
    says: /^The ballot of .* on “funding” is not/,
  },
  // The last: from here on the clock closes the question and counts it, and what is forged later would part from the count.
  {
    name: 'a question closes by itself',
    sql: `UPDATE question SET closes_at = official_now() WHERE ${ofQuestion('topics')}`,
    found: 'questions',
    says: /^The log and the published record part at topics\.closesAt: /,
  },
];
