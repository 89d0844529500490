import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MEMBERS_OF_BODY, takingRoll } from './0021-members-of-body-logged.js';

/** By Member what the roll says beside who may vote: kind, groups, since when, and by which decision; a line each, hashed together. */
export const IN_FULL = ` || ',"rowsSha256":"' || encode(sha256(convert_to(coalesce(string_agg(
  concat_ws(' ', member_id, kind, array_to_string(groups, ','),
    coalesce(to_char(since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'null'), coalesce(to_json(reference)::text, 'null')),
  E'\\n' ORDER BY member_id), ''), 'UTF8')), 'hex') || '"'`;

/** The entry of the roll vouches for all that the roll says, and not only for who may vote. */
export class RollLoggedInFull1000000000024 implements MigrationInterface {
  name = 'RollLoggedInFull1000000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(takingRoll(`${MEMBERS_OF_BODY}${IN_FULL}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(takingRoll(MEMBERS_OF_BODY));
  }
}
