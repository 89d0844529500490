import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What Members put forward: receivability, co-sponsors, rulings, withdrawal and taking over, amendments and division. */
export class MembersProposals1000000000009 implements MigrationInterface {
  name = 'MembersProposals1000000000009';

  async up(runner: QueryRunner): Promise<void> {
    // amends: the proposal that this one would change, and the version of it from which it was made.
    // vote_order: the place among the amendments to one proposal on which the chair has ruled.
    await runner.query(`
      ALTER TABLE proposal
        ADD COLUMN receivability text NOT NULL DEFAULT 'RECEIVED' CHECK (receivability IN ('PENDING', 'RECEIVED', 'NOT_RECEIVED')),
        ADD COLUMN for_question uuid REFERENCES question (id) ON DELETE SET NULL,
        ADD COLUMN amends uuid REFERENCES proposal (id),
        ADD COLUMN amends_version integer,
        ADD COLUMN vote_order integer,
        ADD CHECK ((amends IS NULL) = (amends_version IS NULL)),
        ADD CHECK (vote_order IS NULL OR amends IS NOT NULL)`);
    await runner.query('CREATE INDEX proposal_amends ON proposal (amends) WHERE amends IS NOT NULL');
    // A version that a decision made has no author. adopted: the amendments that it takes in; kept: the parts that were kept.
    await runner.query(`
      ALTER TABLE proposal_version
        ALTER COLUMN account_id DROP NOT NULL,
        ADD COLUMN adopted uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN kept integer[]`);
    // subject: the proposal or the amendment that the question decides. part: the paragraphs of it that are voted separately.
    // precedes: the question that waits until this one, and all that precede it too, are decided.
    await runner.query(`
      ALTER TABLE question
        ADD COLUMN takes_topics boolean NOT NULL DEFAULT false,
        ADD COLUMN subject uuid REFERENCES proposal (id),
        ADD COLUMN part integer[],
        ADD COLUMN precedes uuid REFERENCES question (id),
        ADD CHECK (part IS NULL OR subject IS NOT NULL AND precedes IS NOT NULL)`);
    await runner.query('CREATE INDEX question_precedes ON question (precedes) WHERE precedes IS NOT NULL');
    await runner.query(`
      CREATE TABLE proposal_sponsor (
        proposal_id uuid NOT NULL REFERENCES proposal (id),
        member_id uuid NOT NULL REFERENCES member (id),
        since timestamptz NOT NULL,
        until timestamptz,
        account_id uuid NOT NULL,
        PRIMARY KEY (proposal_id, member_id, since),
        CHECK (until IS NULL OR until >= since)
      )`);
    await runner.query('CREATE UNIQUE INDEX proposal_sponsor_standing ON proposal_sponsor (proposal_id, member_id) WHERE until IS NULL');
    await runner.query(`
      CREATE TABLE proposal_ruling (
        proposal_id uuid NOT NULL REFERENCES proposal (id),
        number integer NOT NULL,
        receivability text NOT NULL CHECK (receivability IN ('RECEIVED', 'NOT_RECEIVED')),
        reason text NOT NULL,
        at timestamptz NOT NULL,
        account_id uuid NOT NULL,
        PRIMARY KEY (proposal_id, number)
      )`);
    // What a proposal went through: in whose name it was withdrawn, and by whom it was taken over.
    await runner.query(`
      CREATE TABLE proposal_passage (
        proposal_id uuid NOT NULL REFERENCES proposal (id),
        number integer NOT NULL,
        act text NOT NULL CHECK (act IN ('WITHDRAWN', 'TAKEN_OVER')),
        origin text NOT NULL,
        member_id uuid REFERENCES member (id),
        reason text,
        at timestamptz NOT NULL,
        account_id uuid NOT NULL,
        PRIMARY KEY (proposal_id, number)
      )`);
    await runner.query('GRANT SELECT, INSERT ON proposal_sponsor, proposal_ruling, proposal_passage TO placet_app');
    await runner.query('GRANT UPDATE (title) ON question_option TO placet_app');
    await runner.query('GRANT UPDATE (until) ON proposal_sponsor TO placet_app');
  }

  async down(): Promise<void> {
    throw new Error('What was put forward is never undone.');
  }
}
