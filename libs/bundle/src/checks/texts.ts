import { ERASED } from '#platform/domain';
import { isSalted, saltedHash } from '#transparency';
import type { Crypto } from '../crypto.js';
import { isList, isObject, type Json, type Place } from '../json.js';
import type { Findings } from '../report.js';
import { SAID } from '../words.js';
import type { Logged, Replay } from './replay.js';
import { attempt } from './seen.js';

const bytesIn = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

type Held = Readonly<{ salt: string | null; text: string | null }>;

function heldIn(row: Place): Held {
  const salt = row.get('salt').textOrNull();
  const text = row.get('text').textOrNull();
  return { salt: salt !== null && /^[0-9a-f]{64}$/.test(salt) ? salt : null, text };
}

/**
 * A record or its corrigendum with its texts in the place of their salted hashes, each held against its hash. What is erased is
 * said so by the log, which is asked afterwards: `left` are the pointers of texts that are left out. `name`: what it is called.
 */
export function joinedWith(
  crypto: Crypto,
  findings: Findings,
  sealed: Json,
  texts: Place,
  name: string,
): { joined: Json; left: readonly string[] } {
  const held = new Map<string, Held>();
  const left: string[] = [];
  attempt(findings, 'texts', () => {
    for (const row of texts.list()) {
      const path = row.get('path').text();
      if (held.has(path)) findings.note('texts', SAID.looseText(`${name}${path}`), { where: path });
      held.set(path, heldIn(row));
    }
  });
  const join = (value: Json | undefined, path: string): Json => {
    if (isSalted(value)) {
      const row = held.get(path);
      held.delete(path);
      findings.looksAt('texts');
      if (!row) findings.note('texts', SAID.missingText(`${name}${path}`), { where: path });
      else if (row.text === null || row.salt === null) left.push(path);
      else if (saltedHash(crypto.sha256, bytesIn(row.salt), row.text) !== value.salted)
        findings.note('texts', SAID.otherText(`${name}${path}`), { where: path });
      return row?.text ?? ERASED;
    }
    if (isList(value)) {
      const parts = value.map((each, at) => join(each, `${path}/${at}`));
      return parts.every((part, at) => part === value[at]) ? value : parts;
    }
    if (!isObject(value)) return value ?? null;
    // What holds no sealed text is the same as before, and is not kept twice.
    const changed: Record<string, Json> = {};
    for (const [key, part] of Object.entries(value)) {
      const whole = join(part, `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
      if (whole !== part) changed[key] = whole;
    }
    return Object.keys(changed).length === 0 ? value : { ...value, ...changed };
  };
  const joined = join(sealed, '');
  for (const path of held.keys()) findings.note('texts', SAID.looseText(`${name}${path}`), { where: path });
  return { joined, left };
}

/** The texts beside the entries are those that were hashed; what is left out of the record was erased by an act. */
export function checkTexts(crypto: Crypto, findings: Findings, texts: Place, replay: Replay, left: readonly string[]): void {
  attempt(findings, 'texts', () => {
    findings.looksAt('texts', 0);
    const entries = new Map(replay.all().map((entry) => [entry.index, entry]));
    const seen = new Set<string>();
    for (const row of texts.list()) {
      const index = row.get('index').whole();
      const field = row.get('field').text();
      const where = `${index}.${field}`;
      const salted = entries.get(index)?.data[field];
      findings.looksAt('texts');
      if (!isSalted(salted) || seen.has(where)) findings.note('texts', SAID.looseText(where), { entry: index, where: field });
      seen.add(where);
      const { salt, text } = heldIn(row);
      if (!isSalted(salted) || salt === null || text === null) continue;
      if (saltedHash(crypto.sha256, bytesIn(salt), text) !== salted.salted)
        findings.note('texts', SAID.otherText(where), { entry: index, where: field });
    }
    const erased = new Set(replay.of('text.erased').flatMap(pointersIn));
    for (const path of left) if (!erased.has(path)) findings.note('texts', SAID.notErased(`record${path}`), { where: path });
  });
}

function pointersIn({ data }: Logged): readonly string[] {
  const record = data['record'];
  return isList(record) ? record.filter((path) => typeof path === 'string') : [];
}
