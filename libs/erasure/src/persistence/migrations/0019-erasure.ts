import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Erasing what a person wrote: in the texts beside the log, in the texts beside a record, and where the pages read it. One
 * function does all of it, and a constraint sees to it that the log says so: no text goes without an act that names it.
 */
export class Erasure1000000000019 implements MigrationInterface {
  name = 'Erasure1000000000019';

  async up(runner: QueryRunner): Promise<void> {
    await this.isLogged(runner);
    await this.exceptions(runner);
    await this.words(runner);
    await this.wordsOfAct(runner);
    await runner.query(`
      CREATE FUNCTION erase_texts(p_log uuid, p_indices bigint[], p_fields text[], p_what text, p_key jsonb, p_texts text[], p_paths text[])
      RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE entry_text t SET salt = NULL, text = NULL, erased_at = official_now()
        FROM unnest(p_indices, p_fields) AS a (index, field)
        WHERE t.log_id = p_log AND t.index = a.index AND t.field = a.field AND t.erased_at IS NULL;
        UPDATE record_text t SET salt = NULL, text = NULL, erased_at = official_now()
        WHERE t.consultation_id = p_log AND t.path = ANY (p_paths) AND t.erased_at IS NULL;
        IF p_what = 'ACT' THEN
          PERFORM erase_words_of_act(p_log, p_key, p_texts);
        ELSE
          PERFORM erase_words(p_what, p_key);
        END IF;
      END $$`);
    const signature = 'erase_texts(uuid, bigint[], text[], text, jsonb, text[], text[])';
    for (const f of [signature, 'erase_words(text, jsonb)', 'erase_words_of_act(uuid, jsonb, text[])']) {
      await runner.query(`REVOKE ALL ON FUNCTION ${f} FROM PUBLIC`);
    }
    await runner.query(`GRANT EXECUTE ON FUNCTION ${signature} TO placet_app`);
  }

