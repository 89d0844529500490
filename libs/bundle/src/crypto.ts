import { hexOf, type Sha256, type VerifySignature } from '#transparency';

/** A SHA-256 that is told its bytes in pieces. */
export interface RunningSha256 {
  update(bytes: Uint8Array): void;
  digest(): Uint8Array;
}

/**
 * What a bundle is checked with, given by whoever calls: Node's own functions in the command, those of a small library in the
 * browser. `hashInto` writes the SHA-256 of `bytes` to `into`, from `at`: nothing is allocated for an entry.
 */
export interface Crypto {
  readonly sha256: Sha256;
  readonly hashInto: (bytes: Uint8Array, into: Uint8Array, at: number) => void;
  readonly running: () => RunningSha256;
  readonly verify: VerifySignature;
  /** The bytes of base64 with its padding; null for anything but their one spelling. */
  readonly fromBase64: (written: string) => Uint8Array | null;
  /** The text of UTF-8 bytes. */
  readonly textOf: (bytes: Uint8Array, begin: number, end: number) => string;
}

const encoder = new TextEncoder();

export const utf8 = (text: string): Uint8Array => encoder.encode(text);

export const sha256Of = (crypto: Pick<Crypto, 'sha256'>, text: string): string => hexOf(crypto.sha256(utf8(text)));
