import { inLanguage, instantInWords, type Refusal, refuse, type Result, type Words } from '#platform/domain';
import type { Comment, CommentTarget, Place } from './comment.js';
import { adviserMayNot, heardHere, type Hearing, noSuchComment, outsideTheWindow, type Voice } from './hearing.js';

/** What a comment is to point to, as the input names it. */
export interface PlaceNamed {
  readonly target: CommentTarget;
  readonly document?: string | null;
  readonly anchor?: string | null;
  readonly proposal?: string | null;
}

/** A place has exactly the fields of its kind: a paragraph its document and anchor, a proposal its id, the consultation none. */
export function placeOf(named: PlaceNamed): Result<Place> {
  const { target, document, anchor, proposal } = named;
  const misplaced = (field: string, words: Words): Refusal => refuse('INVALID_INPUT', words, [field]);
  if (target === 'PARAGRAPH') {
    if (document && anchor && !proposal) return { target, document, anchor };
    return misplaced(!document ? 'document' : !anchor ? 'anchor' : 'proposal', {
      en: 'A comment on a paragraph names its document and its anchor, and no proposal.',
      fr: 'Une observation sur un paragraphe indique son document et son ancre, et aucune proposition.',
      es: 'Una observación sobre un párrafo indica su documento y su ancla, y ninguna propuesta.',
    });
  }
  if (target === 'PROPOSAL') {
    if (proposal && !document && !anchor) return { target, proposal };
    return misplaced(!proposal ? 'proposal' : document ? 'document' : 'anchor', {
      en: 'A comment on a proposal names the proposal, and no document or anchor.',
      fr: 'Une observation sur une proposition indique la proposition, et ni document ni ancre.',
      es: 'Una observación sobre una propuesta indica la propuesta, y ningún documento ni ancla.',
    });
  }
  if (!document && !anchor && !proposal) return { target };
  return misplaced(document ? 'document' : anchor ? 'anchor' : 'proposal', {
    en: 'A comment on the whole consultation names no document, anchor or proposal.',
    fr: 'Une observation sur l’ensemble de la consultation n’indique ni document, ni ancre, ni proposition.',
    es: 'Una observación sobre la consulta en su conjunto no indica documento, ancla ni propuesta.',
  });
}

/** A new draft. Advisers may draft. `unseen`: what is said of a consultation that the delegation may not know of. */
export function draft(hearing: Hearing, voice: Voice, unseen: Refusal): Refusal | null {
  return heardHere(hearing, voice) ? outsideTheWindow(hearing) : unseen;
}

/**
 * A change of one's own comment. A draft is replaced; what was submitted keeps its earlier versions and gains one.
 * `expected`: the version that the author had before them.
 */
export function revise(comment: Comment, hearing: Hearing, voice: Voice, expected: number): Result<'REPLACE' | 'ADD'> {
  const barred = notOurs(comment, hearing, voice) ?? withdrawn(comment, hearing) ?? answered(comment, hearing) ?? outsideTheWindow(hearing);
  if (barred) return barred;
  if (comment.status !== 'DRAFT') {
    const adviser = adviserMayNot(voice);
    if (adviser) return adviser;
  }
  if (expected !== comment.version) {
    return refuse(
      'STALE_VERSION',
      {
        en: `This comment has been changed since you read it: it is now at version ${comment.version}, yours began from version ${expected}. Read the newer text and make your change again.`,
        fr: `Cette observation a été modifiée depuis que vous l’avez lue : elle en est à la version ${comment.version}, la vôtre partait de la version ${expected}. Lisez le nouveau texte et refaites votre modification.`,
        es: `Esta observación ha cambiado desde que usted la leyó: va por la versión ${comment.version} y la suya partía de la versión ${expected}. Lea el texto nuevo y vuelva a hacer su cambio.`,
      },
      ['version'],
    );
  }
  return comment.status === 'DRAFT' ? 'REPLACE' : 'ADD';
}

/** The draft becomes the delegation's comment. */
export function submit(comment: Comment, hearing: Hearing, voice: Voice): Refusal | null {
  const barred = notOurs(comment, hearing, voice) ?? withdrawn(comment, hearing);
  if (barred) return barred;
  if (comment.status !== 'DRAFT') {
    const when = instantInWords('submittedAt' in comment ? comment.submittedAt : hearing.now, hearing.zone);
    return refuse('ILLEGAL_TRANSITION', {
      en: `This comment was submitted on ${when.en}. To change it, revise it.`,
      fr: `Cette observation a été soumise le ${when.fr}. Pour la modifier, révisez-la.`,
      es: `Esta observación se presentó el ${when.es}. Para modificarla, revísela.`,
    });
  }
  return outsideTheWindow(hearing) ?? adviserMayNot(voice);
}

