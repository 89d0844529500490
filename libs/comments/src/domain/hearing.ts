import type { ConsultationState, Visibility } from '#consultations';
import type { DelegateFunction, MembershipKind } from '#delegations';
import { instantInWords, type Refusal, refuse, type Texts, inLanguage } from '#platform/domain';

/** Where a consultation stands at the instant of an act. */
export interface Hearing {
  readonly symbol: string;
  readonly state: ConsultationState;
  readonly visibility: Visibility;
  readonly commentsCloseAt: Date;
  readonly votingOpensAt: Date;
  readonly cancelledAt: Date | null;
  readonly publishedAt: Date | null;
  /** The official zone, in which refusals tell the time. */
  readonly zone: string;
  readonly now: Date;
}

/** Who speaks: a person of a delegation, for its Member. */
export interface Voice {
  readonly member: string;
  readonly memberName: Texts;
  readonly kind: MembershipKind;
  readonly function: DelegateFunction;
}

/** Whether comments may be made on the consultation at all by this Member. A suspended Member comments like any other. */
export function heardHere(hearing: Hearing, voice: Voice): boolean {
  if (hearing.state === 'DRAFT') return false;
  return voice.kind === 'MEMBER_STATE' || hearing.visibility !== 'MEMBERS';
}

export function noSuchComment(): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: 'There is no such comment among those you can read.',
      fr: 'Il n’y a pas de telle observation parmi celles que vous pouvez lire.',
      es: 'No existe tal observación entre las que usted puede leer.',
    },
    ['comment'],
  );
}

/** Comments come from delegations: an account that belongs to none has nobody to speak for. */
export function noDelegation(): Refusal {
  return refuse('FORBIDDEN', {
    en: 'Comments are made by delegations, and your account is not appointed to one today. The secretariat keeps the appointments.',
    fr: 'Les observations émanent des délégations, et votre compte n’est rattaché à aucune aujourd’hui. Le secrétariat tient les désignations.',
    es: 'Las observaciones las formulan las delegaciones y su cuenta no está adscrita hoy a ninguna. La secretaría lleva los nombramientos.',
  });
}

/** Why the consultation hears no comment now, or null while it does: in OPEN, until `commentsCloseAt` (that instant excluded). */
export function outsideTheWindow(hearing: Hearing): Refusal | null {
  const { state, symbol, zone, now } = hearing;
  if (state === 'OPEN' && now < hearing.commentsCloseAt) return null;
  if (state === 'CANCELLED') {
    const when = instantInWords(hearing.cancelledAt ?? now, zone);
    return refuse('ILLEGAL_TRANSITION', {
      en: `${symbol} was cancelled on ${when.en}; it takes no more comments. Those submitted stay readable.`,
      fr: `${symbol} a été annulée le ${when.fr} ; elle ne reçoit plus d’observations. Celles qui ont été soumises restent lisibles.`,
      es: `${symbol} se canceló el ${when.es}; ya no recibe observaciones. Las presentadas siguen siendo legibles.`,
    });
  }
  const closed = hearing.votingOpensAt < hearing.commentsCloseAt ? hearing.votingOpensAt : hearing.commentsCloseAt;
  const when = instantInWords(closed, zone);
  return refuse('ILLEGAL_TRANSITION', {
    en: `Comments on ${symbol} closed on ${when.en}. What was submitted by then stands and is answered until the record is published.`,
    fr: `Les observations sur ${symbol} étaient reçues jusqu’au ${when.fr}. Celles qui ont été soumises à temps demeurent et reçoivent une réponse jusqu’à la publication du compte rendu.`,
    es: `El plazo para formular observaciones sobre ${symbol} terminó el ${when.es}. Las presentadas a tiempo se mantienen y reciben respuesta hasta que se publique el acta.`,
  });
}

/** Advisers prepare; the representative or an alternate speaks for the Member. */
export function adviserMayNot(voice: Voice): Refusal | null {
  if (voice.function !== 'ADVISER') return null;
  const { memberName } = voice;
  return refuse('FORBIDDEN', {
    en: `An adviser prepares comments for ${memberName.en}; its representative or an alternate submits and changes what is submitted. The draft is kept.`,
    fr: `Un conseiller prépare les observations de : ${inLanguage(memberName, 'fr')} ; le représentant ou un suppléant les soumet et modifie ce qui est soumis. Le projet est conservé.`,
    es: `Un asesor prepara las observaciones de ${inLanguage(memberName, 'es')}; el representante o un suplente las presenta y modifica lo presentado. El proyecto se conserva.`,
  });
}
