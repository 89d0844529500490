import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/**
 * Texts adopted tacitly in bulk, one an hour, half an hour after each of the decisions: in the same consultations, one in a
 * hundred on labour mobility. One in ten is broken instead.
 */
export async function givenAdopted(client: pg.ClientBase): Promise<void> {
  await client.query('SET session_replication_role = replica');
  await client.query(
    `WITH document AS (
       INSERT INTO document (id, consultation_id, symbol, title, issued_on, original_language, position)
       SELECT gen_random_uuid(), d.consultation_id, k.symbol, q.title, '1990-01-01', 'en', 1
       FROM decision d JOIN question q ON q.id = d.question_id JOIN consultation k ON k.id = d.consultation_id
       RETURNING id, consultation_id, title)
     INSERT INTO silence (id, consultation_id, number, document_id, sha256, languages, required_languages, least_hours, initiator, started_by,
       started_at, first_expiry, expires_at, broken_at, body_key, words)
     SELECT gen_random_uuid(), w.consultation_id, 1, w.id, sha256('x'), '{en}', '{en}', 1, 'CHAIR', gen_random_uuid(),
       d.decided_at - interval '3 days', t.at, t.at, CASE WHEN row_number() OVER () % 10 = 0 THEN d.decided_at END, d.body_key, words_of(w.title)
     FROM document w JOIN decision d ON d.consultation_id = w.consultation_id
     CROSS JOIN LATERAL (SELECT d.decided_at + interval '30 minutes' AS at) t`,
  );
  await client.query('SET session_replication_role = origin');
  await client.query('ANALYZE silence, document');
}

