const encoder = new TextEncoder();

/** The bytes of texts, of numbers and of bytes, one after the other. */
export function bytesOf(...parts: readonly (string | Uint8Array | readonly number[])[]): Uint8Array {
  const pieces = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : Uint8Array.from(part)));
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** In lower case. */
export function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function base64Of(bytes: Uint8Array): string {
  return btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''));
}

/** The bytes of canonical base64 with its padding (RFC 4648, section 4); null for anything else. */
export function fromBase64(written: string): Uint8Array | null {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(written)) return null;
  const bytes = Uint8Array.from(atob(written), (letter) => letter.charCodeAt(0));
  // The bits that padding leaves over must be zero: one value, one spelling.
  return base64Of(bytes) === written ? bytes : null;
}
