import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  checkpointText,
  type Hash,
  originOf,
  readCheckpoint,
  type Rotation,
  rotationText,
  verifierKey,
  type VerifierKey,
  verifierKeyInWords,
  writeNote,
} from '#transparency';
import { sha256 } from '../persistence/node-crypto.js';
import { SignerMemory } from '../persistence/signer-memory.js';

export const LOG_SIGNING = Symbol('LogSigning');

/** With what a process signs the logs. The key is never written anywhere. */
export type LogSigning = Readonly<{
  /** Under which the logs are kept: `placet.example`. */
  name: string;
  /** Ed25519. */
  key: KeyObject;
  /** The folder in which the signer remembers what it signed; null: nowhere but in the database. */
  memory: string | null;
}>;

/** The name under which logs are kept where nothing is signed. */
export const NO_NAME = 'placet.invalid';

/** Signs for the logs of the organization. Whether something may be signed is judged before. */
@Injectable()
export class LogSigner {
  readonly memory: SignerMemory | null;
  readonly publicKey: VerifierKey | null;

  constructor(@Inject(LOG_SIGNING) private readonly signing: LogSigning | null) {
    this.memory = signing?.memory ? new SignerMemory(signing.memory) : null;
    this.publicKey = signing && verifierKeyOf(signing.name, signing.key);
  }

  /** The name of a log for the world; also where nothing is signed. */
  origin(log: string): string {
    return originOf(this.signing?.name ?? NO_NAME, log);
  }

  /** The key that people are given; null where nothing is signed. */
  get verifierKey(): string | null {
    return this.publicKey && verifierKeyInWords(this.publicKey);
  }

  /** A checkpoint as a signed note. */
  checkpoint(origin: string, size: number, root: Hash): string {
    if (!this.signing || !this.publicKey) throw new Error('there is no key to sign with');
    return this.note(origin, checkpointText({ origin, size, root, extensions: [] }), this.signing.key, this.publicKey);
  }

  /** A statement about a log that is no checkpoint (what a bundle of it is), as a signed note. */
  statement(origin: string, text: string): string {
    if (!this.signing || !this.publicKey) throw new Error('there is no key to sign with');
    if (readCheckpoint(text)) throw new RangeError('Checkpoints are signed as such, once they have been judged.');
    return this.note(origin, text, this.signing.key, this.publicKey);
  }

  private note(origin: string, text: string, key: KeyObject, { publicKey }: VerifierKey): string {
    const { id } = verifierKey(sha256, origin, publicKey);
    return writeNote({ text, signatures: [{ name: origin, id, signature: signed(text, key) }] });
  }
}

export function verifierKeyOf(name: string, key: KeyObject): VerifierKey {
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return verifierKey(sha256, name, new Uint8Array(der.subarray(-32)));
}

/** That one key follows another, signed by both. */
export function rotationNote(rotation: Rotation, from: KeyObject, to: KeyObject): string {
  const text = rotationText(rotation);
  const by = ({ name, id }: VerifierKey, key: KeyObject) => ({ name, id, signature: signed(text, key) });
  return writeNote({ text, signatures: [by(rotation.from, from), by(rotation.to, to)] });
}

function signed(text: string, key: KeyObject): Uint8Array {
  return new Uint8Array(sign(null, Buffer.from(text), key));
}
