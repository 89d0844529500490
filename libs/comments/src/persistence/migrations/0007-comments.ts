import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments of delegations, their versions, who aligns with them, and the secretariat's answers. */
export class Comments1000000000007 implements MigrationInterface {
  name = 'Comments1000000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE comment (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        member_id uuid NOT NULL REFERENCES member (id),
        target text NOT NULL CHECK (target IN ('CONSULTATION', 'PROPOSAL', 'PARAGRAPH')),
        document_id uuid,
        anchor text,
        proposal_id uuid REFERENCES proposal (id),
        type text NOT NULL CHECK (type IN ('GENERAL', 'TECHNICAL', 'EDITORIAL', 'TRANSLATION')),
        language text NOT NULL CHECK (language IN ('en', 'fr', 'es')),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT official_now(),
        updated_at timestamptz NOT NULL DEFAULT official_now(),
        submitted_at timestamptz,
        withdrawn_at timestamptz,
        FOREIGN KEY (document_id, anchor) REFERENCES document_block (document_id, anchor),
        CHECK ((target = 'PARAGRAPH') = (anchor IS NOT NULL AND document_id IS NOT NULL)),
        CHECK ((target = 'PROPOSAL') = (proposal_id IS NOT NULL))
      )`);
    await runner.query('CREATE INDEX comment_consultation ON comment (consultation_id, submitted_at, id)');
    await runner.query('CREATE INDEX comment_anchor ON comment (document_id, anchor) WHERE anchor IS NOT NULL');
    await runner.query('CREATE INDEX comment_member ON comment (member_id)');
    await runner.query(`
      CREATE TABLE comment_version (
        comment_id uuid NOT NULL REFERENCES comment (id),
        version integer NOT NULL CHECK (version > 0),
        text text NOT NULL,
        proposed_wording text,
        rationale text,
        account_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT official_now(),
        PRIMARY KEY (comment_id, version)
      )`);
    await runner.query(`
      CREATE TABLE comment_alignment (
        comment_id uuid NOT NULL REFERENCES comment (id),
        member_id uuid NOT NULL REFERENCES member (id),
        at timestamptz NOT NULL DEFAULT official_now(),
        PRIMARY KEY (comment_id, member_id)
      )`);
    await runner.query(`
      CREATE TABLE comment_response (
        comment_id uuid PRIMARY KEY REFERENCES comment (id),
        disposition text NOT NULL CHECK (disposition IN ('ACCEPTED', 'ACCEPTED_IN_PART', 'NOTED', 'NOT_ACCEPTED')),
        text text NOT NULL,
        account_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT official_now()
      )`);
    await runner.query('GRANT SELECT, INSERT ON comment, comment_version, comment_alignment, comment_response TO placet_app');
    await runner.query('GRANT UPDATE ON comment, comment_response TO placet_app');
    await runner.query('GRANT UPDATE ON comment_version TO placet_app'); // a draft's text, before it is submitted
    await runner.query('GRANT DELETE ON comment_alignment TO placet_app');
  }

  async down(): Promise<void> {
    throw new Error('Comments are never undone.');
  }
}
