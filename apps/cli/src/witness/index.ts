import { setTimeout as wait } from 'node:timers/promises';
import { nodeCrypto } from '#bundle/node';
import { readVerifierKey } from '#transparency';
import { type ExitCode, Failure } from '../failure.js';
import type { Finding } from './findings.js';
import { compareWith, lookAt, ORGANIZATION, type Round } from './look.js';
import { LogServer } from './server.js';
import { readState, writeState, type WitnessState } from './state.js';

export interface WitnessOptions {
  readonly state?: string;
  readonly log?: readonly string[];
  readonly every?: string;
  readonly key?: string;
  readonly compare?: string;
  readonly json?: boolean;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `placet witness URL`: 0 when every log goes on from where it was, 1 when one does not. */
export async function witnessCommand(address: string, options: WitnessOptions): Promise<ExitCode> {
  const server = new LogServer(address);
  const file = options.state ?? `placet-witness-${new URL(server.address).host.replaceAll(/[^a-z0-9.-]/g, '-')}.json`;
  const seconds = secondsIn(options.every);
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  let worst: ExitCode = 0;
  for (;;) {
    try {
      if ((await once(server, file, options)) === 1) worst = 1;
    } catch (error) {
      // Who watches for long is not discouraged by a server that is out of reach for a while; who looks once is told.
      if (seconds === null || !(error instanceof Failure)) throw error;
      process.stderr.write(`placet: ${error.message}\n`);
    }
    if (seconds === null) return worst;
    await wait(seconds * 1000, undefined, { signal: stopping.signal }).catch(() => undefined);
    if (stopping.signal.aborted) return worst;
  }
}

async function once(server: LogServer, file: string, options: WitnessOptions): Promise<ExitCode> {
  const kept = await readState(file);
  const state = kept ? sameKey(kept, options.key, file) : await firstState(server, options.key);
  const logs = [...new Set([ORGANIZATION, ...Object.keys(state.logs), ...(options.log ?? []).map(logIn)])];
  const round = await lookAt(server, logs, state);
  const other = options.compare && (/^https?:/.test(options.compare) ? new LogServer(options.compare) : options.compare);
  const split = other ? await compareWith(server, other, logs, round.state) : [];
  const at = new Date().toISOString();
  await writeState(file, { ...round.state, findings: [...round.state.findings, ...split.map((finding) => ({ ...finding, at }))] });
  const findings = [...round.findings, ...split];
  process.stdout.write(options.json ? `${jsonOf(server, round, findings, at)}\n` : inWords(server, round, findings, kept === null));
  return findings.length ? 1 : 0;
}

/** At the first look the key is the one that was given, or the one that the server tells: then it is trusted from now on. */
async function firstState(server: LogServer, given: string | undefined): Promise<WitnessState> {
  const key = given ?? (await server.keys()).keys.at(-1);
  if (!key) throw new Failure(`${server.address} signs nothing: there is nothing to witness.`);
  if (!readVerifierKey(nodeCrypto.sha256, key)) throw new Failure(`“${key}” is no key: it is written name+id+key.`);
  return { version: 1, server: server.address, key, logs: {}, findings: [] };
}

function sameKey(state: WitnessState, given: string | undefined, file: string): WitnessState {
  if (given === undefined || given === state.key) return state;
  throw new Failure(`${file} was kept with the key ${state.key}: leave --key out, or name another file with --state.`);
}

function logIn(name: string): string {
  const log = name === 'organization' ? ORGANIZATION : name.toLowerCase();
  if (!UUID.test(log)) throw new Failure(`“${name}” is no log: name it by its id, as it stands in a receipt.`);
  return log;
}

function secondsIn(every: string | undefined): number | null {
  if (every === undefined) return null;
  const seconds = Number(every);
  if (!/^\d+(\.\d+)?$/.test(every) || seconds < 1 || seconds > 86_400)
    throw new Failure('--every takes the seconds between two looks, from 1 to 86400.');
  return seconds;
}

function jsonOf(server: LogServer, { looks, missing, state }: Round, findings: readonly Finding[], at: string): string {
  return JSON.stringify({ server: server.address, at, key: state.key, logs: looks, missing, findings });
}

function inWords(server: LogServer, { looks, missing, state }: Round, findings: readonly Finding[], first: boolean): string {
  const lines = looks.map(({ origin, size, before }) => {
    const known = before === null ? 'seen for the first time' : before === size ? 'nothing new' : `goes on from ${before}, proved`;
    return `  ${origin}: ${size} ${size === 1 ? 'entry' : 'entries'}, ${known}`;
  });
  const found = findings.flatMap((finding) => [`  ${finding.kind}  log ${finding.log}: ${finding.inWords}`]);
  return [
    `${server.address}, logs signed by ${state.key}${first ? ' (trusted from now on)' : ''}`,
    ...lines,
    ...missing.map((log) => `  log ${log}: no checkpoint yet`),
    ...found,
    findings.length
      ? 'SOMETHING IS WRONG. The notes that prove it are kept in the state file: show them to others.'
      : 'Every log goes on from where it was.',
    '',
  ].join('\n');
}
