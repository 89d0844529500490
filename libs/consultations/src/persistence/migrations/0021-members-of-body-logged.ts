import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The roll as it was taken by 0005, whose entry says no more than who may vote; `said`: what it says besides. */
export const takingRoll = (said = ''): string => `
  CREATE OR REPLACE FUNCTION take_roll(p_consultation uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    v_opens timestamptz;
    v_data text;
  BEGIN
    SELECT voting_opens_at INTO v_opens FROM consultation
    WHERE id = p_consultation AND roll_taken_at IS NULL AND opened_at IS NOT NULL AND cancelled_at IS NULL
      AND voting_opens_at <= official_now();
    IF NOT FOUND THEN RETURN; END IF;
    PERFORM 1 FROM log WHERE scope = 'ORGANIZATION' FOR SHARE;
    INSERT INTO roll_entry (consultation_id, member_id, kind, groups, entitled, reason, since, reference, weight)
    SELECT p_consultation, r.member_id, r.kind, r.groups, r.entitled, r.reason, r.since, r.reference, coalesce(w.weight, 1)
    FROM roll_as_of(v_opens, v_opens) r
    LEFT JOIN consultation_weight w ON w.consultation_id = p_consultation AND w.member_id = r.member_id;
    UPDATE consultation SET roll_taken_at = official_now(),
      members_of_body = (SELECT count(*) FROM roll_entry WHERE consultation_id = p_consultation AND kind = 'MEMBER_STATE')
    WHERE id = p_consultation;
    SELECT '{"entitled":' || count(*) FILTER (WHERE entitled) || ',"excluded":' || count(*) FILTER (WHERE NOT entitled)
        ${said} || ',"sha256":"' || encode(sha256(convert_to(coalesce(string_agg(member_id::text || ' ' || coalesce(reason, 'ENTITLED') || CASE weight WHEN 1 THEN '' ELSE ' ' || weight END, E'\\n' ORDER BY member_id), ''), 'UTF8')), 'hex') || '"}'
      INTO v_data FROM roll_entry WHERE consultation_id = p_consultation;
    PERFORM append_entries(p_consultation, ARRAY['roll.taken'], ARRAY[NULL::uuid], ARRAY[NULL::uuid], ARRAY[v_data]);
    PERFORM commit_lots(p_consultation);
  END $$`;

export const MEMBERS_OF_BODY = ` || ',"membersOfBody":' || count(*) FILTER (WHERE kind = 'MEMBER_STATE')`;

/**
 * The quorum, and rules that count on the members of the body, hang on how many these are: the entry of the roll says so, and
 * whoever checks a record holds its figure against that.
 */
export class MembersOfBodyLogged1000000000021 implements MigrationInterface {
  name = 'MembersOfBodyLogged1000000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(takingRoll(MEMBERS_OF_BODY));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(takingRoll());
  }
}
