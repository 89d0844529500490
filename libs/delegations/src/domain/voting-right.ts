import type { Words } from '#platform/domain';
import { dayInWords } from './days.js';
import type { ExclusionReason } from './kinds.js';

/** What the ledgers say of a Member's right to vote: `since` and `reference` are those of a suspension. */
export type Entitlement =
  Readonly<{ entitled: true }> | Readonly<{ entitled: false; reason: ExclusionReason; since: Date | null; reference: string | null }>;

/** Why a Member may not vote, in words that its delegation understands, and what can be done about it. */
export function explainExclusion(reason: ExclusionReason, since: Date | null, reference: string | null, zone = 'UTC'): Words {
  switch (reason) {
    case 'NOT_A_MEMBER':
      return {
        en: 'Not a Member of the body at that time.',
        fr: 'N’était pas Membre de l’organe à cette date.',
        es: 'No era Miembro del órgano en esa fecha.',
      };
    case 'OBSERVER':
      return {
        en: 'An observer reads and comments where observers are admitted; it does not vote.',
        fr: 'Un observateur lit et présente des observations là où les observateurs sont admis ; il ne vote pas.',
        es: 'Un observador lee y formula observaciones donde se admiten observadores; no vota.',
      };
    case 'SUSPENDED':
      return suspended(since, reference, zone);
    case 'NO_CREDENTIALS':
      return {
        en: 'No accepted credentials: the delegation votes once its credentials have been received and accepted by the secretariat.',
        fr: 'Pas de pouvoirs acceptés : la délégation votera une fois ses pouvoirs reçus et acceptés par le secrétariat.',
        es: 'Sin credenciales aceptadas: la delegación votará cuando la secretaría haya recibido y aceptado sus credenciales.',
      };
  }
}

function suspended(since: Date | null, reference: string | null, zone: string): Words {
  const day = since && dayInWords(since, zone);
  const en = [day && ` since ${day.en}`, reference && ` by decision ${reference}`];
  const fr = [day && ` depuis le ${day.fr}`, reference && ` par la décision ${reference}`];
  const es = [day && ` desde el ${day.es}`, reference && ` por la decisión ${reference}`];
  const said = (parts: readonly (string | null)[]): string => parts.map((part) => part ?? '').join('');
  return {
    en: `The right to vote is suspended${said(en)}; the Member still reads and comments.`,
    fr: `Le droit de vote est suspendu${said(fr)} ; le Membre continue de lire et de présenter des observations.`,
    es: `El derecho de voto está suspendido${said(es)}; el Miembro sigue leyendo y formulando observaciones.`,
  };
}
