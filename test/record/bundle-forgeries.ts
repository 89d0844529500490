import { createHash, type KeyObject, sign } from 'node:crypto';
import type { Step } from '#bundle';
import { signedText } from '#bundle';
import { originOf, verifierKey, writeNote } from '#transparency';
import { verifierKeyOf } from '#ledger';

/** Numbers drawn from a seed: the same forgeries every time. */
export class Drawn {
  constructor(private state: number) {}

  below(limit: number): number {
    // mulberry32
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  }

  of<T>(list: readonly T[]): T {
    const chosen = list[this.below(list.length)];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  }
}

/** What somebody does to a bundle; null: this bundle has nothing of the kind. `found`: where it must be found, beside the signature; `says`: and in which words. */
export type Forgery = Readonly<{ name: string; found: readonly Step[]; says?: RegExp; do: (text: string, drawn: Drawn) => string | null }>;

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** Signs a bundle anew, as whoever holds that key could. */
export function resigned(text: string, { name, key }: Readonly<{ name: string; key: KeyObject }>): string {
  const at = text.lastIndexOf('"signature":\n') + '"signature":\n'.length;
  const [, , ...lines] = text.slice(0, text.indexOf('"keys":')).split('\n');
  const head = JSON.parse(bare(lines.join(''))) as { consultation: string; origin: string; size: number; symbol: string };
  const note = signedText(head, createHash('sha256').update(text.slice(0, at)).digest('base64'));
  const origin = originOf(name, head.consultation);
  const { id } = verifierKey(sha256, origin, verifierKeyOf(name, key).publicKey);
  const signed = writeNote({ text: note, signatures: [{ name: origin, id, signature: sign(null, Buffer.from(note), key) }] });
  return `${text.slice(0, at)}${JSON.stringify(signed)}\n}\n`;
}

const isEntry = (line: string): boolean => line.startsWith('{"account":');

function entries(lines: readonly string[]): readonly number[] {
  return lines.flatMap((line, at) => (isEntry(line) ? [at] : []));
}

const bare = (line: string): string => line.replace(/,$/, '');

/** The lines between two headings. */
function part(lines: readonly string[], from: string, to: string): readonly number[] {
  const [begin, end] = [lines.indexOf(`"${from}":`), lines.indexOf(`"${to}":`)];
  return Array.from({ length: end - begin - 1 }, (_, n) => begin + 1 + n);
}

function onLines(text: string, change: (lines: string[]) => boolean): string | null {
  const lines = text.split('\n');
  return change(lines) ? lines.join('\n') : null;
}

/** Replaces one of the places in the record at which a pattern stands; of some both in record and tables, as a careful forger would. */
function inRecord(pattern: RegExp, by: (found: string) => string, both: boolean) {
  return (text: string, drawn: Drawn): string | null =>
    onLines(text, (lines) => {
      const hits = part(lines, 'record', 'recordTexts').filter((at) => pattern.test(lines[at] ?? ''));
      if (hits.length === 0) return false;
      const at = drawn.of(hits);
      const before = bare(lines[at] ?? '');
      const after = before.replace(pattern, by);
      if (after === before) return false;
      lines[at] = (lines[at] ?? '').replace(before, after);
      if (both)
        for (const other of part(lines, 'tables', 'entryTexts'))
          if (bare(lines[other] ?? '') === before) lines[other] = (lines[other] ?? '').replace(before, after);
      return true;
    });
}

function otherLetter(letter: string): string {
  if (/\d/.test(letter)) return String((Number(letter) + 1) % 10);
  return letter === 'a' ? 'b' : letter === 'z' ? 'y' : String.fromCharCode(letter.charCodeAt(0) + (letter === 'Z' ? -1 : 1));
}

