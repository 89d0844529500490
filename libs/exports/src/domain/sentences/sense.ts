import type { Words } from '#platform/domain';
import type { RecordedQuestion } from '#record';
import { besidesOf } from './endorsement.js';
import { en, es, fr, sentences, words } from '../tongues.js';

/** The sense of the meeting: how widely each position is held. It decides nothing, and the sentence says so. */
export function senseSentence({ title, result }: RecordedQuestion): Words {
  const count = (option: string): number => result.counts.find((each) => each.option === option)?.count ?? 0;
  const [support, accept, cannot] = [count('support'), count('can-accept'), count('cannot-accept')];
  const which = besidesOf(result);
  const besides = which.length === 0 ? null : which;
  return sentences(
    words(
      `On ${en.quoted(title)}, the sense of the meeting was taken, without a decision: ${en.count(support, 'Member supported', 'Members supported')} it, ${en.number(accept)} could accept it and ${en.number(cannot)} could not.`,
      `Sur la question ${fr.quoted(title)}, le sentiment de la réunion a été recueilli, sans valoir décision : ${fr.count(support, 'Membre y était favorable', 'Membres y étaient favorables')}, ${fr.count(accept, 'pouvait', 'pouvaient')} l’accepter et ${fr.count(cannot, 'ne le pouvait pas', 'ne le pouvaient pas')}.`,
      `Sobre la cuestión ${es.quoted(title)}, se recogió el sentir de la reunión, sin valor de decisión: ${es.count(support, 'Miembro la apoyaba', 'Miembros la apoyaban')}, ${es.count(accept, 'podía', 'podían')} aceptarla y ${es.count(cannot, 'no podía', 'no podían')}.`,
    ),
    besides &&
      words(
        `There were ${en.list(besides.map((each) => each.en))}.`,
        `Il y a eu ${fr.list(besides.map((each) => each.fr))}.`,
        `Hubo ${es.list(besides.map((each) => each.es))}.`,
      ),
  );
}
