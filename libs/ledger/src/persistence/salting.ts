import { hash, randomBytes } from 'node:crypto';

/** A text with the salt it is hashed with, and the hash: hexadecimal both. */
export type SaltedText = Readonly<{ text: string; salt: string; hash: string }>;

/** Salts a text (`placet-salted-1`): 32 random bytes, and SHA-256 of them and the text's UTF-8. */
export function salted(text: string): SaltedText {
  const salt = randomBytes(32);
  return { text, salt: salt.toString('hex'), hash: hash('sha256', Buffer.concat([salt, Buffer.from(text, 'utf8')])) };
}
