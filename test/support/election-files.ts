import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answers } from '../../libs/tally/src/example.js';
import { bishopton } from '../../libs/tally/src/methods/ranked-stv.bishopton.examples.js';
import { party } from '../../libs/tally/src/methods/ranked-stv.examples.js';
import { schulzeOne, tennessee } from '../../libs/tally/src/methods/ranked.examples.js';
import type { OptionDefinition } from '#tally';

type Vote = Readonly<{ options: readonly OptionDefinition[]; answers: Answers; source: string }>;

/** The examples that stand beside the methods, as files that others would bring. */
export class ElectionFiles {
  private readonly folder = mkdtempSync(join(tmpdir(), 'placet-elections-'));
  readonly sweets = this.written('sweets.blt', blt({ ...party, ...party.question }, 3, 'Three sweets'));
  readonly bishopton = this.written('bishopton-2017.blt', blt({ ...bishopton, ...bishopton.question }, 3, 'A ward of 2017'));
  readonly schulze = this.written('schulze.blt', blt(schulzeOne, 1, 'Schulze’s example of 45 voters'));
  readonly tennessee = this.written('tennessee.csv', csv(tennessee));

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private written(name: string, text: string): string {
    const file = join(this.folder, name);
    writeFileSync(file, text);
    return file;
  }
}

const orders = ({ answers }: Vote): [string[], number][] => Object.entries(answers).map(([order, ballots]) => [order.split('>'), ballots]);

/** Orders without equal ranks: a ballot a line, the options by number. */
function blt(vote: Vote, seats: number, title: string): string {
  const number = (key: string) => vote.options.findIndex((option) => option.key === key) + 1;
  return [
    `# ${vote.source}`,
    `${vote.options.length} ${seats}`,
    ...orders(vote).map(([order, ballots]) => [ballots, ...order.map(number), 0].join(' ')),
    '0',
    ...[...vote.options.map((option) => option.title.en), title].map((name) => `"${name}"`),
    '',
  ].join('\n');
}

/** A line for each order, with the rank of every option and how many ballots have it. */
function csv(vote: Vote): string {
  const ranks = (order: readonly string[]) => vote.options.map(({ key }) => (order.includes(key) ? order.indexOf(key) + 1 : ''));
  return [
    [...vote.options.map((option) => option.title.en), 'count'].join(),
    ...orders(vote).map(([order, ballots]) => [...ranks(order), ballots].join()),
    '',
  ].join('\n');
}
