import { isWithoutVote, methodOf } from '#tally';
import type { Words } from '#platform/domain';
import type { RecordedQuestion } from '#record';
import { endorsementSentence } from './endorsement.js';
import { selectionSentence } from './selection.js';
import { senseSentence } from './sense.js';
import { en, es, fr, lowered, sentences, words } from '../tongues.js';

/**
 * What was decided on a question, as the sentence that a record has for it, in the register of United Nations records: "…
 * was endorsed by 130 votes to 7, with 24 abstentions". Figures and outcome are those of the frozen result; of a secret vote
 * only they are said. What the chair ruled on a tie and that a vote was annulled follow in sentences of their own.
 */
export function decisionSentence(question: RecordedQuestion): Words {
  return sentences(inSecret(question, taken(question)), ruled(question), annulled(question));
}

function taken(question: RecordedQuestion): Words {
  const { title, outcome, result } = question;
  switch (outcome) {
    case 'NOT_ASKED':
      return sentences(
        words(
          `${en.quoted(title)} was not put to the vote.`,
          `La question ${fr.quoted(title)} n’a pas été mise aux voix.`,
          `La cuestión ${es.quoted(title)} no se sometió a votación.`,
        ),
        result.explanation,
      );
    case 'NOTED':
      return words(
        `Note was taken of ${en.quoted(title)}, without a vote.`,
        `Il a été pris note de ${fr.quoted(title)}, sans vote.`,
        `Se tomó nota de ${es.quoted(title)}, sin votación.`,
      );
    case 'ADOPTED_BY_CONSENSUS':
      return byConsensus(question);
    case 'POSTPONED':
      return words(
        `Consideration of ${en.quoted(title)} was postponed.`,
        `L’examen de ${fr.quoted(title)} a été reporté.`,
        `Se aplazó el examen de ${es.quoted(title)}.`,
      );
    case 'NO_QUORUM':
      return withoutQuorum(question);
    default:
      if (methodOf(question).statesOnly) return senseSentence(question);
      return methodOf(question).adopts ? endorsementSentence(question) : selectionSentence(question);
  }
}

function byConsensus({ title, options, result }: RecordedQuestion): Words {
  const chosen = options.filter(({ key }) => result.selected.includes(key));
  if (chosen.length === 0)
    return words(
      `${en.quoted(title)} was adopted by consensus, without a vote.`,
      `La proposition ${fr.quoted(title)} a été adoptée par consensus, sans vote.`,
      `La propuesta ${es.quoted(title)} quedó aprobada por consenso, sin votación.`,
    );
  const listed = (tongue: typeof en): string => tongue.list(chosen.map((option) => tongue.quoted(option.title)));
  const one = chosen.length === 1;
  return words(
    `On ${en.quoted(title)}, ${listed(en)} ${one ? 'was' : 'were'} adopted by consensus, without a vote.`,
    `Sur la question ${fr.quoted(title)}, ${one ? 'l’option' : 'les options'} ${listed(fr)} ${one ? 'a été adoptée' : 'ont été adoptées'} par consensus, sans vote.`,
    `Sobre la cuestión ${es.quoted(title)}, ${one ? 'la opción' : 'las opciones'} ${listed(es)} ${one ? 'quedó aprobada' : 'quedaron aprobadas'} por consenso, sin votación.`,
  );
}

function withoutQuorum({ title, result }: RecordedQuestion): Words {
  const { ballots } = result;
  const needed = result.quorumNeeded ?? 0;
  return words(
    `No decision was taken on ${en.quoted(title)} for want of a quorum: ${en.count(ballots, 'Member', 'Members')} took part in the vote, where ${en.number(needed)} were required.`,
    `Aucune décision n’a été prise sur la question ${fr.quoted(title)}, faute de quorum : ${fr.count(ballots, 'Membre a pris part', 'Membres ont pris part')} au vote, alors que ${fr.number(needed)} étaient requis.`,
    `No se adoptó ninguna decisión sobre la cuestión ${es.quoted(title)} por falta de quórum: ${ballots === 1 ? 'participó' : 'participaron'} en la votación ${es.count(ballots, 'Miembro', 'Miembros')}, cuando se requerían ${es.number(needed)}.`,
  );
}

/** "By secret ballot, …": our sentences begin with a quotation, an article or a preposition, never with a name. */
function inSecret({ secrecy, outcome }: RecordedQuestion, sentence: Words): Words {
  if (secrecy !== 'SECRET' || outcome === 'NOT_ASKED' || isWithoutVote(outcome)) return sentence;
  const { en: english, fr: french, es: spanish } = lowered(sentence);
  return { en: `By secret ballot, ${english}`, fr: `Au scrutin secret, ${french}`, es: `En votación secreta, ${spanish}` };
}

function ruled({ ruling, options }: RecordedQuestion): Words | null {
  if (!ruling) return null;
  const chosen = options.filter(({ key }) => ruling.selected.includes(key));
  const listed = (tongue: typeof en): string => tongue.list(chosen.map((option) => tongue.quoted(option.title)));
  if (chosen.length === 0)
    return words(
      `The Chair ruled on the tie: ${ruling.reason}`,
      `La présidence a départagé les voix : ${ruling.reason}`,
      `La Presidencia dirimió el empate: ${ruling.reason}`,
    );
  return words(
    `The Chair decided the tie in favour of ${listed(en)}: ${ruling.reason}`,
    `La présidence a départagé les voix en faveur de ${listed(fr)} : ${ruling.reason}`,
    `La Presidencia dirimió el empate a favor de ${listed(es)}: ${ruling.reason}`,
  );
}

function annulled({ annulled: annulment }: RecordedQuestion): Words | null {
  if (!annulment) return null;
  const { reason } = annulment;
  return words(
    `The vote was annulled and has no effect: ${reason}`,
    `Le vote a été annulé et reste sans effet : ${reason}`,
    `La votación se anuló y no surte efecto: ${reason}`,
  );
}
