import { describe, expect, it } from '@jest/globals';
import { faultOf } from './files.spec-support.js';
import { type RollCall, RollCallReader } from './roll-calls.js';

function read(text: string, partLength = 1 << 16): RollCall[] {
  const given: RollCall[] = [];
  const reader = new RollCallReader((rollCall) => given.push(rollCall));
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += partLength) reader.feed(bytes.slice(at, at + partLength));
  reader.end();
  return given;
}

describe('a file of roll calls', () => {
  const text = '{"rcid":7,"title":"Té","yes":["KEN","FRA"],"no":["TUR"],"abstain":[]}\n\n{"yes":[],"no":["KEN"]}';

  it.each([1, 10, 1 << 16])('has one a line, with what it says of itself, in parts of %d bytes', (partLength) => {
    expect(read(text, partLength)).toEqual([
      { line: 1, yes: 2, no: 1, abstain: 0, about: { rcid: 7, title: 'Té' } },
      { line: 3, yes: 0, no: 1, abstain: 0, about: {} },
    ]);
  });

  it.each([
    ['{"yes":[],"no":[]}\n[1]\n', 'line 2: A roll call is a JSON object, and begins with {.'],
    ['{"yes":["KEN"],"no":["FRA"],"abstain":["KEN"]}', 'line 1: KEN stands twice in the roll call.'],
    ['{"yes":["KEN"]}', 'line 1: “no” should be a list of Members.'],
    ['{"yes":["KEN", 3],"no":[]}', 'line 1: “yes” lists something that is no Member.'],
  ])('is refused with the line and the reason: %j', (broken, reason) => {
    expect(faultOf(() => read(broken))).toBe(reason);
  });

  it('is refused where a line is no JSON', () => {
    expect(faultOf(() => read('{"yes":[],"no":[]}\n{"yes":[\n'))).toMatch(/^line 2: The line is no JSON: /);
  });
});
