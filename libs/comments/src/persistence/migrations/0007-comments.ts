import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments of delegations, their versions, who aligns with them, and the secretariat's answers. */
export class Comments1000000000007 implements MigrationInterface {
  name = 'Comments1000000000007';

  async up(runner: QueryRunner): Promise<void> {
    // document_position, block_position: where the comment stands in document order, fixed when it is drafted. What is
    // said of the whole consultation comes first, then paragraphs as the documents have them, then proposals.
    await runner.query(`
      CREATE TABLE comment (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        member_id uuid NOT NULL REFERENCES member (id),
        target text NOT NULL CHECK (target IN ('CONSULTATION', 'PROPOSAL', 'PARAGRAPH')),
        document_id uuid,
        anchor text,
        proposal_id uuid REFERENCES proposal (id),
        document_position integer NOT NULL,
        block_position integer NOT NULL,
        type text NOT NULL CHECK (type IN ('GENERAL', 'TECHNICAL', 'EDITORIAL', 'TRANSLATION')),
        language text NOT NULL CHECK (language IN ('en', 'fr', 'es')),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT official_now(),
        updated_at timestamptz NOT NULL DEFAULT official_now(),
        submitted_at timestamptz,
        withdrawn_at timestamptz,
        withdraw_reason text,
        placed_at timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(submitted_at, created_at)) STORED,
        FOREIGN KEY (document_id, anchor) REFERENCES document_block (document_id, anchor),
        CHECK ((target = 'PARAGRAPH') = (anchor IS NOT NULL AND document_id IS NOT NULL)),
        CHECK ((target = 'PROPOSAL') = (proposal_id IS NOT NULL)),
        CHECK ((withdrawn_at IS NULL) = (withdraw_reason IS NULL))
      )`);
    await runner.query(
      'CREATE INDEX comment_in_document_order ON comment (consultation_id, document_position, block_position, placed_at, id)',
    );
    await runner.query('CREATE INDEX comment_proposal ON comment (proposal_id) WHERE proposal_id IS NOT NULL');
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
    // version: the text that the other delegation aligned with.
    await runner.query(`
      CREATE TABLE comment_alignment (
        comment_id uuid NOT NULL REFERENCES comment (id),
        member_id uuid NOT NULL REFERENCES member (id),
        version integer NOT NULL,
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
    // A draft's text is replaced until it is submitted; from then on its versions are never changed, whoever asks.
    await runner.query(`
      CREATE FUNCTION comment_version_stands() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM comment c WHERE c.id = OLD.comment_id AND c.submitted_at IS NOT NULL) THEN
          RAISE EXCEPTION 'versions of a submitted comment are never changed' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER comment_version_stands BEFORE UPDATE ON comment_version
      FOR EACH ROW EXECUTE FUNCTION comment_version_stands()`);
    await runner.query('GRANT SELECT, INSERT ON comment, comment_version, comment_alignment, comment_response TO placet_app');
    await runner.query('GRANT UPDATE (version, updated_at, submitted_at, withdrawn_at, withdraw_reason) ON comment TO placet_app');
    await runner.query('GRANT UPDATE (disposition, text, account_id, at) ON comment_response TO placet_app');
    await runner.query('GRANT UPDATE (version, text, proposed_wording, rationale, account_id, at) ON comment_version TO placet_app');
    await runner.query('GRANT DELETE ON comment_alignment TO placet_app');
  }

  async down(): Promise<void> {
    throw new Error('Comments are never undone.');
  }
}
