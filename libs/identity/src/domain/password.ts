import { type Refusal } from '#platform/domain';
import { weakPassword } from './refusals.js';

const FEWEST_SIGNS = 5;

/** Whether a password of admissible length is one that is guessed first (NIST SP 800-63B, 3.1.1.2). */
export function judgePassword(password: string, email: string, field: string): Refusal | null {
  const plain = password.toLowerCase();
  const name = email.split('@')[0]?.toLowerCase() ?? '';
  const few = new Set(plain).size < FEWEST_SIGNS;
  const named = name.length >= 4 && plain.includes(name);
  return few || named ? weakPassword(field) : null;
}