/** Takes a comment back. A marker stays; whoever prepared a draft may drop it, what was submitted takes more. */
export function withdraw(comment: Comment, hearing: Hearing, voice: Voice): Refusal | null {
  const barred = notOurs(comment, hearing, voice) ?? withdrawn(comment, hearing) ?? answered(comment, hearing);
  if (barred) return barred;
  // A delegation may take its words back for as long as the consultation runs, also when no new ones are heard.
  if (hearing.state !== 'OPEN' && hearing.state !== 'VOTING') return outsideTheWindow(hearing);
  return comment.status === 'DRAFT' ? null : adviserMayNot(voice);
}

/** Alignment, or its end: with what another delegation has submitted. */
export function align(comment: Comment, hearing: Hearing, voice: Voice): Refusal | null {
  if (!heardHere(hearing, voice)) return noSuchComment();
  if (comment.member === voice.member) {
    if (comment.status === 'WITHDRAWN') return withdrawn(comment, hearing);
    return refuse(
      'INVALID_INPUT',
      {
        en: 'A delegation aligns with the comments of others, not with its own.',
        fr: 'Une délégation s’associe aux observations des autres, non aux siennes.',
        es: 'Una delegación se suma a las observaciones de otras, no a las propias.',
      },
      ['comment'],
    );
  }
  if (hidden(comment)) return noSuchComment();
  return withdrawn(comment, hearing) ?? outsideTheWindow(hearing) ?? adviserMayNot(voice);
}

/** The secretariat's answer, until the record is published; a later answer takes the place of an earlier one. */
export function respond(comment: Comment, hearing: Hearing): Refusal | null {
  if (hidden(comment)) return noSuchComment();
  const barred = withdrawn(comment, hearing);
  if (barred) return barred;
  if (hearing.state === 'CANCELLED') return outsideTheWindow(hearing);
  if (hearing.state === 'PUBLISHED' || hearing.state === 'APPROVED') {
    const when = instantInWords(hearing.publishedAt ?? hearing.now, hearing.zone);
    return refuse('FROZEN', {
      en: `The record of ${hearing.symbol} was published on ${when.en}, with the answers given by then. A correction is asked for during the correction window.`,
      fr: `Le compte rendu de ${hearing.symbol} a été publié le ${when.fr}, avec les réponses données jusque-là. Une correction se demande pendant le délai de correction.`,
      es: `El acta de ${hearing.symbol} se publicó el ${when.es}, con las respuestas dadas hasta entonces. Las correcciones se solicitan en el plazo de corrección.`,
    });
  }
  return null;
}

/** Whether others than the delegation itself are kept from knowing of the comment at all. */
export function hidden(comment: Comment): boolean {
  return comment.status === 'DRAFT' || (comment.status === 'WITHDRAWN' && !comment.wasSubmitted);
}

function notOurs(comment: Comment, hearing: Hearing, voice: Voice): Refusal | null {
  if (comment.member === voice.member) return null;
  if (hidden(comment) || !heardHere(hearing, voice)) return noSuchComment();
  const name = comment.memberName;
  return refuse(
    'FORBIDDEN',
    {
      en: `This comment is ${name.en}’s: its own delegation alone changes it. Yours may align with it.`,
      fr: `Cette observation émane de : ${inLanguage(name, 'fr')} ; sa délégation seule la modifie. La vôtre peut s’y associer.`,
      es: `Esta observación es de ${inLanguage(name, 'es')}: solo su delegación la modifica. La suya puede sumarse a ella.`,
    },
    ['comment'],
  );
}

function withdrawn(comment: Comment, hearing: Hearing): Refusal | null {
  if (comment.status !== 'WITHDRAWN') return null;
  const when = instantInWords(comment.withdrawnAt, hearing.zone);
  return refuse('FROZEN', {
    en: `This comment was withdrawn on ${when.en}. A new one may be made while comments are open.`,
    fr: `Cette observation a été retirée le ${when.fr}. Une autre peut être faite tant que les observations sont reçues.`,
    es: `Esta observación se retiró el ${when.es}. Puede formularse otra mientras se reciban observaciones.`,
  });
}

function answered(comment: Comment, hearing: Hearing): Refusal | null {
  if (comment.status !== 'ANSWERED') return null;
  const when = instantInWords(comment.answeredAt, hearing.zone);
  return refuse('FROZEN', {
    en: `The secretariat answered this comment on ${when.en}; it stands as it was answered. A further comment may be made while comments are open.`,
    fr: `Le secrétariat a répondu à cette observation le ${when.fr} ; elle demeure telle qu’elle a reçu réponse. Une autre observation peut être faite tant qu’elles sont reçues.`,
    es: `La secretaría respondió a esta observación el ${when.es}; se mantiene tal como fue respondida. Puede formularse otra mientras se reciban observaciones.`,
  });
}
