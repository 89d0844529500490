import type pg from 'pg';

/** The tables in which some words stand: in a column of any kind, or in bytes. */
export async function tablesWith(owner: pg.Pool, words: string): Promise<string[]> {
  const { rows } = await owner.query<{ table: string }>(
    `SELECT quote_ident(table_name) AS table FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { table } of rows) {
    const { rowCount } = await owner.query(
      `SELECT FROM ${table} x WHERE position($1 IN x::text) > 0 OR position($2 IN x::text) > 0 LIMIT 1`,
      [words, Buffer.from(words, 'utf8').toString('hex')],
    );
    if (rowCount) found.push(table);
  }
  return found;
}

/** Where persons write, in the tables: a text of theirs never stands in an entry of the log. */
const WRITTEN = `
  SELECT text FROM entry_text UNION SELECT text FROM comment_version UNION SELECT proposed_wording FROM comment_version
  UNION SELECT rationale FROM comment_version UNION SELECT withdraw_reason FROM comment UNION SELECT text FROM comment_response
  UNION SELECT text FROM explanation UNION SELECT text FROM ballot_reason UNION SELECT reason FROM correction UNION SELECT note FROM correction_answer
  UNION SELECT reason FROM paper_ballot UNION SELECT reference FROM paper_ballot UNION SELECT withdraw_reason FROM paper_ballot
  UNION SELECT text FROM silence_objection UNION SELECT proposed_wording FROM silence_objection UNION SELECT reason FROM silence_extension
  UNION SELECT waiver_reason FROM silence UNION SELECT withdraw_reason FROM silence UNION SELECT reason FROM proposal_ruling
  UNION SELECT reason FROM proposal_passage UNION SELECT annul_reason FROM question UNION SELECT reason FROM tie_ruling
  UNION SELECT evidence FROM question_condition UNION SELECT cancel_reason FROM consultation UNION SELECT reason FROM follow_up_entry
  UNION SELECT evidence FROM follow_up_entry UNION SELECT reason FROM rule_set_retirement UNION SELECT end_reason FROM membership
  UNION SELECT reason FROM credentials UNION SELECT ground FROM suspension UNION SELECT name FROM account UNION SELECT email FROM account
  UNION SELECT disabled_reason FROM account UNION SELECT reason FROM record_correction UNION SELECT note FROM record_correction_outcome`;

/**
 * Entries of any log that have what a person wrote, or its unsalted hash: `act: the words`. The references of decisions that
 * suspend and restore a voting right are official, and stand in entries.
 */
export async function wordsInLogs(owner: pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ found: string }>(
    `SELECT DISTINCT e.act || ': ' || w.text AS found
     FROM (${WRITTEN}) w (text) JOIN log_entry e
       ON position(trim('"' FROM to_json(w.text)::text) IN e.body) > 0 OR position(encode(sha256(convert_to(w.text, 'UTF8')), 'hex') IN e.body) > 0
     WHERE length(w.text) > 5
       AND NOT EXISTS (SELECT FROM suspension s WHERE position(w.text IN concat_ws(' ', s.decision_reference, s.restored_by)) > 0)
     ORDER BY 1`,
  );
  return rows.map(({ found }) => found);
}

/** How many texts stand beside the logs: that there were words to look for. */
export async function textsBeside(owner: pg.Pool): Promise<number> {
  const { rows } = await owner.query<{ n: string }>('SELECT count(*) AS n FROM entry_text');
  return Number(rows[0]?.n);
}
