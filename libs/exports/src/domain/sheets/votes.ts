import { inLanguage, type Language, type Words } from '#platform/domain';
import { METHODS } from '#tally';
import type { RecordContent, RecordedBallot, RecordedQuestion } from '#record';
import { rollCallOf } from '../answers.js';
import { byName } from '../names.js';
import { term, yesOrNo } from '../terms.js';
import { columnsOf, type Heading, type SheetOf, type Value } from './sheet.js';

const TITLE: Words = { en: 'Votes', fr: 'Votes', es: 'Votos' };

/** The columns of the roll call; their keys are kept for those who read them by program. */
const COLUMNS: readonly Heading[] = [
  ['symbol', { en: 'Symbol', fr: 'Cote', es: 'Signatura' }, 14],
  ['question_number', { en: 'No.', fr: 'Nº', es: 'N.º' }, 6],
  ['question', { en: 'Question', fr: 'Question', es: 'Pregunta' }, 20],
  ['member', { en: 'Code', fr: 'Code', es: 'Código' }, 9],
  ['name', { en: 'Member', fr: 'Membre', es: 'Miembro' }, 34],
  ['regional_groups', { en: 'Regional group', fr: 'Groupe régional', es: 'Grupo regional' }, 24],
  ['answer', { en: 'Answer', fr: 'Réponse', es: 'Respuesta' }, 24],
  ['answer_in_words', { en: 'Answer in words', fr: 'Réponse en toutes lettres', es: 'Respuesta en palabras' }, 46],
  ['cast_by', { en: 'Cast by', fr: 'Voté par', es: 'Emitido por' }, 18],
  ['cast_at', { en: 'Cast at (UTC)', fr: 'Voté le (UTC)', es: 'Emitido el (UTC)' }, 26],
  ['ballot_version', { en: 'Version', fr: 'Version', es: 'Versión' }, 9],
  ['not_entitled_because', { en: 'Not entitled because', fr: 'Sans droit de vote car', es: 'Sin derecho de voto por' }, 24],
  ['round', { en: 'Round', fr: 'Tour', es: 'Vuelta' }, 8],
  ['vote_annulled', { en: 'Vote annulled', fr: 'Vote annulé', es: 'Votación anulada' }, 14],
  ['weight', { en: 'Weight', fr: 'Pondération', es: 'Ponderación' }, 12],
];

/**
 * The roll call: one row for each Member or observer on the roll and each question, by the name in the reader's language.
 * `answer` is for programs; `answer_in_words` for readers.
 */
export const votesSheet: SheetOf = (content, language) => ({
  title: TITLE[language],
  columns: columnsOf(COLUMNS, language),
  held: 5,
  rows: [...rows(content, language)],
});

function* rows(content: RecordContent, language: Language): Generator<readonly Value[]> {
  const entries = byName(
    content.roll.entries,
    language,
    ({ names }) => inLanguage(names, language),
    ({ member }) => member,
  );
  for (const { entry, question, answer, ballot } of rollCallOf(content, entries)) {
    yield [
      content.symbol,
      question.number,
      question.key,
      entry.member,
      inLanguage(entry.names, language),
      entry.groups.join('+'),
      answer,
      answerInWords(question, answer, ballot, language),
      ballot?.castBy ?? null,
      ballot?.castAt ?? null,
      ballot?.version ?? null,
      entry.reason,
      question.round,
      yesOrNo(question.annulled !== null, language),
      entry.weight,
    ];
  }
}

/** The titles of the options marked, with the marks where they say more than that the option was picked; or why there are none. */
export function answerInWords(question: RecordedQuestion, answer: string, ballot: RecordedBallot | null, language: Language): string {
  if (ballot?.kind !== 'CHOICE' || answer === 'NOT_ENTITLED') return term('answer', answer, language);
  const titles = new Map(question.options.map((option) => [option.key, inLanguage(option.title, language)]));
  const picked = METHODS[question.method].form === 'PICK';
  return ballot.marks.map(({ option, mark }) => `${titles.get(option) ?? option}${picked ? '' : ` ${mark}`}`).join('; ');
}
