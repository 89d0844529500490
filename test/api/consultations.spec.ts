import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import { person } from '../support/people.js';
import { choice, DAY, endorsement, fromNow, HOUR, Secretariat } from './secretariat.js';

let desk: Secretariat;
let kenya: Awaited<ReturnType<Secretariat['seats']>>;
let holySee: Awaited<ReturnType<Secretariat['appoints']>>;

beforeAll(async () => {
  desk = await Secretariat.open();
  kenya = await desk.seats('KEN', { names: { en: 'Kenya', fr: 'Kenya', es: 'Kenya' } });
  await desk.admits('VAT', { kind: 'OBSERVER_STATE', groups: [] });
  holySee = await desk.appoints('VAT');
});
afterAll(async () => {
  await desk.chamber.database.moveClock(0);
  await desk.closes();
});

const state = async (symbol: string, api = desk.api) =>
  (
    await api.data<{ consultation: { state: string } | null }>('query S($symbol: String!) { consultation(symbol: $symbol) { state } }', {
      symbol,
    })
  ).consultation?.state ?? null;

describe('preparing a consultation', () => {
  it('is the secretariat’s affair until it opens', async () => {
    await desk.drafts('IC/2006/8');
    await desk.asks('IC/2006/8', 'theme');
    expect(await state('IC/2006/8')).toBe('DRAFT');
    expect(await state('IC/2006/8', kenya.api)).toBeNull();
    expect(await desk.isRefused('draftConsultation', { ...(await draftOf('IC/2006/8')) })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['symbol'],
    });
    expect(await desk.isRefused('draftConsultation', { ...(await draftOf('IC/1')), officialZone: 'Geneva' })).toMatchObject({
      path: ['officialZone'],
    });
    expect(await desk.isRefused('draftConsultation', { ...(await draftOf('IC/1')), ruleSet: 'none' })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['ruleSet'],
    });
    expect(await desk.isRefused('draftConsultation', { ...(await draftOf('IC/1')), votingOpensAt: fromNow(9 * DAY) })).toMatchObject({
      path: ['votingClosesAt'],
    });
    expect(await desk.isRefused('draftConsultation', await draftOf('IC/1'), kenya.api)).toMatchObject({ code: 'FORBIDDEN' });
  });

  async function draftOf(symbol: string): Promise<Record<string, unknown>> {
    return {
      symbol,
      title: { en: 'T' },
      summary: { en: 'S' },
      body: 'council',
      officialZone: 'Europe/Zurich',
      visibility: 'MEMBERS',
      ruleSet: 'iom-council-two-thirds',
      commentsCloseAt: fromNow(HOUR),
      votingOpensAt: fromNow(HOUR),
      votingClosesAt: fromNow(DAY),
    };
  }

  it('takes bodies and rule sets that there are', async () => {
    await desk.does('createBody', { key: 'steering-group', names: { en: 'Steering group', fr: 'Groupe directeur' } }, 'body { key name }');
    expect(await desk.isRefused('createBody', { key: 'steering-group', names: { en: 'Again' } })).toMatchObject({ path: ['key'] });
    const auditor = desk.chamber.api.as((await person(desk.chamber.database, 'AUDITOR')).token);
    expect(await state('IC/2006/8', auditor)).toBe('DRAFT');
    const { bodies, ruleSets } = await desk.api
      .in('fr')
      .data<{ bodies: object[]; ruleSets: { key: string; version: number; rule: { inWords: string } }[] }>(
        '{ bodies { key name } ruleSets { key version name rule { base tieRule inWords } } }',
      );
    expect(bodies).toContainEqual({ key: 'steering-group', name: 'Groupe directeur' });
    expect(ruleSets.find((set) => set.key === 'iom-council-two-thirds')).toMatchObject({
      version: 1,
      rule: { inWords: expect.stringContaining('deux tiers') },
    });
  });

  it('is revised by whoever has read the latest revision', async () => {
    await desk.drafts('IC/REV');
    await desk.asks('IC/REV', 'own', { threshold: { numerator: 3, denominator: 4, comparison: 'AT_LEAST' } });
    await desk.asks('IC/REV', 'as-the-set');
    await desk.does(
      'reviseConsultation',
      { symbol: 'IC/REV', revision: 1, title: { en: 'Better' }, ruleSet: 'iom-council-two-thirds' },
      'consultation { revision }',
    );
    expect(await desk.isRefused('reviseConsultation', { symbol: 'IC/REV', revision: 1, title: { en: 'Later' } })).toMatchObject({
      code: 'STALE_VERSION',
    });
    const { consultation } = await desk.api.data<{ consultation: object }>(
      '{ consultation(symbol: "IC/REV") { title revision ruleSet { key frozenAt } questions { key rule { threshold { numerator denominator } } } } }',
    );
    expect(consultation).toEqual({
      title: 'Better',
      revision: 2,
      ruleSet: { key: 'iom-council-two-thirds', frozenAt: null },
      questions: [
        { key: 'own', rule: { threshold: { numerator: 3, denominator: 4 } } },
        { key: 'as-the-set', rule: { threshold: { numerator: 2, denominator: 3 } } },
      ],
    });
  });

  it('adds questions and takes them out, and keeps their numbers without gaps', async () => {
    await desk.drafts('IC/QS');
    await desk.asks('IC/QS', 'one');
    const defer = choice('IC/QS', 'two', ['defer', 'cancel'], {
      closesAt: fromNow(2 * DAY),
      conditions: [{ text: { en: 'Only if funded.' }, dueAt: fromNow(100 * DAY), option: 'defer' }],
    });
    await desk.does('addQuestion', defer, 'question { id }');
    await desk.does(
      'addQuestion',
      choice('IC/QS', 'three', ['geneva', 'bangkok'], { dependsOn: { question: 'two', option: 'defer' } }),
      'question { id }',
    );
    expect(await desk.isRefused('removeQuestion', { consultation: 'IC/QS', question: 'two' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['question'],
    });
    await desk.does('removeQuestion', { consultation: 'IC/QS', question: 'one' }, 'consultation { id }');
    const { consultation } = await desk.api.data<{ consultation: { questions: object[] } }>(
      `{ consultation(symbol: "IC/QS") { questions { key number form chooseMax seats dependsOn { question number option inWords } options { key title }
         conditions { text option status } state paragraphs inWords } } }`,
    );
    expect(consultation.questions).toEqual([
      expect.objectContaining({
        key: 'two',
        number: 1,
        form: 'PICK',
        dependsOn: null,
        conditions: [{ text: 'Only if funded.', option: 'defer', status: 'PENDING' }],
      }),
      expect.objectContaining({
        key: 'three',
        number: 2,
        state: 'NOT_OPEN',
        dependsOn: { question: 'two', number: 1, option: 'defer', inWords: 'Asked only if question 1 settles for “Option defer”' },
      }),
    ]);
    expect(await desk.isRefused('addQuestion', choice('IC/QS', 'four', ['a', 'b'], { secrecy: 'SECRET' }))).toMatchObject({
      path: ['tallyVisibility'],
    });
    expect(
      await desk.isRefused('addQuestion', choice('IC/QS', 'four', ['a', 'b'], { dependsOn: { question: 'three', option: 'geneva' } })),
    ).toMatchObject({
      path: ['dependsOn', 'question'],
    });
    expect(await desk.isRefused('addQuestion', choice('IC/QS', 'four', ['a'], {}))).toMatchObject({ path: ['options'] });
  });

  it('puts documents in, with anchors of their own and languages told', async () => {
    const { consultation } = await desk.api
      .in('fr')
      .data<{ consultation: { documents: object[] } }>(
        '{ consultation(symbol: "IC/2006/8") { documents { symbol title issuedOn originalLanguage languages blocks { anchor kind number text } footnotes { mark anchor text } } } }',
      );
    expect(consultation.documents).toEqual([
      {
        symbol: 'IC/2006/8',
        title: 'Note',
        issuedOn: '2006-10-12',
        originalLanguage: 'EN',
        languages: ['EN'],
        blocks: [
          { anchor: 's1', kind: 'HEADING', number: null, text: 'Le thème' },
          { anchor: 'p1', kind: 'PARAGRAPH', number: '1', text: 'Premier paragraphe.' },
          { anchor: 'p2', kind: 'PARAGRAPH', number: null, text: 'A paragraph that lost its number.' },
        ],
        footnotes: [{ mark: '1', anchor: 'p2', text: 'A note.' }],
      },
    ]);
  });
});

