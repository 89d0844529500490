import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MEMBERS_OF_BODY, takingRoll } from './0021-members-of-body-logged.js';
import { IN_FULL } from './0024-roll-logged-in-full.js';

/** Who stands behind each id on the roll: a line each, hashed together. */
const NAMES = ` || ',"namesSha256":"' || encode(sha256(convert_to(coalesce(
  string_agg(member_called(member_id, v_opens), E'\\n' ORDER BY member_id), ''), 'UTF8')), 'hex') || '"'`;

/**
 * A Member's letters and names, as they were known at an instant for that instant. The log names Members by their ids: the entry of
 * the roll says which Member each of them is, so that nobody's ballots can be published as another's.
 */
export class NamesOnTheRoll1000000000028 implements MigrationInterface {
  name = 'NamesOnTheRoll1000000000028';

  async up(runner: QueryRunner): Promise<void> {
    const named = (language: string): string => `coalesce(to_json(nullif(x.names ->> '${language}', ''))::text, 'null')`;
    await runner.query(`
      CREATE FUNCTION member_called(p_member uuid, p_at timestamptz) RETURNS text LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
        SELECT concat_ws(' ', m.id, m.code, ${named('en')}, ${named('fr')}, ${named('es')})
        FROM member m LEFT JOIN membership x ON x.member_id = m.id
          AND x.valid_from <= p_at AND (x.valid_until IS NULL OR x.valid_until > p_at)
          AND x.recorded_at <= p_at AND (x.superseded_at IS NULL OR x.superseded_at > p_at)
        WHERE m.id = p_member
      $$`);
    await runner.query(takingRoll(`${MEMBERS_OF_BODY}${NAMES}${IN_FULL}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(takingRoll(`${MEMBERS_OF_BODY}${IN_FULL}`));
    await runner.query('DROP FUNCTION member_called');
  }
}
