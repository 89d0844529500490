import { describe, expect, it } from '@jest/globals';
import { zonesByRegion } from './zones';

const named = (kept: string) => zonesByRegion(kept).flatMap(({ zones }) => zones.map(({ name }) => name));

describe('the zones in which a body may reckon', () => {
  it('are those of the IANA database, each once, by region and within it by place', () => {
    const names = named('');
    expect(names).toEqual(expect.arrayContaining(['Europe/Zurich', 'Africa/Nairobi', 'UTC']));
    expect(new Set(names).size).toBe(names.length);
    const europe =
      zonesByRegion('')
        .find(({ region }) => region === 'Europe')
        ?.zones.map(({ called }) => called) ?? [];
    expect(europe).toContain('Zurich');
    expect([...europe].sort((one, other) => one.localeCompare(other))).toEqual(europe);
  });

  it('keep the one that a consultation has already, by whatever name', () => {
    const [america] = zonesByRegion('America/Argentina/Buenos_Aires', []);
    expect(america).toEqual({
      region: 'America',
      zones: [{ name: 'America/Argentina/Buenos_Aires', called: 'Argentina, Buenos Aires' }],
    });
    expect(named('Europe/Zurich').filter((name) => name === 'Europe/Zurich')).toHaveLength(1);
  });
});
