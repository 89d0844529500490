import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { person } from '../support/people.js';
import { givenDelegations, type TestDelegate } from '../support/poll.js';
import { givenProposal, type Procedure, read } from '../support/silence.js';
import { endorsement, Secretariat } from '../api/secretariat.js';

const ROUNDS = 12;
const OBJECTORS = 8;

/** Objections through two processes, while the clock runs out: what is acknowledged broke the silence, what is not did not. */
describe('an objection that races with the expiry', () => {
  let secretariat: Secretariat;
  let second: TestApp;
  let members: TestDelegate[];

  beforeAll(async () => {
    secretariat = await Secretariat.open();
    second = await startTestApp({ database: secretariat.chamber.database });
    members = (await givenDelegations(secretariat.chamber.database.owner, OBJECTORS)).map(([first]) => first as TestDelegate);
  });
  afterAll(async () => {
    await second.stop();
    await secretariat.closes();
  });

  it(`is counted or refused, never both: ${OBJECTORS} Members against the clock, ${ROUNDS} times`, async () => {
    const { owner } = secretariat.chamber.database;
    const chair = secretariat.chamber.api.as((await person(secretariat.chamber.database, 'CHAIR')).token);
    for (let round = 0; round < ROUNDS; round++) {
      const symbol = `R/${round}`;
      const proposal = await givenProposal(secretariat, symbol);
      const { silence } = await secretariat.does<{ silence: Procedure }>(
        'startSilence',
        { consultation: symbol, proposal },
        'silence { id }',
        chair,
      );
      // The last moments of a procedure that began three days ago.
      await owner.query(
        `UPDATE silence SET started_at = started_at - interval '4 days', first_expiry = official_now() + $2 * interval '1 millisecond',
           expires_at = official_now() + $2 * interval '1 millisecond' WHERE id = $1`,
        [silence.id, 15 + (round % 10) * 12],
      );
      const answers = await Promise.all(
        members.map((member, n) =>
          (n % 2 ? second : secretariat.chamber).api
            .as(member.token)
            .act<{ __typename: string; code?: string }>(
              'objectToSilence',
              { silence: silence.id, kind: 'OBJECTION', text: 'We cannot agree.', language: 'EN' },
              'silence { id }',
            ),
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      const acknowledged = members.filter((_, n) => answers[n]?.__typename === 'ObjectToSilenceSuccess').map(({ code }) => code);
      expect(answers.filter(({ code }) => code !== undefined).every(({ code }) => code === 'ILLEGAL_TRANSITION')).toBe(true);
      const stands = await read(chair, silence.id);
      expect(stands.objections.map(({ member }) => member).sort()).toEqual(acknowledged.sort());
      expect(stands.state).toBe(acknowledged.length > 0 ? 'BROKEN' : 'ADOPTED_TACITLY');
      const { rows } = await owner.query<{ act: string }>(
        `SELECT act FROM log_entry WHERE log_id = (SELECT consultation_id FROM silence WHERE id = $1) AND act IN ('silence.broken', 'silence.adopted')`,
        [silence.id],
      );
      expect(rows.length).toBeLessThanOrEqual(1);
      if (acknowledged.length > 0) expect(rows).toEqual([{ act: 'silence.broken' }]);
    }
  });
});

/** A text that is sent both ways at once, through two processes, goes one of them. */
describe('a silence that races with a question on the same proposal', () => {
  let secretariat: Secretariat;
  let second: TestApp;

  beforeAll(async () => {
    secretariat = await Secretariat.open();
    second = await startTestApp({ database: secretariat.chamber.database });
  });
  afterAll(async () => {
    await second.stop();
    await secretariat.closes();
  });

  it(`one is done and the other refused: ${ROUNDS} times`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const symbol = `B/${round}`;
      const proposal = await givenProposal(secretariat, symbol);
      const there = second.api.as(secretariat.officer.token);
      const question = endorsement(symbol, 'it', { proposal: 'resolution', paragraphs: [] });
      const silent = () => secretariat.api.act<{ __typename: string }>('startSilence', { consultation: symbol, proposal }, '__typename');
      const put = () => there.act<{ __typename: string }>('addQuestion', question, '__typename');
      const answers = await Promise.all(round % 2 ? [silent(), put()] : [put(), silent()]);
      expect(answers.filter(({ __typename }) => __typename === 'Refusal')).toMatchObject([
        { code: 'ILLEGAL_TRANSITION', path: ['proposal'] },
      ]);
    }
  });
});
