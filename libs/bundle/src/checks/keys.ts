import {
  type Checkpoint,
  fromBase64,
  isConsistent,
  keyOfOrigin,
  openCheckpoint,
  originOf,
  readCheckpoint,
  readNote,
  readVerifierKey,
  signersOf,
  trustedKeys,
  type VerifierKey,
  verifierKeyInWords,
} from '#transparency';
import type { Crypto } from '../crypto.js';
import { type Format, type Head, signedText } from '../format.js';
import type { Place } from '../json.js';
import type { Findings } from '../report.js';
import { SAID } from '../words.js';
import type { ExpectedRoot } from './log.js';
import { attempt } from './seen.js';

/** The keys that are trusted: those that the given ones vouch for, or, where none is given, the bundle's own. */
export function trustedIn(
  crypto: Crypto,
  findings: Findings,
  head: Head,
  sections: Readonly<{ keys: Place; rotations: Place }>,
  given: readonly string[],
): readonly VerifierKey[] {
  const trusted: VerifierKey[] = [];
  attempt(findings, 'keys', () => {
    const rotations = sections.rotations.list().map((rotation) => rotation.text());
    const listed = sections.keys.list().map((key) => key.get('key').text());
    findings.looksAt('keys', listed.length);
    for (const written of given.length > 0 ? given : listed.slice(-1)) {
      const key = readVerifierKey(crypto.sha256, written);
      if (!key) findings.note('keys', SAID.noKey(written));
      const chain = key && trustedKeys(crypto.sha256, crypto.verify, key, rotations);
      if (key && !chain) findings.note('keys', SAID.brokenChain());
      const vouched = chain ?? (key ? [key] : []);
      // One of them is of this log, be it as it signs for this one log alone. The others may be of a name that the logs had before.
      if (vouched.some((each) => keyOfOrigin(crypto.sha256, each, head.origin))) trusted.push(...vouched);
    }
    const known = new Set(trusted.map(verifierKeyInWords));
    for (const key of given) if (!known.has(key.trim())) findings.note('keys', SAID.strangeKey(key));
    // Keys are public bytes: one is the same key under the name of all logs and under that of this one.
    const bytes = new Set(trusted.map(({ publicKey }) => publicKey.join()));
    for (const key of listed) {
      const read = readVerifierKey(crypto.sha256, key);
      if (!read || !bytes.has(read.publicKey.join())) findings.note('keys', SAID.strangeKey(key), { where: key });
    }
  });
  return trusted;
}

/** The checkpoints of the bundle: signed, of this log, each going on from the one before. What roots they give, and for which sizes. */
export function listedRoots(
  crypto: Crypto,
  findings: Findings,
  head: Head,
  list: Place,
  keys: readonly VerifierKey[],
): readonly ExpectedRoot[] {
  const roots: ExpectedRoot[] = [];
  attempt(findings, 'checkpoints', () => {
    findings.looksAt('checkpoints', 0);
    let before: Checkpoint | null = null;
    for (const each of list.list()) {
      findings.looksAt('checkpoints');
      const checkpoint = opened(crypto, findings, [head.origin], each.get('note').text(), keys, each.where);
      if (!checkpoint) continue;
      const proof = each
        .get('consistency')
        .list()
        .map((hash) => fromBase64(hash.text()) ?? new Uint8Array());
      const goesOn = before
        ? isConsistent(crypto.sha256, { size1: before.size, size2: checkpoint.size, root1: before.root, root2: checkpoint.root, proof })
        : proof.length === 0;
      if (!goesOn || (before && before.size >= checkpoint.size))
        findings.note('checkpoints', SAID.inconsistent(checkpoint.size), { where: each.where });
      before = checkpoint;
      roots.push({ size: checkpoint.size, root: checkpoint.root, listed: true });
    }
    if (before?.size !== head.size) findings.note('checkpoints', SAID.uncovered(head.size));
  });
  return roots;
}

/** Checkpoints got elsewhere: from a witness, or with a receipt; also under a name that the logs had before. */
export function givenRoots(
  crypto: Crypto,
  findings: Findings,
  head: Head,
  notes: readonly string[],
  keys: readonly VerifierKey[],
): readonly ExpectedRoot[] {
  const origins = [head.origin, ...keys.map(({ name }) => originOf(name, head.consultation))];
  return notes.flatMap((note) => {
    findings.looksAt('checkpoints');
    const checkpoint = opened(crypto, findings, origins, note, keys, 'given');
    if (!checkpoint) return [];
    if (checkpoint.size > head.size)
      findings.note('checkpoints', SAID.beyond(checkpoint.size, head.size), { entry: head.size, where: 'given' });
    return checkpoint.size > head.size ? [] : [{ size: checkpoint.size, root: checkpoint.root, listed: false }];
  });
}

function opened(
  crypto: Crypto,
  findings: Findings,
  origins: readonly string[],
  note: string,
  keys: readonly VerifierKey[],
  where: string,
): Checkpoint | null {
  const checkpoint = openCheckpoint(crypto.sha256, crypto.verify, note, keys);
  if (checkpoint && origins.includes(checkpoint.origin)) return checkpoint;
  const size = readCheckpoint(readNote(note)?.text ?? '')?.size ?? '?';
  findings.note('checkpoints', checkpoint ? SAID.otherOrigin(checkpoint.size) : SAID.unsigned(size), { where });
  return null;
}

/** The bundle as a whole is signed by a trusted key: over its log, its size, and the hash of all its bytes. */
export function checkSignature(
  crypto: Crypto,
  findings: Findings,
  head: Head,
  { note, sum, format }: Readonly<{ note: string; sum: string; format: Format }>,
  keys: readonly VerifierKey[],
): void {
  findings.looksAt('signature');
  const read = readNote(note);
  const signing = keys.map((key) => keyOfOrigin(crypto.sha256, key, head.origin)).filter((key) => key !== null);
  const signers = read && read.text === signedText(head, sum, format) ? signersOf(read, signing, crypto.verify) : null;
  if (!signers?.length || read?.signatures.length !== signers.length)
    findings.note('signature', SAID.unsignedBundle(), { where: 'signature' });
}