describe('the life of a consultation', () => {
  it('goes from draft to open to voting, freezing what was put before the membership', async () => {
    const symbol = 'IC/LIFE';
    await desk.drafts(symbol);
    await desk.asks(symbol, 'theme');
    expect(await desk.isRefused('openVoting', { symbol })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect(await desk.isRefused('extendVoting', { symbol, votingClosesAt: fromNow(9 * DAY), reason: 'More time.' })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });

    await desk.opens(symbol);
    expect(await state(symbol, kenya.api)).toBe('OPEN');
    expect(await state(symbol, holySee.api)).toBe('OPEN');
    expect(await desk.isRefused('openConsultation', { symbol })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect(await desk.isRefused('addDocument', document(symbol))).toMatchObject({ code: 'FROZEN' });
    expect(await desk.isRefused('removeQuestion', { consultation: symbol, question: 'theme' })).toMatchObject({ code: 'FROZEN' });
    expect(await desk.isRefused('reviseConsultation', { symbol, ruleSet: 'iom-council-two-thirds' })).toMatchObject({ code: 'FROZEN' });
    await desk.asks(symbol, 'funding');

    await desk.opensTheVote(symbol);
    expect(await state(symbol)).toBe('VOTING');
    expect(await desk.isRefused('addQuestion', endorsement(symbol, 'late'))).toMatchObject({ code: 'FROZEN' });
    expect(await desk.isRefused('reviseConsultation', { symbol, title: { en: 'Late' } })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    const frozen = await desk.isRefused('putForwardProposal', proposal(symbol, 'late'), desk.api.in('es'));
    expect(frozen).toMatchObject({ code: 'FROZEN' });
    expect(frozen.message).toContain('La votación sobre IC/LIFE está abierta desde el');

    const later = fromNow(9 * DAY);
    await desk.does('extendVoting', { symbol, votingClosesAt: later, reason: 'Two delegations asked for it.' }, 'consultation { id }');
    expect(await desk.isRefused('extendVoting', { symbol, votingClosesAt: fromNow(DAY), reason: 'Less time.' })).toMatchObject({
      path: ['votingClosesAt'],
    });
    const { consultation } = await kenya.api.data<{
      consultation: {
        timetable: { votingClosesAt: string };
        ruleSet: { frozenAt: string | null };
        questions: { closesAt: string; state: string }[];
      };
    }>(
      `query L($symbol: String!) { consultation(symbol: $symbol) { timetable { votingClosesAt } ruleSet { frozenAt } questions { closesAt state } } }`,
      { symbol },
    );
    expect(consultation.timetable.votingClosesAt).toBe(later);
    expect(consultation.ruleSet.frozenAt).not.toBeNull();
    expect(consultation.questions).toEqual([
      { closesAt: later, state: 'OPEN' },
      { closesAt: later, state: 'OPEN' },
    ]);
  });

  it('does not open a vote whose hour has passed', async () => {
    await desk.drafts('IC/PAST', { votingOpensAt: fromNow(-HOUR), commentsCloseAt: fromNow(-HOUR) });
    expect(await desk.isRefused('openConsultation', { symbol: 'IC/PAST' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['votingOpensAt'],
    });
  });

  it('is cancelled before it closes, with a reason and the symbol written out', async () => {
    const symbol = 'IC/OFF';
    await desk.drafts(symbol);
    await desk.opens(symbol);
    const cancelling = { symbol, reason: 'No longer needed.', confirmSymbol: 'IC/ON' };
    expect(await desk.isRefused('cancelConsultation', cancelling)).toMatchObject({ path: ['confirmSymbol'] });
    await desk.does('cancelConsultation', { ...cancelling, confirmSymbol: symbol }, 'consultation { state }');
    expect(await state(symbol, kenya.api)).toBe('CANCELLED');
    expect(await desk.isRefused('cancelConsultation', { ...cancelling, confirmSymbol: symbol })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });
    // A cancelled draft was never anybody else's.
    await desk.drafts('IC/NEVER');
    await desk.does('cancelConsultation', { symbol: 'IC/NEVER', reason: 'A slip.', confirmSymbol: 'IC/NEVER' }, 'consultation { state }');
    expect(await state('IC/NEVER', kenya.api)).toBeNull();
  });

  it('is opened once, however many press the button', async () => {
    await desk.drafts('IC/TWICE');
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => desk.api.act<{ __typename: string }>('openConsultation', { symbol: 'IC/TWICE' }, '__typename')),
    );
    expect(outcomes.filter((o) => o.__typename === 'OpenConsultationSuccess')).toHaveLength(1);
  });

  it('lets less be seen of the counts, never more', async () => {
    const tighten = (tallyVisibility: string) => ({ symbol: 'IC/LIFE', question: 'theme', tallyVisibility });
    await desk.does('tightenTallyVisibility', tighten('AFTER_OWN_VOTE'), 'consultation { id }');
    expect(await desk.isRefused('tightenTallyVisibility', tighten('LIVE'))).toMatchObject({ code: 'INVALID_INPUT' });
    await desk.does('tightenTallyVisibility', tighten('AFTER_CLOSE'), 'consultation { id }');
  });
});

