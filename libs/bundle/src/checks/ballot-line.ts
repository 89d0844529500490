const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const CAST = bytesOf('","act":"ballot.cast","at":"');
const KIND = bytesOf('","data":{"kind":"');
const QUESTION = bytesOf('],"question":"');
const VERSION = bytesOf('","version":');
const INDEX = bytesOf('},"index":');
const LOG = bytesOf(',"log":"');
const MEMBER = bytesOf('","member":"');
const SALT = bytesOf('","salt":"');
const ACCOUNT = '{"account":"'.length;
export const UUID = 36;
export const INSTANT = 24;
const AT_CAST = ACCOUNT + UUID;
const AT_INSTANT = AT_CAST + CAST.length;
const AT_KIND = AT_INSTANT + INSTANT + KIND.length;
const CLOSES_LIST = 0x5d;
const QUOTE = 0x22;
const CLOSES_OBJECT = 0x7d;

function stands(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

/**
 * Where the parts of a ballot's entry stand, when its bytes are those of a ballot cast in the ordinary way: canonical JSON with its
 * keys in their places. Of a million entries nearly all are such, and parsing each costs more than hashing it.
 */
export class BallotLine {
  at = 0;
  answer = 0;
  answerEnd = 0;
  question = 0;
  member = 0;
  version = 0;
  index = 0;

  private readonly log: Uint8Array;

  constructor(log: string) {
    this.log = bytesOf(log);
  }

  read(bytes: Uint8Array, begin: number, end: number): boolean {
    if (!stands(bytes, begin + AT_CAST, CAST) || !stands(bytes, begin + AT_INSTANT + INSTANT, KIND)) return false;
    this.at = begin + AT_INSTANT;
    this.answer = begin + AT_KIND;
    let next = this.answer;
    while (next < end && bytes[next] !== CLOSES_LIST) next += 1;
    this.answerEnd = next + 1;
    if (!stands(bytes, next, QUESTION)) return false;
    this.question = next + QUESTION.length;
    next = this.question + UUID;
    if (!stands(bytes, next, VERSION)) return false;
    next = this.number(bytes, next + VERSION.length);
    this.version = this.value;
    if (!stands(bytes, next, INDEX)) return false;
    next = this.number(bytes, next + INDEX.length);
    this.index = this.value;
    if (!stands(bytes, next, LOG) || !stands(bytes, next + LOG.length, this.log)) return false;
    next += LOG.length + UUID;
    if (!stands(bytes, next, MEMBER)) return false;
    this.member = next + MEMBER.length;
    next = this.member + UUID;
    if (stands(bytes, next, SALT)) next += SALT.length + UUID;
    return end === next + 2 && bytes[next] === QUOTE && bytes[next + 1] === CLOSES_OBJECT;
  }

  private value = 0;

  /** Reads the digits of a whole number, and answers where they end. */
  private number(bytes: Uint8Array, begin: number): number {
    let [at, value] = [begin, 0];
    for (let digit = (bytes[at] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - 0x30) {
      value = value * 10 + digit;
      at += 1;
    }
    this.value = at === begin ? -1 : value;
    return at;
  }
}
