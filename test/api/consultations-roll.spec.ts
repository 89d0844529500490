import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckOrganization } from '#record';
import { person } from '../support/people.js';
import { DAY, fromNow, Secretariat } from './secretariat.js';

describe('the roll', () => {
  let desk: Secretariat;
  let kenya: Awaited<ReturnType<Secretariat['seats']>>;

  beforeAll(async () => {
    desk = await Secretariat.open();
    kenya = await desk.seats('KEN');
    await desk.admits('VAT', { kind: 'OBSERVER_STATE', groups: [] });
  });
  afterAll(() => desk.closes());

  type Read = {
    consultation: {
      roll: {
        frozen: boolean;
        takenAt: string | null;
        entitled: number;
        membersOfBody: number;
        excluded: { member: string; reason: string; explanation: string }[];
      };
      myDelegationEntitlement: { entitled: boolean; reason: string | null; explanation: string | null } | null;
    };
  };
  const ROLL = `query R($symbol: String!) { consultation(symbol: $symbol) { roll { frozen takenAt entitled membersOfBody excluded { member reason explanation } }
    myDelegationEntitlement { entitled reason explanation } } }`;
  const read = async (symbol: string, api = desk.api) => (await api.data<Read>(ROLL, { symbol })).consultation;

  it('is previewed, taken at the opening of the vote with a reason for every exclusion, and stays', async () => {
    const somalia = await desk.seats('SOM');
    await desk.admits('NEP');
    await desk.does(
      'suspendVotingRight',
      { member: 'SOM', suspendedFrom: fromNow(-30 * DAY), ground: 'Arrears.', decisionReference: 'C/87' },
      'suspension { id }',
    );
    const symbol = 'IC/ROLL';
    await desk.drafts(symbol);
    await desk.asks(symbol, 'theme');
    await desk.opens(symbol);
    const preview = await read(symbol);
    expect(preview.roll).toMatchObject({ frozen: false, takenAt: null, entitled: 1, membersOfBody: 3 });
    expect(preview.myDelegationEntitlement).toBeNull();

    await desk.opensTheVote(symbol);
    const taken = await read(symbol);
    expect(taken.roll).toMatchObject({ frozen: true, entitled: 1, membersOfBody: 3 });
    expect(taken.roll.excluded.map(({ member, reason }) => [member, reason])).toEqual([
      ['NEP', 'NO_CREDENTIALS'],
      ['SOM', 'SUSPENDED'],
      ['VAT', 'OBSERVER'],
    ]);
    expect(taken.roll.excluded[1]?.explanation).toContain('by decision C/87');
    expect((await read(symbol, kenya.api)).myDelegationEntitlement).toEqual({ entitled: true, reason: null, explanation: null });
    expect((await read(symbol, somalia.api.in('fr'))).myDelegationEntitlement).toMatchObject({
      entitled: false,
      reason: 'SUSPENDED',
      explanation: expect.stringContaining('C/87'),
    });

    // A back-dated entry changes the ledgers, and not the roll that was taken.
    await desk.accredits('NEP');
    expect((await read(symbol)).roll).toEqual(taken.roll);
    expect(await desk.isRefused('amendRoll', { symbol, member: 'SOM', entitled: true, reason: 'It has paid.' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['entitled'],
    });
    await desk.does('amendRoll', { symbol, member: 'NEP', entitled: true, reason: 'Its credentials arrived.' }, 'consultation { id }');
    expect((await read(symbol)).roll).toMatchObject({ entitled: 2, membersOfBody: 3 });
    expect(await desk.isRefused('amendRoll', { symbol, member: 'NEP', entitled: true, reason: 'Once more.' })).toMatchObject({
      path: ['entitled'],
    });
    expect(await desk.isRefused('amendRoll', { symbol, member: 'QQQ', entitled: true, reason: 'Who?' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    await desk.seats('ZMB');
    await desk.does('amendRoll', { symbol, member: 'ZMB', entitled: true, reason: 'Admitted since.' }, 'consultation { id }');
    expect((await read(symbol)).roll).toMatchObject({ entitled: 3, membersOfBody: 4 });
  });

  it('follows from the organization’s log, as amended since, and so do the ledgers; what no act did is found', async () => {
    const check = () => desk.chamber.app.get(CheckOrganization, { strict: false }).execute();
    expect(await check()).toMatchObject({ findings: [], equal: true, lists: 2 });
    const { owner } = desk.chamber.database;
    const forged = async (sql: string, back: string): Promise<readonly (readonly string[])[]> => {
      await owner.query(sql);
      const { findings } = await check();
      await owner.query(back);
      return findings.map(({ between, where }) => [between, where]);
    };
    const kenya = `member_id = (SELECT id FROM member WHERE code = 'KEN')`;
    expect(
      await forged(`UPDATE roll_entry SET groups = '{}' WHERE ${kenya}`, `UPDATE roll_entry SET groups = '{AFRICAN}' WHERE ${kenya}`),
    ).toEqual([['the organization’s log and the roll of IC/ROLL', 'KEN.groups[0]']]);
    expect(
      await forged(
        `UPDATE credentials SET status = 'REFUSED' WHERE status = 'ACCEPTED' AND ${kenya}`,
        `UPDATE credentials SET status = 'ACCEPTED' WHERE status = 'REFUSED' AND ${kenya}`,
      ),
    ).toEqual([['the organization’s log and the ledgers', 'KEN.entitled']]);
    // Two Members of the same group and standing: nothing but which is which.
    const swap = ['KEN', 'ZMB'].map((code) => `code = '${code}'`);
    const swapped = `UPDATE member SET code = 'X-' || code WHERE ${swap.join(' OR ')};
      UPDATE member SET code = CASE code WHEN 'X-KEN' THEN 'ZMB' ELSE 'KEN' END WHERE code LIKE 'X-%'`;
    expect(await forged(swapped, swapped)).toEqual([
      ['the organization’s log and the roll of IC/ROLL', 'KEN.member'],
      ['the organization’s log and the ledgers', 'KEN.member'],
    ]);
    const renamed = (from: string, to: string): string =>
      `UPDATE membership SET names = jsonb_set(names, '{fr}', '"État ${to}"') WHERE member_id = (SELECT id FROM member WHERE code = '${from}')`;
    expect(await forged(renamed('KEN', 'ZMB'), renamed('KEN', 'KEN'))).toEqual([['the organization’s log and the ledgers', 'KEN.names']]);
    expect(await check()).toMatchObject({ equal: true });
  });

  it('is voted on by those whom the organization’s log has as delegates; whoever the database alone appointed is found', async () => {
    const check = () => desk.chamber.app.get(CheckOrganization, { strict: false }).execute();
    const { owner } = desk.chamber.database;
    const { question } = await desk.chamber.api
      .as(desk.officer.token)
      .data<{ consultation: { questions: { id: string }[] } }>(`{ consultation(symbol: "IC/ROLL") { questions { id } } }`)
      .then(({ consultation }) => ({ question: consultation.questions[0]?.id }));
    const ballot = (of: string) => ({ question, kind: 'ABSTAIN', idempotencyKey: `ballot-of-${of}` });
    await desk.does('castBallot', ballot('kenya'), '__typename', kenya.api);
    // One that casts, and then is no delegate any more.
    const leaving = await desk.appoints('NEP', 'ALTERNATE');
    await desk.does('castBallot', ballot('leaving'), '__typename', leaving.api);
    await desk.does('endAppointment', { delegate: leaving.delegate, validUntil: fromNow(-1000) }, 'delegate { id }');
    expect(await check()).toMatchObject({ findings: [], equal: true, ballots: 2 });

    const impostor = await person(desk.chamber.database, 'DELEGATE');
    const row = `(id, member_id, account_id, function, valid_from, recorded_at)
      SELECT gen_random_uuid(), id, '${impostor.account}', 'REPRESENTATIVE', '2006-01-01', '2006-01-01' FROM member WHERE code = 'ZMB'`;
    await owner.query(`INSERT INTO delegate ${row}`);
    await desk.does('castBallot', ballot('impostor'), '__typename', desk.chamber.api.as(impostor.token));
    const found = async () => (await check()).findings.map(({ between, where }) => [between, where.split(' ')[0]]);
    expect(await found()).toEqual([
      ['the organization’s log and the delegations', 'delegate'],
      ['the organization’s log and who cast on IC/ROLL', 'entry'],
    ]);
    // The row goes; the entry of the ballot stays.
    await owner.query(`DELETE FROM delegate WHERE account_id = '${impostor.account}'`);
    expect(await found()).toEqual([['the organization’s log and who cast on IC/ROLL', 'entry']]);
  });

  it('waits for an act on the ledgers that is under way when it is taken', async () => {
    const symbol = 'IC/RACE';
    const member = await desk.admits('PER');
    await desk.accredits('PER');
    await desk.drafts(symbol);
    await desk.opens(symbol);
    const before = await read(symbol);
    const officer = await desk.chamber.database.owner.connect();
    await officer.query('BEGIN');
    await officer.query(`SELECT lock_log('00000000-0000-4000-8000-000000000000')`);
    await officer.query(
      `INSERT INTO suspension (id, member_id, ground, decision_reference, valid_from) VALUES (gen_random_uuid(), $1, 'Arrears.', 'C/99', '2006-01-01')`,
      [member],
    );
    const opening = desk.opensTheVote(symbol);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await officer.query('COMMIT');
    officer.release();
    await opening;
    expect((await read(symbol)).roll.entitled).toBe(before.roll.entitled - 1);
  });

  it('is not amended before it is taken', async () => {
    await desk.drafts('IC/EARLY');
    await desk.opens('IC/EARLY');
    expect(await desk.isRefused('amendRoll', { symbol: 'IC/EARLY', member: 'NEP', entitled: true, reason: 'Too early.' })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });
  });
});
