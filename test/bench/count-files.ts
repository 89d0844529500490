import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';

/** A file to be counted: how it is asked for, and how many votes are in it. */
export type CountFile = Readonly<{ name: string; path: string; method: string; votes: number }>;

const SEED = 42;
/** As many as answered a roll call of the General Assembly on average. */
const ANSWERED = 140;

/** Numbers that look drawn, from 0 up to 1: a linear congruence (Numerical Recipes), the same at every run. */
function numbers(): () => number {
  let state = SEED;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296;
}

async function written(path: string, lines: Iterable<string>): Promise<void> {
  const out = createWriteStream(path, { highWaterMark: 1 << 20 });
  for (const line of lines) if (!out.write(`${line}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'close');
}

/** Votes for or against, one a line. */
function* endorsement(votes: number): Generator<string> {
  const next = numbers();
  yield 'answer';
  for (let vote = 0; vote < votes; vote += 1) {
    const share = next();
    yield share < 0.6 ? 'for' : share < 0.9 ? 'against' : 'abstain';
  }
}

/** The same votes as roll calls of 140 Members. */
function* rollCalls(votes: number): Generator<string> {
  const next = numbers();
  const members = Array.from({ length: ANSWERED }, (_none, at) => `M${at + 100}`);
  for (let call = 1; call <= Math.ceil(votes / ANSWERED); call += 1) {
    const answers: Record<string, string[]> = { yes: [], no: [], abstain: [] };
    for (const member of members) {
      const share = next();
      answers[share < 0.6 ? 'yes' : share < 0.9 ? 'no' : 'abstain']?.push(member);
    }
    yield JSON.stringify({ rcid: call, title: `Roll call ${call}`, ...answers });
  }
}

/** Orders of preference over ten candidates, of one to ten, hardly two alike. */
function* rankings(ballots: number): Generator<string> {
  const next = numbers();
  yield '10 3';
  for (let ballot = 0; ballot < ballots; ballot += 1) {
    const order = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    for (let at = 9; at > 0; at -= 1) {
      const other = Math.floor(next() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    yield `1 ${order.slice(0, 1 + Math.floor(next() * 10)).join(' ')} 0`;
  }
  yield '0';
  for (let candidate = 1; candidate <= 10; candidate += 1) yield `"Candidate ${candidate}"`;
  yield '"A benchmark"';
}

/** Writes the files into a folder. `tenfold`: ten times the votes, to see what memory does. */
export async function countFiles(folder: string, tenfold: boolean): Promise<readonly CountFile[]> {
  const times = tenfold ? 10 : 1;
  const million = 1_000_000 * times;
  const sorts = [
    { name: 'endorsement, a vote a line', file: 'endorsement.csv', method: 'endorsement', votes: million, lines: endorsement },
    { name: 'endorsement, roll calls', file: 'roll-calls.ndjson', method: 'endorsement', votes: million, lines: rollCalls },
    { name: 'ranked, STV', file: 'rankings.blt', method: 'stv', votes: 100_000 * times, lines: rankings },
    { name: 'ranked, Schulze', file: 'rankings.blt', method: 'schulze', votes: 100_000 * times, lines: rankings },
  ];
  const files = new Map(sorts.map((sort) => [sort.file, sort]));
  for (const { file, votes, lines } of files.values()) await written(join(folder, `${times}-${file}`), lines(votes));
  return sorts.map(({ name, file, method, votes }) => ({ name, method, votes, path: join(folder, `${times}-${file}`) }));
}
