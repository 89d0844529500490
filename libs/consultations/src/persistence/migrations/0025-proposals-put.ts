import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which proposals questions put to the vote, for all who ask what was decided on one, or what a decision was about. */
export class ProposalsPut1000000000025 implements MigrationInterface {
  name = 'ProposalsPut1000000000025';

  async up(runner: QueryRunner): Promise<void> {
    // option_key: the option that stands for the proposal; NULL where the question is on it alone. in_part: on some of its paragraphs.
    await runner.query(`
      CREATE VIEW proposal_put AS
        SELECT q.id AS question_id, q.subject AS proposal_id, NULL::text AS option_key, q.part IS NOT NULL AS in_part
        FROM question q WHERE q.subject IS NOT NULL
        UNION ALL
        SELECT o.question_id, o.proposal_id, o.key, false FROM question_option o WHERE o.proposal_id IS NOT NULL`);
    await runner.query('GRANT SELECT ON proposal_put TO placet_app');
    await runner.query('CREATE INDEX question_subject ON question (subject) WHERE subject IS NOT NULL');
    await runner.query('CREATE INDEX question_option_proposal ON question_option (proposal_id) WHERE proposal_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX question_option_proposal');
    await runner.query('DROP INDEX question_subject');
    await runner.query('DROP VIEW proposal_put');
  }
}
