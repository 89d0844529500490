import { describe, expect, it } from '@jest/globals';
import { demonstrationMembership } from './index.js';

describe('the demonstration’s membership', () => {
  const membership = demonstrationMembership();
  const of = (code: string) => membership.find((member) => member.code === code);

  it('has the 193 Members, two observer States and some organizations', () => {
    const count = (kind: string) => membership.filter((member) => member.kind === kind).length;
    expect(count('MEMBER_STATE')).toBe(193);
    expect(count('OBSERVER_STATE')).toBe(2);
    expect(count('OBSERVER_ORGANIZATION')).toBeGreaterThanOrEqual(6);
  });

  it('puts every Member in one group, and Türkiye in two', () => {
    const inTwo = membership.filter((member) => member.groups.length === 2).map((member) => member.code);
    expect(inTwo).toEqual(['TUR']);
    expect(membership.filter((member) => member.kind === 'MEMBER_STATE' && member.groups.length === 0)).toEqual([]);
  });

  it('names all in three languages, as the United Nations does', () => {
    for (const member of membership) expect(Object.values(member.names).every((name) => name.trim().length > 0)).toBe(true);
    expect(of('CIV')?.names).toEqual({ en: "Côte d'Ivoire", fr: "Côte d'Ivoire", es: "Côte d'Ivoire" });
    expect(of('TUR')?.names.en).toBe('Türkiye');
    expect(of('KOR')?.names.fr).toBe('République de Corée');
    expect(of('VAT')?.names.fr).toBe('Saint-Siège');
  });

  it('gives each a seal of its own and a code that the ledger takes', () => {
    expect(new Set(membership.map((member) => member.seal)).size).toBe(membership.length);
    expect(membership.filter((member) => !/^[A-Z]{2}$/.test(member.seal) || !/^[A-Z][A-Z0-9-]{1,15}$/.test(member.code))).toEqual([]);
    expect(of('KEN')?.seal).toBe('KE');
  });
});
