import type { Language, Words } from '#platform/domain';
import type { RecordContent, RecordedComment } from '#record';
import { namesIn, namesInOrder } from '../names.js';
import { placeOf } from '../places.js';
import { term } from '../terms.js';
import { columnsOf, type Heading, type SheetOf, type Value } from './sheet.js';

const TITLE: Words = { en: 'Comments', fr: 'Observations', es: 'Observaciones' };

const COLUMNS: readonly Heading[] = [
  ['number', { en: 'No.', fr: 'Nº', es: 'N.º' }, 6],
  ['member', { en: 'Code', fr: 'Code', es: 'Código' }, 9],
  ['name', { en: 'Delegation', fr: 'Délégation', es: 'Delegación' }, 30],
  ['place', { en: 'Place', fr: 'Endroit', es: 'Lugar' }, 30],
  ['document', { en: 'Document', fr: 'Document', es: 'Documento' }, 14],
  ['paragraph', { en: 'Paragraph', fr: 'Paragraphe', es: 'Párrafo' }, 10],
  ['proposal', { en: 'Proposal', fr: 'Proposition', es: 'Propuesta' }, 18],
  ['type', { en: 'Type', fr: 'Type', es: 'Tipo' }, 14],
  ['language', { en: 'Language', fr: 'Langue', es: 'Idioma' }, 10],
  ['comment', { en: 'Comment', fr: 'Observation', es: 'Observación' }, 60],
  ['proposed_wording', { en: 'Proposed wording', fr: 'Libellé proposé', es: 'Redacción propuesta' }, 44],
  ['rationale', { en: 'Rationale', fr: 'Motif', es: 'Justificación' }, 44],
  ['aligned', { en: 'Aligned delegations', fr: 'Délégations associées', es: 'Delegaciones adheridas' }, 34],
  ['status', { en: 'Status', fr: 'État', es: 'Estado' }, 14],
  ['disposition', { en: 'Secretariat: disposition', fr: 'Secrétariat : suite donnée', es: 'Secretaría: curso dado' }, 22],
  ['response', { en: 'Secretariat: response', fr: 'Secrétariat : réponse', es: 'Secretaría: respuesta' }, 60],
  ['submitted_at', { en: 'Submitted at (UTC)', fr: 'Présentée le (UTC)', es: 'Presentada el (UTC)' }, 26],
  ['withdrawn_because', { en: 'Withdrawn because', fr: 'Retirée car', es: 'Retirada por' }, 30],
];

/**
 * The compilation of comments in the tabular form of standards bodies: in document order, each with what the delegation
 * proposes instead and the secretariat's response. A comment that was withdrawn stands as its marker.
 */
export const commentsSheet: SheetOf = (content, language) => {
  const nameOf = namesIn(content, language);
  return {
    title: TITLE[language],
    columns: columnsOf(COLUMNS, language),
    held: 3,
    rows: content.comments.map((comment, at) => rowOf(content, comment, at + 1, language, nameOf)),
  };
};

function rowOf(
  content: RecordContent,
  comment: RecordedComment,
  number: number,
  language: Language,
  nameOf: (member: string) => string,
): readonly Value[] {
  const aligned = comment.aligned.map(({ member }) => member);
  return [
    number,
    comment.member,
    nameOf(comment.member),
    placeOf(content, comment, language),
    comment.document,
    comment.paragraph,
    comment.proposal,
    term('comment', comment.type, language),
    term('language', comment.language, language),
    comment.text,
    comment.proposedWording,
    comment.rationale,
    namesInOrder(aligned, language, nameOf).join('; '),
    term('commentStatus', comment.status, language),
    comment.response && term('disposition', comment.response.disposition, language),
    comment.response?.text ?? null,
    comment.submittedAt,
    comment.withdrawReason,
  ];
}
