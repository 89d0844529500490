import { METHODS } from '#tally';
import type { RecordedBallot, RecordedQuestion, RollEntry } from '#record';
import { answerOf } from '../answers.js';
import { byName } from '../names.js';
import { headingOf } from './decisions.js';
import { type Block, paragraph, plain, type Section, strong, type Table } from './paper.js';
import type { Voice } from './voice.js';

/** So many questions stand side by side; more make a further table. */
const QUESTIONS = 6;
const NOTHING = '–';

/** The roll call: a row for each Member entitled to vote, a column for each question that was put in the open. */
export function rollCallSection(voice: Voice): Section | null {
  const { content, say } = voice;
  const questions = content.questions.filter(({ ballots, secrecy }) => ballots.length > 0 && secrecy !== 'SECRET');
  if (questions.length === 0) return null;
  const entries = byName(
    content.roll.entries.filter(({ entitled }) => entitled),
    voice.language,
    ({ names }) => voice.text(names),
    ({ member }) => member,
  );
  const tables: Table[] = [];
  for (let at = 0; at < questions.length; at += QUESTIONS) tables.push(tableOf(voice, entries, questions.slice(at, at + QUESTIONS)));
  return {
    key: 'roll-call',
    heading: say('Roll call', 'Appel nominal', 'Votación nominal'),
    blocks: [...legend(voice, questions), ...tables],
    sections: [],
    annex: true,
  };
}

function tableOf(voice: Voice, entries: readonly RollEntry[], questions: readonly RecordedQuestion[]): Table {
  const { content, say, text, number } = voice;
  const ballots = questions.map((question) => new Map(question.ballots.map((ballot) => [ballot.member, ballot])));
  const weighted = content.roll.weightSource !== null;
  return {
    kind: 'table',
    caption: say(
      `Votes of the ${number(entries.length)} Members entitled to vote`,
      `Votes des ${number(entries.length)} Membres ayant le droit de vote`,
      `Votos de los ${number(entries.length)} Miembros con derecho de voto`,
    ),
    columns: [
      { title: say('Member', 'Membre', 'Miembro'), share: 4 },
      ...(weighted ? [{ title: say('Weight', 'Pondération', 'Ponderación'), share: 1.4, figures: true }] : []),
      ...questions.map(({ number: question, round }) => ({
        title: `${say('Question', 'Question', 'Pregunta')} ${question}${round > 1 ? ` (${round})` : ''}`,
        share: 1.7,
      })),
    ],
    rows: entries.map((entry) => [
      plain(text(entry.names)),
      ...(weighted ? [plain(number(entry.weight))] : []),
      ...questions.map((question, at) => plain(short(voice, question, entry, ballots[at]?.get(entry.member) ?? null))),
    ]),
  };
}

/** What the columns say: the letters of the options, and the dash. */
function legend(voice: Voice, questions: readonly RecordedQuestion[]): Block[] {
  const { say, text, term } = voice;
  const lettered = questions.filter(({ method }) => METHODS[method].fixedOptions === null);
  const absent = term('answer', 'DID_NOT_PARTICIPATE').toLowerCase();
  return [
    ...lettered.map((question) =>
      paragraph(
        'small',
        strong(say(`${headingOf(voice, question)}: `, `${headingOf(voice, question)} : `, `${headingOf(voice, question)}: `)),
        question.options.map(({ title }, at) => `${letter(at)}, ${text(title)}`).join('; '),
      ),
    ),
    paragraph('small', `${NOTHING} ${say(`means: ${absent}.`, `signifie : ${absent}.`, `significa: ${absent}.`)}`),
  ];
}

const letter = (at: number): string => (at < 26 ? String.fromCharCode(65 + at) : `${letter(Math.floor(at / 26) - 1)}${letter(at % 26)}`);

/** An answer in a narrow column. Ranks are told as the order of the letters, points beside them. */
function short({ say, text }: Voice, question: RecordedQuestion, entry: RollEntry, ballot: RecordedBallot | null): string {
  const { answer } = answerOf(question, entry, ballot);
  if (answer === 'ABSTAIN') return say('Abstained', 'Abstention', 'Abstención');
  if (answer === 'BLANK') return say('Blank', 'Blanc', 'En blanco');
  if (!ballot || ballot.kind !== 'CHOICE') return NOTHING;
  const { form, fixedOptions } = METHODS[question.method];
  const named = new Map(question.options.map(({ key, title }, at) => [key, fixedOptions ? text(title) : letter(at)]));
  const of = (option: string): string => named.get(option) ?? option;
  if (form === 'PICK') return ballot.marks.map(({ option }) => of(option)).join(', ');
  if (form === 'SCORE') return ballot.marks.map(({ option, mark }) => `${of(option)} ${mark}`).join(', ');
  return [...ballot.marks]
    .sort((one, other) => one.mark - other.mark)
    .map(({ option, mark }, at, all) => `${at === 0 ? '' : all[at - 1]?.mark === mark ? '=' : '>'}${of(option)}`)
    .join('');
}
