import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CannotStart, causeOf, type Config } from '#platform';
import type { LogSigning } from '../use-cases/log-signer.js';

/** The head of a private key's DER encoding (RFC 8410, section 7); the 32 bytes of the seed follow. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const KEPT = 'log-key.pem';

/** A new key, as it is kept: PKCS#8 in PEM. */
export function newLogKey(): { key: KeyObject; pem: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { key: privateKey, pem: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string };
}

/** Reads PKCS#8 in PEM, or a seed of 32 bytes in base64; null when it is neither, or a key that anybody could guess. */
export function readLogKey(text: string): KeyObject | null {
  // In an environment file the lines of a PEM are often written with \n.
  const written = text.trim().replaceAll('\\n', '\n');
  try {
    const seed = Buffer.from(written, 'base64');
    const isSeed = /^[A-Za-z0-9+/]{43}=$/.test(written) && seed.length === 32;
    const key = isSeed ? createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' }) : createPrivateKey(written);
    if (key.asymmetricKeyType !== 'ed25519') return null;
    const secret = key.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
    return new Set(secret).size > 4 ? key : null;
  } catch {
    return null;
  }
}

export function readLogKeyFile(name: string, file: string): KeyObject {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new CannotStart(
      `${name} cannot be read (${causeOf(error)}): name a file with a key, or make one with "placet log-key --out FILE".`,
    );
  }
  return orSay(name, readLogKey(text));
}

function orSay(name: string, key: KeyObject | null): KeyObject {
  if (key) return key;
  throw new CannotStart(
    `${name} is no key to sign the logs with: give Ed25519 as PKCS#8 in PEM, or a seed of 32 random bytes in base64; "placet log-key" makes one.`,
  );
}

type Given = Pick<Config, 'mode' | 'databaseUrl' | 'logName' | 'logKey' | 'logKeyFile' | 'signerState'>;

/** The key that the settings name; null: none. */
export function givenLogKey({ logKey, logKeyFile }: Given): KeyObject | null {
  if (logKey) return orSay('PLACET_LOG_KEY', readLogKey(logKey));
  return logKeyFile ? readLogKeyFile('PLACET_LOG_KEY_FILE', resolve(logKeyFile)) : null;
}

/**
 * With what the logs are signed. In production the key is given; a demonstration makes its own and keeps it in the data
 * folder. A demonstration on somebody else's database remembers nothing outside it: such databases come and go.
 */
export function signingFrom(config: Given, dataFolder: string): LogSigning {
  const key = givenLogKey(config) ?? keptKey(dataFolder);
  const own = config.databaseUrl === null || config.mode === 'production' ? join(dataFolder, 'signer') : null;
  const memory = config.signerState ? resolve(config.signerState) : own;
  if (memory) writable(memory);
  return { name: config.logName, key, memory };
}

function keptKey(folder: string): KeyObject {
  const file = join(folder, KEPT);
  try {
    mkdirSync(folder, { recursive: true });
    // Whoever is first makes it; nobody overwrites it.
    writeFileSync(file, newLogKey().pem, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new CannotStart(`The key of the logs cannot be kept in ${file} (${causeOf(error)}): name a folder of your own in PLACET_DATA.`);
  }
  return readLogKeyFile(file, file);
}

function writable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new CannotStart(
      `What was signed cannot be remembered in ${folder} (${causeOf(error)}): name a folder outside the database in PLACET_SIGNER_STATE that this process may write to.`,
    );
  }
}
