import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { person } from '../support/people.js';
import { givenProposal, type Procedure, PROCEDURE, read } from '../support/silence.js';
import { DAY, HOUR, Secretariat } from '../api/secretariat.js';
import { textsBeside, wordsInLogs } from '../support/words-kept.js';
import { PROVEN, proving } from '../support/published.js';

/** Between meetings a body adopts texts by silence: nobody votes, and whoever disagrees says so in writing, in time. */
describe('a silence procedure', () => {
  let secretariat: Secretariat;
  let chair: Api;
  let kenya: Api;
  let peru: Api;
  let hours = 0;

  /** Time goes by in the chamber. */
  const later = async (milliseconds: number): Promise<void> => {
    hours += milliseconds;
    await secretariat.chamber.database.moveClock(hours);
  };
  const starts = async (consultation: string, proposal: string, more: Record<string, unknown> = {}, api = chair): Promise<Procedure> =>
    (await secretariat.does<{ silence: Procedure }>('startSilence', { consultation, proposal, ...more }, `silence { ${PROCEDURE} }`, api))
      .silence;
  const news = async (api: Api): Promise<string[]> =>
    (await api.data<{ news: { inWords: string }[] }>('{ news(first: 50) { inWords } }')).news.map(({ inWords }) => inWords);

  beforeAll(async () => {
    secretariat = await Secretariat.open();
    chair = secretariat.chamber.api.as((await person(secretariat.chamber.database, 'CHAIR')).token);
    kenya = (await secretariat.seats('KEN')).api;
    peru = (await secretariat.seats('PER')).api;
    // The story takes two weeks; nobody signs in anew.
    await secretariat.chamber.database.owner.query(`UPDATE session SET expires_at = expires_at + interval '1 month'`);
  });
  afterAll(() => secretariat.closes());

  it('is adopted tacitly when nobody objects: the clock says so, and nobody is listed in favour', async () => {
    const proposal = await givenProposal(secretariat, 'C/1');
    const begun = await starts('C/1', proposal);
    expect(begun).toMatchObject({
      number: 1,
      state: 'RUNNING',
      version: 1,
      entitled: 2,
      initiator: 'CHAIR',
      languages: ['EN', 'FR', 'ES'],
    });
    expect(Date.parse(begun.expiresAt) - Date.parse(begun.startedAt)).toBe(72 * HOUR);
    const { runningSilences } = await kenya.data<{ runningSilences: Procedure[] }>(`{ runningSilences { ${PROCEDURE} } }`);
    expect(runningSilences).toMatchObject([{ id: begun.id, mayObject: { may: true, reason: null }, lastDay: false }]);

    await later(49 * HOUR);
    expect(await read(kenya, begun.id)).toMatchObject({ state: 'RUNNING', lastDay: true });

    await later(23 * HOUR);
    const adopted = await read(kenya, begun.id);
    expect(adopted).toMatchObject({ state: 'ADOPTED_TACITLY', endedAt: begun.expiresAt, objections: [], mayObject: { may: false } });
    expect(adopted.inWords).toContain('No Member is recorded as being in favour');
    const late = await secretariat.isRefused(
      'objectToSilence',
      { silence: begun.id, kind: 'OBJECTION', text: 'We object.', language: 'EN' },
      kenya,
    );
    expect(late).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect(late.message).toContain('ended on');
  });

  it('is broken at the last minute by one Member, in writing', async () => {
    const proposal = await givenProposal(secretariat, 'C/2');
    const { id } = await starts('C/2', proposal);
    await later(72 * HOUR - 60_000);
    const { silence } = await secretariat.does<{ silence: Procedure }>(
      'objectToSilence',
      { silence: id, kind: 'AMENDMENT', text: 'The date is too early.', proposedWording: 'The Council decides in May.', language: 'EN' },
      `silence { ${PROCEDURE} }`,
      kenya,
    );
    expect(silence).toMatchObject({
      state: 'BROKEN',
      objections: [{ member: 'KEN', kind: 'AMENDMENT', proposedWording: 'The Council decides in May.', castBy: 'REPRESENTATIVE' }],
    });
    expect(silence.inWords).toContain('State KEN');
    await later(2 * 60_000);
    expect(await read(peru, id)).toMatchObject({ state: 'BROKEN', objections: [{ member: 'KEN' }] });
    expect(await news(peru)).toEqual(expect.arrayContaining([expect.stringMatching(/^State KEN: an objection broke silence procedure 1/)]));
  });

  it('waits for the languages that the rule set asks for, or for a waiver that is recorded', async () => {
    const proposal = await givenProposal(secretariat, 'C/3', ['en', 'fr']);
    const gate = await secretariat.isRefused('startSilence', { consultation: 'C/3', proposal }, chair);
    expect(gate).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['waiver'] });
    expect(gate.message).toContain('does not exist in Spanish');
    const begun = await starts('C/3', proposal, { waiver: 'The Spanish text follows on Monday.' });
    expect(begun).toMatchObject({
      state: 'RUNNING',
      languages: ['EN', 'FR'],
      waiver: { languages: ['ES'], reason: 'The Spanish text follows on Monday.', by: 'CHAIR' },
    });
  });

  it('is extended before it ends, and what was decided then holds', async () => {
    const proposal = await givenProposal(secretariat, 'C/4');
    const begun = await starts('C/4', proposal);
    await later(71 * HOUR);
    const until = new Date(Date.parse(begun.expiresAt) + 2 * DAY).toISOString();
    const { silence } = await secretariat.does<{ silence: Procedure }>(
      'extendSilence',
      { silence: begun.id, expiresAt: until, reason: 'Capitals asked for two more days.' },
      `silence { ${PROCEDURE} }`,
      chair,
    );
    expect(silence).toMatchObject({
      state: 'RUNNING',
      expiresAt: until,
      firstExpiry: begun.firstExpiry,
      extensions: [{ from: begun.expiresAt, until, reason: 'Capitals asked for two more days.' }],
    });
    await later(2 * HOUR);
    expect(await read(kenya, begun.id)).toMatchObject({ state: 'RUNNING' });
    await later(2 * DAY);
    expect(await read(kenya, begun.id)).toMatchObject({ state: 'ADOPTED_TACITLY', endedAt: until });
  });

  it('stands in the record as it ended, and the record waits for it', async () => {
    const proposal = await givenProposal(secretariat, 'C/5');
    await secretariat.asks('C/5', 'theme');
    await secretariat.opensTheVote('C/5');
    const { id, sha256, expiresAt } = await starts('C/5', proposal, {}, secretariat.api);
    await secretariat.does('closeVoting', { symbol: 'C/5', confirmSymbol: 'C/5' }, 'consultation { state }');
    const early = await secretariat.isRefused('publishRecord', { symbol: 'C/5', confirmSymbol: 'C/5' });
    expect(early.code).toBe('ILLEGAL_TRANSITION');
    expect(early.message).toContain('Silence procedure 1 on C/5 runs until');
    await later(73 * HOUR);
    await secretariat.does('publishRecord', { symbol: 'C/5', confirmSymbol: 'C/5' }, 'record { sha256 }');
    const { record } = await kenya.data<{ record: { json: string } }>(`{ record(symbol: "C/5") { json } }`);
    const { silences } = JSON.parse(record.json) as { silences: Record<string, unknown>[] };
    expect(silences).toMatchObject([
      {
        number: 1,
        proposal: 'resolution',
        version: 1,
        sha256,
        state: 'ADOPTED_TACITLY',
        endedAt: expiresAt,
        entitled: 2,
        objections: [],
        initiator: 'SECRETARIAT',
      },
    ]);
    expect(JSON.stringify(silences[0])).not.toMatch(/KEN|PER/);
    expect(await read(kenya, id)).toMatchObject({ state: 'ADOPTED_TACITLY' });
  });

  it('whoever has the bundle proves it, and no letter of it can be changed', async () => {
    expect(await proving(secretariat.chamber.app, 'C/5')).toEqual(PROVEN);
  });

  it('leaves no words in the log: texts stand beside it, under salted hashes', async () => {
    expect(await textsBeside(secretariat.chamber.database.owner)).toBeGreaterThan(0);
    expect(await wordsInLogs(secretariat.chamber.database.owner)).toEqual([]);
  });
});
