import { nodeCrypto } from '#bundle/node';
import { openCheckpoint, originOf, readVerifierKey, trustedKeys, type VerifierKey } from '#transparency';
import { Failure } from '../failure.js';
import { comparedWithEarlier, comparedWithOther, type Finding, type Opened } from './findings.js';
import type { LogServer, ServedKeys } from './server.js';
import { readState, type Seen, type WitnessState } from './state.js';

const { sha256, verify } = nodeCrypto;

/** The organization's log; the others are noted in it. */
export const ORGANIZATION = '00000000-0000-4000-8000-000000000000';

/** What was seen of one log. */
export type Look = Readonly<{ log: string; origin: string; size: number; before: number | null }>;

export type Round = Readonly<{
  looks: readonly Look[];
  findings: readonly Finding[];
  /** Logs of which there is no checkpoint (yet). */
  missing: readonly string[];
  state: WitnessState;
}>;

/** Looks at every log once. `state` is what was kept from the last look; what comes back is to be kept. */
export async function lookAt(server: LogServer, logs: readonly string[], state: WitnessState): Promise<Round> {
  const now = new Date().toISOString();
  const served = await server.keys();
  const findings: Finding[] = [];
  const keys = keysOf(state.key, served, findings);
  const looks: Look[] = [];
  const missing: string[] = [];
  const seen: Record<string, Seen> = { ...state.logs };
  for (const log of logs) {
    const kept = seen[log];
    const before = kept ? opened(kept.note, keys) : null;
    const note = await server.checkpoint(log);
    if (note === null) {
      if (!kept) missing.push(log);
      else findings.push({ kind: 'GONE', log, inWords: 'The server has no checkpoint of it any more.', notes: [kept.note] });
      continue;
    }
    const latest = opened(note, keys, log);
    let finding: Finding | null = null;
    if (!latest) finding = unsigned(log, note);
    else if (before) finding = await comparedWithEarlier(log, before, latest, (from, to) => server.consistency(log, from, to));
    // What was kept was signed by a trusted key: it is not forgotten because the server tells of that key no more.
    else if (kept) finding = disowned(log, kept.note, note);
    if (finding) findings.push(finding);
    // Of a log that goes on under another name after a loss, the loss is told; then it is watched as it is.
    if (latest && finding && isRenamed(log, before, latest, keys)) seen[log] = { note, at: now };
    if (finding || !latest) continue;
    const { origin, size } = latest.checkpoint;
    looks.push({ log, origin, size, before: before?.checkpoint.size ?? null });
    const isSame = before?.checkpoint.size === size && before.checkpoint.origin === origin;
    seen[log] = kept && isSame ? kept : { note, at: now };
  }
  const known = new Set(state.findings.map(identity));
  const fresh = findings.filter((finding) => !known.has(identity(finding))).map((finding) => ({ ...finding, at: now }));
  return { looks, findings, missing, state: { ...state, logs: seen, findings: [...state.findings, ...fresh] } };
}

/** Compares what was kept with what another witness has kept, or with what another address serves. */
export async function compareWith(
  server: LogServer,
  other: LogServer | string,
  logs: readonly string[],
  state: WitnessState,
): Promise<Finding[]> {
  const keys = keysOf(state.key, await server.keys(), []);
  const theirs = typeof other === 'string' ? await keptBy(other) : null;
  const findings: Finding[] = [];
  for (const log of logs) {
    const ours = state.logs[log] ? opened(state.logs[log].note, keys) : null;
    const note = typeof other === 'string' ? (theirs?.logs[log]?.note ?? null) : await other.checkpoint(log);
    if (!ours || note === null) continue;
    const shown = opened(note, keys, log);
    const finding = shown
      ? await comparedWithOther(log, ours, shown, (from, to) => server.consistency(log, from, to))
      : unsigned(log, note);
    if (finding) findings.push(finding);
  }
  return findings;
}

async function keptBy(file: string): Promise<WitnessState> {
  const state = await readState(file);
  if (!state) throw new Failure(`There is no ${file} to compare with.`);
  return state;
}

/** The keys that the trusted one vouches for. A chain that does not hold is a finding, and then the trusted one stands alone. */
function keysOf(trusted: string, served: ServedKeys, findings: Finding[]): readonly VerifierKey[] {
  const key = readVerifierKey(sha256, trusted);
  if (!key) throw new Failure(`“${trusted}” is no key: it is written name+id+key.`);
  const keys = trustedKeys(sha256, verify, key, served.rotations);
  if (keys) return keys;
  findings.push({
    kind: 'KEYS',
    log: ORGANIZATION,
    inWords: 'The rotations of the key that the server tells are no chain: one of them is not signed by both its keys.',
    notes: served.rotations,
  });
  return [key];
}

/** The checkpoint in a note, when a trusted key signed it, and for this log. */
function opened(note: string, keys: readonly VerifierKey[], log?: string): Opened | null {
  const checkpoint = openCheckpoint(sha256, verify, note, keys);
  if (!checkpoint) return null;
  const meant = log === undefined || keys.some(({ name }) => originOf(name, log) === checkpoint.origin);
  return meant ? { note, checkpoint } : null;
}

/** Whether the log goes on under the name of a later key. Back under a former name it never does. */
function isRenamed(log: string, before: Opened | null, now: Opened, keys: readonly VerifierKey[]): boolean {
  const epoch = ({ checkpoint }: Opened): number => keys.findLastIndex(({ name }) => originOf(name, log) === checkpoint.origin);
  return before !== null && epoch(now) > epoch(before) && before.checkpoint.origin !== now.checkpoint.origin;
}

function unsigned(log: string, note: string): Finding {
  return {
    kind: 'UNSIGNED',
    log,
    notes: [note],
    inWords: 'What the server hands out is no checkpoint of this log signed by a trusted key.',
  };
}

function disowned(log: string, kept: string, served: string): Finding {
  return {
    kind: 'KEYS',
    log,
    notes: [kept, served],
    inWords: 'What was kept of it is signed by a key for which the rotations that the server tells vouch no longer.',
  };
}

function identity({ kind, log, notes }: Finding): string {
  return JSON.stringify([kind, log, notes]);
}
