import type { Poll } from '../method.js';
import type { QuestionTerms, Words } from '../types.js';
import { en, es, fr, sentences, words } from '../words/grammar.js';

type Sense = Pick<Poll, 'counts' | 'byWeight'>;

/** "60 support, 30 can accept and 5 cannot accept". */
export function countsInWords({ counts: [support = 0, accept = 0, cannot = 0] }: Sense): Words {
  return words(
    `${en.number(support)} support, ${en.number(accept)} can accept and ${en.number(cannot)} cannot accept`,
    `${fr.count(support, 'soutient', 'soutiennent')}, ${fr.count(accept, 'peut accepter', 'peuvent accepter')} et ${fr.count(cannot, 'ne peut accepter', 'ne peuvent accepter')}`,
    `${es.count(support, 'apoya', 'apoyan')}, ${es.count(accept, 'puede aceptar', 'pueden aceptar')} y ${es.count(cannot, 'no puede aceptar', 'no pueden aceptar')}`,
  );
}

/** "60 Members supported it, 30 could accept it and 5 could not": as a record has it, which looks back. */
export function heldInWords([support = 0, accept = 0, cannot = 0]: readonly number[]): Words {
  return words(
    `${en.count(support, 'Member supported', 'Members supported')} it, ${en.number(accept)} could accept it and ${en.number(cannot)} could not`,
    `${fr.count(support, 'Membre y était favorable', 'Membres y étaient favorables')}, ${fr.count(accept, 'pouvait', 'pouvaient')} l’accepter et ${fr.count(cannot, 'ne le pouvait pas', 'ne le pouvaient pas')}`,
    `${es.count(support, 'Miembro la apoyaba', 'Miembros la apoyaban')}, ${es.count(accept, 'podía', 'podían')} aceptarla y ${es.count(cannot, 'no podía', 'no podían')}`,
  );
}

/** What was said, as the title of a page: a statement, never an outcome. */
export function headlineOf({ title }: QuestionTerms, poll: Poll): Words {
  const on = title == null ? words('', '', '') : words(` on ${en.quoted(title)}`, ` sur ${fr.quoted(title)}`, ` sobre ${es.quoted(title)}`);
  if (poll.choices === 0)
    return words(
      `No Member stated a position${on.en}`,
      `Aucun Membre n’a exprimé de position${on.fr}`,
      `Ningún Miembro expresó una posición${on.es}`,
    );
  const counts = countsInWords(poll);
  return words(
    `Sense of the meeting${on.en}: ${counts.en}`,
    `Sentiment de la réunion${on.fr} : ${counts.fr}`,
    `Sentir de la reunión${on.es}: ${counts.es}`,
  );
}

export function explained(poll: Poll): Words {
  const { choices, abstained, blank, byWeight = false } = poll;
  const counts = countsInWords(poll);
  const who = byWeight
    ? words('By weight', 'Selon la pondération', 'Según la ponderación')
    : words(
        `Of ${en.count(choices, 'Member that stated a position', 'Members that stated a position')}`,
        `Sur ${fr.count(choices, 'Membre ayant exprimé une position', 'Membres ayant exprimé une position')}`,
        `De ${es.count(choices, 'Miembro que expresó una posición', 'Miembros que expresaron una posición')}`,
      );
  const others = abstained + blank;
  return sentences(
    words(`${who.en}, ${counts.en}.`, `${who.fr}, ${counts.fr}.`, `${who.es}, ${counts.es}.`),
    others === 0
      ? null
      : words(
          `Abstentions: ${en.number(abstained)}; blank: ${en.number(blank)}.`,
          `Abstentions : ${fr.number(abstained)} ; blancs : ${fr.number(blank)}.`,
          `Abstenciones: ${es.number(abstained)}; en blanco: ${es.number(blank)}.`,
        ),
    words(
      'This states the sense of the meeting; nothing is decided by the count.',
      'Il s’agit du sentiment de la réunion ; le décompte ne tranche rien.',
      'Se deja constancia del sentir de la reunión; el recuento no decide nada.',
    ),
  );
}
