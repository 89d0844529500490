import { describe, expect, it } from '@jest/globals';
import { isRefusal, type Refusal } from '#platform/domain';
import { appoint, type Appointment, endAppointment } from './appointment.js';
import { accept, type Credentials, refuseCredentials } from './credentials.js';
import { admit, assignGroups, end, type Membership, rename } from './membership.js';
import { restore, suspend, type Suspension } from './suspension.js';
import { explainExclusion } from './voting-right.js';

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const kenya: Membership = {
  row: 'm1',
  kind: 'MEMBER_STATE',
  names: { en: 'Kenya', fr: 'Kenya', es: 'Kenya' },
  groups: ['AFRICAN'],
  validFrom: at('1985-01-01'),
  validUntil: null,
};

function refusal(result: unknown): Refusal {
  expect(isRefusal(result)).toBe(true);
  return result as Refusal;
}

/** What every refusal has: the three languages, each different from the others where there is more than a name in it. */
function wordedInThreeLanguages(result: unknown): void {
  const { words } = refusal(result);
  expect(new Set([words.en, words.fr, words.es]).size).toBe(3);
}

describe('membership', () => {
  const france = {
    kind: 'MEMBER_STATE',
    names: { en: 'France' },
    groups: ['WESTERN_EUROPEAN_AND_OTHERS'],
    validFrom: at('2000-01-01'),
  } as const;

  it('is entered once, and again after it has ended', () => {
    expect(admit([], 'FRA', france)).toMatchObject({ superseded: [], added: [{ validUntil: null }] });
    const again = refusal(admit([kenya], 'KEN', { ...france, validFrom: at('2001-01-01') }));
    expect(again.code).toBe('INVALID_INPUT');
    expect(again.words.en).toContain('1 January 1985');
    expect(isRefusal(admit([{ ...kenya, validUntil: at('1990-01-01') }], 'KEN', { ...france, validFrom: at('2001-01-01') }))).toBe(false);
  });

  it('has at most two regional groups, each once', () => {
    wordedInThreeLanguages(admit([], 'FRA', { ...france, groups: ['AFRICAN', 'AFRICAN'] }));
    wordedInThreeLanguages(assignGroups([kenya], 'KEN', ['AFRICAN', 'ASIA_PACIFIC', 'EASTERN_EUROPEAN'], at('2000-01-01')));
    expect(isRefusal(assignGroups([kenya], 'KEN', ['AFRICAN', 'ASIA_PACIFIC'], at('2000-01-01')))).toBe(false);
  });

  it('is renamed and ended within its time only', () => {
    expect(refusal(rename([kenya], 'KEN', { en: 'K' }, at('1980-01-01'))).path).toEqual(['validFrom']);
    expect(refusal(end([kenya], 'KEN', at('1985-01-01'))).path).toEqual(['validUntil']);
    expect(end([kenya], 'KEN', at('2000-01-01'))).toMatchObject({ superseded: ['m1'], added: [{ validUntil: at('2000-01-01') }] });
  });
});

describe('appointments', () => {
  const held: Appointment = {
    row: 'a1',
    delegate: 'd1',
    member: 'ken',
    account: 'x',
    function: 'REPRESENTATIVE',
    validFrom: at('2006-01-01'),
    validUntil: null,
  };

  it('put a person in one delegation at a time', () => {
    const another = { delegate: 'd2', member: 'fra', account: 'x', function: 'ALTERNATE', validFrom: at('2006-06-01') } as const;
    wordedInThreeLanguages(appoint([held], [kenya], 'KEN', another));
    expect(isRefusal(appoint([{ ...held, validUntil: at('2006-05-01') }], [kenya], 'KEN', another))).toBe(false);
    wordedInThreeLanguages(appoint([], [{ ...kenya, validUntil: at('2000-01-01') }], 'KEN', another));
  });

  it('end once, and after they began', () => {
    expect(endAppointment(held, at('2006-03-01'))).toMatchObject({ superseded: ['a1'], added: [{ validUntil: at('2006-03-01') }] });
    wordedInThreeLanguages(endAppointment(held, at('2006-01-01')));
    wordedInThreeLanguages(endAppointment({ ...held, validUntil: at('2006-02-01') }, at('2006-03-01')));
  });
});

describe('credentials', () => {
  const received: Credentials = {
    row: 'c1',
    credentials: 'c',
    member: 'ken',
    delegates: [],
    status: 'RECEIVED',
    reason: null,
    validFrom: at('2006-01-01'),
    validUntil: null,
  };
  const accepted = { ...received, status: 'ACCEPTED' } as const;
  const refused = { ...received, status: 'REFUSED' } as const;

  it.each([
    ['received', received, true, true],
    ['accepted', accepted, false, true],
    ['refused', refused, false, false],
  ] as const)('that were %s', (_, credentials, mayAccept, mayRefuse) => {
    expect(isRefusal(accept(credentials))).toBe(!mayAccept);
    expect(isRefusal(refuseCredentials(credentials, 'not signed'))).toBe(!mayRefuse);
  });

  it('say in what state they are when they are refused an examination', () => {
    const again = refusal(accept(refused));
    expect(again.code).toBe('ILLEGAL_TRANSITION');
    wordedInThreeLanguages(again);
  });
});

describe('the right to vote', () => {
  const entry = { suspension: 's', member: 'ken', ground: 'Arrears', decisionReference: 'C/87', validFrom: at('2006-01-01') };
  const suspension: Suspension = { ...entry, row: 's1', validUntil: null, restoredBy: null };

  it('is suspended once at a time, and of Member States only', () => {
    expect(isRefusal(suspend([], [kenya], 'KEN', entry))).toBe(false);
    expect(refusal(suspend([suspension], [kenya], 'KEN', entry)).words.en).toContain('by decision C/87');
    wordedInThreeLanguages(suspend([], [{ ...kenya, kind: 'OBSERVER_STATE' }], 'KEN', entry));
  });

  it('is restored once, later than it was suspended', () => {
    expect(restore(suspension, at('2006-06-01'), 'C/90')).toMatchObject({ added: [{ validUntil: at('2006-06-01'), restoredBy: 'C/90' }] });
    wordedInThreeLanguages(restore(suspension, at('2006-01-01'), 'C/90'));
    wordedInThreeLanguages(restore({ ...suspension, validUntil: at('2006-02-01'), restoredBy: 'C/88' }, at('2006-06-01'), 'C/90'));
  });

  it('explains why a Member may not vote, since when and by which decision', () => {
    expect(explainExclusion('SUSPENDED', at('2006-01-01'), 'C/87')).toEqual({
      en: 'The right to vote is suspended since 1 January 2006 by decision C/87; the Member still reads and comments.',
      fr: 'Le droit de vote est suspendu depuis le 1er janvier 2006 par la décision C/87 ; le Membre continue de lire et de présenter des observations.',
      es: 'El derecho de voto está suspendido desde el 1 de enero de 2006 por la decisión C/87; el Miembro sigue leyendo y formulando observaciones.',
    });
    for (const reason of ['NOT_A_MEMBER', 'OBSERVER', 'NO_CREDENTIALS'] as const) {
      expect(new Set(Object.values(explainExclusion(reason, null, null))).size).toBe(3);
    }
  });
});
