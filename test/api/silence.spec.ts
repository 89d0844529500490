import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { RecountRecord } from '#record';
import { person } from '../support/people.js';
import { givenProposal, type Procedure, PROCEDURE, read, resolution } from '../support/silence.js';
import { choice, DAY, endorsement, fromNow, HOUR, type Refused, Secretariat } from './secretariat.js';

const OBJECTION = { kind: 'OBJECTION', text: 'We cannot agree.', language: 'EN' };

describe('what a silence procedure refuses', () => {
  let secretariat: Secretariat;
  let chair: Api;
  let kenya: Api;
  let observer: Api;
  let suspended: Api;
  let symbol: string;
  let proposal: string;
  let running: string;

  const refused = (field: string, input: Record<string, unknown>, api: Api): Promise<Refused> => secretariat.isRefused(field, input, api);
  const begin = async (more: Record<string, unknown> = {}, api = chair): Promise<string> => {
    const { silence } = await secretariat.does<{ silence: Procedure }>(
      'startSilence',
      { consultation: symbol, proposal, ...more },
      `silence { ${PROCEDURE} }`,
      api,
    );
    return silence.id;
  };

  beforeAll(async () => {
    secretariat = await Secretariat.open();
    chair = secretariat.chamber.api.as((await person(secretariat.chamber.database, 'CHAIR')).token);
    kenya = (await secretariat.seats('KEN')).api;
    observer = (await secretariat.seats('VAT', { kind: 'OBSERVER_STATE', groups: [] })).api;
    suspended = (await secretariat.seats('PER')).api;
    await secretariat.does(
      'suspendVotingRight',
      { member: 'PER', ground: 'Arrears', decisionReference: 'C/55', suspendedFrom: fromNow(-DAY) },
      'suspension { id }',
    );
    symbol = 'S/1';
    proposal = await givenProposal(secretariat, symbol);
    running = await begin();
  });
  afterAll(() => secretariat.closes());

  describe('at its start', () => {
    it('a second silence on the same text, and one on no text or on two', async () => {
      const second = await refused('startSilence', { consultation: symbol, proposal }, chair);
      expect(second.code).toBe('ILLEGAL_TRANSITION');
      expect(second.message).toContain('Silence procedure 1 runs on this text until');
      expect(await refused('startSilence', { consultation: symbol }, chair)).toMatchObject({ code: 'INVALID_INPUT', path: ['proposal'] });
      expect(await refused('startSilence', { consultation: symbol, proposal, document: proposal }, chair)).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['document'],
      });
    });

    it('fewer hours than the rule set asks for, and more than a year', async () => {
      const other = await givenProposal(secretariat, 'S/2');
      const short = await refused('startSilence', { consultation: 'S/2', proposal: other, expiresAt: fromNow(71 * HOUR) }, chair);
      expect(short).toMatchObject({ code: 'INVALID_INPUT', path: ['expiresAt'] });
      expect(short.message).toContain('at least 72 hours');
      expect(await refused('startSilence', { consultation: 'S/2', proposal: other, expiresAt: fromNow(400 * DAY) }, chair)).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['expiresAt'],
      });
      expect(await refused('startSilence', { consultation: 'S/2', proposal: other, version: 2 }, chair)).toMatchObject({
        code: 'STALE_VERSION',
        path: ['version'],
      });
      expect(await refused('startSilence', { consultation: 'S/2', proposal: other, waiver: 'No reason.' }, chair)).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['waiver'],
      });
    });

    it('a text that is missing in a language, in the words of the reader; a document likewise', async () => {
      const english = await givenProposal(secretariat, 'S/3', ['en']);
      const gate = await refused('startSilence', { consultation: 'S/3', proposal: english }, chair.in('fr'));
      expect(gate).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['waiver'] });
      expect(gate.message).toContain('français et espagnol');
      const { consultation } = await chair.data<{ consultation: { documents: { id: string }[] } }>(
        '{ consultation(symbol: "S/3") { documents { id } } }',
      );
      const document = consultation.documents[0]?.id;
      expect(await refused('startSilence', { consultation: 'S/3', document }, chair)).toMatchObject({ path: ['waiver'] });
      const { silence } = await secretariat.does<{ silence: Procedure }>(
        'startSilence',
        { consultation: 'S/3', document, waiver: 'An English note.' },
        `silence { ${PROCEDURE} }`,
        chair,
      );
      expect(silence).toMatchObject({ title: 'Note', version: null, superseded: false, waiver: { languages: ['FR', 'ES'] } });
    });

    it('a draft, an unknown consultation, and somebody who conducts nothing', async () => {
      await secretariat.drafts('S/4');
      expect(await refused('startSilence', { consultation: 'S/4', proposal }, chair)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
      expect(await refused('startSilence', { consultation: 'NO/1', proposal }, chair)).toMatchObject({
        code: 'NOT_FOUND',
        path: ['consultation'],
      });
      expect(await refused('startSilence', { consultation: 'S/3', proposal }, chair)).toMatchObject({
        code: 'NOT_FOUND',
        path: ['proposal'],
      });
      expect(await refused('startSilence', { consultation: symbol, proposal }, kenya)).toMatchObject({ code: 'FORBIDDEN' });
    });
  });

  describe('from whoever would object', () => {
    it('an observer, a Member whose vote is suspended, and an adviser: each is told why', async () => {
      expect((await refused('objectToSilence', { silence: running, ...OBJECTION }, observer)).message).toContain('is an observer');
      const barred = await refused('objectToSilence', { silence: running, ...OBJECTION }, suspended);
      expect(barred).toMatchObject({ code: 'NOT_ENTITLED' });
      expect(barred.message).toContain('was suspended when the procedure started');
      const adviser = (await secretariat.appoints('KEN', 'ADVISER')).api;
      expect((await refused('objectToSilence', { silence: running, ...OBJECTION }, adviser.in('es'))).message).toContain(
        'Los asesores no objetan',
      );
      expect((await read(adviser, running)).mayObject).toMatchObject({
        may: false,
        reason: expect.stringContaining('Advisers do not object'),
      });
    });

    it('a Member admitted since, whatever its rights are now', async () => {
      const latecomer = (await secretariat.seats('TUV')).api;
      expect((await refused('objectToSilence', { silence: running, ...OBJECTION }, latecomer)).message).toContain(
        'when the procedure started',
      );
    });

    it('an amendment without a wording, an objection with one, and a procedure that nobody knows', async () => {
      expect(await refused('objectToSilence', { silence: running, ...OBJECTION, kind: 'AMENDMENT' }, kenya)).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['proposedWording'],
      });
      expect(await refused('objectToSilence', { silence: running, ...OBJECTION, proposedWording: 'Instead.' }, kenya)).toMatchObject({
        path: ['proposedWording'],
      });
      expect(await refused('objectToSilence', { silence: proposal, ...OBJECTION }, kenya)).toMatchObject({
        code: 'NOT_FOUND',
        path: ['silence'],
      });
      expect((await read(kenya, running)).state).toBe('RUNNING');
    });
  });

  describe('from whoever conducts it', () => {
    it('an extension that does not extend, and a withdrawal by somebody who did not start it', async () => {
      expect(await refused('extendSilence', { silence: running, expiresAt: fromNow(HOUR), reason: 'Sooner.' }, chair)).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['expiresAt'],
      });
      const other = await refused('withdrawSilence', { silence: running, reason: 'Not ours.' }, secretariat.api);
      expect(other).toMatchObject({ code: 'FORBIDDEN' });
      expect(other.message).toContain('was started by the chair');
    });

    it('any act on one that was withdrawn, which stays readable', async () => {
      const other = await givenProposal(secretariat, 'S/5');
      const { silence } = await secretariat.does<{ silence: Procedure }>(
        'startSilence',
        { consultation: 'S/5', proposal: other },
        'silence { id }',
        chair,
      );
      await secretariat.does('withdrawSilence', { silence: silence.id, reason: 'The text is being revised.' }, 'silence { id }', chair);
      expect(await read(kenya, silence.id)).toMatchObject({
        state: 'WITHDRAWN',
        inWords: expect.stringContaining('The text is being revised.'),
      });
      for (const [field, input, api] of [
        ['objectToSilence', OBJECTION, kenya],
        ['extendSilence', { expiresAt: fromNow(30 * DAY), reason: 'More.' }, chair],
        ['withdrawSilence', { reason: 'Again.' }, chair],
      ] as const)
        expect(await refused(field, { silence: silence.id, ...input }, api)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    });
  });

  it('a second objection of the same Member; another Member still puts its own beside it', async () => {
    const other = await givenProposal(secretariat, 'S/6');
    const brazil = (await secretariat.seats('BRA')).api;
    const { silence } = await secretariat.does<{ silence: Procedure }>(
      'startSilence',
      { consultation: 'S/6', proposal: other },
      'silence { id }',
      chair,
    );
    await secretariat.does('objectToSilence', { silence: silence.id, ...OBJECTION }, 'silence { state }', kenya);
    expect((await refused('objectToSilence', { silence: silence.id, ...OBJECTION }, kenya)).message).toContain(
      'Your delegation objected on',
    );
    await secretariat.does('objectToSilence', { silence: silence.id, ...OBJECTION }, 'silence { state }', brazil);
    expect(await read(kenya, silence.id)).toMatchObject({ state: 'BROKEN', objections: [{ member: 'KEN' }, { member: 'BRA' }] });
    expect(await refused('extendSilence', { silence: silence.id, expiresAt: fromNow(30 * DAY), reason: 'More.' }, chair)).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });
  });

  it('ends with the consultation: a cancelled one has adopted nothing', async () => {
    const other = await givenProposal(secretariat, 'S/7');
    const { silence } = await secretariat.does<{ silence: Procedure }>(
      'startSilence',
      { consultation: 'S/7', proposal: other },
      'silence { id }',
      chair,
    );
    await secretariat.does('cancelConsultation', { symbol: 'S/7', reason: 'Overtaken.', confirmSymbol: 'S/7' }, 'consultation { state }');
    expect(await read(kenya, silence.id)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await refused('objectToSilence', { silence: silence.id, ...OBJECTION }, kenya)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  it('the withdrawal or the change of the text from under it: the procedure is withdrawn first', async () => {
    const other = await givenProposal(secretariat, 'S/9');
    const { silence } = await secretariat.does<{ silence: Procedure }>(
      'startSilence',
      { consultation: 'S/9', proposal: other },
      'silence { id }',
      chair,
    );
    const withdrawal = { proposal: other, reason: 'Overtaken.' };
    const barred = await refused('withdrawProposal', withdrawal, secretariat.api);
    expect(barred).toMatchObject({ code: 'FROZEN', path: ['proposal'] });
    expect(barred.message).toMatch(/^Silence procedure 1 runs on this proposal until .* withdraws it first/);
    const { title, text } = resolution('S/9', 'otherwise');
    const revised = await refused('reviseProposal', { proposal: other, version: 1, title, text }, secretariat.api);
    expect(revised).toMatchObject({ code: 'FROZEN', path: ['proposal'] });
    expect(revised.message).toContain('is adopted as it reads now');
    const amended = await refused('proposeAmendment', { proposal: other, version: 1, title, text }, kenya);
    expect(amended).toMatchObject({ code: 'FROZEN', path: ['proposal'] });
    expect(amended.message).toContain('objects, and says how it should read');
    expect(await read(kenya, silence.id)).toMatchObject({ state: 'RUNNING', superseded: false });
    await secretariat.does('withdrawSilence', { silence: silence.id, reason: 'The text goes.' }, 'silence { id }', chair);
    await secretariat.does('withdrawProposal', withdrawal, 'proposal { id }');
    expect(await refused('startSilence', { consultation: 'S/9', proposal: other }, chair)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a text that is not before the Members: not received yet, not received at all, or an amendment', async () => {
    await givenProposal(secretariat, 'S/10');
    const { proposal: own } = await secretariat.does<{ proposal: { id: string } }>(
      'putForwardProposal',
      { ...resolution('S/10', 'kenyas'), origin: 'MEMBER' },
      'proposal { id }',
      kenya,
    );
    const onIt = async (): Promise<Refused> => refused('startSilence', { consultation: 'S/10', proposal: own.id }, chair);
    const pending = await onIt();
    expect(pending).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['proposal'] });
    expect(pending.message).toContain('has not ruled on this proposal yet');
    const { owner } = secretariat.chamber.database;
    await owner.query(`UPDATE proposal SET receivability = 'NOT_RECEIVED' WHERE id = $1`, [own.id]);
    expect((await onIt()).message).toContain('did not receive this proposal');
    await owner.query(
      `UPDATE proposal p SET receivability = 'RECEIVED', amends = o.id, amends_version = 1
       FROM proposal o WHERE p.id = $1 AND o.consultation_id = p.consultation_id AND o.id <> p.id`,
      [own.id],
    );
    expect((await onIt()).message).toContain('This is an amendment');
  });

  describe('a text that goes the other way as well', () => {
    const starts = async (text: Record<string, unknown>): Promise<string> =>
      (await secretariat.does<{ silence: { id: string } }>('startSilence', text, 'silence { id }', chair)).silence.id;
    const withdraws = (silence: string) =>
      secretariat.does('withdrawSilence', { silence, reason: 'To the vote.' }, 'silence { id }', chair);
    const asks = (question: Record<string, unknown>) => secretariat.does('addQuestion', question, 'question { id }');

    it('a question on it while silence runs, as its subject or among its options; it is put once the silence is withdrawn or broken', async () => {
      const symbol = 'W/1';
      const silent = await starts({ consultation: symbol, proposal: await givenProposal(secretariat, symbol) });
      const alone = endorsement(symbol, 'alone', { proposal: 'resolution', paragraphs: [] });
      const option = (key: string, proposal: string | null) => ({ key, title: { en: key }, proposal });
      const among = choice(symbol, 'among', [], { options: [option('none', null), option('it', 'resolution')], paragraphs: [] });
      const barred = await refused('addQuestion', alone, secretariat.api);
      expect(barred).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['proposal'] });
      expect(barred.message).toMatch(/^Silence procedure 1 runs on this proposal until .* is not put to the vote as well/);
      expect((await refused('addQuestion', alone, secretariat.api.in('es'))).message).toContain('no se somete a la vez a votación');
      expect(await refused('addQuestion', among, secretariat.api.in('fr'))).toMatchObject({
        path: ['options', '1', 'proposal'],
        message: expect.stringContaining('n’est pas mise aux voix en même temps') as unknown,
      });
      await asks(endorsement(symbol, 'other', { paragraphs: ['p1'] }));
      await secretariat.does('objectToSilence', { silence: silent, ...OBJECTION }, 'silence { state }', kenya);
      await asks(alone);
      await asks(among);
    });

    it('a silence on what a question puts, until that is decided; and then no further round while the silence runs', async () => {
      const symbol = 'W/2';
      const text = { consultation: symbol, proposal: await givenProposal(secretariat, symbol) };
      const first = await starts(text);
      await withdraws(first);
      await asks(endorsement(symbol, 'it', { proposal: 'resolution', paragraphs: [] }));
      const barred = await refused('startSilence', text, chair);
      expect(barred).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['proposal'] });
      expect(barred.message).toMatch(/^Question 1 puts this proposal to the vote and is not decided yet/);
      expect((await refused('startSilence', text, chair.in('fr'))).message).toContain('met cette proposition aux voix');
      await secretariat.opensTheVote(symbol);
      expect(await refused('startSilence', text, chair)).toMatchObject({ path: ['proposal'] });
      await secretariat.does('closeQuestion', { symbol, question: 'it', reason: 'Nobody came.' }, '__typename', chair);
      const silent = await starts(text);
      const repeat = { symbol, question: 'it', kind: 'REPEAT' };
      const again = await refused('openRound', repeat, chair);
      expect(again).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['question'] });
      expect(again.message).toMatch(/^Question 1 would put to the vote again a text on which silence procedure 2 runs until/);
      expect(await refused('annulVote', { symbol, question: 'it', reason: 'Again.' }, chair)).toMatchObject({ path: ['question'] });
      await withdraws(silent);
      await secretariat.does('openRound', repeat, '__typename', chair);
      expect(await refused('startSilence', text, chair)).toMatchObject({ path: ['proposal'] });
    });

    it('a document on whose paragraphs a question rests, and a question on those of a document under silence', async () => {
      const symbol = 'W/3';
      await givenProposal(secretariat, symbol);
      const { consultation } = await chair.data<{ consultation: { documents: { id: string }[] } }>(
        `{ consultation(symbol: "${symbol}") { documents { id } } }`,
      );
      const text = { consultation: symbol, document: consultation.documents[0]?.id, waiver: 'English suffices.' };
      const silent = await starts(text);
      const onIt = endorsement(symbol, 'it', { paragraphs: ['p2', 'p1'] });
      expect(await refused('addQuestion', onIt, secretariat.api)).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['paragraphs', '0'] });
      await withdraws(silent);
      await asks(onIt);
      const barred = await refused('startSilence', text, chair);
      expect(barred).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['document'] });
      expect(barred.message).toMatch(/^Question 1 rests on paragraphs of this document/);
    });
  });

  it('an objection whose words were changed behind the log’s back is found by the recount', async () => {
    const other = await givenProposal(secretariat, 'S/8');
    const { silence } = await secretariat.does<{ silence: Procedure }>(
      'startSilence',
      { consultation: 'S/8', proposal: other },
      'silence { id }',
      chair,
    );
    await secretariat.does('objectToSilence', { silence: silence.id, ...OBJECTION }, 'silence { state }', kenya);
    const recount = () => secretariat.chamber.app.get(RecountRecord, { strict: false }).execute('S/8');
    expect(await recount()).toMatchObject({ equal: true, findings: [] });
    await secretariat.chamber.database.owner.query(`UPDATE silence_objection SET text = 'We agree.' WHERE silence_id = $1`, [silence.id]);
    expect(await recount()).toMatchObject({ equal: false, findings: [{ found: 'the objection of KEN' }] });
  });
});