function document(consultation: string): Record<string, unknown> {
  return {
    consultation,
    symbol: 'ADD/1',
    title: { en: 'Addendum' },
    issuedOn: '2006-10-15',
    originalLanguage: 'EN',
    blocks: [{ anchor: 'p1', kind: 'PARAGRAPH', level: 1, text: { en: 'Text.' } }],
    footnotes: [],
  };
}

function proposal(consultation: string, key: string): Record<string, unknown> {
  return {
    consultation,
    key,
    origin: 'ADMINISTRATION',
    title: { en: 'A theme' },
    text: { en: 'That the theme be this.' },
    paragraphs: ['p1'],
  };
}

describe('proposals', () => {
  it('have immutable versions with fingerprints', async () => {
    const symbol = 'IC/PROP';
    await desk.drafts(symbol);
    const { proposal: first } = await desk.does<{ proposal: { id: string; sha256: string } }>(
      'putForwardProposal',
      proposal(symbol, 'theme'),
      'proposal { id sha256 }',
    );
    const revised = { proposal: first.id, title: { en: 'A theme' }, text: { en: 'That the theme be another.' } };
    await desk.does('reviseProposal', { ...revised, version: 1 }, 'proposal { version }');
    expect(await desk.isRefused('reviseProposal', { ...revised, version: 1 })).toMatchObject({ code: 'STALE_VERSION', path: ['version'] });
    await desk.does('putForwardProposal', { ...proposal(symbol, 'kenyas'), origin: 'MEMBER', member: 'KEN' }, 'proposal { id }');
    expect(await desk.isRefused('putForwardProposal', { ...proposal(symbol, 'whose'), origin: 'MEMBER' })).toMatchObject({
      path: ['member'],
    });
    expect(await desk.isRefused('putForwardProposal', { ...proposal(symbol, 'theme') })).toMatchObject({ path: ['key'] });
    expect(await desk.isRefused('putForwardProposal', { ...proposal(symbol, 'astray'), paragraphs: ['p99'] })).toMatchObject({
      path: ['paragraphs', '0'],
    });
    await desk.does('withdrawProposal', { proposal: first.id, reason: 'Taken up elsewhere.' }, 'proposal { status }');
    expect(await desk.isRefused('reviseProposal', { ...revised, version: 2 })).toMatchObject({ code: 'FROZEN' });
    const options = [
      { key: 'a', title: { en: 'A' }, proposal: 'theme' },
      { key: 'b', title: { en: 'B' }, proposal: 'kenyas' },
    ];
    expect(await desk.isRefused('addQuestion', { ...choice(symbol, 'which', []), options })).toMatchObject({
      path: ['options', '0', 'proposal'],
    });

    type Read = { consultation: { proposals: { key: string; versions: { sha256: string }[] }[] } };
    const { consultation } = await desk.api.data<Read>(
      '{ consultation(symbol: "IC/PROP") { proposals { key origin status version text sha256 member { code name } versions { version sha256 text } } } }',
    );
    expect(consultation.proposals).toMatchObject([
      {
        key: 'theme',
        status: 'WITHDRAWN',
        version: 2,
        text: 'That the theme be another.',
        member: null,
        versions: [{ version: 1, sha256: first.sha256 }, { version: 2 }],
      },
      { key: 'kenyas', origin: 'MEMBER', member: { code: 'KEN', name: 'Kenya' } },
    ]);
    const [one, two] = consultation.proposals[0]?.versions ?? [];
    expect(one?.sha256).not.toBe(two?.sha256);
    await expect(desk.chamber.database.owner.query(`SET ROLE placet_app; UPDATE proposal_version SET sha256 = '\\x00'`)).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('the roll', () => {
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

describe('rule sets', () => {
  it('that have changed become a new version; consultations keep theirs', async () => {
    const { owner } = desk.chamber.database;
    await owner.query(`UPDATE rule_set SET rule = jsonb_set(rule, '{tieRule}', '"LOT"') WHERE key = 'informal-consultations-indicative'`);
    const restarted = await startTestApp({ database: desk.chamber.database });
    await restarted.stop();
    const { rows } = await owner.query(
      `SELECT version, rule->>'tieRule' AS "tieRule" FROM rule_set WHERE key = 'informal-consultations-indicative' ORDER BY version`,
    );
    expect(rows).toEqual([
      { version: 1, tieRule: 'LOT' },
      { version: 2, tieRule: 'SECOND_VOTE' },
    ]);
    const { consultation } = await desk.api.data<{ consultation: object }>(
      '{ consultation(symbol: "IC/LIFE") { ruleSet { version rule { tieRule } } } }',
    );
    expect(consultation).toEqual({ ruleSet: { version: 1, rule: { tieRule: 'SECOND_VOTE' } } });
  });
});

describe('lists of consultations', () => {
  it('show those that the reader may see, the last to close first, by state and by words', async () => {
    await desk.drafts('IC/MEMBERS', { visibility: 'MEMBERS', votingClosesAt: fromNow(50 * DAY) });
    await desk.opens('IC/MEMBERS');
    await desk.drafts('IC/PUBLIC', { visibility: 'PUBLIC', votingClosesAt: fromNow(40 * DAY) });
    await desk.opens('IC/PUBLIC');
    type Page = { consultations: { nodes: { symbol: string; state: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
    const LIST = `query C($state: [ConsultationState!], $search: String, $first: Int! = 50, $after: String) {
      consultations(state: $state, search: $search, first: $first, after: $after) { nodes { symbol state } pageInfo { endCursor hasNextPage } } }`;
    const symbols = ({ consultations }: Page) => consultations.nodes.map((c) => c.symbol);

    const all = await desk.api.data<Page>(LIST);
    expect(symbols(all).slice(0, 2)).toEqual(['IC/MEMBERS', 'IC/PUBLIC']);
    expect(symbols(all)).toContain('IC/2006/8');
    const first = await desk.api.data<Page>(LIST, { first: 1 });
    const second = await desk.api.data<Page>(LIST, { first: 1, after: first.consultations.pageInfo.endCursor });
    expect([...symbols(first), ...symbols(second)]).toEqual(['IC/MEMBERS', 'IC/PUBLIC']);

    expect(symbols(await kenya.api.data<Page>(LIST))).toEqual(expect.arrayContaining(['IC/MEMBERS', 'IC/PUBLIC']));
    expect(symbols(await kenya.api.data<Page>(LIST))).not.toContain('IC/2006/8');
    const observed = symbols(await holySee.api.data<Page>(LIST));
    expect(observed).toContain('IC/PUBLIC');
    expect(observed).not.toContain('IC/MEMBERS');
    const nobody = desk.chamber.api.as((await person(desk.chamber.database, 'OBSERVER')).token);
    expect(symbols(await nobody.data<Page>(LIST))).toEqual(['IC/PUBLIC']);

    // The states of the list are those of the consultations: each is found under its own, and under no other.
    const found: string[] = [];
    for (const each of ['DRAFT', 'OPEN', 'VOTING', 'CLOSED', 'PUBLISHED', 'APPROVED', 'CANCELLED']) {
      const { consultations } = await desk.api.data<Page>(LIST, { state: [each] });
      expect(consultations.nodes.filter((c) => c.state !== each)).toEqual([]);
      found.push(...consultations.nodes.map((c) => c.symbol));
    }
    expect(found.sort()).toEqual(symbols(all).sort());
    expect(symbols(await desk.api.data<Page>(LIST, { search: 'ic/pub' }))).toEqual(['IC/PUBLIC']);
    const foreign = await desk.api.ask(LIST, { after: Buffer.from('["x","y"]').toString('base64url') });
    expect(foreign.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('what happened', () => {
  it('is told from the log, newest first, in the reader’s language', async () => {
    type Read = { consultation: { changes: { index: number; act: string; inWords: string }[] } };
    const CHANGES =
      'query H($last: Int! = 20) { consultation(symbol: "IC/LIFE") { changes(last: $last) { symbol index act at inWords } } }';
    const { consultation } = await kenya.api.data<Read>(CHANGES);
    const acts = consultation.changes.map((change) => change.act);
    expect(acts).toEqual([
      'tally-visibility.tightened',
      'tally-visibility.tightened',
      'voting.extended',
      'roll.taken',
      'voting.opened',
      'question.added',
      'consultation.opened',
      'question.added',
      'document.added',
      'consultation.drafted',
    ]);
    expect(consultation.changes[2]?.inWords).toMatch(/^Voting was extended until \w+ \d+ .* \(Geneva\): Two delegations asked for it\.$/);
    const french = await kenya.api.in('fr').data<Read>(CHANGES, { last: 6 });
    expect(french.consultation.changes.map((change) => change.inWords)).toContain('La question 2 (Question funding) a été ajoutée');
    expect(french.consultation.changes).toHaveLength(6);
  });
});

describe('the clock', () => {
  it('opens and closes the vote with nobody acting, and the keeper of the rolls takes the roll', async () => {
    const symbol = 'IC/CLOCK';
    await desk.drafts(symbol);
    await desk.asks(symbol, 'theme');
    await desk.opens(symbol);
    await desk.chamber.database.moveClock(2 * HOUR);
    expect(await state(symbol)).toBe('VOTING');
    type Roll = { consultation: { roll: { frozen: boolean } } };
    const frozen = async () =>
      (await desk.api.data<Roll>('{ consultation(symbol: "IC/CLOCK") { roll { frozen } } }')).consultation.roll.frozen;
    const until = Date.now() + 10_000;
    while (!(await frozen()) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await frozen()).toBe(true);
    await desk.chamber.database.moveClock(4 * DAY);
    expect(await state(symbol)).toBe('CLOSED');
    expect(await desk.isRefused('extendVoting', { symbol, votingClosesAt: fromNow(20 * DAY), reason: 'Too late.' })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });
    expect(await desk.isRefused('cancelConsultation', { symbol, reason: 'Too late.', confirmSymbol: symbol })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });
    await desk.chamber.database.moveClock(0);
  });
});

describe('conditions', () => {
  it('are marked once, after the decision', async () => {
    const symbol = 'IC/COND';
    await desk.drafts(symbol);
    const question = await desk.asks(symbol, 'workshop', {
      conditions: [{ text: { en: 'Only if funded.' }, dueAt: fromNow(100 * DAY), option: 'for' }],
    });
    await desk.opens(symbol);
    await desk.opensTheVote(symbol);
    type Read = { consultation: { questions: { conditions: { id: string; status: string; evidence: string | null }[] }[] } };
    const read = async () =>
      (await desk.api.data<Read>('{ consultation(symbol: "IC/COND") { questions { conditions { id status evidence markedAt } } } }'))
        .consultation.questions[0]?.conditions[0];
    const marking = { condition: (await read())?.id, status: 'FULFILLED', evidence: 'Pledges of 31 January.' };
    expect(await desk.isRefused('markCondition', marking)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    const { owner } = desk.chamber.database;
    await owner.query('UPDATE question SET decided_at = official_now() WHERE id = $1', [question]);
    expect(await desk.isRefused('markCondition', marking)).toMatchObject({ message: expect.stringContaining('does not hang on this') });
    await owner.query('UPDATE question_condition SET attached = true WHERE question_id = $1', [question]);
    expect(await desk.isRefused('markCondition', { ...marking, status: 'PENDING' })).toMatchObject({ code: 'INVALID_INPUT' });
    await desk.does('markCondition', marking, 'condition { status evidence }');
    expect(await read()).toMatchObject({ status: 'FULFILLED', evidence: 'Pledges of 31 January.' });
    expect(await desk.isRefused('markCondition', { ...marking, status: 'LAPSED' })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });
});
