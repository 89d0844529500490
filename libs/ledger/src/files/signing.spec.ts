import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { CannotStart } from '#platform';
import { verifierKeyOf } from '../use-cases/log-signer.js';
import { newLogKey, readLogKey, signingFrom } from './signing.js';

const folder = mkdtempSync(join(tmpdir(), 'placet-signing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const given = {
  mode: 'demonstration',
  databaseUrl: null,
  logName: 'placet.example',
  logKey: null,
  logKeyFile: null,
  signerState: null,
} as const;
const idOf = (signing: ReturnType<typeof signingFrom>) => verifierKeyOf(signing.name, signing.key);

describe('the key of the logs', () => {
  it('is made once by a demonstration, for nobody else to read, and kept', () => {
    const first = signingFrom(given, join(folder, 'demo'));
    expect(idOf(signingFrom(given, join(folder, 'demo')))).toEqual(idOf(first));
    expect(statSync(join(folder, 'demo', 'log-key.pem')).mode & 0o777).toBe(0o600);
    expect(first.memory).toBe(join(folder, 'demo', 'signer'));
  });

  it('is read as PEM, as PEM in one line, and as a seed', () => {
    const { key, pem } = newLogKey();
    const seed = key.export({ format: 'der', type: 'pkcs8' }).subarray(-32).toString('base64');
    for (const written of [pem, pem.replaceAll('\n', '\\n'), seed, ` ${seed}\n`]) {
      const read = readLogKey(written);
      expect(read && verifierKeyOf('a', read)).toEqual(verifierKeyOf('a', key));
    }
    const file = join(folder, 'key.pem');
    writeFileSync(file, pem);
    expect(idOf(signingFrom({ ...given, logKeyFile: file }, folder))).toEqual(verifierKeyOf('placet.example', key));
  });

  it.each([
    ['nothing', ''],
    ['a word', 'secret'],
    ['zeros', Buffer.alloc(32).toString('base64')],
    ['the same byte again and again', Buffer.alloc(32, 7).toString('base64')],
    ['too short a seed', Buffer.alloc(31, 'placet').toString('base64')],
    [
      'a public key',
      '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n',
    ],
  ])('is not %s', (_, written) => expect(readLogKey(written)).toBeNull());

  it('that cannot be read stands against a start, and is not repeated in what is said', () => {
    for (const wrong of [{ logKey: 'not-a-key-but-secret' }, { logKeyFile: join(folder, 'nowhere') }]) {
      const start = () => signingFrom({ ...given, ...wrong }, folder);
      expect(start).toThrow(CannotStart);
      expect(start).toThrow(/log-key/);
      expect(start).not.toThrow(/not-a-key-but-secret/);
    }
  });

  it('a signer that could not remember what it signed does not start', () => {
    writeFileSync(join(folder, 'a-file'), readFileSync(join(folder, 'key.pem')));
    expect(() => signingFrom({ ...given, signerState: join(folder, 'a-file', 'below') }, folder)).toThrow(/PLACET_SIGNER_STATE/);
  });

  it('of a demonstration on another database, nothing is remembered: such databases come and go', () => {
    expect(signingFrom({ ...given, databaseUrl: 'postgresql://a:b@c/d' }, folder).memory).toBeNull();
  });
});
