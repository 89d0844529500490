import type { Finding, Poll } from '../method.js';
import type { Quorum } from '../rule.js';
import type { Change, DecisionRule, QuestionTerms, Words } from '../types.js';
import { en, es, fr, sentences, words } from './grammar.js';
import { fractionInWords } from './rule.js';

type Rest = Readonly<{ invalid: number; didNotParticipate: number }>;

/** Who could vote and who did: the head of every count log. */
export function rollSteps({ roll, ballots, choices, abstained, blank }: Poll, { invalid, didNotParticipate }: Rest): Words[] {
  const onRoll = words(
    `Roll: ${en.count(roll.entitled, 'Member', 'Members')} entitled to vote, ${en.number(roll.notEntitled)} not entitled; ${en.count(roll.membersOfBody, 'member', 'members')} of the body.`,
    `Liste des votants : ${fr.count(roll.entitled, 'Membre habilité à voter', 'Membres habilités à voter')}, ${fr.count(roll.notEntitled, 'non habilité', 'non habilités')} ; ${fr.count(roll.membersOfBody, 'membre', 'membres')} de l’organe.`,
    `Lista de votantes: ${es.count(roll.entitled, 'Miembro', 'Miembros')} con derecho de voto, ${es.number(roll.notEntitled)} sin él; ${es.count(roll.membersOfBody, 'miembro', 'miembros')} del órgano.`,
  );
  const cast = words(
    `Ballots: ${en.number(ballots)} cast, of which ${en.count(choices, 'choice', 'choices')}, ${en.count(abstained, 'abstention', 'abstentions')} and ${en.number(blank)} blank; ${en.count(didNotParticipate, 'Member', 'Members')} did not participate.`,
    `Bulletins : ${fr.count(ballots, 'déposé', 'déposés')}, dont ${fr.count(choices, 'choix', 'choix')}, ${fr.count(abstained, 'abstention', 'abstentions')} et ${fr.count(blank, 'blanc', 'blancs')} ; ${fr.count(didNotParticipate, 'Membre n’a pas', 'Membres n’ont pas')} participé.`,
    `Papeletas: ${es.count(ballots, 'emitida', 'emitidas')}, de las cuales ${es.count(choices, 'con elección', 'con elección')}, ${es.count(abstained, 'abstención', 'abstenciones')} y ${es.number(blank)} en blanco; ${es.count(didNotParticipate, 'Miembro no participó', 'Miembros no participaron')}.`,
  );
  if (invalid === 0) return [onRoll, cast];
  const aside = words(
    `Set aside as invalid, and counted nowhere: ${en.count(invalid, 'ballot', 'ballots')}.`,
    `Écartés comme nuls et comptés nulle part : ${fr.count(invalid, 'bulletin', 'bulletins')}.`,
    `Apartadas por nulas y no contadas en ningún lugar: ${es.count(invalid, 'papeleta', 'papeletas')}.`,
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
      `El quórum, ${part.es} de los ${es.number(roll.membersOfBody)} miembros del órgano, era de ${es.number(needed)}; ${es.count(ballots, 'participó', 'participaron')}.`,
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
    `No decision${on.en}: the quorum of ${en.number(needed)} was not reached, ${en.number(ballots)} took part`,
    `Aucune décision${on.fr} : le quorum de ${fr.number(needed)} n’est pas atteint, ${fr.count(ballots, 'Membre a voté', 'Membres ont voté')}`,
    `Sin decisión${on.es}: no se alcanzó el quórum de ${es.number(needed)}, ${es.count(ballots, 'Miembro participó', 'Miembros participaron')}`,
  );
}

function shortOf(rule: DecisionRule, { ballots, roll }: Poll, needed: number): Words {
  const part = rule.quorum === null ? words('', '', '') : fractionInWords(rule.quorum);
  return words(
    `No decision was taken: the quorum is ${part.en} of the ${en.number(roll.membersOfBody)} members of the body, that is ${en.number(needed)}, and ${en.number(ballots)} took part, abstentions included.`,
    `Aucune décision n’a été prise : le quorum est ${part.fr} des ${fr.number(roll.membersOfBody)} membres de l’organe, soit ${fr.number(needed)}, et ${fr.count(ballots, 'Membre a pris part', 'Membres ont pris part')} au vote, abstentions comprises.`,
    `No se adoptó ninguna decisión: el quórum es ${part.es} de los ${es.number(roll.membersOfBody)} miembros del órgano, es decir, ${es.number(needed)}, y ${es.count(ballots, 'Miembro participó', 'Miembros participaron')} en la votación, incluidas las abstenciones.`,
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