/** Decisions written in bulk, one an hour: so many of one body, so many carried, one in a hundred on labour mobility. */
export async function givenDecisions(client: pg.ClientBase, decisions: number): Promise<void> {
  const rule = { base: 'VOTES_FOR_AND_AGAINST', threshold: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' } };
  await client.query(
    `INSERT INTO body (key, names) VALUES ('heavy', '{"en": "Heavy"}'), ('light', '{"en": "Light"}') ON CONFLICT DO NOTHING`,
  );
  await client.query(`INSERT INTO rule_set (key, version, names, rule) VALUES ('bulk', 1, '{"en": "Bulk"}', $1) ON CONFLICT DO NOTHING`, [
    rule,
  ]);
  await client.query('SET session_replication_role = replica');
  await client.query(
    `CREATE TEMP TABLE bulk AS SELECT n, gen_random_uuid() AS question, gen_random_uuid() AS consultation,
       '1990-01-01T00:00:00Z'::timestamptz + n * interval '1 hour' AS at, CASE WHEN n % 2 = 0 THEN 'heavy' ELSE 'light' END AS body,
       CASE WHEN n % 3 = 0 THEN 'REJECTED' ELSE 'CARRIED' END AS outcome, n % 41 - 20 AS margin,
       CASE WHEN n % 100 = 0 THEN 'Labour mobility as a catalyst for development' ELSE 'A theme for the yearly dialogue, number ' || n END AS title
     FROM generate_series(1, $1::integer) n`,
    [decisions],
  );
  await client.query(`INSERT INTO log (id, scope) SELECT consultation, 'CONSULTATION' FROM bulk`);
  await client.query(
    `INSERT INTO consultation (id, symbol, body_key, title, summary, official_zone, visibility, rule_set_key, rule_set_version, rule_set,
       comments_close_at, voting_opens_at, voting_closes_at, opened_at, closed_at)
     SELECT consultation, $1 || n, body, jsonb_build_object('en', 'Consultation ' || n), '{"en": ""}', 'Europe/Zurich', 'MEMBERS', 'bulk', 1, $2,
       at - interval '3 hours', at - interval '2 hours', at, at - interval '1 day', at FROM bulk`,
    [`BULK/${randomUUID().slice(0, 4)}/`, rule],
  );
  await client.query(
    `INSERT INTO question (id, consultation_id, key, number, title, wording, method, option_count, choose_min, choose_max, seats, rule, secrecy, tally_visibility, decided_at)
     SELECT question, consultation, 'q', 1, jsonb_build_object('en', title), '{"en": ""}', 'ENDORSEMENT', 2, 1, 1, 1, $1, 'RECORDED', 'AFTER_CLOSE', at FROM bulk`,
    [rule],
  );
  await client.query(
    `INSERT INTO decision (question_id, consultation_id, outcome, selected, result, sha256, decided_at, body_key, recorded, base, numerator, denominator, comparison, margin, words)
     SELECT question, consultation, outcome, '{}', '{"headline":{"en":"It was ' || lower(outcome) || '."},"explanation":{"en":"By the rule."}}', sha256('x'), at,
       body, true, 'VOTES_FOR_AND_AGAINST', 1, 2, 'MORE_THAN', margin, words_of(jsonb_build_object('en', title)) FROM bulk`,
  );
  await client.query('SET session_replication_role = origin');
  await client.query('DROP TABLE bulk');
  await client.query('ANALYZE decision, question, consultation');
}

/**
 * Votes of three Members on the decisions that there are: EACH on all, two in three for; SOME on one in thirty; and RARE on one in
 * three hundred, one of four of these an abstention.
 */
export async function givenVotesDecided(client: pg.ClientBase): Promise<void> {
  await client.query('SET session_replication_role = replica');
  await client.query(
    `INSERT INTO member (id, code, seal) SELECT gen_random_uuid(), code, left(code, 2) FROM unnest(ARRAY['EACH', 'SOME', 'RARE']) code`,
  );
  await client.query(
    `INSERT INTO question_option (question_id, key, position, title)
     SELECT d.question_id, o.key, o.n, '{"en": "Option"}' FROM decision d CROSS JOIN unnest(ARRAY['for', 'against']) WITH ORDINALITY o (key, n)`,
  );
  await client.query(
    `INSERT INTO ballot (question_id, member_id, version, kind, marks, function, account_id, cast_at, log_index)
     SELECT d.question_id, m.id, 1, v.kind, CASE WHEN v.kind <> 'CHOICE' THEN '{}' WHEN d.n % 3 = 0 THEN '{NULL, 1}' ELSE '{1, NULL}' END::smallint[],
       'REPRESENTATIVE', m.id, d.decided_at, 1
     FROM (SELECT question_id, decided_at, row_number() OVER (ORDER BY decided_at) AS n FROM decision) d
     JOIN member m ON m.code = 'EACH' OR m.code = 'SOME' AND d.n % 30 = 0 OR m.code = 'RARE' AND d.n % 300 = 0
     CROSS JOIN LATERAL (SELECT CASE WHEN m.code = 'RARE' AND d.n % 1200 = 0 THEN 'ABSTAIN' ELSE 'CHOICE' END AS kind) v`,
  );
  await client.query('SET session_replication_role = origin');
  await client.query('INSERT INTO vote_decided SELECT v.* FROM decision d CROSS JOIN LATERAL votes_decided(d) v');
  await client.query('ANALYZE ballot, vote_decided, question_option, member');
}

/**
 * What the decisions and the texts adopted tacitly are about: one in four remittances; one in thirty micro-credit, of which every
 * other is about remittances, too; and one in three hundred brain drain.
 */
export async function givenTerms(client: pg.ClientBase): Promise<void> {
  await client.query('SET session_replication_role = replica');
  await client.query(
    `INSERT INTO classification (consultation_id, question_id, document_id, term)
     SELECT w.consultation_id, w.question_id, w.document_id, t.term
     FROM (
       SELECT consultation_id, question_id, NULL::uuid AS document_id, row_number() OVER (ORDER BY decided_at) AS n FROM decision
       UNION ALL
       SELECT consultation_id, NULL, document_id, row_number() OVER (ORDER BY expires_at) FROM silence) w
     JOIN (VALUES ('remittances', 4, 0), ('micro-credit', 60, 0), ('micro-credit', 60, 1), ('brain-drain-and-gain', 300, 1)) t (term, one_in, at)
       ON w.n % t.one_in = t.at`,
  );
  await client.query('SET session_replication_role = origin');
  await client.query('INSERT INTO term_decided SELECT * FROM terms_decided');
  await client.query('ANALYZE classification, term_decided');
}
