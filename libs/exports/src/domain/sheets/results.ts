import { inLanguage, type Language, type Words } from '#platform/domain';
import { METHODS } from '#tally';
import type { RecordContent, RecordedQuestion } from '#record';
import { term, yesOrNo } from '../terms.js';
import { columnsOf, type Heading, type SheetOf, type Value } from './sheet.js';

const TITLE: Words = { en: 'Results', fr: 'Résultats', es: 'Resultados' };

const COLUMNS: readonly Heading[] = [
  ['symbol', { en: 'Symbol', fr: 'Cote', es: 'Signatura' }, 14],
  ['question_number', { en: 'No.', fr: 'Nº', es: 'N.º' }, 6],
  ['question', { en: 'Question', fr: 'Question', es: 'Pregunta' }, 20],
  ['round', { en: 'Round', fr: 'Tour', es: 'Vuelta' }, 8],
  ['title', { en: 'Title', fr: 'Intitulé', es: 'Título' }, 50],
  ['method', { en: 'Method', fr: 'Méthode', es: 'Método' }, 24],
  ['secrecy', { en: 'Vote', fr: 'Vote', es: 'Votación' }, 12],
  ['outcome', { en: 'Outcome', fr: 'Résultat', es: 'Resultado' }, 20],
  ['option', { en: 'Option', fr: 'Option', es: 'Opción' }, 20],
  ['option_title', { en: 'Title of the option', fr: 'Intitulé de l’option', es: 'Título de la opción' }, 46],
  ['count', { en: 'Count', fr: 'Nombre', es: 'Recuento' }, 9],
  ['selected', { en: 'Selected', fr: 'Retenue', es: 'Seleccionada' }, 11],
  ['ballots', { en: 'Ballots cast', fr: 'Bulletins', es: 'Papeletas' }, 12],
  ['abstained', { en: 'Abstentions', fr: 'Abstentions', es: 'Abstenciones' }, 12],
  ['blank', { en: 'Blank ballots', fr: 'Bulletins blancs', es: 'Votos en blanco' }, 14],
  ['did_not_participate', { en: 'Did not participate', fr: 'N’ont pas participé', es: 'No participaron' }, 18],
  ['not_entitled', { en: 'Not entitled', fr: 'Sans droit de vote', es: 'Sin derecho de voto' }, 16],
  ['entitled', { en: 'Entitled', fr: 'Ayant le droit de vote', es: 'Con derecho de voto' }, 16],
  ['members_of_body', { en: 'Members of the body', fr: 'Membres de l’organe', es: 'Miembros del órgano' }, 18],
  ['quorum_needed', { en: 'Quorum', fr: 'Quorum', es: 'Quórum' }, 10],
  ['base', { en: 'Base of the majority', fr: 'Base de la majorité', es: 'Base de la mayoría' }, 18],
  ['needed', { en: 'Needed', fr: 'Requis', es: 'Necesarios' }, 10],
  ['obtained', { en: 'Obtained', fr: 'Obtenu', es: 'Obtenidos' }, 10],
  ['decided_at', { en: 'Decided at (UTC)', fr: 'Tranchée le (UTC)', es: 'Decidida el (UTC)' }, 26],
  ['vote_annulled', { en: 'Vote annulled', fr: 'Vote annulé', es: 'Votación anulada' }, 14],
];

/** The figures of every question, a row for each of its options. */
export const resultsSheet: SheetOf = (content, language) => ({
  title: TITLE[language],
  columns: columnsOf(COLUMNS, language),
  held: 3,
  rows: content.questions.flatMap((question) => rowsOf(content, question, language)),
});

function rowsOf({ symbol }: RecordContent, question: RecordedQuestion, language: Language): (readonly Value[])[] {
  const { result, outcome } = question;
  const counted = result.counts.length > 0 && outcome !== 'NOT_ASKED';
  const counts = new Map(result.counts.map(({ option, count }) => [option, count]));
  const figure = (value: number | null): number | null => (counted ? value : null);
  return question.options.map(({ key, title }) => [
    symbol,
    question.number,
    question.key,
    question.round,
    inLanguage(question.title, language),
    METHODS[question.method].names[language],
    term('secrecy', question.secrecy, language),
    term('outcome', outcome, language),
    key,
    inLanguage(title, language),
    figure(counts.get(key) ?? 0),
    yesOrNo(result.selected.includes(key), language),
    figure(result.ballots),
    figure(result.abstained),
    figure(result.blank),
    figure(result.didNotParticipate),
    figure(result.notEntitled),
    figure(result.entitled),
    figure(result.membersOfBody),
    figure(result.quorumNeeded),
    figure(result.base),
    figure(result.needed),
    figure(result.obtained),
    question.decidedAt,
    yesOrNo(question.annulled !== null, language),
  ]);
}
