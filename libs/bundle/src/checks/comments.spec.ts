import { describe, expect, it } from '@jest/globals';
import { ERASED } from '#platform/domain';
import type { Json, JsonObject } from '../json.js';
import { Place } from '../json.js';
import { nodeCrypto } from '../node.js';
import { Findings } from '../report.js';
import { checkComments } from './comments.js';
import type { Logged, Replay } from './replay.js';
import { Words } from './vouched.js';

const salted = { salted: 'ab'.repeat(32) };
const at = (second: number): string => `2026-10-19T08:00:0${second}.000Z`;

type Act = readonly [act: string, data: JsonObject, member?: string | null];
const PLACE = { type: 'GENERAL', target: 'PROPOSAL', proposal: 'P' };
const DRAFTED: Act = ['comment.drafted', { comment: 'c', version: 1 }];
const SUBMITTED: Act = ['comment.submitted', { comment: 'c', ...PLACE, version: 1, text: salted }];
const REVISED: Act = ['comment.revised', { comment: 'c', version: 2, text: salted, rationale: salted }];
const ANSWERED: Act = ['comment.answered', { comment: 'c', version: 1, disposition: 'NOTED', text: salted }, null];

const comment = (more: JsonObject = {}): JsonObject => ({
  ...{ id: 'c', member: 'NOR', type: 'GENERAL', target: 'PROPOSAL', document: null, anchor: null, proposal: 'theme', status: 'SUBMITTED' },
  ...{ submittedAt: at(1), version: 1, text: 'As it was.', proposedWording: null, rationale: null, withdrawnAt: null },
  ...{ withdrawReason: null, aligned: [], response: null, ...more },
});
const answered = { status: 'ANSWERED', response: { disposition: 'NOTED', text: 'Noted.', at: at(2) } };

/** What is found of one comment: in which entry, and in words. `beside`: the words beside the entries. */
function found(acts: readonly Act[], said: JsonObject, beside: Readonly<Record<string, string | null>>): readonly string[] {
  const entries = acts.map(([act, data, member = 'N'], index): Logged => ({
    index,
    act,
    data,
    at: at(index),
    after: null,
    account: null,
    member,
  }));
  const replay = {
    ...{ all: () => entries, of: (act: string) => entries.filter((each) => each.act === act), ballotsOn: () => new Map() },
  } as unknown as Replay;
  const rows = Object.entries(beside).map(([name, text]) => ({ index: Number(name.split('.')[0]), field: name.split('.')[1] ?? '', text }));
  const findings = new Findings();
  const tables = {
    comments: [{ id: 'c' }],
    ...{
      members: [
        { code: 'NOR', id: 'N' },
        { code: 'FRA', id: 'F' },
      ],
      documents: [],
      proposals: [{ key: 'theme', id: 'P' }],
    },
  };
  const place = (value: Json, where: string): Place => new Place(value, where);
  const record = place({ comments: [said] }, 'record');
  checkComments(
    { crypto: nodeCrypto, findings, replay, sealedSha256: '', leaves: new Map(), record, tables: place(tables, 'tables') },
    new Words(replay, place(rows, 'entryTexts')),
  );
  return findings.steps().flatMap((step) => step.findings.map(({ entry, words }) => `${entry}: ${words.en}`));
}

const WORDS = { '1.text': 'As it was.' };

