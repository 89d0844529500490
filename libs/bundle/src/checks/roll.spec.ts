import { describe, expect, it } from '@jest/globals';
import { sha256Of } from '../crypto.js';
import { type JsonObject, Place } from '../json.js';
import { nodeCrypto } from '../node.js';
import { Findings } from '../report.js';
import type { Logged, Replay } from './replay.js';
import { checkRoll } from './roll.js';

const AT = '2026-10-19T08:00:00.000Z';
const IDS: Readonly<Record<string, string>> = { KEN: 'a', NOR: 'b', ZMB: 'c' };
const NAMES: Readonly<Record<string, JsonObject>> = {
  ...{ KEN: { en: 'Kenya' }, NOR: { en: 'Norway', fr: 'Norvège', es: 'Noruega' } },
  ZMB: { en: 'Zambia' },
};
const hashOf = (...lines: readonly string[]): string => sha256Of(nodeCrypto, lines.join('\n'));
const ENTITLED = hashOf('a ENTITLED', 'b ENTITLED');
const CALLED = hashOf('a KEN "Kenya" null null', 'b NOR "Norway" "Norvège" "Noruega"');
const TAKEN = { entitled: 2, excluded: 0, membersOfBody: 2, sha256: ENTITLED, namesSha256: CALLED };
const JOINED = { code: 'ZMB', entitled: 'yes', ground: null, before: null, namesSha256: hashOf('c ZMB "Zambia" null null') };

const row = (member: string, more: JsonObject = {}): JsonObject => ({
  ...{ member, names: NAMES[member] ?? {}, kind: 'MEMBER_STATE', groups: ['AFRICAN'], entitled: true, reason: null, since: null },
  ...{ reference: null, weight: 1, ...more },
});

type Said = Readonly<{ rows?: readonly JsonObject[]; taken?: JsonObject; joined?: JsonObject; record?: JsonObject; ids?: typeof IDS }>;

function found({ rows = [row('KEN'), row('NOR')], taken = TAKEN, joined, record = {}, ids = IDS }: Said): readonly string[] {
  const entry = (index: number, act: string, data: JsonObject, member: string | null = null): Logged => ({
    ...{ index, at: AT, after: null, act, account: null, member, data },
  });
  const entries = [entry(0, 'roll.taken', taken), ...(joined ? [entry(1, 'roll.amended', joined, 'c')] : [])];
  const replay = { of: (act: string) => entries.filter((each) => each.act === act) } as unknown as Replay;
  const roll = { takenAt: AT, membersOfBody: rows.length, entitled: rows.length, weightSource: null, entries: rows, ...record };
  const said = { roll, participants: [], statements: { explanations: [] } };
  const members = Object.entries(ids).map(([code, id]) => ({ code, id }));
  const findings = new Findings();
  const place = (value: JsonObject, where: string): Place => new Place(value, where);
  checkRoll({
    crypto: nodeCrypto,
    findings,
    replay,
    sealedSha256: '',
    leaves: new Map(),
    record: place(said, 'record'),
    tables: place({ members }, 'tables'),
  });
  return findings.steps().flatMap((step) => step.findings.map(({ entry: of, words: { en } }) => `${of}: ${en}`));
}

describe('the roll', () => {
  it('calls every Member what it was called when it was taken, or when it joined', () => {
    expect(found({})).toEqual([]);
    expect(found({ rows: [row('KEN'), row('NOR'), row('ZMB')], joined: JOINED })).toEqual([]);
  });

  it('is found where two Members change their letters, or their names', () => {
    const wrong = [expect.stringMatching(/^0: The log and the published record part at roll\.namesSha256: /)];
    expect(found({ ids: { ...IDS, KEN: 'b', NOR: 'a' } })).toEqual(wrong);
    expect(found({ rows: [row('KEN', { names: NAMES['NOR'] ?? {} }), row('NOR', { names: NAMES['KEN'] ?? {} })] })).toEqual(wrong);
    const renamed = [row('KEN'), row('NOR'), row('ZMB', { names: { en: 'Zimbabwe' } })];
    expect(found({ rows: renamed, joined: JOINED })[0]).toMatch(/^1: .* part at roll ZMB\.namesSha256: /);
    // An older log does not say how Members were called, but for the letters of whoever joined.
    const { namesSha256: _, ...older } = TAKEN;
    expect(found({ ids: { ...IDS, KEN: 'b', NOR: 'a' }, taken: older })).toEqual([]);
    const { namesSha256: __, ...joined } = JOINED;
    expect(found({ rows: renamed, joined: { ...joined, code: 'ZWE' } })[0]).toMatch(/ part at roll ZMB\.member: "ZWE" there, "ZMB" here/);
  });

  it('is found where its figures are not those of its rows, or are of another hour or source', () => {
    expect(found({ record: { entitled: 1 } })).toEqual(['0: The log and the published record part at roll.entitled: 2 there, 1 here.']);
    expect(found({ record: { weightSource: 'C/87' } })[0]).toMatch(/ part at roll\.weightSource: null there, "C\/87" here/);
    expect(found({ record: { takenAt: '2026-10-19T07:59:01.000Z' } })[0]).toMatch(/ part at roll\.takenAt: /);
    const turned = [row('KEN', { entitled: false }), row('NOR')];
    expect(found({ rows: turned })).toEqual(['0: The log and the published record part at roll KEN.entitled: true there, false here.']);
  });
});
