import { inLanguage, type Language } from '#platform/domain';
import { METHODS } from '#tally';
import { rollCallOf } from './answers.js';
import type { RecordContent, RecordedBallot, RecordedQuestion } from './content.js';

/** What a spreadsheet would take for a formula, or what would hide one. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * One cell of RFC 4180. A text that a spreadsheet would run as a formula is made harmless by an apostrophe before it,
 * which spreadsheets take to mean "text".
 */
export function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return harmless !== value || /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export function rowsToCsv(rows: Iterable<readonly (string | number | null)[]>): string {
  let text = '';
  for (const row of rows) text += `${row.map(cellOf).join(',')}\r\n`;
  return text;
}

export const ROLL_CALL_COLUMNS = [
  'symbol',
  'question_number',
  'question',
  'member',
  'name',
  'regional_groups',
  'answer',
  'answer_in_words',
  'cast_by',
  'cast_at',
  'ballot_version',
  'not_entitled_because',
  'round',
  'vote_annulled',
  'weight',
] as const;

/**
 * The roll call of a record as CSV: one row for each Member or observer on the roll and each question, by the name in the
 * reader's language. UTF-8 without a byte order mark, lines end in CR LF; whoever saves it for a spreadsheet that needs
 * the mark puts it before.
 */
export function csvOf(content: RecordContent, language: Language): string {
  const collator = new Intl.Collator(language);
  const entries = [...content.roll.entries].sort(
    (one, other) =>
      collator.compare(inLanguage(one.names, language), inLanguage(other.names, language)) || (one.member < other.member ? -1 : 1),
  );
  return rowsToCsv(rows(content, language, entries));
}

function* rows(
  content: RecordContent,
  language: Language,
  entries: RecordContent['roll']['entries'],
): Generator<readonly (string | number | null)[]> {
  yield ROLL_CALL_COLUMNS;
  for (const { entry, question, answer, ballot } of rollCallOf(content, entries)) {
    const titles = new Map(question.options.map((option) => [option.key, inLanguage(option.title, language)]));
    yield [
      content.symbol,
      question.number,
      question.key,
      entry.member,
      inLanguage(entry.names, language),
      entry.groups.join('+'),
      answer,
      ballot?.kind === 'CHOICE' ? choiceInWords(question, ballot, titles) : (WORDS[answer]?.[language] ?? ''),
      ballot?.castBy ?? null,
      ballot?.castAt ?? null,
      ballot?.version ?? null,
      entry.reason,
      question.round,
      question.annulled ? 'yes' : 'no',
      entry.weight,
    ];
  }
}

/** The titles of the options marked, with the marks where they say more than that the option was picked. */
function choiceInWords({ method }: RecordedQuestion, { marks }: RecordedBallot, titles: ReadonlyMap<string, string>): string {
  const picked = METHODS[method].form === 'PICK';
  return marks.map(({ option, mark }) => `${titles.get(option) ?? option}${picked ? '' : ` ${mark}`}`).join('; ');
}

const WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ABSTAIN: { en: 'Abstention', fr: 'Abstention', es: 'Abstención' },
  BLANK: { en: 'Blank ballot', fr: 'Bulletin blanc', es: 'Voto en blanco' },
  DID_NOT_PARTICIPATE: { en: 'Did not participate', fr: 'N’a pas participé', es: 'No participó' },
  NOT_ENTITLED: { en: 'Not entitled to vote', fr: 'Sans droit de vote', es: 'Sin derecho de voto' },
  NO_VOTE: { en: 'Settled without a vote', fr: 'Réglée sans vote', es: 'Resuelta sin votación' },
  NOT_ASKED: { en: 'Question not put', fr: 'Question non posée', es: 'Pregunta no formulada' },
};
