import {
  type CountLog,
  type CountStage,
  type CountTable,
  type Election,
  type FileFormat,
  METHODS,
  type QuestionDefinition,
  type RollCall,
  type Figures,
  ruleInWords,
  type TallyResult,
} from '#tally';

/** An election file that was counted. */
export type CountedElection = Readonly<{ format: FileFormat; election: Election; question: QuestionDefinition; result: TallyResult }>;

/** What was answered to one roll call, and what came of it. */
export type CountedRollCall = Readonly<{ rollCall: RollCall; result: Figures }>;

const BAR = 32;

/** For programs: one object, with all that the platform keeps of a result. */
export function electionJson({ format, election, question, result }: CountedElection): string {
  const { title, withdrawn } = election;
  const { method, seats, options, rule } = question;
  return JSON.stringify({
    format,
    method,
    title,
    seats,
    options: options.map(({ key, title: { en } }) => ({ key, title: en })),
    withdrawn,
    rule,
    ...result,
  });
}

/** For people: who stood, the counts, what came out and why, and the count step by step. */
export function electionInWords({ election, question, result }: CountedElection): string {
  const titles = new Map(question.options.map(({ key, title }) => [key, title.en]));
  const [most, longest] = [Math.max(1, ...result.counts.map(({ count }) => count)), longestOf([...titles.values()])];
  const selected = new Set(result.selected);
  return lines([
    election.title ?? 'Without a title',
    `${METHODS[question.method].names.en} · ${question.seats === 1 ? 'one place' : `${question.seats} places`} · ${question.options.length} options${
      election.withdrawn.length > 0 ? ` · withdrawn: ${election.withdrawn.join(', ')}` : ''
    }`,
    '',
    ...result.counts.map(({ option, count }) => {
      const drawn = (selected.has(option) ? '█' : '░').repeat(Math.round((BAR * count) / most));
      return `  ${(titles.get(option) ?? option).padEnd(longest)}  ${String(count).padStart(10)}  ${drawn}`;
    }),
    `  ballots ${result.ballots} · abstained ${result.abstained} · blank ${result.blank} · invalid ${result.invalid}`,
    '',
    `${result.outcome}: ${result.headline.en}`,
    result.explanation.en,
    '',
    'The count',
    ...result.steps.map((step, at) => `${String(at + 1).padStart(4)}. ${step.en}`),
    ...(result.log === null ? [] : logLines(result.log, titles)),
  ]);
}

function logLines({ quota, stages, tables }: CountLog, titles: ReadonlyMap<string, string>): string[] {
  return [
    ...(quota === null ? [] : ['', `Quota ${quota}`]),
    ...(stages.length > 0 ? stageLines(stages, titles) : []),
    ...tables.flatMap((table) => tableLines(table, titles)),
  ];
}

/** One column a stage: the votes at its end, who was elected (*) and who was excluded (–). */
function stageLines(stages: readonly CountStage[], titles: ReadonlyMap<string, string>): string[] {
  const rows = [...titles].map(([option, title]) => [
    title,
    ...stages.map(({ figures, elected, excluded }) => {
      const votes = figures.find((each) => each.option === option)?.votes ?? '';
      return `${votes}${elected.includes(option) ? '*' : excluded.includes(option) ? '–' : ' '}`;
    }),
  ]);
  return [
    '',
    ...table(
      ['Stage', ...stages.map(({ number }) => `${number} `)],
      [
        ...rows,
        ['Exhausted', ...stages.map(({ exhausted }) => `${exhausted} `)],
        ['Lost by truncation', ...stages.map(({ lost }) => `${lost} `)],
      ],
    ),
    '  * elected at this stage, – excluded',
  ];
}

function tableLines({ kind, options, cells }: CountTable, titles: ReadonlyMap<string, string>): string[] {
  const said =
    kind === 'PREFERENCES' ? 'Ballots that place the one at the left above the one at the head' : 'Strength of the strongest path';
  const letters = options.map((_option, at) => `(${at + 1})`);
  const rows = options.map((option, at) => [
    `(${at + 1}) ${titles.get(option) ?? option}`,
    ...(cells[at] ?? []).map((cell, other) => (other === at ? '·' : String(cell))),
  ]);
  return ['', said, ...table(['', ...letters], rows)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, column) => longestOf([title, ...rows.map((row) => row[column] ?? '')]));
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`.trimEnd();
  return [line(head), ...rows.map(line)];
}

/** What a roll call says of itself, its counts, and what came out: one object a line. */
export function rollCallJson({ rollCall, result }: CountedRollCall): string {
  const { line, about, yes, no, abstain } = rollCall;
  const { outcome, base, needed, obtained, margin } = result;
  // What it says of itself stands beside what was found, never in its place.
  const found = { outcome, yes, no, abstain, ballots: yes + no + abstain, base, needed, obtained, margin };
  return JSON.stringify(Object.assign({ line }, about, { line }, found));
}

export function rollCallsHead(question: QuestionDefinition): string {
  return `Roll calls · ${ruleInWords(question.rule).en}\n\n   line    yes     no  abst.  outcome`;
}

export function rollCallInWords({ rollCall: { line, yes, no, abstain, about }, result }: CountedRollCall): string {
  const figures = [line, yes, no, abstain].map((figure) => String(figure).padStart(5)).join('  ');
  const named = Object.values(about).join(' · ');
  return `  ${figures}  ${result.outcome.padEnd(9)}  ${named}`.trimEnd();
}

export function rollCallsInSum(outcomes: ReadonlyMap<string, number>): string {
  const all = [...outcomes.values()].reduce((sum, many) => sum + many, 0);
  return `\n${all} roll calls: ${[...outcomes].map(([outcome, many]) => `${outcome.toLowerCase()} ${many}`).join(', ')}`;
}

const longestOf = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length));
const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;
