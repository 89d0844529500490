import type { Finding, Poll } from '../method.js';
import type { Quorum } from '../rule.js';
import type { Change, DecisionRule, QuestionTerms, Words } from '../types.js';
import { en, es, fr, lowered, sentences, words } from './grammar.js';
import { fractionInWords } from './rule.js';

type Rest = Readonly<{ invalid: number; didNotParticipate: number }>;

/** Who could vote and who did: the head of every count log. */
export function rollSteps({ roll, ballots, choices, abstained, blank }: Poll, { invalid, didNotParticipate }: Rest): Words[] {
  const onRoll = words(
    `Entitled to vote: ${en.count(roll.entitled, 'Member', 'Members')}; not entitled: ${en.number(roll.notEntitled)}; members of the body: ${en.number(roll.membersOfBody)}.`,
    `Habilités à voter : ${fr.count(roll.entitled, 'Membre', 'Membres')} ; non habilités : ${fr.number(roll.notEntitled)} ; membres de l’organe : ${fr.number(roll.membersOfBody)}.`,
    `Con derecho de voto: ${es.count(roll.entitled, 'Miembro', 'Miembros')}; sin derecho de voto: ${es.number(roll.notEntitled)}; miembros del órgano: ${es.number(roll.membersOfBody)}.`,
  );
  const cast = words(
    `Ballots cast: ${en.number(ballots)} (choices: ${en.number(choices)}; abstentions: ${en.number(abstained)}; blank: ${en.number(blank)}); did not participate: ${en.number(didNotParticipate)}.`,
    `Bulletins déposés : ${fr.number(ballots)} (choix : ${fr.number(choices)} ; abstentions : ${fr.number(abstained)} ; blancs : ${fr.number(blank)}) ; n’ont pas participé : ${fr.number(didNotParticipate)}.`,
    `Papeletas emitidas: ${es.number(ballots)} (con elección: ${es.number(choices)}; abstenciones: ${es.number(abstained)}; en blanco: ${es.number(blank)}); no participaron: ${es.number(didNotParticipate)}.`,
  );
  if (invalid === 0) return [onRoll, cast];
  const aside = words(
    `Set aside as invalid and counted nowhere: ${en.count(invalid, 'ballot', 'ballots')}.`,
    `Écartés comme nuls et comptés nulle part : ${fr.count(invalid, 'bulletin', 'bulletins')}.`,
    `Apartadas por nulas y no contadas: ${es.count(invalid, 'papeleta', 'papeletas')}.`,
  );
  return [onRoll, cast, aside];
}

/** The quorum, with the multiplication that decides it. */
export function quorumStep(rule: DecisionRule, { ballots, roll }: Poll, { needed, met }: Quorum): Words {
  if (rule.quorum === null || needed === null)
    return words('Quorum: none is asked for.', 'Quorum : aucun n’est exigé.', 'Quórum: no se exige ninguno.');
  const part = fractionInWords(rule.quorum);
  return words(
    `Quorum: ${part.en} of the ${en.number(roll.membersOfBody)} members of the body, so ${en.count(needed, 'ballot', 'ballots')}, abstentions included; ${en.number(ballots)} cast: ${met ? 'reached' : 'not reached'}.`,
    `Quorum : ${part.fr} des ${fr.number(roll.membersOfBody)} membres de l’organe, soit ${fr.count(needed, 'bulletin', 'bulletins')}, abstentions comprises ; ${fr.count(ballots, 'déposé', 'déposés')} : ${met ? 'atteint' : 'non atteint'}.`,
    `Quórum: ${part.es} de los ${es.number(roll.membersOfBody)} miembros del órgano, es decir, ${es.count(needed, 'papeleta', 'papeletas')}, incluidas las abstenciones; ${es.count(ballots, 'emitida', 'emitidas')}: ${met ? 'alcanzado' : 'no alcanzado'}.`,
  );
}

/** An explanation, and after it by how much the quorum was reached. */
export function withQuorum(explanation: Words, rule: DecisionRule, { ballots, roll }: Poll, { needed }: Quorum): Words {
  if (rule.quorum === null || needed === null) return explanation;
  const part = fractionInWords(rule.quorum);
  return sentences(
    explanation,
    words(
      `The quorum, ${part.en} of the ${en.number(roll.membersOfBody)} members of the body, was ${en.number(needed)}; ${en.number(ballots)} took part.`,
      `Le quorum, ${part.fr} des ${fr.number(roll.membersOfBody)} membres de l’organe, était de ${fr.number(needed)} ; ${fr.count(ballots, 'a pris part', 'ont pris part')} au vote.`,
      `El quórum, ${part.es} de los ${es.number(roll.membersOfBody)} miembros del órgano, era de ${es.number(needed)}; ${ballots === 1 ? 'participó' : 'participaron'} ${es.number(ballots)}.`,
    ),
  );
}

