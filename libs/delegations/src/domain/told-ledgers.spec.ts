import { describe, expect, it } from '@jest/globals';
import { ToldLedgers } from './told-ledgers.js';

const day = (n: number): string => new Date(Date.UTC(2026, 0, n)).toISOString();
const told = (...acts: readonly (readonly [act: string, data: Readonly<Record<string, unknown>>])[]): ToldLedgers => {
  const ledgers = new ToldLedgers();
  for (const [n, [act, data]] of acts.entries()) ledgers.tell({ act, member: 'KEN', data, at: new Date(day(n + 1)) });
  return ledgers;
};
const admitted = ['member.admitted', { kind: 'MEMBER_STATE', groups: ['AFRICAN'], validFrom: day(1) }] as const;
const appointed = ['delegate.appointed', { delegate: 'd', account: 'a', function: 'ALTERNATE', validFrom: day(1) }] as const;
const received = ['credentials.received', { credentials: 'c', validFrom: day(2), validUntil: null }] as const;
const accepted = ['credentials.accepted', { credentials: 'c', validFrom: day(2) }] as const;
const suspended = ['voting-right.suspended', { suspension: 's', suspendedFrom: day(5), decisionReference: 'C/87' }] as const;

describe('the ledgers as the log tells them', () => {
  it('entitle a Member State whose credentials were accepted', () => {
    const ledgers = told(admitted, received, accepted);
    expect(ledgers.standing('KEN', new Date(day(3)))).toEqual({
      ...{ kind: 'MEMBER_STATE', groups: ['AFRICAN'], entitled: true, reason: null, since: null, reference: null },
    });
    expect(ledgers.standing('KEN', new Date(day(1)))).toMatchObject({ entitled: false, reason: 'NO_CREDENTIALS' });
    expect(ledgers.standing('PER', new Date(day(3)))).toBeNull();
    expect([...ledgers.members]).toEqual(['KEN']);
  });

  it('exclude it while it is suspended, and say since when and by what', () => {
    const restored = ['voting-right.restored', { suspension: 's', from: day(9), restoredBy: 'C/88' }] as const;
    const ledgers = told(admitted, received, accepted, suspended, restored);
    const since = { entitled: false, reason: 'SUSPENDED', since: new Date(day(5)), reference: 'C/87' };
    expect(ledgers.standing('KEN', new Date(day(6)))).toMatchObject(since);
    for (const n of [4, 9]) expect(ledgers.standing('KEN', new Date(day(n)))).toMatchObject({ entitled: true, reference: null });
  });

  it('know of refused credentials, of other groups from a day on, and of its leaving', () => {
    const refused = ['credentials.refused', { credentials: 'c', validFrom: day(2) }] as const;
    expect(told(admitted, received, accepted, refused).standing('KEN', new Date(day(3)))).toMatchObject({ reason: 'NO_CREDENTIALS' });
    const elsewhere = ['groups.assigned', { groups: ['ASIA_PACIFIC'], validFrom: day(4) }] as const;
    const left = ['membership.ended', { validUntil: day(8) }] as const;
    const ledgers = told(admitted, elsewhere, left);
    expect([3, 4, 8].map((n) => ledgers.standing('KEN', new Date(day(n)))?.groups ?? null)).toEqual([['AFRICAN'], ['ASIA_PACIFIC'], null]);
  });

  it('take in no act that the rules refuse', () => {
    expect(told(accepted, suspended).standing('KEN', new Date(day(6)))).toBeNull();
    const other = ['member.admitted', { kind: 'OBSERVER_STATE', groups: [], validFrom: day(3) }] as const;
    expect(told(admitted, other).standing('KEN', new Date(day(6)))).toMatchObject({ kind: 'MEMBER_STATE' });
  });

  it('call a Member what it was admitted as, and renamed to from a day on', () => {
    const named = ['member.admitted', { ...admitted[1], code: 'KEN', sha256: 'one' }] as const;
    const renamed = ['member.renamed', { code: 'KEN', sha256: 'other', validFrom: day(4) }] as const;
    const ledgers = told(named, renamed);
    expect([1, 3, 4].map((n) => ledgers.namesOf('KEN', new Date(day(n))))).toEqual(['one', 'one', 'other']);
    expect([ledgers.codeOf('KEN'), ledgers.codeOf('PER')]).toEqual(['KEN', null]);
    // An older log says by which letters a Member was admitted, and not under which names.
    expect(told(admitted, renamed).namesOf('KEN', new Date(day(3)))).toBeNull();
  });

  it('know who could speak for it, from when it was known until it was ended', () => {
    const ended = ['appointment.ended', { delegate: 'd', account: 'a', validUntil: day(2) }] as const;
    const ledgers = told(admitted, appointed, received, accepted, ended);
    const appointment = { delegate: 'd', member: 'KEN', account: 'a', function: 'ALTERNATE', validFrom: new Date(day(1)) };
    expect(ledgers.delegates).toEqual([{ ...appointment, validUntil: new Date(day(2)) }]);
    // It was appointed from the first on, which was known on the second; that it had ended by then, on the fifth only.
    const spoke = { account: 'a', member: 'KEN', function: 'ALTERNATE' };
    expect(ledgers.everAppointed).toEqual([{ ...spoke, from: new Date(day(2)), until: new Date(day(5)) }]);
    expect(told(admitted, appointed).everAppointed).toEqual([{ ...spoke, from: new Date(day(2)), until: null }]);
    expect(told(appointed).everAppointed).toEqual([]);
  });
});
