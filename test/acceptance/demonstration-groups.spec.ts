import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { groupsOf, MEMBER_CODES } from '../../libs/demonstration/src/membership/index.js';
import { SHARED, withShared } from '../support/left-out.js';

const TABLE = join(SHARED, 'acceptance', 'un-regional-groups.csv');
const GROUP_OF: Readonly<Record<string, string>> = {
  'African Group': 'AFRICAN',
  'Asia-Pacific Group': 'ASIA_PACIFIC',
  'Eastern European Group': 'EASTERN_EUROPEAN',
  GRULAC: 'LATIN_AMERICAN_AND_CARIBBEAN',
  WEOG: 'WESTERN_EUROPEAN_AND_OTHERS',
};

withShared('the regional groups of the 193 Members', () => {
  it('are those of the table, row for row', () => {
    const rows = readFileSync(TABLE, 'utf8').trim().split('\n').slice(1);
    const theirs = rows.map((row) => `${row.split(',')[0]} ${GROUP_OF[row.trim().split(',').at(-1) ?? '']}`);
    const ours = MEMBER_CODES.flatMap((code) => groupsOf(code).map((group) => `${code} ${group}`));
    expect(rows).toHaveLength(194);
    expect(ours.sort()).toEqual(theirs.sort());
  });
});