  /** Looked at when the transaction ends: the act that names the text stands in the log by then, or nothing is erased. */
  private async isLogged(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION erasure_is_logged() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (
          SELECT FROM log_entry e
          WHERE e.log_id = NEW.log_id AND e.index > NEW.index AND e.act = 'text.erased'
            AND e.body::jsonb->'data'->'entries' @> jsonb_build_array(jsonb_build_object('index', NEW.index, 'fields', jsonb_build_array(NEW.field)))) THEN
          RAISE EXCEPTION 'a text is erased by an act that names it, and not otherwise' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE CONSTRAINT TRIGGER erasure_is_logged AFTER UPDATE ON entry_text DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION erasure_is_logged()`);
  }

  /** What is never changed may still be erased: by the owner, on whose behalf the function above runs, and to nothing else. */
  private async exceptions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION only_erases(p_table oid, p_old jsonb, p_new jsonb, p_fields text[]) RETURNS boolean
      LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
        SELECT (SELECT pg_get_userbyid(c.relowner) FROM pg_class c WHERE c.oid = p_table) = current_user
          AND p_old - p_fields = p_new - p_fields
          AND NOT EXISTS (SELECT FROM unnest(p_fields) f WHERE p_new->>f IS DISTINCT FROM p_old->>f AND p_new->>f IS DISTINCT FROM erased_text())
      $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION comment_version_stands() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM comment c WHERE c.id = OLD.comment_id AND c.submitted_at IS NOT NULL)
          AND NOT only_erases(TG_RELID, to_jsonb(OLD), to_jsonb(NEW), ARRAY['text', 'proposed_wording', 'rationale']) THEN
          RAISE EXCEPTION 'versions of a submitted comment are never changed' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION paper_ballot_stands() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF only_erases(TG_RELID, to_jsonb(OLD), to_jsonb(NEW), ARRAY['reference', 'reason', 'withdraw_reason']) THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a paper ballot that was confirmed or withdrawn is never changed' USING ERRCODE = 'insufficient_privilege';
      END $$`);
  }

  /** Where the pages read what somebody said. A text that is not there stays so: null is not made into something. */
  private async words(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION erase_words(p_what text, p_key jsonb) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE
        v_erased text := erased_text();
        v_sha256 bytea := sha256(convert_to(v_erased, 'UTF8'));
        v_comment uuid := (p_key->>'comment')::uuid;
        v_question uuid := (p_key->>'question')::uuid;
        v_member uuid := (p_key->>'member')::uuid;
        v_account uuid := (p_key->>'account')::uuid;
      BEGIN
        CASE p_what
        WHEN 'COMMENT' THEN
          UPDATE comment_version SET text = v_erased, proposed_wording = CASE WHEN proposed_wording IS NOT NULL THEN v_erased END,
            rationale = CASE WHEN rationale IS NOT NULL THEN v_erased END
          WHERE comment_id = v_comment;
          UPDATE comment SET withdraw_reason = v_erased WHERE id = v_comment AND withdraw_reason IS NOT NULL;
        WHEN 'RESPONSE' THEN
          UPDATE comment_response SET text = v_erased WHERE comment_id = v_comment;
        WHEN 'EXPLANATION' THEN
          UPDATE explanation SET text = v_erased, sha256 = v_sha256
          WHERE question_id = v_question AND member_id = v_member AND moment = p_key->>'moment' AND text IS NOT NULL;
        WHEN 'REASON' THEN
          -- The fingerprint by which a ballot that is sent again is known is of its reason too.
          UPDATE cast_receipt c SET request = new_salt() FROM ballot_reason r
          WHERE r.question_id = v_question AND r.member_id = v_member
            AND c.question_id = v_question AND c.member_id = v_member AND c.version = r.version;
          UPDATE ballot_reason SET text = v_erased, sha256 = v_sha256 WHERE question_id = v_question AND member_id = v_member;
          UPDATE paper_ballot SET reason = v_erased WHERE question_id = v_question AND member_id = v_member AND reason IS NOT NULL;
        WHEN 'CORRECTION' THEN
          UPDATE correction SET reason = v_erased WHERE id = (p_key->>'correction')::uuid;
          UPDATE correction_answer SET note = v_erased WHERE correction_id = (p_key->>'correction')::uuid AND note IS NOT NULL;
        WHEN 'OBJECTION' THEN
          UPDATE silence_objection SET text = v_erased, proposed_wording = CASE WHEN proposed_wording IS NOT NULL THEN v_erased END
          WHERE silence_id = (p_key->>'silence')::uuid AND member_id = v_member;
        WHEN 'ACCOUNT' THEN
          -- Refused attempts to sign in are counted under a hash of the address.
          DELETE FROM rate_limit l USING account a
          WHERE a.id = v_account AND l.key = 'sign-in-account:' || left(encode(sha256(convert_to(a.email, 'UTF8')), 'hex'), 32);
          UPDATE account SET name = v_erased, email = 'erased-' || id || '@erased.invalid', password_hash = NULL,
            disabled_reason = CASE WHEN disabled_reason IS NOT NULL THEN v_erased END WHERE id = v_account;
          UPDATE session SET name = v_erased WHERE account_id = v_account AND name IS NOT NULL;
        END CASE;
      END $$`);
  }

  /** What was written with a single act, for instance a reason: found by what the act was on, and by what it said. */
  private async wordsOfAct(runner: QueryRunner): Promise<void> {
    const set = (table: string, columns: readonly string[], where: string): string =>
      columns
        .map((column) => `UPDATE ${table} SET ${column} = erased_text() WHERE ${where} AND ${column} = ANY (p_texts);`)
        .join('\n            ');
    const on = (field: string): string => `(p_key->>'${field}')::uuid`;
    await runner.query(`
      CREATE FUNCTION erase_words_of_act(p_log uuid, p_key jsonb, p_texts text[]) RETURNS void
      LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        CASE p_key->>'act'
          WHEN 'consultation.cancelled' THEN
            ${set('consultation', ['cancel_reason'], 'id = p_log')}
          WHEN 'proposal.withdrawn' THEN
            ${set('proposal_passage', ['reason'], `proposal_id = ${on('proposal')}`)}
          WHEN 'proposal.received', 'proposal.not-received' THEN
            ${set('proposal_ruling', ['reason'], `proposal_id = ${on('proposal')}`)}
          WHEN 'vote.annulled' THEN
            ${set('question', ['annul_reason'], `id = ${on('question')}`)}
          WHEN 'tie.decided' THEN
            ${set('tie_ruling', ['reason'], `question_id = ${on('question')}`)}
          WHEN 'condition.fulfilled', 'condition.lapsed' THEN
            ${set('question_condition', ['evidence'], `id = ${on('condition')}`)}
          WHEN 'silence.language-waived', 'silence.withdrawn' THEN
            ${set('silence', ['waiver_reason', 'withdraw_reason'], `id = ${on('silence')}`)}
          WHEN 'silence.extended' THEN
            ${set('silence_extension', ['reason'], `silence_id = ${on('silence')}`)}
          WHEN 'paper-ballot.withdrawn' THEN
            ${set('paper_ballot', ['withdraw_reason'], `id = ${on('paper')}`)}
          WHEN 'paper-ballot.entered' THEN
            UPDATE evidence e SET name = 'erased', media_type = 'text/plain', content = convert_to(erased_text(), 'UTF8'),
              sha256 = sha256(convert_to(erased_text(), 'UTF8'))
            FROM paper_ballot p WHERE p.id = ${on('paper')} AND e.id = p.evidence_id;
            ${set('paper_ballot', ['reference', 'reason'], `id = ${on('paper')}`)}
          WHEN 'follow-up.opened', 'follow-up.changed' THEN
            ${set('follow_up_entry', ['reason', 'evidence'], `follow_up_id = ${on('followUp')}`)}
          WHEN 'rule-set.retired' THEN
            ${set('rule_set_retirement', ['reason'], `key = p_key->>'key'`)}
          WHEN 'membership.ended' THEN
            ${set('membership', ['end_reason'], `member_id = ${on('member')}`)}
          WHEN 'credentials.refused' THEN
            ${set('credentials', ['reason'], `member_id = ${on('member')}`)}
          WHEN 'voting-right.suspended' THEN
            ${set('suspension', ['ground'], `member_id = ${on('member')}`)}
          WHEN 'access-token.created' THEN
            ${set('session', ['name'], `id = ${on('accessToken')}`)}
          ELSE NULL; -- what was written with it stands beside the log alone
        END CASE;
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error('What was erased does not come back.');
  }
}
