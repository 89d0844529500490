/**
 * The box of secret ballots, in the database's own words. The rest of the house knows of it only what these functions say.
 *
 * PostgreSQL keeps the earlier versions of a changed row, and a page keeps the bytes of a removed one, until something else
 * is written over them: from the versions of one row an onlooker would read who added what. So the box of a question is a
 * table of its own with one row, which is emptied by TRUNCATE and written anew in every batch: that begins a new file, and
 * the old one is gone with the commit. When the box is opened its table is dropped, and what it held is written down, in
 * an order drawn then, where no ballot was ever written before.
 */
export const BOX_FUNCTIONS: readonly string[] = [
  // A ballot as the box holds it, of the same length whatever it says: one byte for its kind, two for the mark of each option.
  // With `open_ballot` the only place that knows how: ballots sealed by the voter would change these two.
  `CREATE FUNCTION seal_ballot(p_kind text, p_marks smallint[], p_options integer) RETURNS bytea
   LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
     SELECT CASE p_kind WHEN 'CHOICE' THEN '\\x01' WHEN 'ABSTAIN' THEN '\\x02' WHEN 'BLANK' THEN '\\x03' END::bytea
       || string_agg(int2send(coalesce(p_marks[o], (-32768)::smallint)), ''::bytea ORDER BY o)
     FROM generate_series(1, p_options) o
   $$`,
  `CREATE FUNCTION open_ballot(p_sealed bytea, OUT kind text, OUT marks smallint[])
   LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
     SELECT (ARRAY['CHOICE', 'ABSTAIN', 'BLANK'])[get_byte(p_sealed, 0)],
       CASE WHEN get_byte(p_sealed, 0) <> 1 THEN '{}'::smallint[] ELSE ARRAY(
         SELECT nullif(m - CASE WHEN m > 32767 THEN 65536 ELSE 0 END, -32768)::smallint
         FROM (SELECT at, get_byte(p_sealed, at) * 256 + get_byte(p_sealed, at + 1) AS m
               FROM generate_series(1, length(p_sealed) - 2, 2) at) x
         ORDER BY at) END
   $$`,
  `CREATE FUNCTION name_of_box(p_question uuid) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp
   RETURN 'of_' || replace(p_question::text, '-', '')`,
  // Puts ballots among those that the box holds, in an order drawn anew. Whoever calls it holds the consultation's lock.
  // A reader of the table, as a dump is, does not make a vote wait: then the row is replaced in the ordinary way, and what
  // that leaves behind is gone with the next ballot.
  `CREATE FUNCTION put_into_box(p_question uuid, p_sealed bytea[]) RETURNS void
   LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
   DECLARE
     v_box text := format('box.%I', name_of_box(p_question));
     v_size integer := length(p_sealed[1]);
     v_held bytea := '';
   BEGIN
     IF to_regclass(v_box) IS NULL THEN
       EXECUTE format('CREATE TABLE %s (ballots bytea NOT NULL) WITH (autovacuum_enabled = off, toast.autovacuum_enabled = off)', v_box);
       EXECUTE format('ALTER TABLE %s ALTER COLUMN ballots SET STORAGE EXTERNAL', v_box);
     ELSE
       EXECUTE format('SELECT ballots FROM %s', v_box) INTO STRICT v_held;
     END IF;
     SELECT string_agg(b.sealed, ''::bytea ORDER BY b.place) INTO v_held
     FROM (
       SELECT x.sealed, gen_random_uuid() AS place
       FROM (
         SELECT substr(v_held, at, v_size) AS sealed FROM generate_series(1, length(v_held), v_size) at
         UNION ALL
         SELECT unnest(p_sealed)
       ) x
     ) b;
     BEGIN
       EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE NOWAIT', v_box);
       EXECUTE format('TRUNCATE %s', v_box);
     EXCEPTION WHEN lock_not_available THEN
       EXECUTE format('DELETE FROM %s', v_box);
     END;
     EXECUTE format('INSERT INTO %s VALUES ($1)', v_box) USING v_held;
   END $$`,
  // Removes the tables of boxes that have been opened. One that is being read stays for the next time.
  `CREATE FUNCTION clear_boxes() RETURNS integer
   LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
   DECLARE
     v_box text;
     v_cleared integer := 0;
   BEGIN
     FOR v_box IN
       SELECT format('box.%I', c.relname) FROM pg_class c
       WHERE c.relnamespace = to_regnamespace('box') AND c.relkind = 'r'
         AND EXISTS (SELECT FROM opened_box o WHERE name_of_box(o.question_id) = c.relname)
     LOOP
       BEGIN
         EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE NOWAIT', v_box);
         EXECUTE format('DROP TABLE %s', v_box);
         v_cleared := v_cleared + 1;
       EXCEPTION WHEN lock_not_available OR undefined_table THEN
         NULL;
       END;
     END LOOP;
     RETURN v_cleared;
   END $$`,
  // Opens the box of a question whose voting is over by the clock, once; the consultation's lock is held. A box that holds
  // another number of ballots than Members took part is not opened: somebody has put ballots in, or taken some out.
  `CREATE FUNCTION open_box(p_question uuid) RETURNS TABLE (ballots integer, sha256 bytea)
   LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
   #variable_conflict use_column
   DECLARE
     v_box text := format('box.%I', name_of_box(p_question));
     v_held bytea := '';
     v_size integer;
     v_took_part bigint;
     v_list text;
   BEGIN
     SELECT 1 + 2 * q.option_count INTO v_size FROM question q JOIN consultation k ON k.id = q.consultation_id
     WHERE q.id = p_question AND q.secrecy = 'SECRET' AND k.cancelled_at IS NULL
       AND official_now() >= least(q.closes_at, k.voting_closes_at);
     IF NOT FOUND THEN
       RAISE EXCEPTION 'the box of question % is shut', p_question USING ERRCODE = 'insufficient_privilege';
     END IF;
     IF NOT EXISTS (SELECT FROM opened_box o WHERE o.question_id = p_question) THEN
       IF to_regclass(v_box) IS NOT NULL THEN
         EXECUTE format('SELECT ballots FROM %s', v_box) INTO STRICT v_held;
       END IF;
       SELECT count(*) INTO v_took_part FROM participation p WHERE p.question_id = p_question;
       IF length(v_held) <> v_took_part * v_size THEN
         RAISE EXCEPTION 'the box of question % is not opened: it holds % bytes, and % ballots of % bytes were cast',
           p_question, length(v_held), v_took_part, v_size USING ERRCODE = 'data_corrupted';
       END IF;
       SELECT '[' || coalesce(string_agg('["' || x.nonce || '","' || o.kind || '",' || array_to_json(o.marks)::text || ']', ',' ORDER BY x.nonce COLLATE "C"), '') || ']'
       INTO v_list
       FROM (
         SELECT replace(gen_random_uuid()::text, '-', '') AS nonce, substr(v_held, at, v_size) AS sealed
         FROM generate_series(1, length(v_held), v_size) at
       ) x CROSS JOIN LATERAL open_ballot(x.sealed) o;
       INSERT INTO opened_box (question_id, ballots, list, sha256)
       VALUES (p_question, v_took_part, v_list, sha256(convert_to(v_list, 'UTF8')));
       PERFORM clear_boxes();
     END IF;
     RETURN QUERY SELECT o.ballots, o.sha256 FROM opened_box o WHERE o.question_id = p_question;
   END $$`,
];
