import { hash, type Options, verify } from '@node-rs/argon2';

// OWASP's parameters for argon2id: 19 MiB, two passes, one lane.
// The library's default algorithm is argon2id.
const PARAMETERS: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same letters are the same password, however the keyboard composes them. */
const typed = (password: string): string => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return hash(typed(password), PARAMETERS);
}

let nobody: Promise<string> | null = null;

/** Whether the password is right. Takes the same time when there is no account or no password to compare with. */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('the password of nobody');
  const right = await verify(stored ?? (await nobody), typed(password));
  return right && stored != null;
}
