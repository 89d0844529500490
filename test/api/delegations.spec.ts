import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { person } from '../support/people.js';
import { DAY, fromNow, Secretariat, THEN } from './secretariat.js';

describe('Members and their delegations', () => {
  let desk: Secretariat;
  beforeAll(async () => {
    desk = await Secretariat.open();
  });
  afterAll(() => desk.closes());

  interface Ledgered {
    member: {
      name: string;
      kind: string;
      groups: string[];
      memberships: { name: string; validFrom: string; validUntil: string | null; supersededAt: string | null }[];
    } | null;
  }
  const LEDGER = `query Member($code: String!, $asOf: Instant) { member(code: $code, asOf: $asOf) { name kind groups
    memberships { name validFrom validUntil supersededAt } } }`;

  describe('membership', () => {
    it('is admitted, renamed and regrouped in a dated ledger that answers for any instant', async () => {
      await desk.admits('CPV', { names: { en: 'Cape Verde', fr: 'Cap-Vert', es: 'Cabo Verde' } });
      await desk.does('renameMember', { code: 'CPV', names: { en: 'Cabo Verde' }, validFrom: '2013-10-24T00:00:00Z' }, 'member { name }');
      await desk.does(
        'assignRegionalGroups',
        { code: 'CPV', groups: ['AFRICAN', 'ASIA_PACIFIC'], validFrom: '2010-01-01T00:00:00Z' },
        'member { id }',
      );

      const now = await desk.api.data<Ledgered>(LEDGER, { code: 'CPV' });
      expect(now.member).toMatchObject({ name: 'Cabo Verde', groups: ['AFRICAN', 'ASIA_PACIFIC'] });
      const then = await desk.api.in('fr').data<Ledgered>(LEDGER, { code: 'CPV', asOf: '2008-06-01T00:00:00Z' });
      expect(then.member).toMatchObject({ name: 'Cap-Vert', groups: ['AFRICAN'] });
      const between = await desk.api.data<Ledgered>(LEDGER, { code: 'CPV', asOf: '2012-06-01T00:00:00Z' });
      expect(between.member).toMatchObject({ name: 'Cape Verde', groups: ['AFRICAN', 'ASIA_PACIFIC'] });
      const before = await desk.api.data<Ledgered>(LEDGER, { code: 'CPV', asOf: '1999-01-01T00:00:00Z' });
      expect(before.member).toBeNull();
      // Nothing was updated: what was known before is still there.
      expect(now.member?.memberships.filter((m) => m.supersededAt === null).map((m) => m.name)).toEqual([
        'Cape Verde',
        'Cape Verde',
        'Cabo Verde',
      ]);
      expect(now.member?.memberships.length).toBeGreaterThan(3);
    });

    it('ends, and a former Member is found under its last name with no right to vote', async () => {
      await desk.admits('YUG', { names: { en: 'Former State' } });
      await desk.does('endMembership', { code: 'YUG', validUntil: '2006-06-03T00:00:00Z', reason: 'Dissolved.' }, 'member { name }');
      const { member } = await desk.api.data<{ member: { name: string; votingRight: object } }>(
        'query { member(code: "YUG") { name votingRight { entitled reason explanation } } }',
      );
      expect(member).toMatchObject({ name: 'Former State', votingRight: { entitled: false, reason: 'NOT_A_MEMBER' } });
      expect((await desk.api.data<Ledgered>(LEDGER, { code: 'YUG', asOf: '2006-06-03T00:00:00Z' })).member).toBeNull();
      expect((await desk.api.data<Ledgered>(LEDGER, { code: 'YUG', asOf: '2006-06-02T00:00:00Z' })).member).not.toBeNull();
      // It may be admitted again, with the letters it had.
      const other = await desk.isRefused('admitMember', { ...admission('YUG'), seal: 'QQ', validFrom: '2010-01-01T00:00:00Z' });
      expect(other.path).toEqual(['seal']);
      await desk.does('admitMember', { ...admission('YUG'), seal: 'YU', validFrom: '2010-01-01T00:00:00Z' }, 'member { id }');
    });

    it('refuses a double entry in the reader’s language', async () => {
      await desk.admits('KEN', { names: { en: 'Kenya', fr: 'Kenya', es: 'Kenya' } });
      const refused = await desk.isRefused('admitMember', { ...admission('KEN'), seal: 'KE' }, desk.api.in('fr'));
      expect(refused).toMatchObject({ code: 'INVALID_INPUT', path: ['code'] });
      expect(refused.message).toContain('est déjà inscrit');
    });

    it('lets one of two officers who enter the same thing at once succeed', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, () =>
          desk.api.act<{ __typename: string }>('admitMember', { ...admission('RAC'), seal: 'RA' }, '__typename'),
        ),
      );
      expect(outcomes.filter((o) => o.__typename === 'AdmitMemberSuccess')).toHaveLength(1);
    });
  });

  function admission(code: string): Record<string, unknown> {
    return { code, seal: code.slice(0, 2), names: { en: code }, kind: 'MEMBER_STATE', groups: [], validFrom: THEN };
  }

  describe('the list of Members', () => {
    it('pages by code, and filters by kind, group and name', async () => {
      for (const [index, code] of ['ZAA', 'ZAB', 'ZAC', 'ZAD', 'ZAE'].entries()) {
        await desk.admits(code, {
          names: { en: `Zedland ${code}` },
          seal: 'ZA',
          groups: index % 2 ? ['ASIA_PACIFIC'] : ['EASTERN_EUROPEAN'],
          ...(code === 'ZAE' ? { kind: 'OBSERVER_STATE' } : {}),
        });
      }
      type Page = { members: { nodes: { code: string }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } };
      const LIST = `query Members($search: String, $kind: MembershipKind, $group: RegionalGroup, $first: Int! = 25, $after: String) {
        members(search: $search, kind: $kind, group: $group, first: $first, after: $after) { nodes { code } pageInfo { endCursor hasNextPage } } }`;
      const codes = ({ members }: Page) => members.nodes.map((m) => m.code);
      const first = await desk.api.data<Page>(LIST, { search: 'zedland', first: 2 });
      expect(codes(first)).toEqual(['ZAA', 'ZAB']);
      const second = await desk.api.data<Page>(LIST, { search: 'zedland', first: 3, after: first.members.pageInfo.endCursor });
      expect(codes(second)).toEqual(['ZAC', 'ZAD', 'ZAE']);
      expect(second.members.pageInfo.hasNextPage).toBe(false);
      expect(codes(await desk.api.data<Page>(LIST, { search: 'zedland', group: 'ASIA_PACIFIC' }))).toEqual(['ZAB', 'ZAD']);
      expect(codes(await desk.api.data<Page>(LIST, { search: 'zedland', kind: 'OBSERVER_STATE' }))).toEqual(['ZAE']);
      expect(codes(await desk.api.data<Page>(LIST, { search: '%' }))).toEqual([]);
      expect(codes(await desk.api.data<Page>(LIST, { search: 'zab' }))).toEqual(['ZAB']);
    });

    it('is given whole, in few words, to those who need all of it', async () => {
      const { directory } = await desk.api
        .in('fr')
        .data<{ directory: { code: string; name: string; seal: string }[] }>('{ directory { code seal name kind groups } }');
      expect(directory.map((entry) => entry.code)).toEqual([...directory.map((entry) => entry.code)].sort());
      expect(directory.find((entry) => entry.code === 'CPV')?.name).toBe('Cabo Verde');
    });
  });

  describe('delegates', () => {
    it('speak for one delegation at a time, and know it', async () => {
      const seat = await desk.seats('TUR', { groups: ['WESTERN_EUROPEAN_AND_OTHERS', 'ASIA_PACIFIC'] });
      const { viewer } = await seat.api.data<{ viewer: { delegate: object } }>(
        '{ viewer { delegate { id function member { code name } account { name } validFrom validUntil } } }',
      );
      expect(viewer.delegate).toMatchObject({
        id: seat.delegate,
        function: 'REPRESENTATIVE',
        member: { code: 'TUR' },
        account: { name: 'Person DELEGATE' },
      });
      const officer = await desk.api.data<{ viewer: { delegate: object | null } }>('{ viewer { delegate { id } } }');
      expect(officer.viewer.delegate).toBeNull();

      await desk.admits('FRA');
      const { account } = await person(desk.chamber.database, 'DELEGATE');
      const appointment = { account, function: 'ALTERNATE', validFrom: THEN };
      const { delegate } = await desk.does<{ delegate: { id: string } }>(
        'appointDelegate',
        { ...appointment, member: 'FRA' },
        'delegate { id }',
      );
      expect(await desk.isRefused('appointDelegate', { ...appointment, member: 'TUR' })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['account'],
      });
      const until = fromNow(-1000);
      await desk.does('endAppointment', { delegate: delegate.id, validUntil: until }, 'delegate { validUntil }');
      await desk.does('appointDelegate', { ...appointment, member: 'TUR', validFrom: until }, 'delegate { id }');
      type Seats = { member: { delegates: { function: string }[] } };
      const now = await desk.api.data<Seats>('{ member(code: "TUR") { delegates { function } } }');
      expect(now.member.delegates.map((d) => d.function)).toEqual(['REPRESENTATIVE', 'ALTERNATE']);
      const then = await desk.api.data<Seats>('{ member(code: "FRA") { delegates(asOf: "2006-07-01T00:00:00Z") { function } } }');
      expect(then.member.delegates).toEqual([{ function: 'ALTERNATE' }]);
    });

    it('must be accounts, of delegations that there are', async () => {
      const nobody = '11111111-1111-4111-8111-111111111111';
      const appointment = { account: nobody, function: 'ADVISER', validFrom: THEN };
      expect(await desk.isRefused('appointDelegate', { ...appointment, member: 'TUR' })).toMatchObject({
        code: 'NOT_FOUND',
        path: ['account'],
      });
      expect(await desk.isRefused('appointDelegate', { ...appointment, member: 'QQQ' })).toMatchObject({
        code: 'NOT_FOUND',
        path: ['member'],
      });
      expect(await desk.isRefused('endAppointment', { delegate: nobody, validUntil: THEN })).toMatchObject({
        code: 'NOT_FOUND',
        path: ['delegate'],
      });
    });
  });

  describe('the right to vote', () => {
    type Right = { member: { votingRight: { entitled: boolean; reason: string | null; explanation: string | null } } };
    const right = async (code: string, asOf?: string, language: 'en' | 'fr' = 'en') =>
      (
        await desk.api
          .in(language)
          .data<Right>(
            'query R($code: String!, $asOf: Instant) { member(code: $code) { votingRight(asOf: $asOf) { entitled reason explanation } } }',
            { code, asOf },
          )
      ).member.votingRight;

    it('follows credentials: received, accepted, and refused after all', async () => {
      await desk.admits('NEP');
      expect(await right('NEP')).toMatchObject({ entitled: false, reason: 'NO_CREDENTIALS' });
      const { credentials } = await desk.does<{ credentials: { id: string } }>(
        'receiveCredentials',
        { member: 'NEP', validFrom: THEN },
        'credentials { id status }',
      );
      expect((await right('NEP')).reason).toBe('NO_CREDENTIALS');
      await desk.does('acceptCredentials', { credentials: credentials.id }, 'credentials { status }');
      expect(await right('NEP')).toEqual({ entitled: true, reason: null, explanation: null });
      expect(await desk.isRefused('acceptCredentials', { credentials: credentials.id })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
      await desk.does(
        'refuseCredentials',
        { credentials: credentials.id, reason: 'The seal is missing.' },
        'credentials { status reason }',
      );
      expect((await right('NEP')).reason).toBe('NO_CREDENTIALS');
      const { member } = await desk.api.data<{ member: { credentials: object[] } }>(
        '{ member(code: "NEP") { credentials { status reason } } }',
      );
      expect(member.credentials).toEqual([{ status: 'REFUSED', reason: 'The seal is missing.' }]);
    });

    it('rests on credentials that name the delegates for whom they are', async () => {
      await desk.admits('BTN');
      const representative = await desk.appoints('BTN');
      const adviser = await desk.appoints('BTN', 'ADVISER');
      const elsewhere = await desk.appoints('NEP');
      type Named = { credentials: { id: string; delegates: { id: string; function: string }[] } };
      const receiving = { member: 'BTN', validFrom: THEN };
      const received = 'credentials { id delegates { id function } }';
      const { credentials: all } = await desk.does<Named>('receiveCredentials', receiving, received);
      expect(all.delegates).toEqual([
        { id: representative.delegate, function: 'REPRESENTATIVE' },
        { id: adviser.delegate, function: 'ADVISER' },
      ]);
      expect(await desk.isRefused('receiveCredentials', { ...receiving, delegates: [adviser.delegate, elsewhere.delegate] })).toMatchObject(
        { code: 'NOT_FOUND', path: ['delegates', '1'] },
      );
      // Who joins the delegation later is not named by what came before; the examination keeps who is.
      await desk.appoints('BTN', 'ALTERNATE');
      const accepted = await desk.does<Named>('acceptCredentials', { credentials: all.id }, received);
      expect(accepted.credentials.delegates).toEqual(all.delegates);
      expect((await right('BTN')).entitled).toBe(true);
      const { credentials: one } = await desk.does<Named>(
        'receiveCredentials',
        { ...receiving, delegates: [representative.delegate] },
        received,
      );
      expect(one.delegates.map(({ id }) => id)).toEqual([representative.delegate]);
    });

    it('is suspended and restored, and answers for any instant with the reason', async () => {
      await desk.seats('SOM');
      const suspending = {
        member: 'SOM',
        suspendedFrom: '2006-02-01T00:00:00Z',
        ground: 'Arrears of two years.',
        decisionReference: 'C/87',
      };
      const { suspension } = await desk.does<{ suspension: { id: string } }>('suspendVotingRight', suspending, 'suspension { id }');
      expect(await right('SOM')).toMatchObject({ entitled: false, reason: 'SUSPENDED' });
      expect((await right('SOM', undefined, 'fr')).explanation).toContain('suspendu depuis le 1er février 2006 par la décision C/87');
      expect(await desk.isRefused('suspendVotingRight', suspending)).toMatchObject({ code: 'INVALID_INPUT', path: ['member'] });
      await desk.does(
        'restoreVotingRight',
        { suspension: suspension.id, from: '2006-05-01T00:00:00Z', restoredBy: 'C/90' },
        'suspension { suspendedUntil restoredBy }',
      );
      expect((await right('SOM')).entitled).toBe(true);
      expect((await right('SOM', '2006-03-01T00:00:00Z')).reason).toBe('SUSPENDED');
      expect((await right('SOM', '2006-01-15T00:00:00Z')).entitled).toBe(true);
      type Suspensions = { member: { suspensions: object[] } };
      const inMarch = await desk.api.data<Suspensions>(
        '{ member(code: "SOM", asOf: "2006-03-01T00:00:00Z") { suspensions { ground restoredBy } } }',
      );
      expect(inMarch.member.suspensions).toEqual([{ ground: 'Arrears of two years.', restoredBy: 'C/90' }]);
    });

    it('is not an observer’s', async () => {
      await desk.admits('VAT', { kind: 'OBSERVER_STATE', groups: [] });
      expect((await right('VAT')).reason).toBe('OBSERVER');
      const suspending = { member: 'VAT', suspendedFrom: fromNow(-DAY), ground: 'None.', decisionReference: 'C/1' };
      expect(await desk.isRefused('suspendVotingRight', suspending)).toMatchObject({ code: 'INVALID_INPUT' });
    });
  });

  describe('the organization’s log', () => {
    it('has every act, by whom and about whom, and no names of persons', async () => {
      const { rows } = await desk.chamber.database.owner.query<{ act: string; account_id: string; member_id: string | null; body: string }>(
        `SELECT act, account_id, member_id, body FROM log_entry WHERE log_id = '00000000-0000-4000-8000-000000000000' ORDER BY index`,
      );
      const acts = new Set(rows.map((row) => row.act));
      for (const act of [
        'member.admitted',
        'member.renamed',
        'membership.ended',
        'groups.assigned',
        'delegate.appointed',
        'appointment.ended',
        'credentials.received',
        'credentials.accepted',
        'credentials.refused',
        'voting-right.suspended',
        'voting-right.restored',
      ]) {
        expect(acts).toContain(act);
      }
      expect(rows.every((row) => row.account_id === desk.officer.account && row.member_id !== null)).toBe(true);
      expect(rows.some((row) => /Person|Zedland|Cabo Verde|seal is missing/.test(row.body))).toBe(false);
    });

    it('and its ledgers are not changed by whoever may not', async () => {
      const seat = await desk.seats('MLI');
      expect(await desk.isRefused('admitMember', admission('QAT'), seat.api)).toMatchObject({ code: 'FORBIDDEN' });
    });
  });
});
