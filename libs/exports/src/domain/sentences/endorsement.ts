import { methodOf } from '#tally';
import type { Words } from '#platform/domain';
import type { RecordedQuestion } from '#record';
import { capitalized, en, es, fr, sentences, words } from '../tongues.js';

/** In votes: one a Member, or where votes count by weight as many as each Member weighs. */
type Vote = Readonly<{ inFavour: number; against: number; abstained: number; blank: number; byWeight: boolean }>;

/**
 * A question of for and against. United Nations records name the larger side first: "adopted by 70 votes to 35", "rejected by
 * 35 votes to 7"; where more were in favour than against and it was not enough, both figures are said, with what was needed.
 */
export function endorsementSentence(question: RecordedQuestion): Words {
  const vote = voteOf(question);
  return sentences(said(question, vote), weighed(question, vote), held(question));
}

function said(question: RecordedQuestion, vote: Vote): Words {
  const { title, outcome, result } = question;
  const what = { en: en.quoted(title), fr: `la proposition ${fr.quoted(title)}`, es: `la propuesta ${es.quoted(title)}` };
  const { inFavour, against } = vote;
  if (inFavour === against && inFavour > 0)
    return divided(
      what,
      outcome,
      vote,
      result.ties.some(({ by }) => by === 'LOT'),
    );
  if (outcome === 'CARRIED') {
    const votes = toOne(vote, inFavour, against);
    return starting(
      `${what.en} was endorsed by ${votes.en}.`,
      `${what.fr} a été adoptée par ${votes.fr}.`,
      `${what.es} quedó aprobada por ${votes.es}.`,
    );
  }
  if (inFavour === 0 && against === 0) {
    const besides = others(vote);
    return starting(
      `${what.en} was not endorsed, no Member having voted for or against${besides.en && `, with ${besides.en}`}.`,
      `${what.fr} n’a pas été adoptée, aucun Membre n’ayant voté pour ni contre${besides.fr && `, avec ${besides.fr}`}.`,
      `${what.es} no quedó aprobada, al no haber votado ningún Miembro a favor ni en contra${besides.es && `, con ${besides.es}`}.`,
    );
  }
  if (against > inFavour) {
    const votes = toOne(vote, against, inFavour);
    return starting(
      `${what.en} was rejected by ${votes.en}.`,
      `${what.fr} a été rejetée par ${votes.fr}.`,
      `${what.es} quedó rechazada por ${votes.es}.`,
    );
  }
  return shortOf(what, vote, neededOf(question));
}

/** More in favour than against, and yet not enough. `needed` null: it was the weights that were missing. */
function shortOf(what: Words, vote: Vote, needed: number | null): Words {
  const besides = others(vote);
  const { inFavour, against } = vote;
  const required =
    needed === null
      ? words('', '', '')
      : words(
          `, where ${en.number(needed)} in favour were required`,
          `, alors que ${fr.number(needed)} voix étaient requises`,
          `, cuando se requerían ${es.number(needed)}`,
        );
  return starting(
    `${what.en} was not endorsed, having obtained ${en.count(inFavour, 'vote', 'votes')} in favour to ${against === 0 ? 'none' : en.number(against)} against${besides.en && `, with ${besides.en}`}${required.en}.`,
    `${what.fr} n’a pas été adoptée, ayant recueilli ${fr.number(inFavour)} voix pour et ${against === 0 ? 'aucune' : fr.number(against)} contre${besides.fr && `, avec ${besides.fr}`}${required.fr}.`,
    `${what.es} no quedó aprobada, al haber obtenido ${es.count(inFavour, 'voto', 'votos')} a favor y ${against === 0 ? 'ninguno' : es.number(against)} en contra${besides.es && `, con ${besides.es}`}${required.es}.`,
  );
}

function neededOf({ result }: RecordedQuestion): number | null {
  const { rule, weights, needed } = result;
  return rule.weighing?.kind === 'DOUBLE_MAJORITY' && weights?.membersMet ? null : needed;
}

function divided(what: Words, outcome: string, vote: Vote, byLot: boolean): Words {
  const votes = toOne(vote, vote.inFavour, vote.against);
  if (byLot) {
    const carried = outcome === 'CARRIED';
    return words(
      `The vote on ${what.en} was equally divided (${votes.en}); by lot, it was ${carried ? 'endorsed' : 'rejected'}.`,
      `Les voix s’étant également partagées sur ${what.fr} (${votes.fr}), celle-ci a été ${carried ? 'adoptée' : 'rejetée'} par tirage au sort.`,
      `Al haberse producido un empate sobre ${what.es} (${votes.es}), esta quedó ${carried ? 'aprobada' : 'rechazada'} por sorteo.`,
    );
  }
  const open = outcome === 'TIED';
  return starting(
    `${what.en} was ${open ? 'left undecided' : 'not endorsed'}, the vote being equally divided (${votes.en}).`,
    `${what.fr} n’a pas été ${open ? 'tranchée' : 'adoptée'}, les voix s’étant également partagées (${votes.fr}).`,
    `${what.es} ${open ? 'quedó sin decidir' : 'no quedó aprobada'}, al haberse producido un empate (${votes.es}).`,
  );
}