/** Whoever changes a file, and cannot sign it. */
export const CHANGED: readonly Forgery[] = [
  {
    name: 'a letter or digit is changed',
    found: [],
    do: (text, drawn) => {
      for (let tries = 0; tries < 100; tries++) {
        const at = drawn.below(text.length);
        const letter = text[at] ?? '';
        if (/[A-Za-z0-9]/.test(letter)) return text.slice(0, at) + otherLetter(letter) + text.slice(at + 1);
      }
      return null;
    },
  },
  { name: 'it is cut short', found: ['layout'], do: (text, drawn) => text.slice(0, 1 + drawn.below(text.length - 1)) },
  {
    name: 'a question is of a method that nobody knows',
    found: ['counts'],
    says: /method cannot be read/,
    do: (text) => text.replace(/"method":"[A-Z_]+","/, '"method":"constructor","'),
  },
  {
    name: 'the seed of a lot is none',
    found: ['counts'],
    says: /seed cannot be read/,
    do: (text) => text.replace(/"seed":"[0-9a-f]/, '"seed":"x'),
  },
  {
    name: 'a line is taken out',
    found: [],
    do: (text, drawn) => onLines(text, (lines) => lines.splice(drawn.below(lines.length - 1), 1).length > 0),
  },
  {
    name: 'a line stands twice',
    found: [],
    do: (text, drawn) =>
      onLines(text, (lines) => {
        const at = drawn.below(lines.length - 1);
        lines.splice(at, 0, lines[at] ?? '');
        return true;
      }),
  },
  {
    name: 'two lines change places',
    found: [],
    do: (text, drawn) =>
      onLines(text, (lines) => {
        const [one, other] = [drawn.below(lines.length - 1), drawn.below(lines.length - 1)];
        if (lines[one] === lines[other]) return false;
        [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
        return true;
      }),
  },
];

/** Where the last ballot of each Member on each question stands in the log: those before it were replaced, and no table has them. */
function ballotsThatCount(lines: readonly string[]): number[] {
  const last = new Map<string, number>();
  for (const at of entries(lines)) {
    const line = lines[at] ?? '';
    const said = (field: string) => new RegExp(`"${field}":"([^"]+)"`).exec(line)?.[1] ?? '';
    if (said('act') === 'ballot.cast') last.set(`${said('member')} ${said('question')}`, at);
  }
  return [...last.values()];
}

/** Whoever holds the key of the log, and signs what they made of the bundle: found by what the log says all the same. */
export const FORGED: readonly Forgery[] = [
  {
    name: 'an entry is edited',
    found: ['tree'],
    do: (text, drawn) =>
      onLines(text, (lines) => {
        const at = drawn.of(entries(lines));
        const before = lines[at] ?? '';
        lines[at] = before.replace(
          /("at":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d)(\d)/,
          (_, start: string, digit: string) => start + otherLetter(digit),
        );
        return lines[at] !== before;
      }),
  },
  {
    name: 'a ballot in the log that counted is edited',
    found: ['tree', 'ballots'],
    do: (text, drawn) =>
      onLines(text, (lines) => {
        const at = drawn.of(ballotsThatCount(lines).filter((each) => lines[each]?.includes('[1,null]')));
        lines[at] = (lines[at] ?? '').replace('[1,null]', '[null,1]');
        return true;
      }),
  },
  {
    name: 'an entry is taken out',
    found: ['entries'],
    do: (text, drawn) => onLines(text, (lines) => lines.splice(drawn.of(entries(lines).slice(0, -1)), 1).length > 0),
  },
  {
    name: 'an entry is put in',
    found: ['entries'],
    do: (text, drawn) =>
      onLines(text, (lines) => {
        const at = drawn.of(entries(lines).slice(0, -1));
        lines.splice(at, 0, (lines[at] ?? '').replace(/"act":"[a-z.-]+"/, '"act":"consultation.cancelled"'));
        return true;
      }),
  },
  {
    name: 'an entry is replayed',
    found: ['entries'],
    do: (text, drawn) =>
      onLines(text, (lines) => {
        const all = entries(lines).slice(0, -1);
        lines.splice(drawn.of(all), 0, lines[drawn.of(all)] ?? '');
        return true;
      }),
  },
  {
    name: 'two entries change places',
    found: ['entries'],
    do: (text, drawn) =>
      onLines(text, (lines) => {
        const all = entries(lines).slice(0, -1);
        const [one, other] = [drawn.of(all), drawn.of(all)];
        if (one === other) return false;
        [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
        return true;
      }),
  },
  {
    name: 'the last entries are left out',
    found: ['entries'],
    do: (text, drawn) =>
      onLines(text, (lines) => {
        const all = entries(lines);
        const keep = 1 + drawn.below(all.length - 1);
        lines.splice((all[0] ?? 0) + keep, all.length - keep);
        lines[(all[0] ?? 0) + keep - 1] = bare(lines[(all[0] ?? 0) + keep - 1] ?? '');
        return true;
      }),
  },
  {
    name: 'a roll row is changed',
    found: ['record'],
    do: inRecord(/"entitled":(true|false)/, (found) => (found.endsWith('true') ? '"entitled":false' : '"entitled":true'), true),
  },
  { name: 'a weight on the roll is changed', found: ['record'], do: inRecord(/"weight":1\b(?=})/, () => '"weight":2', true) },
  { name: 'a rule is changed', found: ['record'], do: inRecord(/"numerator":\d+/, () => '"numerator":9', true) },
  {
    name: 'a comment is changed',
    found: ['texts', 'tables'],
    do: (text, drawn) =>
      onLines(text, (lines) => {
        const hits = part(lines, 'recordTexts', 'tables').filter((at) => lines[at]?.includes('"path":"/comments/'));
        if (hits.length === 0) return false;
        const at = drawn.of(hits);
        const before = lines[at] ?? '';
        lines[at] = before.replace(/("text":"[^"]*?)[a-z]/, '$1X');
        return lines[at] !== before;
      }),
  },
  { name: 'an outcome is changed', found: ['record'], do: inRecord(/"outcome":"CARRIED"/, () => '"outcome":"REJECTED"', true) },
  ...['NOT_ASKED', 'NOTED', 'ADOPTED_BY_CONSENSUS', 'POSTPONED'].map((outcome): Forgery => ({
    name: `the votes of Members are set aside by an outcome ${outcome}`,
    found: ['record', 'counts', 'decisions'],
    says: /^“theme” is said to have come to its outcome without a vote; the log has \d+ ballots on it\.$/,
    do: (text) =>
      onLines(text, (lines) => {
        const whole = [...part(lines, 'record', 'recordTexts'), ...part(lines, 'tables', 'entryTexts')];
        for (const at of whole) lines[at] = (lines[at] ?? '').replaceAll('"outcome":"CARRIED"', `"outcome":"${outcome}"`);
        return true;
      }),
  })),
  {
    name: 'a count is changed',
    found: ['record'],
    do: inRecord(/"count":(\d+)/, (found) => `"count":${Number(found.slice(8)) + 1}`, true),
  },
  {
    name: 'a ballot in the record is changed',
    found: ['record', 'ballots'],
    do: inRecord(/"kind":"ABSTAIN"/, () => '"kind":"BLANK"', true),
  },
  {
    name: 'a ballot’s instant is changed',
    found: ['record', 'ballots'],
    do: inRecord(/"castAt":"[^"]+"/, () => '"castAt":"2006-10-19T16:00:00.000Z"', true),
  },
  {
    name: 'a fingerprint is changed',
    found: ['record'],
    do: inRecord(/"sha256":"[0-9a-f]/, (found) => found.slice(0, -1) + (found.endsWith('0') ? '1' : '0'), true),
  },
  {
    name: 'the record alone is changed',
    found: ['record', 'tables'],
    do: inRecord(/"membersOfBody":\d+/, () => '"membersOfBody":999', false),
  },
  {
    name: 'the tables say otherwise',
    found: ['tables'],
    do: (text, drawn) =>
      onLines(text, (lines) => {
        const hits = part(lines, 'tables', 'entryTexts').filter((at) => /"(?:weight|mark|version)":1\b/.test(lines[at] ?? ''));
        const at = drawn.of(hits);
        lines[at] = (lines[at] ?? '').replace(/"(weight|mark|version)":1\b/, '"$1":3');
        return true;
      }),
  },
  {
    name: 'a document’s text is changed',
    found: ['documents'],
    do: (text, drawn) =>
      onLines(text, (lines) => {
        const hits = part(lines, 'tables', 'entryTexts').filter((at) => lines[at]?.startsWith('{"anchor":'));
        if (hits.length === 0) return false;
        const at = drawn.of(hits);
        const before = lines[at] ?? '';
        lines[at] = before.replace(/("en":"[^"]*?)[a-z]/, '$1X');
        return lines[at] !== before;
      }),
  },
  {
    name: 'a checkpoint is changed',
    found: ['checkpoints'],
    do: (text, drawn) =>
      onLines(text, (lines) => {
        const at = drawn.of(part(lines, 'checkpoints', 'record').filter((each) => lines[each]?.includes('"note":')));
        lines[at] = (lines[at] ?? '').replace(/\\n(\d+)\\n/, (_, size: string) => `\\n${Number(size) + 1}\\n`);
        return true;
      }),
  },
];
