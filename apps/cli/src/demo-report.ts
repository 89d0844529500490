import type { Played, PlayedQuestion, Told } from '#demonstration';

const BAR = 40;

/** The outcome as text: what was asked, the counts, what came out and why, and the record. */
export function reportOf(played: Played): string {
  const { consultation, title, entitled, excluded, members, ballots, record } = played;
  const withoutVote = excluded.filter(({ reason }) => reason !== 'OBSERVER');
  return [
    '',
    `${consultation} · ${title}`,
    `${members} Members took part and cast ${ballots} ballots; ${entitled} were entitled.`,
    ...withoutVote.map(({ member, explanation }) => `  ${member}  ${explanation}`),
    ...played.questions.flatMap(questionLines),
    '',
    `Record ${record.symbol} · ${record.title}`,
    `sha256 ${record.sha256}`,
    'The positions shown are invented and are those of no State.',
    '',
  ].join('\n');
}

function questionLines({ number, title, inWords, round, result, conditions }: PlayedQuestion): string[] {
  const most = Math.max(1, ...result.counts.map(({ count }) => count));
  const longest = Math.max(...result.counts.map((each) => each.title.length));
  const selected = new Set(result.selected.map(({ key }) => key));
  return [
    '',
    `${number}  ${title}${round.inWords ? ` · ${round.inWords}` : ''}`,
    `   ${inWords}`,
    ...result.counts.map(({ option, title: name, count }) => {
      const drawn = (selected.has(option) ? '█' : '░').repeat(Math.round((BAR * count) / most));
      return `   ${name.padEnd(longest)}  ${String(count).padStart(4)}  ${drawn}`;
    }),
    `   abstained ${result.abstained} · blank ${result.blank} · did not participate ${result.didNotParticipate} · changed ${result.changed}`,
    `   ${result.outcome}: ${result.headline}`,
    `   ${result.explanation}`,
    ...conditions
      .filter(({ option }) => option === null || selected.has(option))
      .map(({ text, status }) => `   On condition: ${text} (${status})`),
  ];
}

/** A case as text: its story, and what each of its consultations came to. */
export function storyOf({ name, title, steps, played }: Told): string {
  return ['', `${name} · ${title}`, '', ...steps.map((step, at) => `${String(at + 1).padStart(3)}. ${step}`), ...played.map(reportOf)].join(
    '\n',
  );
}

/** The outcome for programs: one line of JSON. */
export function jsonOf(played: Played, seconds: number): string {
  return JSON.stringify({ ...figuresOf(played), seconds });
}

/** A case for programs: as `jsonOf` has its first consultation, with the case's name and steps, and its other consultations. */
export function storyJsonOf({ name, steps, played: [first, ...others] }: Told, seconds: number): string {
  return JSON.stringify({
    case: name,
    steps,
    ...(first && figuresOf(first)),
    ...(others.length > 0 && { others: others.map(figuresOf) }),
    seconds,
  });
}

function figuresOf({ consultation, members, ballots, record, questions }: Played): object {
  return {
    consultation,
    members,
    ballots,
    questions: questions.map(({ key, method, result }) => ({
      key,
      method,
      outcome: result.outcome,
      selected: result.selected.map((option) => option.key),
      counts: Object.fromEntries(result.counts.map(({ option, count }) => [option, count])),
    })),
    record: { symbol: record.symbol, sha256: record.sha256 },
  };
}