/** Where votes count by weight: how many Members stood behind them. */
function weighed(question: RecordedQuestion, { byWeight }: Vote): Words | null {
  const { weights } = question.result;
  if (!byWeight || !weights) return null;
  const { inFavour, against } = sidesOf(question, weights.members);
  return words(
    `Votes were counted by weight: they are those of ${en.count(inFavour, 'Member', 'Members')} in favour and ${en.number(against)} against.`,
    `Les voix ont été comptées selon leur pondération : ce sont celles de ${fr.count(inFavour, 'Membre favorable', 'Membres favorables')} et de ${fr.count(against, 'Membre opposé', 'Membres opposés')}.`,
    `Los votos se contaron según su ponderación: son los de ${es.count(inFavour, 'Miembro', 'Miembros')} a favor y ${es.number(against)} en contra.`,
  );
}

/** Where a second majority, of the weights, was needed beside that of the Members. */
function held({ result }: RecordedQuestion): Words | null {
  const { weights, rule } = result;
  if (rule.weighing?.kind !== 'DOUBLE_MAJORITY' || !weights || weights.base === 0) return null;
  return words(
    `The Members in favour held ${en.number(weights.obtained)} of ${en.number(weights.base)} in weight, where ${en.number(weights.needed)} were required.`,
    `Les Membres favorables réunissaient une pondération de ${fr.number(weights.obtained)} sur ${fr.number(weights.base)}, alors que ${fr.number(weights.needed)} étaient requis.`,
    `Los Miembros a favor reunían una ponderación de ${es.number(weights.obtained)} sobre ${es.number(weights.base)}, cuando se requerían ${es.number(weights.needed)}.`,
  );
}

/** "70 votes to 35, with 21 abstentions", « 70 voix contre 35, avec 21 abstentions », "70 votos contra 35 y 21 abstenciones". */
function toOne(vote: Vote, more: number, less: number): Words {
  const besides = besidesOf(vote);
  const english = `${en.count(more, 'vote', 'votes')} to ${less === 0 ? 'none' : en.number(less)}`;
  const french = `${fr.number(more)} voix contre ${less === 0 ? 'zéro' : fr.number(less)}`;
  const spanish = `${es.count(more, 'voto', 'votos')} contra ${less === 0 ? 'ninguno' : es.number(less)}`;
  if (besides.length === 0) return words(english, french, spanish);
  return words(
    `${english}, with ${en.list(besides.map((each) => each.en))}`,
    `${french}, avec ${fr.list(besides.map((each) => each.fr))}`,
    es.list([spanish, ...besides.map((each) => each.es)]),
  );
}

function others(vote: Vote): Words {
  const besides = besidesOf(vote);
  return words(en.list(besides.map((each) => each.en)), fr.list(besides.map((each) => each.fr)), es.list(besides.map((each) => each.es)));
}

/** Abstentions and blank ballots, where there are any: two different things. */
export function besidesOf({ abstained, blank }: Readonly<{ abstained: number; blank: number }>): Words[] {
  const abstentions = words(
    en.count(abstained, 'abstention', 'abstentions'),
    fr.count(abstained, 'abstention', 'abstentions'),
    es.count(abstained, 'abstención', 'abstenciones'),
  );
  const blanks = words(
    en.count(blank, 'blank ballot', 'blank ballots'),
    fr.count(blank, 'bulletin blanc', 'bulletins blancs'),
    es.count(blank, 'voto en blanco', 'votos en blanco'),
  );
  return [...(abstained > 0 ? [abstentions] : []), ...(blank > 0 ? [blanks] : [])];
}

/** How many were for the option for which the method adopts, and for the others. */
function sidesOf(
  question: RecordedQuestion,
  counts: readonly Readonly<{ option: string; count: number }>[],
): Pick<Vote, 'inFavour' | 'against'> {
  const { adopts } = methodOf(question);
  const sum = (on: (option: string) => boolean): number =>
    counts.reduce((votes, { option, count }) => (on(option) ? votes + count : votes), 0);
  return { inFavour: sum((option) => option === adopts), against: sum((option) => option !== adopts) };
}

function voteOf(question: RecordedQuestion): Vote {
  const { result } = question;
  const byWeight = result.rule.weighing?.kind === 'BY_WEIGHT';
  const { abstained, blank } = byWeight && result.weights ? result.weights : result;
  return { ...sidesOf(question, result.counts), abstained, blank, byWeight };
}

function starting(english: string, french: string, spanish: string): Words {
  return capitalized(words(english, french, spanish));
}
