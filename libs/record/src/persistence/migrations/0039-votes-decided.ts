import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * By which Members what was decided, so that decisions are found by a Member, or by what it answered, at the same cost however
 * rarely it took part. Taken from the ballots when the decision is written down: from then on they stay as they are.
 */
export class VotesDecided1000000000039 implements MigrationInterface {
  name = 'VotesDecided1000000000039';

  async up(runner: QueryRunner): Promise<void> {
    // answer: empty for having answered, however; ABSTAIN or BLANK; the key of each option that it marked.
    await runner.query(`
      CREATE TABLE vote_decided (
        member_id uuid NOT NULL,
        answer text NOT NULL,
        decided_at timestamptz NOT NULL,
        question_id uuid NOT NULL,
        PRIMARY KEY (member_id, answer, decided_at, question_id)
      )`);
    await runner.query(`
      CREATE FUNCTION votes_decided(d decision) RETURNS SETOF vote_decided LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
        SELECT a.member_id, '', d.decided_at, d.question_id FROM answered a WHERE a.question_id = d.question_id
        UNION ALL
        SELECT b.member_id, b.kind, d.decided_at, d.question_id FROM ballot b WHERE b.question_id = d.question_id AND b.kind <> 'CHOICE'
        UNION ALL
        SELECT b.member_id, o.key, d.decided_at, d.question_id FROM ballot b
        JOIN (SELECT key, row_number() OVER (ORDER BY position) AS place FROM question_option WHERE question_id = d.question_id) o
          ON b.marks[o.place] IS NOT NULL
        WHERE b.question_id = d.question_id AND b.kind = 'CHOICE'
      $$`);
    // The application reads them, and writes none: they follow from what it wrote.
    await runner.query(`
      CREATE FUNCTION vote_decided() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        INSERT INTO vote_decided SELECT v.* FROM votes_decided(NEW) v;
        RETURN NULL;
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION vote_decided() FROM PUBLIC');
    await runner.query('CREATE TRIGGER vote_decided AFTER INSERT ON decision FOR EACH ROW EXECUTE FUNCTION vote_decided()');
    await runner.query('INSERT INTO vote_decided SELECT v.* FROM decision d CROSS JOIN LATERAL votes_decided(d) v');
    await runner.query('GRANT SELECT ON vote_decided TO placet_app');
  }

  async down(): Promise<void> {
    throw new Error('What the auditor looks things up by is never undone.');
  }
}