describe('a comment', () => {
  it('is the one that was logged', () => {
    const older: readonly Act[] = [
      ['comment.drafted', { comment: 'c', ...PLACE, version: 1 }],
      ['comment.submitted', { comment: 'c', version: 1, text: salted }],
    ];
    expect(found(older, comment(), WORDS)).toEqual([]);
    expect(found([DRAFTED, SUBMITTED], comment(), WORDS)).toEqual([]);
    expect(found([DRAFTED, SUBMITTED, ANSWERED], comment(answered), { ...WORDS, '2.text': 'Noted.' })).toEqual([]);
  });

  it.each([
    ['member', 'FRA', '0: The log and the published record part at record.comments[0].member: "N" there, "F" here.'],
    ['type', 'EDITORIAL', '1: The log and the published record part at record.comments[0].type: "GENERAL" there, "EDITORIAL" here.'],
    ['proposal', null, '1: The log and the published record part at record.comments[0].proposal: "P" there, null here.'],
    ['text', 'As it is.', '1: The text of record.comments[0].text is not the one that was hashed.'],
    ['rationale', 'Because.', '1: There is a text at record.comments[0].rationale, and the log has no hash of any there.'],
    ['version', 2, '1: The log and the published record part at record.comments[0].version: 1 there, 2 here.'],
    ['status', 'ANSWERED', '1: The log and the published record part at record.comments[0].status: "SUBMITTED" there, "ANSWERED" here.'],
  ])('with another %s is found', (field, value, words) => {
    expect(found([DRAFTED, SUBMITTED], comment({ [field]: value }), WORDS)).toContain(words);
  });

  it('whose earlier words are shown as those that stand is found', () => {
    const beside = { '2.text': 'Anew.', '2.rationale': 'For clearness.' };
    const anew = { version: 2, text: 'Anew.', rationale: 'For clearness.' };
    expect(found([DRAFTED, SUBMITTED, REVISED], comment(anew), beside)).toEqual([]);
    expect(found([DRAFTED, SUBMITTED, REVISED], comment(), beside)[0]).toMatch(/^2: .*version: 2 there, 1 here/);
  });

  it('whose words are not beside its entry must have been erased by an act', () => {
    expect(found([DRAFTED, SUBMITTED], comment(), {})).toEqual([
      '1: The text of record.comments[0].text, entry 1 is left out, and no entry says that it was erased.',
    ]);
    const erased: Act = ['text.erased', { entries: [{ index: 1, fields: ['text'] }], record: [] }, null];
    expect(found([DRAFTED, SUBMITTED, erased], comment({ text: ERASED }), { '1.text': null })).toEqual([]);
    expect(found([DRAFTED, SUBMITTED, erased], comment(), { '1.text': null })).toHaveLength(1);
  });

  it('with an answer turned, reworded or left out is found', () => {
    const beside = { ...WORDS, '2.text': 'Noted.' };
    const turned = { ...answered, response: { ...answered.response, disposition: 'ACCEPTED' } };
    expect(found([DRAFTED, SUBMITTED, ANSWERED], comment(turned), beside)[0]).toMatch(/disposition: "NOTED" there, "ACCEPTED" here/);
    const reworded = { ...answered, response: { ...answered.response, text: 'Duly noted.' } };
    expect(found([DRAFTED, SUBMITTED, ANSWERED], comment(reworded), beside)[0]).toMatch(
      /^2: The text of record.comments\[0\].response.text/,
    );
    expect(found([DRAFTED, SUBMITTED, ANSWERED], comment(), beside)).not.toEqual([]);
  });

  it('that was withdrawn says why, and nothing else', () => {
    const withdrawn: Act = ['comment.withdrawn', { comment: 'c', version: 1, reason: salted }];
    const gone = { status: 'WITHDRAWN', withdrawnAt: at(2), withdrawReason: 'Settled.', text: null };
    expect(found([DRAFTED, SUBMITTED, withdrawn], comment(gone), { '2.reason': 'Settled.' })).toEqual([]);
    expect(found([DRAFTED, SUBMITTED, withdrawn], comment(), { '2.reason': 'Settled.' })).not.toEqual([]);
  });

  it('says who made it their own', () => {
    const aligned: Act = ['comment.aligned', { comment: 'c', version: 1 }, 'F'];
    const ended: Act = ['comment.alignment-ended', { comment: 'c' }, 'F'];
    expect(found([DRAFTED, SUBMITTED, aligned], comment({ aligned: [{ member: 'FRA', version: 1 }] }), WORDS)).toEqual([]);
    expect(found([DRAFTED, SUBMITTED, aligned], comment(), WORDS)[0]).toMatch(/^2: .*aligned/);
    expect(found([DRAFTED, SUBMITTED, aligned, ended], comment(), WORDS)).toEqual([]);
    expect(found([DRAFTED, SUBMITTED], comment({ aligned: [{ member: 'FRA', version: 1 }] }), WORDS)).toHaveLength(1);
  });

  it('that was never logged is found', () => {
    expect(found([], comment(), {})).not.toEqual([]);
  });
});