/** No quorum, no decision: what replaces the method's own finding. `counts` are the method's, for information. */
export function noQuorum(
  question: QuestionTerms,
  poll: Poll,
  quorum: Quorum,
  counts: Words,
): Pick<Finding, 'outcome' | 'selected' | 'tied' | 'runOff' | 'change' | 'headline' | 'explanation'> {
  const { ballots, roll } = poll;
  const needed = quorum.needed ?? 0;
  const missing = needed - ballots;
  const reachable = needed <= roll.entitled;
  const change: Change | null = reachable ? { kind: 'ANSWERS', votes: missing, from: null, to: null, outcome: null } : null;
  return {
    outcome: 'NO_QUORUM',
    selected: [],
    tied: [],
    runOff: [],
    change,
    headline: headline(question, ballots, needed),
    explanation: sentences(
      shortOf(question.rule, poll, needed),
      reachable ? missingInWords(missing) : unreachable(roll.entitled),
      forInformation(ballots, counts),
    ),
  };
}

function headline({ title }: QuestionTerms, ballots: number, needed: number): Words {
  const on = title == null ? words('', '', '') : words(` on ${en.quoted(title)}`, ` sur ${fr.quoted(title)}`, ` sobre ${es.quoted(title)}`);
  return words(
    `No decision${on.en}: the quorum of ${en.number(needed)} was not reached (${en.number(ballots)} took part)`,
    `Aucune décision${on.fr} : le quorum de ${fr.number(needed)} n’est pas atteint (${fr.count(ballots, 'Membre a pris part', 'Membres ont pris part')} au vote)`,
    `Sin decisión${on.es}: no se alcanzó el quórum de ${es.number(needed)} (${ballots === 1 ? 'participó' : 'participaron'} ${es.count(ballots, 'Miembro', 'Miembros')})`,
  );
}

function shortOf(rule: DecisionRule, { ballots, roll }: Poll, needed: number): Words {
  const part = rule.quorum === null ? words('', '', '') : fractionInWords(rule.quorum);
  return words(
    `No decision was taken: the quorum is ${part.en} of the ${en.number(roll.membersOfBody)} members of the body, that is ${en.number(needed)}, and ${en.number(ballots)} took part, abstentions included.`,
    `Aucune décision n’a été prise : le quorum est fixé à ${part.fr} des ${fr.number(roll.membersOfBody)} membres de l’organe, soit ${fr.number(needed)}, et ${fr.count(ballots, 'Membre a pris part', 'Membres ont pris part')} au vote, abstentions comprises.`,
    `No se adoptó ninguna decisión: el quórum es de ${part.es} de los ${es.number(roll.membersOfBody)} miembros del órgano, es decir, ${es.number(needed)}, y ${ballots === 1 ? 'participó' : 'participaron'} ${es.count(ballots, 'Miembro', 'Miembros')}, contando las abstenciones.`,
  );
}

function missingInWords(missing: number): Words {
  if (missing === 1)
    return words('One more ballot would have made the quorum.', 'Un bulletin de plus aurait suffi.', 'Una papeleta más habría bastado.');
  return words(
    `It would have taken ${en.number(missing)} more ballots.`,
    `Il aurait fallu ${fr.number(missing)} bulletins de plus.`,
    `Habrían hecho falta ${es.number(missing)} papeletas más.`,
  );
}

function unreachable(entitled: number): Words {
  return words(
    `With ${en.count(entitled, 'Member', 'Members')} entitled to vote, it could not be reached.`,
    `Avec ${fr.count(entitled, 'Membre habilité', 'Membres habilités')} à voter, il ne pouvait être atteint.`,
    `Con ${es.count(entitled, 'Miembro', 'Miembros')} con derecho de voto, no podía alcanzarse.`,
  );
}

function forInformation(ballots: number, counts: Words): Words | null {
  if (ballots === 0) return null;
  return words(
    `For information only: ${counts.en}.`,
    `À titre d’information seulement : ${counts.fr}.`,
    `Solo a título informativo: ${counts.es}.`,
  );
}

/** The last line of a count log. */
export function outcomeStep(headline: Words): Words {
  const what = lowered(headline);
  return words(`Outcome: ${what.en}.`, `Résultat : ${what.fr}.`, `Resultado: ${what.es}.`);
}
