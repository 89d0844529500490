import { describe, expect, it } from '@jest/globals';
import { neighbourhoodOf } from './neighbourhood.js';
import { judgePassword } from './password.js';
import { allows, PERMISSIONS, permissionsOf, ROLES } from './permissions.js';
import { notAllowed, tooManyAttempts } from './refusals.js';

describe('the permission table', () => {
  it('gives every role something to do, and every permission to somebody', () => {
    for (const role of ROLES) expect(permissionsOf(new Set([role]))).not.toEqual([]);
    for (const roles of Object.values(PERMISSIONS)) expect(roles).not.toEqual([]);
  });

  it('lets several roles add up, and none do nothing', () => {
    expect(allows(new Set(['AUDITOR', 'DELEGATE']), 'CAST_BALLOTS')).toBe(true);
    expect(permissionsOf(new Set())).toEqual([]);
  });

  it('never lets anybody but a delegate vote', () => {
    for (const role of ROLES) expect(allows(new Set([role]), 'CAST_BALLOTS')).toBe(role === 'DELEGATE');
  });
});

describe('refusals', () => {
  it('say what it takes and what the account has', () => {
    expect(notAllowed(new Set(['DELEGATE']), 'CONDUCT_CONSULTATIONS').words.en).toBe(
      'This takes the role of secretariat officer or chair; this account is that of: delegate. The administrator keeps the roles.',
    );
  });

  it('say when to try again', () => {
    expect(tooManyAttempts(61, 'email').words.en).toContain('in 2 minutes');
    expect(tooManyAttempts(3, 'email').words.fr).toContain('dans 1 minute ');
  });
});

describe('a password', () => {
  it.each([
    ['aaaaaaaaaaaaaa', true],
    ['abababababab', true],
    ['delegate.fr-2026', true],
    ['Geneva-19-October', false],
  ])('%s is guessed first: %s', (password, weak) => {
    expect(judgePassword(password, 'delegate.fr@example.org', 'password') !== null).toBe(weak);
  });
});

describe('a network address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:0:1:aaaa:bbbb:cccc:dddd', '2001:db8:0:1::/64'],
    ['2001:0DB8:0000:0001::7', '2001:db8:0:1::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (address, counted) => {
    expect(neighbourhoodOf(address)).toBe(counted);
  });
});
