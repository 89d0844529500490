import { join, resolve } from 'node:path';
import { givenLogKey, type LogSigning, readLogKeyFile } from '#ledger';
import { readConfig, ROOT } from '#platform';

/** The key that signs the logs, found as the server finds it. A command makes none: what it signed would bind nobody. */
export function signingHere(): LogSigning {
  // The mode says only where a key may be looked for.
  const config = readConfig({ ...process.env, PLACET_MODE: 'demonstration' });
  const key = givenLogKey(config) ?? readLogKeyFile('The key of the logs', join(resolve(ROOT, config.dataDirectory), 'log-key.pem'));
  return { name: config.logName, key, memory: null };
}
