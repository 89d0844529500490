import type { QueryRunner } from 'typeorm';

/**
 * The one way in which evidence goes: a file that was attached a day ago and that no entry refers to. Taking the rows' locks
 * first, and looking for references only then, leaves no moment in which an entry could come to refer to what is removed.
 */
export async function removalOfUnusedEvidence(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION remove_unused_evidence() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
      v_stale uuid[];
      v_removed integer;
    BEGIN
      v_stale := ARRAY(SELECT e.id FROM evidence e WHERE e.at < official_now() - interval '1 day'
        AND NOT EXISTS (SELECT FROM paper_ballot p WHERE p.evidence_id = e.id) ORDER BY e.at LIMIT 100 FOR UPDATE SKIP LOCKED);
      DELETE FROM evidence e WHERE e.id = ANY (v_stale) AND NOT EXISTS (SELECT FROM paper_ballot p WHERE p.evidence_id = e.id);
      GET DIAGNOSTICS v_removed = ROW_COUNT;
      RETURN v_removed;
    END $$`);
  await runner.query('REVOKE ALL ON FUNCTION remove_unused_evidence() FROM PUBLIC');
  await runner.query('GRANT EXECUTE ON FUNCTION remove_unused_evidence() TO placet_app');
  await runner.query('CREATE INDEX paper_ballot_evidence ON paper_ballot (evidence_id)');
  await runner.query('CREATE INDEX evidence_at ON evidence (at)');
}
