import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { groupsOf, MEMBER_CODES } from '../../libs/demonstration/src/membership/index.js';

/** Kept beside the checkout; CI has it, a fresh clone does not. */
const TABLE = new URL('../../../shared/acceptance/un-regional-groups.csv', import.meta.url);
const GROUP_OF: Readonly<Record<string, string>> = {
  'African Group': 'AFRICAN',
  'Asia-Pacific Group': 'ASIA_PACIFIC',
  'Eastern European Group': 'EASTERN_EUROPEAN',
  GRULAC: 'LATIN_AMERICAN_AND_CARIBBEAN',
  WEOG: 'WESTERN_EUROPEAN_AND_OTHERS',
};

const available = existsSync(TABLE);
if (!available) console.warn('Left out: the check of the regional groups, whose table is not beside this checkout.');

describe('the regional groups of the 193 Members', () => {
  it('are compared with the table where CI runs', () => expect(available || !process.env['CI']).toBe(true));

  (available ? it : it.skip)('are those of the table, row for row', () => {
    const rows = readFileSync(TABLE, 'utf8').trim().split('\n').slice(1);
    const theirs = rows.map((row) => `${row.split(',')[0]} ${GROUP_OF[row.trim().split(',').at(-1) ?? '']}`);
    const ours = MEMBER_CODES.flatMap((code) => groupsOf(code).map((group) => `${code} ${group}`));
    expect(rows).toHaveLength(194);
    expect(ours.sort()).toEqual(theirs.sort());
  });
});
