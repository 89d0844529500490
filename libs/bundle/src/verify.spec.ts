import { beforeAll, describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { GrowingTree } from '#transparency';
import { utf8 } from './crypto.js';
import { type Format, type Head, signedText } from './format.js';
import { canonical, type Json } from './json.js';
import { linesOf } from './layout.js';
import { nodeCrypto } from './node.js';
import type { Report, Step } from './report.js';
import { logKey, sampleOf } from './sample.spec-support.js';
import { TreeHead } from './tree-head.js';
import { verifyBundle } from './verify.js';
import { writeBundle } from './writer.js';

const key = logKey();

async function bundled(members = 3, times = 2, issued = false): Promise<{ text: string; checkpoints: readonly string[] }> {
  const { contents, checkpoints } = await sampleOf({ members, questions: 2, times, issued }, key);
  const chunks: Uint8Array[] = [];
  const signing = { running: nodeCrypto.running, sign: (text: string) => key.sign(contents.head.origin, text) };
  for await (const chunk of writeBundle(contents, signing)) chunks.push(chunk);
  return { text: Buffer.concat(chunks).toString(), checkpoints };
}

/** The text as a stream of pieces of a few bytes, so that every line stands across two of them somewhere. */
async function* pieces(text: string, length = 97): AsyncGenerator<Uint8Array> {
  const bytes = utf8(text);
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const check = (text: string, options: Parameters<typeof verifyBundle>[2] = { keys: [key.words] }): Promise<Report> =>
  verifyBundle(pieces(text, 4001), nodeCrypto, { again: () => pieces(text, 4001), ...options });

const failed = ({ steps }: Report): readonly Step[] => steps.filter(({ state }) => state === 'FAILED').map(({ step }) => step);

/** The bundle as the first format had it, which ended with the publication. */
function asFirstFormat(text: string): string {
  const without = text.replace('placet-bundle-2', 'placet-bundle-1').replace(/"issued":\n[\s\S]*?(?="tables":\n)/, '');
  return signedAgain(without, 'placet-bundle-1');
}

/** The bundle signed anew, whatever somebody did to it. */
function signedAgain(text: string, format?: Format): string {
  const begun = text.slice(0, text.lastIndexOf('"signature":\n') + '"signature":\n'.length);
  const head = JSON.parse(text.slice(text.indexOf('"head":\n') + '"head":\n'.length, text.indexOf(',\n"keys":'))) as Head;
  const sum = Buffer.from(nodeCrypto.sha256(utf8(begun))).toString('base64');
  return `${begun}${JSON.stringify(key.sign(head.origin, signedText(head, sum, format)))}\n}\n`;
}

describe('a bundle', () => {
  let text = '';
  let checkpoints: readonly string[] = [];
  beforeAll(async () => {
    ({ text, checkpoints } = await bundled());
  });

  it('is one JSON document, and its entries stand a line each', () => {
    const whole = JSON.parse(text) as { format: string; entries: Json[] };
    expect(whole.format).toBe('placet-bundle-2');
    const lines = text.split('\n').map((line) => line.replace(/,$/, ''));
    expect(whole.entries.every((entry) => lines.includes(canonical(entry)))).toBe(true);
  });

  it('passes as it was written, in whatever pieces it comes', async () => {
    for (const length of [1, 97, 1 << 20]) {
      const report = await verifyBundle(pieces(text, length), nodeCrypto, { keys: [key.words], checkpoints });
      expect(report.first).toBeNull();
      expect(report).toMatchObject({ passed: true, symbol: 'S/1', size: 21, keys: { own: false } });
    }
  });

  it('is held against its own key where none is given, and says so', async () => {
    expect(await check(text, {})).toMatchObject({ passed: true, keys: { own: true, names: ['placet.example'] } });
  });

  it('does not pass with any one letter or digit changed', async () => {
    const { text: small } = await bundled(1, 1, true);
    const missed: number[] = [];
    // Every one of them in the full tests; one in a hundred and more otherwise, others each time the format grows.
    for (let at = 0; at < small.length; at += process.env['PLACET_FULL'] ? 1 : 127) {
      const letter = small[at] ?? '';
      const other = letter === '7' ? '8' : letter === 'a' ? 'b' : /\d/.test(letter) ? '7' : 'a';
      const { passed } = await verifyBundle(pieces(small.slice(0, at) + other + small.slice(at + 1), 1 << 16), nodeCrypto, {
        keys: [key.words],
      });
      if (passed) missed.push(at);
    }
    expect(missed).toEqual([]);
  });

  it('holds what was issued after the record, and each letter of that', async () => {
    const { text: small } = await bundled(1, 1, true);
    const report = await check(small);
    expect(report.first).toBeNull();
    expect(report.steps.find(({ step }) => step === 'issued')).toMatchObject({ state: 'PASSED', checked: 4 });
    const [begin, end] = [small.indexOf('"issued":'), small.indexOf('"tables":')];
    for (let at = begin; at < end; at += process.env['PLACET_FULL'] ? 1 : 29) {
      const letter = small[at] ?? '';
      const other = letter === '7' ? '8' : /\d/.test(letter) ? '7' : letter === 'a' ? 'b' : 'a';
      // Whoever holds the key signs it anew, and is found out by the log.
      const { passed } = await check(signedAgain(small.slice(0, at) + other + small.slice(at + 1)));
      expect([at, small.slice(at - 20, at + 20), passed]).toEqual([at, expect.any(String), false]);
    }
  });

  it('of the first format stays valid as it is, and holds nothing of what was issued', async () => {
    for (const issued of [false, true]) {
      const first = asFirstFormat((await bundled(3, 2, issued)).text);
      const report = await check(first);
      expect(report.first).toBeNull();
      expect(report.passed).toBe(true);
      expect(report.steps.find(({ step }) => step === 'issued')).toMatchObject({ state: 'PASSED', checked: 0 });
      // One cannot be passed off as the other, with a part too few or too many.
      expect((await check(first.replace('placet-bundle-1', 'placet-bundle-2'))).passed).toBe(false);
      expect((await check(text.replace('placet-bundle-2', 'placet-bundle-1'))).passed).toBe(false);
    }
  });

  it('does not pass signed by another key, whatever else agrees', async () => {
    const stranger = logKey();
    const { contents } = await sampleOf({ members: 3, questions: 2, times: 2 }, stranger);
    const chunks: Uint8Array[] = [];
    for await (const chunk of writeBundle(contents, {
      running: nodeCrypto.running,
      sign: (note) => stranger.sign(contents.head.origin, note),
    }))
      chunks.push(chunk);
    const forged = Buffer.concat(chunks).toString();
    expect((await check(forged, {})).passed).toBe(true);
    expect(failed(await check(forged))).toEqual(['keys', 'checkpoints', 'signature']);
  });

  it('names the first entry that was changed, by the list of hashes', async () => {
    const changed = text.replace(/("index":7,.*"salt":")e0/, '$1f0');
    const report = await check(changed);
    expect(report.first).toMatchObject({ step: 'tree', entry: 7 });
    expect(failed(report)).toEqual(['tree', 'signature']);
  });

  it('names an entry that was taken out, put in twice or moved', async () => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.includes('"index":7,'));
    const without = lines.filter((_, each) => each !== at).join('\n');
    expect((await check(without)).first).toMatchObject({ entry: 7 });
    const twice = [...lines.slice(0, at), lines[at], ...lines.slice(at)].join('\n');
    expect((await check(twice)).first).toMatchObject({ entry: 8 });
    const moved = [...lines.slice(0, at), lines[at + 1], lines[at], ...lines.slice(at + 2)].join('\n');
    expect((await check(moved)).first).toMatchObject({ entry: 7 });
  });

  it('that was cut short says where', async () => {
    const report = await check(text.slice(0, text.length / 2));
    expect(failed(report)).toContain('layout');
    expect(report.passed).toBe(false);
    expect(report.steps.filter(({ state }) => state === 'NOT_REACHED').map(({ step }) => step)).toContain('signature');
  });

  it('must contain a checkpoint got elsewhere', async () => {
    const longer = await bundled(3, 3);
    const report = await check(text, { keys: [key.words], checkpoints: [longer.checkpoints.at(-1) ?? ''] });
    expect(report.first).toMatchObject({ step: 'checkpoints', entry: 21 });
    const other = await bundled(2, 3);
    const split = await check(text, { keys: [key.words], checkpoints: [other.checkpoints[0] ?? ''] });
    expect(failed(split)).toEqual(['checkpoints']);
  });

  it('is no other file', async () => {
    const report = await check('{"format":"placet-record-1"}\n');
    expect(report).toMatchObject({ passed: false, symbol: null });
  });
});

describe('a forger who holds the key', () => {
  /** Writes the bundle again with something changed, and signs it. */
  async function forged(change: (contents: Awaited<ReturnType<typeof sampleOf>>['contents']) => object): Promise<Report> {
    const { contents } = await sampleOf({ members: 3, questions: 2, times: 2 }, key);
    const chunks: Uint8Array[] = [];
    const signing = { running: nodeCrypto.running, sign: (note: string) => key.sign(contents.head.origin, note) };
    for await (const chunk of writeBundle({ ...contents, ...change(contents) }, signing)) chunks.push(chunk);
    return check(Buffer.concat(chunks).toString());
  }

  it('is found out by the record’s hash, the count and the log', async () => {
    const report = await forged(({ record }) => ({ record: record.replace('"mark":1,"option":"for"', '"mark":1,"option":"against"') }));
    expect(failed(report)).toEqual(['record', 'tables', 'ballots', 'counts']);
    expect(report.first?.entry).not.toBeNull();
  });

  /** The decision, its entry, the record and the tree all say the same, and the key has signed it. */
  const decided = async (changes: object): Promise<Report> => {
    const { contents } = await sampleOf({ members: 9, questions: 1, times: 1, decides: (counted) => ({ ...counted, ...changes }) }, key);
    const chunks: Uint8Array[] = [];
    const signing = { running: nodeCrypto.running, sign: (note: string) => key.sign(contents.head.origin, note) };
    for await (const chunk of writeBundle(contents, signing)) chunks.push(chunk);
    return check(Buffer.concat(chunks).toString());
  };
  const words = ({ steps }: Report): string => steps.flatMap(({ findings }) => findings.map((finding) => finding.words.en)).join(' ');
  const nothing = { ballots: 0, abstained: 0, blank: 0, invalid: 0, base: 0, needed: 0, obtained: 0, margin: 0, changed: 0 };

  it.each(['NOT_ASKED', 'NOTED', 'ADOPTED_BY_CONSENSUS', 'POSTPONED'])(
    'is found out where the votes of Members are set aside by a decision %s, with or without figures',
    async (outcome) => {
      expect(failed(await decided({}))).toEqual([]);
      const report = await decided({ outcome });
      expect(failed(report)).toEqual(expect.arrayContaining(['counts', 'decisions']));
      expect(words(report)).toContain('the log has 9 ballots on it.');
      const hushed = await decided({ ...nothing, outcome, selected: [], counts: [] });
      expect(failed(hushed)).toEqual(expect.arrayContaining(['counts', 'decisions']));
      expect(words(hushed)).toContain('the log has 9 ballots on it.');
    },
  );

  it.each([
    ['the headline', { headline: { en: 'The proposal was rejected.' } }],
    ['the explanation', { explanation: { en: 'Nobody voted for it.' } }],
    ['a step of the count', { steps: [] }],
    ['how many changed their position', { changed: 3 }],
  ])('is found out where %s says something else than the count', async (_, changes) => {
    const report = await decided(changes);
    expect(failed(report)).toEqual(['counts']);
  });

  it.each(['ENDORSEMENTS', '', 'constructor'])('is found out where nobody knows the method “%s”, and said once', async (method) => {
    const report = await forged(({ record }) => ({ record: record.replace(/"method":"[A-Z_]+"/, `"method":"${method}"`) }));
    const { findings } = report.steps.find(({ step }) => step === 'counts') ?? { findings: [] };
    const said = findings.filter(({ words: { fr } }) => fr.includes('il y faut une méthode de vote'));
    expect(said.map(({ where }) => where)).toEqual(['record.questions[0].method']);
    expect(words(report)).not.toContain('undefined');
  });

  it('is found out by the roll that the log has', async () => {
    const report = await forged(({ record }) => ({ record: record.replace('"entitled":true', '"entitled":false') }));
    expect(failed(report)).toEqual(expect.arrayContaining(['record', 'tables', 'ballots', 'counts']));
  });

  it('is found out by the members of the body that the log counted when the roll was taken', async () => {
    const report = await forged(({ record }) => ({ record: record.replace('"membersOfBody":3,"takenAt"', '"membersOfBody":2,"takenAt"') }));
    expect(failed(report)).toEqual(expect.arrayContaining(['record', 'roll']));
    const { findings } = report.steps.find(({ step }) => step === 'roll') ?? { findings: [] };
    expect(findings.map(({ entry, words }) => [entry, words.en])).toEqual([
      [4, 'The log and the published record part at roll.membersOfBody: 3 there, 2 here.'],
    ]);
  });

  it('is found out by tables that say otherwise than the record', async () => {
    const report = await forged(({ tables }) => ({
      tables: { ...tables, content: { ...tables.content, title: { en: 'Another' } } },
    }));
    expect(failed(report)).toEqual(['tables']);
  });
});

describe('a forger who holds the key, of what was issued after the record', () => {
  type Contents = Awaited<ReturnType<typeof sampleOf>>['contents'];
  const forged = async (change: (contents: Contents) => object): Promise<Report> => {
    const { contents } = await sampleOf({ members: 3, questions: 2, times: 2, issued: true }, key);
    const chunks: Uint8Array[] = [];
    const signing = { running: nodeCrypto.running, sign: (note: string) => key.sign(contents.head.origin, note) };
    for await (const chunk of writeBundle({ ...contents, ...change(contents) }, signing)) chunks.push(chunk);
    return check(Buffer.concat(chunks).toString());
  };
  const said = (report: Report): readonly string[] =>
    report.steps.find(({ step }) => step === 'issued')?.findings.map(({ words }) => words.en) ?? [];
  const versions = ({ issued }: Contents, change: (version: Contents['issued']['versions'][number]) => object): object => ({
    issued: { ...issued, versions: issued.versions.map((version) => ({ ...version, ...change(version) })) },
  });

  it.each<readonly [string, (contents: Contents) => object, RegExp]>([
    ['a version is in another language', (c) => versions(c, ({ language }) => (language === 'es' ? { language: 'fr' } : {})), /fr/],
    ['a version came out later', (c) => versions(c, () => ({ publishedAt: '2026-10-22T00:00:00.000Z' })), /versions\.en\.publishedAt/],
    [
      'a window was longer',
      (c) => versions(c, () => ({ correctionsCloseAt: '2027-10-22T00:00:00.000Z' })),
      /versions\.en\.correctionsCloseAt/,
    ],
    ['a translation is the original', (c) => versions(c, ({ original }) => ({ original: !original })), /versions\.en\.original/],
    ['a fingerprint is another', (c) => versions(c, () => ({ sha256: 'a'.repeat(64) })), /versions\.en\.sha256/],
    ['a version is left out', ({ issued }) => ({ issued: { ...issued, versions: issued.versions.slice(0, 1) } }), /left out of the record/],
    [
      'a version stands twice',
      ({ issued }) => ({ issued: { ...issued, versions: [...issued.versions, ...issued.versions.slice(1)] } }),
      /^The language version “es” stands twice\./,
    ],
    [
      'the corrigendum is changed',
      ({ issued }) => ({ issued: { ...issued, corrigendum: { ...issued.corrigendum, officialZone: 'CET' } } }),
      /corrigendum\.sha256/,
    ],
    ['the corrigendum is left out', ({ issued }) => ({ issued: { ...issued, corrigendum: null } }), /“corrigendum\.issued”/],
    [
      'the approval is changed',
      ({ issued }) => ({ issued: { ...issued, approval: { ...issued.approval, approvedAt: '2026-10-22T00:00:00.000Z' } } }),
      /part at approval: .*\.$/,
    ],
    ['the approval is left out', ({ issued }) => ({ issued: { ...issued, approval: null } }), /“consultation\.approved”/],
  ])('is found out where %s', async (_, change, words) => {
    const report = await forged(change);
    expect(failed(report)).toEqual(['issued']);
    expect(said(report).join(' ')).toMatch(words);
  });

  it('is found out where an approval is invented', async () => {
    const { contents } = await sampleOf({ members: 3, questions: 2, times: 2, issued: true }, key);
    const { contents: bare } = await sampleOf({ members: 3, questions: 2, times: 2 }, key);
    const chunks: Uint8Array[] = [];
    const signing = { running: nodeCrypto.running, sign: (note: string) => key.sign(bare.head.origin, note) };
    const issued = { ...bare.issued, approval: contents.issued.approval };
    for await (const chunk of writeBundle({ ...bare, issued }, signing)) chunks.push(chunk);
    expect(said(await check(Buffer.concat(chunks).toString()))).toEqual([
      'The log has no entry “consultation.approved” where there must be one.',
    ]);
  });
});

describe('the layout', () => {
  it('gives the bytes back, and breaks a line before every object of a list', () => {
    const value = { a: [{ b: '},{' }, { c: [1, 2] }], d: { e: [{}, {}] }, f: '\\"{' };
    const text = canonical(value);
    const lines = [...linesOf(text)];
    expect(lines.join('')).toBe(text);
    expect(lines).toEqual(['{"a":[', '{"b":"},{"},', '{"c":[1,2]}],', '"d":{"e":[', '{},', '{}]},', '"f":"\\\\\\"{"}']);
  });

  it('is of canonical JSON as the server writes it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonical(value as Json)).toBe(canonicalize(value));
      }),
    );
  });
});

describe('the head of the tree', () => {
  it('has the roots of the tree that keeps its nodes', () => {
    const [head, tree] = [new TreeHead(nodeCrypto), GrowingTree.empty(nodeCrypto.sha256)];
    for (let at = 0; at < 70; at++) {
      expect(Buffer.from(head.root())).toEqual(Buffer.from(tree.root()));
      const leaf = nodeCrypto.sha256(utf8(`leaf ${at}`));
      head.append(leaf);
      tree.append(leaf);
    }
  });
});
