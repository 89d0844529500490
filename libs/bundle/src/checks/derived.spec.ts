import { describe, expect, it } from '@jest/globals';
import { type JsonObject, Place } from '../json.js';
import { nodeCrypto } from '../node.js';
import { Findings } from '../report.js';
import { checkDerived } from './derived.js';
import type { Replay } from './replay.js';

const stands = (member: string, groups: readonly string[], entitled = true) => ({ member, groups, entitled, kind: 'MEMBER_STATE' });
const voted = (member: string, option: string) => ({ member, kind: 'CHOICE', marks: [{ option, mark: 1 }] });
const called = (group: string | null, answers: JsonObject) => ({
  ...{ group, members: 1 },
  answers: Object.entries(answers).map(([answer, members]) => ({ answer, members })),
});
const QUESTION = {
  ...{ key: 'theme', method: 'ENDORSEMENT', box: null, ballots: [voted('KEN', 'for'), voted('NOR', 'against')] },
  result: {
    rollCall: [
      called('AFRICAN', { for: ['KEN'], DID_NOT_PARTICIPATE: ['EGY'] }),
      called(null, { against: ['NOR'], NOT_ENTITLED: ['SOM'] }),
    ],
  },
};
const comment = { member: 'EGY', withdrawnAt: null, aligned: [{ member: 'KEN' }] };
const version = (n: number, text: string, difference: JsonObject | null = null) => ({
  ...{ version: n, title: { en: 'Theme' }, text: { en: text }, difference },
});
const run = (kind: string, text: string) => ({ kind, text });
const KEPT = [run('KEPT', 'Theme')];
const CHANGED = { en: { title: KEPT, text: [run('KEPT', 'The '), run('REMOVED', 'costs'), run('ADDED', 'value'), run('KEPT', '.')] } };
const RECORD = {
  ...{ title: { en: 'A', fr: 'B' }, languages: ['en', 'fr'] },
  roll: { entries: [stands('KEN', ['AFRICAN']), stands('EGY', ['AFRICAN']), stands('NOR', []), stands('SOM', [], false)] },
  questions: [QUESTION],
  comments: [comment, { ...comment, member: 'FRA', withdrawnAt: '2026-10-19T08:00:00.000Z' }],
  participants: [
    { member: 'EGY', answered: 0, comments: 1 },
    { member: 'KEN', answered: 1, comments: 0 },
    { member: 'NOR', answered: 1, comments: 0 },
  ],
  proposals: [
    { key: 'theme', amends: null, difference: null, versions: [version(1, 'The costs.'), version(2, 'The value.', CHANGED)] },
    { key: 'amendment', amends: { proposal: 'theme', version: 1 }, difference: CHANGED, versions: [version(1, 'The value.')] },
  ],
} satisfies JsonObject;

function found(change: JsonObject): readonly string[] {
  const findings = new Findings();
  const record = new Place({ ...RECORD, ...change }, 'record');
  checkDerived({
    crypto: nodeCrypto,
    findings,
    replay: {} as Replay,
    sealedSha256: '',
    leaves: new Map(),
    record,
    tables: new Place({}, 'tables'),
  });
  return findings.steps().flatMap(({ step, findings: all }) => all.map(({ words: { en } }) => `${step}: ${en}`));
}

describe('what a record says over again', () => {
  it('follows from what stands in it elsewhere', () => expect(found({})).toEqual([]));

  it('is found where a Member is put to another answer in the roll call, or to another group', () => {
    const called1 = QUESTION.result.rollCall[1];
    const turned = [called('AFRICAN', { against: ['KEN'], DID_NOT_PARTICIPATE: ['EGY'] }), called1];
    expect(found({ questions: [{ ...QUESTION, result: { rollCall: turned as never } }] })[0]).toMatch(
      /^counts: .* part at theme\.result\.rollCall\./,
    );
    const moved = [called('ASIA_PACIFIC', { for: ['KEN'] }), called('AFRICAN', { DID_NOT_PARTICIPATE: ['EGY'] }), called1];
    expect(found({ questions: [{ ...QUESTION, result: { rollCall: moved as never } }] })).toHaveLength(1);
    // A secret vote says who took part.
    const box = { tookPart: ['KEN', 'NOR'] };
    const secret = [
      called('AFRICAN', { TOOK_PART: ['KEN'], DID_NOT_PARTICIPATE: ['EGY'] }),
      called(null, { TOOK_PART: ['NOR'], NOT_ENTITLED: ['SOM'] }),
    ];
    expect(found({ questions: [{ ...QUESTION, ballots: [], box, result: { rollCall: secret as never } }] })).toEqual([]);
  });

  it('is found where a Member took part more often, or not at all', () => {
    const [egypt, ...others] = RECORD.participants;
    expect(found({ participants: others })[0]).toMatch(/^roll: .* part at participants\.EGY: /);
    expect(found({ participants: [{ ...egypt, answered: 1 }, ...others] })[0]).toMatch(/participants\.EGY\.answered: 1 there, 0 here/);
    expect(found({ participants: [...RECORD.participants, ...others] })).toHaveLength(2);
    // Nobody is called so; but every object of JavaScript has one of it.
    expect(found({ participants: [{ ...egypt, member: 'constructor' }, ...others] })[0]).toMatch(/participants\.EGY: \(nothing\) there/);
    expect(found({ participants: [...RECORD.participants, { ...egypt, member: 'constructor' }] })[0]).toMatch(
      /constructor: .* \(nothing\) here/,
    );
  });

  it('is found where a difference leaves out what was changed, or the languages are others', () => {
    const [theme, amendment] = RECORD.proposals;
    const hidden = { en: { title: KEPT, text: [run('KEPT', 'The value.')] } };
    expect(found({ proposals: [theme as JsonObject, { ...amendment, difference: hidden }] })[0]).toMatch(
      /^proposals: .*proposals\[1\]\.difference\.en/,
    );
    expect(found({ proposals: [theme as JsonObject, { ...amendment, difference: null }] })).toHaveLength(1);
    expect(found({ languages: ['en'] })[0]).toMatch(/^rules: .* part at languages\[1\]/);
  });
});
