import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Members and the dated ledgers about them. Every ledger says when a thing holds (`valid_from`, `valid_until`) and
 * when that was known (`recorded_at`, `superseded_at`): a correction supersedes a row and adds another, so that
 * "what did we know then about that day" stays answerable, and a back-dated entry cannot change a roll already taken.
 */
export class Delegations1000000000004 implements MigrationInterface {
  name = 'Delegations1000000000004';

  async up(runner: QueryRunner): Promise<void> {
    const ledger = `
        valid_from timestamptz NOT NULL,
        valid_until timestamptz,
        recorded_at timestamptz NOT NULL DEFAULT official_now(),
        superseded_at timestamptz,
        CHECK (valid_until IS NULL OR valid_until > valid_from)`;
    await runner.query(`
      CREATE TABLE member (
        id uuid PRIMARY KEY,
        code text NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9-]{1,15}$'),
        seal text NOT NULL CHECK (seal ~ '^[A-Z]{2}$'),
        CONSTRAINT member_code UNIQUE (code)
      )`);
    await runner.query(`
      CREATE TABLE membership (
        row_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        member_id uuid NOT NULL REFERENCES member (id),
        kind text NOT NULL CHECK (kind IN ('MEMBER_STATE', 'OBSERVER_STATE', 'OBSERVER_ORGANIZATION')),
        names jsonb NOT NULL,
        groups text[] NOT NULL DEFAULT '{}' CHECK (cardinality(groups) <= 2 AND groups <@ ARRAY['AFRICAN', 'ASIA_PACIFIC',
          'EASTERN_EUROPEAN', 'LATIN_AMERICAN_AND_CARIBBEAN', 'WESTERN_EUROPEAN_AND_OTHERS']),
        end_reason text,
        ${ledger}
      )`);
    await runner.query('CREATE INDEX membership_member ON membership (member_id, valid_from)');
    await runner.query(
      `CREATE UNIQUE INDEX membership_one_current ON membership (member_id) WHERE valid_until IS NULL AND superseded_at IS NULL`,
    );
    await runner.query(`
      CREATE TABLE delegate (
        row_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        id uuid NOT NULL,
        member_id uuid NOT NULL REFERENCES member (id),
        account_id uuid NOT NULL,
        function text NOT NULL CHECK (function IN ('REPRESENTATIVE', 'ALTERNATE', 'ADVISER')),
        ${ledger}
      )`);
    await runner.query(`CREATE UNIQUE INDEX delegate_known ON delegate (id) WHERE superseded_at IS NULL`);
    await runner.query(
      `CREATE UNIQUE INDEX delegate_one_appointment ON delegate (account_id) WHERE valid_until IS NULL AND superseded_at IS NULL`,
    );
    await runner.query('CREATE INDEX delegate_account ON delegate (account_id)');
    await runner.query('CREATE INDEX delegate_member ON delegate (member_id)');
    await runner.query(`
      CREATE TABLE credentials (
        row_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        id uuid NOT NULL,
        member_id uuid NOT NULL REFERENCES member (id),
        status text NOT NULL CHECK (status IN ('RECEIVED', 'ACCEPTED', 'REFUSED')),
        reason text,
        ${ledger}
      )`);
    await runner.query(`CREATE UNIQUE INDEX credentials_known ON credentials (id) WHERE superseded_at IS NULL`);
    await runner.query('CREATE INDEX credentials_member ON credentials (member_id, valid_from)');
    await runner.query(`
      CREATE TABLE suspension (
        row_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        id uuid NOT NULL,
        member_id uuid NOT NULL REFERENCES member (id),
        ground text NOT NULL,
        decision_reference text NOT NULL,
        restored_by text,
        ${ledger}
      )`);
    await runner.query(`CREATE UNIQUE INDEX suspension_known ON suspension (id) WHERE superseded_at IS NULL`);
    await runner.query('CREATE INDEX suspension_member ON suspension (member_id, valid_from)');

    // What the ledgers say of every Member at an instant, as far as it was known at p_known. The one place where
    // entitlement is decided: the preview, the frozen roll and the answer to "may we vote?" all come from here.
    await runner.query(`
      CREATE FUNCTION roll_as_of(p_at timestamptz, p_known timestamptz)
      RETURNS TABLE (member_id uuid, kind text, groups text[], entitled boolean, reason text, since timestamptz, reference text)
      LANGUAGE sql STABLE AS $$
        SELECT m.member_id, m.kind, m.groups,
               m.kind = 'MEMBER_STATE' AND s.id IS NULL AND c.id IS NOT NULL,
               CASE WHEN m.kind <> 'MEMBER_STATE' THEN 'OBSERVER'
                    WHEN s.id IS NOT NULL THEN 'SUSPENDED'
                    WHEN c.id IS NULL THEN 'NO_CREDENTIALS' END,
               s.valid_from, s.decision_reference
        FROM membership m
        LEFT JOIN LATERAL (
          SELECT x.id, x.valid_from, x.decision_reference FROM suspension x
          WHERE x.member_id = m.member_id AND x.valid_from <= p_at AND (x.valid_until IS NULL OR x.valid_until > p_at)
            AND x.recorded_at <= p_known AND (x.superseded_at IS NULL OR x.superseded_at > p_known)
          ORDER BY x.valid_from LIMIT 1) s ON true
        LEFT JOIN LATERAL (
          SELECT x.id FROM credentials x
          WHERE x.member_id = m.member_id AND x.status = 'ACCEPTED'
            AND x.valid_from <= p_at AND (x.valid_until IS NULL OR x.valid_until > p_at)
            AND x.recorded_at <= p_known AND (x.superseded_at IS NULL OR x.superseded_at > p_known)
          LIMIT 1) c ON true
        WHERE m.valid_from <= p_at AND (m.valid_until IS NULL OR m.valid_until > p_at)
          AND m.recorded_at <= p_known AND (m.superseded_at IS NULL OR m.superseded_at > p_known)
      $$`);
    await runner.query('GRANT SELECT, INSERT ON member, membership, delegate, credentials, suspension TO placet_app');
    for (const table of ['membership', 'delegate', 'credentials', 'suspension']) {
      await runner.query(`GRANT UPDATE (superseded_at) ON ${table} TO placet_app`);
    }
  }

  async down(): Promise<void> {
    throw new Error('The dated ledgers are never undone.');
  }
}
