import { describe, expect, it } from '@jest/globals';
import { rollCall, type RollLine } from './roll-call.js';

const TOPICS = ['environment', 'labour', 'free-movement', 'south-south'];
const pick = (...keys: string[]): RollLine['ballot'] => ({ kind: 'CHOICE', marks: TOPICS.map((key) => (keys.includes(key) ? 1 : null)) });
const member = (code: string, groups: RollLine['groups'], ballot: RollLine['ballot'], entitled = true): RollLine => ({
  code,
  groups,
  entitled,
  ballot,
});

describe('the roll call', () => {
  const call = rollCall(TOPICS, [
    member('KEN', ['AFRICAN'], pick('labour', 'free-movement')),
    member('GHA', ['AFRICAN'], pick('labour', 'free-movement')),
    member('SEN', ['AFRICAN'], pick('labour')),
    member('TUR', ['ASIA_PACIFIC', 'WESTERN_EUROPEAN_AND_OTHERS'], { kind: 'ABSTAIN', marks: [] }),
    member('ISL', ['WESTERN_EUROPEAN_AND_OTHERS'], null),
    member('ATA', [], { kind: 'BLANK', marks: [] }),
    member('XYZ', ['AFRICAN'], null, false),
  ]);

  it('stands by regional group, and Members in none come last', () => {
    expect(call.map(({ group, members }) => [group, members])).toEqual([
      ['AFRICAN', 4],
      ['ASIA_PACIFIC', 1],
      ['WESTERN_EUROPEAN_AND_OTHERS', 2],
      [null, 1],
    ]);
  });

  it('names answers in the order of the options, then those who chose none, and Members by code', () => {
    expect(call[0]?.answers).toEqual([
      { answer: 'labour', members: ['SEN'] },
      { answer: 'labour+free-movement', members: ['GHA', 'KEN'] },
      { answer: 'NOT_ENTITLED', members: ['XYZ'] },
    ]);
  });

  it('shows a Member of two groups in both', () => {
    expect(call[1]?.answers).toEqual([{ answer: 'ABSTAIN', members: ['TUR'] }]);
    expect(call[2]?.answers).toEqual([
      { answer: 'ABSTAIN', members: ['TUR'] },
      { answer: 'DID_NOT_PARTICIPATE', members: ['ISL'] },
    ]);
  });

  it('says of a secret vote who took part, and nothing more', () => {
    const secret = rollCall(TOPICS, [
      member('KEN', ['AFRICAN'], 'SECRET'),
      member('GHA', ['AFRICAN'], 'SECRET'),
      member('SEN', ['AFRICAN'], null),
      member('XYZ', ['AFRICAN'], null, false),
    ]);
    expect(secret[0]?.answers).toEqual([
      { answer: 'TOOK_PART', members: ['GHA', 'KEN'] },
      { answer: 'DID_NOT_PARTICIPATE', members: ['SEN'] },
      { answer: 'NOT_ENTITLED', members: ['XYZ'] },
    ]);
  });

  it('keeps a blank ballot apart from an abstention', () => expect(call[3]?.answers).toEqual([{ answer: 'BLANK', members: ['ATA'] }]));
});
