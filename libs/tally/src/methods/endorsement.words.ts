import { compared } from '../rule.js';
import type { Change, DecisionRule, OutcomeKind, QuestionTerms, TieRule, Words } from '../types.js';
import { capitalized, en, es, fr, sentences, words } from '../words/grammar.js';
import { askedFor, exactly, majorityInWords, measured } from '../words/rule.js';

/** In votes: one a Member, or `byWeight` as many as each Member weighs. */
type Answers = Readonly<{ inFavour: number; against: number; abstained: number; blank: number; byWeight: boolean }>;
export type Vote = Answers & Readonly<{ base: number; needed: number }>;

/** Abstentions and blank ballots, where there are any. */
function others({ abstained, blank, byWeight }: Answers): Words[] {
  const without: Words[] = [];
  if (byWeight && abstained > 0)
    without.push(
      words(
        en.count(abstained, 'vote abstaining', 'votes abstaining'),
        fr.count(abstained, 'voix d’abstention', 'voix d’abstention'),
        es.count(abstained, 'voto de abstención', 'votos de abstención'),
      ),
    );
  if (byWeight && blank > 0)
    without.push(
      words(
        en.count(blank, 'blank vote', 'blank votes'),
        fr.count(blank, 'voix blanche', 'voix blanches'),
        es.count(blank, 'voto en blanco', 'votos en blanco'),
      ),
    );
  if (byWeight) return without;
  if (abstained > 0)
    without.push(
      words(
        en.count(abstained, 'abstention', 'abstentions'),
        fr.count(abstained, 'abstention', 'abstentions'),
        es.count(abstained, 'abstención', 'abstenciones'),
      ),
    );
  if (blank > 0)
    without.push(
      words(
        en.count(blank, 'blank ballot', 'blank ballots'),
        fr.count(blank, 'bulletin blanc', 'bulletins blancs'),
        es.count(blank, 'voto en blanco', 'votos en blanco'),
      ),
    );
  return without;
}

export const listed = (items: readonly Words[]): Words =>
  words(en.list(items.map((item) => item.en)), fr.list(items.map((item) => item.fr)), es.list(items.map((item) => item.es)));

/** "60 in favour, 35 against and 5 abstentions". */
export function countsInWords(answers: Answers, whole: boolean): Words {
  const { inFavour, against } = answers;
  const counts = listed([
    words(
      `${inFavour === 0 ? 'none' : en.number(inFavour)} in favour`,
      inFavour === 0 ? 'aucune voix pour' : `${fr.number(inFavour)} voix pour`,
      inFavour === 0 ? 'ningún voto a favor' : es.count(inFavour, 'voto a favor', 'votos a favor'),
    ),
    words(
      `${against === 0 ? 'none' : en.number(against)} against`,
      `${against === 0 ? 'aucune' : fr.number(against)} contre`,
      `${against === 0 ? 'ninguno' : es.number(against)} en contra`,
    ),
    ...others(answers),
  ]);
  return whole ? words(`Answers: ${counts.en}.`, `Réponses : ${counts.fr}.`, `Respuestas: ${counts.es}.`) : counts;
}

/** The formula of the records: "70 votes to 35", « 70 voix contre 35 », "70 votos contra 35". */
export function toOne({ inFavour, against }: Answers): Words {
  return words(
    `${en.count(inFavour, 'vote', 'votes')} to ${against === 0 ? 'none' : en.number(against)}`,
    `${fr.count(inFavour, 'voix', 'voix')} contre ${against === 0 ? 'zéro' : fr.number(against)}`,
    `${es.count(inFavour, 'voto', 'votos')} contra ${against === 0 ? 'ninguno' : es.number(against)}`,
  );
}

/** The outcome as the title of a page. */
export function headlineOf({ title }: QuestionTerms, vote: Vote, outcome: OutcomeKind, divided: boolean): Words {
  const named = title ?? null;
  const what =
    named === null
      ? words('the proposal', 'la proposition', 'la propuesta')
      : words(en.quoted(named), `la proposition ${fr.quoted(named)}`, `la propuesta ${es.quoted(named)}`);
  const votes = toOne(vote);
  const equal = words(
    `the vote is equally divided, ${en.number(vote.inFavour)} to ${en.number(vote.against)}`,
    `les voix sont également partagées, ${fr.number(vote.inFavour)} contre ${fr.number(vote.against)}`,
    `empate a ${es.count(vote.inFavour, 'voto', 'votos')}`,
  );
  if (outcome === 'CARRIED')
    return capitalized(
      words(`${what.en} is endorsed by ${votes.en}`, `${what.fr} est adoptée par ${votes.fr}`, `${what.es} queda aprobada por ${votes.es}`),
    );
  if (outcome === 'TIED')
    return capitalized(
      words(
        `${what.en} is not decided: ${equal.en}`,
        `${what.fr} n’est pas tranchée : ${equal.fr}`,
        `${what.es} queda sin decidir: ${equal.es}`,
      ),
    );
  const counts = countsInWords({ ...vote, abstained: 0, blank: 0 }, false);
  const why = divided
    ? equal
    : nobody(vote)
      ? words('no Member voted for or against', 'aucun Membre n’a voté pour ni contre', 'ningún Miembro votó a favor ni en contra')
      : counts;
  return capitalized(
    words(`${what.en} is not endorsed: ${why.en}`, `${what.fr} n’est pas adoptée : ${why.fr}`, `${what.es} no queda aprobada: ${why.es}`),
  );
}

const nobody = ({ inFavour, against }: Answers): boolean => inFavour === 0 && against === 0;

type Found = Readonly<{ outcome: OutcomeKind; divided: boolean; change: Change | null; shortOfATie: number | null }>;

/** Why: the counts, what the rule asked for, and what would have changed it. */
export function explained(rule: DecisionRule, vote: Vote, { outcome, divided, change, shortOfATie }: Found): Words {
  if (outcome === 'CARRIED') {
    const what = exact(rule, vote) ? askedFor(rule, 'PROPOSAL', vote) : measured(rule, 'PROPOSAL', { ...vote, obtained: vote.inFavour });
    return sentences(carried(rule, vote, change), what, carriedOtherwise(vote, change));
  }
  if (divided) return sentences(equal(vote), FOLLOWS[rule.tieRule], majorityAsked(rule, vote), decidedOtherwise(vote, outcome));
  const what = vote.base === 0 ? majorityOnly(rule) : measured(rule, 'PROPOSAL', { ...vote, obtained: vote.inFavour });
  return sentences(notCarried(vote), what, notCarriedOtherwise(rule, vote, change, shortOfATie));
}

/** At a share that has to be reached, to the vote. */
function exact({ threshold }: DecisionRule, { inFavour, base }: Vote): boolean {
  return threshold.comparison === 'AT_LEAST' && compared(inFavour, base, threshold) === 0 && base > 0;
}

function carried(rule: DecisionRule, vote: Vote, change: Change | null): Words {
  const votes = toOne(vote);
  const besides = listed(others(vote));
  const some = besides.en !== '';
  const reached = exactly(rule.threshold);
  const share = exact(rule, vote) ? words(`, ${reached.en}`, `, ${reached.fr}`, `, ${reached.es}`) : words('', '', '');
  const close =
    change?.kind === 'LOSS'
      ? words(
          '; one vote fewer in favour would have lost it',
          ' ; une voix favorable de moins aurait entraîné son rejet',
          '; con un voto a favor menos habría sido rechazada',
        )
      : words('', '', '');
  const finish = `${share.en}${close.en}`;
  const abstentions =
    finish === '' ? `, with ${besides.en}.` : `${finish}. There ${vote.abstained + vote.blank === 1 ? 'was' : 'were'} ${besides.en}.`;
  return words(
    `Carried ${en.number(vote.inFavour)} to ${vote.against === 0 ? 'none' : en.number(vote.against)}${some ? abstentions : `${finish}.`}`,
    `Proposition adoptée par ${votes.fr}${some ? `, avec ${besides.fr}` : ''}${share.fr}${close.fr}.`,
    `Propuesta aprobada por ${votes.es}${some ? `, con ${besides.es}` : ''}${share.es}${close.es}.`,
  );
}

function carriedOtherwise({ byWeight }: Vote, change: Change | null): Words | null {
  if (change?.kind !== 'SWITCH') return null;
  const { votes, outcome } = change;
  const then =
    outcome === 'TIED'
      ? words('the vote would have been equally divided', 'les voix auraient été également partagées', 'habría habido empate')
      : words('it would have been rejected', 'la proposition aurait été rejetée', 'la propuesta habría sido rechazada');
  if (byWeight)
    return words(
      `Had ${votes === 1 ? 'one vote' : en.count(votes, 'vote', 'votes')} been cast against instead of in favour, ${then.en}.`,
      `Si ${votes === 1 ? 'une voix avait' : fr.count(votes, 'voix avait', 'voix avaient')} été exprimée${votes === 1 ? '' : 's'} contre au lieu de l’être pour, ${then.fr}.`,
      `Si ${votes === 1 ? 'un voto hubiera' : es.count(votes, 'voto hubiera', 'votos hubieran')} sido en contra en lugar de a favor, ${then.es}.`,
    );
  return words(
    `Had ${votes === 1 ? 'one Member' : en.count(votes, 'Member', 'Members')} voted against instead of in favour, ${then.en}.`,
    `Si ${votes === 1 ? 'un Membre avait' : fr.count(votes, 'Membre avait', 'Membres avaient')} voté contre au lieu de voter pour, ${then.fr}.`,
    `Si ${votes === 1 ? 'un Miembro hubiera' : es.count(votes, 'Miembro hubiera', 'Miembros hubieran')} votado en contra en lugar de a favor, ${then.es}.`,
  );
}

function notCarried(vote: Vote): Words {
  const besides = listed(others(vote));
  if (nobody(vote))
    return words(
      `Not carried: no Member voted for or against${besides.en === '' ? '' : ` (${besides.en})`}.`,
      `Proposition non adoptée : aucun Membre n’a voté pour ni contre${besides.fr === '' ? '' : ` (${besides.fr})`}.`,
      `Propuesta no aprobada: ningún Miembro votó a favor ni en contra${besides.es === '' ? '' : ` (${besides.es})`}.`,
    );
  const counts = countsInWords(vote, false);
  return words(`Not carried: ${counts.en}.`, `Proposition non adoptée : ${counts.fr}.`, `Propuesta no aprobada: ${counts.es}.`);
}

function majorityOnly(rule: DecisionRule): Words {
  const what = majorityInWords(rule, 'PROPOSAL', true);
  return words(`The rule asks for ${what.en}.`, `La règle exige ${what.fr}.`, `La regla exige ${what.es}.`);
}

function notCarriedOtherwise(rule: DecisionRule, { base, byWeight }: Vote, change: Change | null, shortOfATie: number | null): Words {
  const tie =
    shortOfATie === null
      ? words('', '', '')
      : words(
          `; with ${shortOfATie === 1 ? 'one' : en.number(shortOfATie)}, the vote would have been equally divided`,
          ` ; avec ${shortOfATie === 1 ? 'un seul' : fr.number(shortOfATie)}, les voix auraient été également partagées`,
          `; con ${shortOfATie === 1 ? 'uno solo' : es.number(shortOfATie)}, habría habido empate`,
        );
  if (change === null)
    return words(
      'Even together, the Members entitled to vote could not have carried it.',
      'Même unanimes, les Membres habilités à voter n’auraient pu l’adopter.',
      'Ni por unanimidad habrían podido aprobarla los Miembros con derecho de voto.',
    );
  const { votes } = change;
  if (base === 0)
    return words(
      'A single vote in favour would have carried it.',
      'Une seule voix pour aurait suffi.',
      'Un solo voto a favor habría bastado.',
    );
  if (change.kind === 'SWITCH' && byWeight)
    return words(
      `Had ${votes === 1 ? 'one vote' : en.count(votes, 'vote', 'votes')} been cast in favour instead of against, it would have been carried${tie.en}.`,
      `Si ${votes === 1 ? 'une voix avait' : fr.count(votes, 'voix avait', 'voix avaient')} été exprimée${votes === 1 ? '' : 's'} pour au lieu de l’être contre, la proposition aurait été adoptée${tie.fr}.`,
      `Si ${votes === 1 ? 'un voto hubiera' : es.count(votes, 'voto hubiera', 'votos hubieran')} sido a favor en lugar de en contra, la propuesta habría sido aprobada${tie.es}.`,
    );
  if (change.kind === 'SWITCH')
    return words(
      `Had ${votes === 1 ? 'one Member' : en.count(votes, 'Member', 'Members')} voted in favour instead of against, it would have been carried${tie.en}.`,
      `Si ${votes === 1 ? 'un Membre avait' : fr.count(votes, 'Membre avait', 'Membres avaient')} voté pour au lieu de voter contre, la proposition aurait été adoptée${tie.fr}.`,
      `Si ${votes === 1 ? 'un Miembro hubiera' : es.count(votes, 'Miembro hubiera', 'Miembros hubieran')} votado a favor en lugar de en contra, la propuesta habría sido aprobada${tie.es}.`,
    );
  if (rule.base === 'BALLOTS_CAST' && !byWeight)
    return words(
      `Had ${votes === 1 ? 'one' : en.number(votes)} more of the Members that took part voted in favour, it would have been carried.`,
      `Si ${votes === 1 ? 'un autre Membre ayant pris part au vote avait' : `${fr.number(votes)} autres Membres ayant pris part au vote avaient`} voté pour, la proposition aurait été adoptée.`,
      `Si ${votes === 1 ? 'otro de los Miembros que participaron hubiera' : `otros ${es.number(votes)} Miembros que participaron hubieran`} votado a favor, la propuesta habría sido aprobada.`,
    );
  return words(
    `${votes === 1 ? 'One more vote' : `With ${en.number(votes)} more votes`} in favour ${votes === 1 ? 'would have carried it' : 'it would have been carried'}.`,
    `Avec ${votes === 1 ? 'une voix' : `${fr.number(votes)} voix`} favorable${votes < 2 ? '' : 's'} de plus, la proposition aurait été adoptée.`,
    `Con ${votes === 1 ? 'un voto' : `${es.number(votes)} votos`} a favor más, la propuesta habría sido aprobada.`,
  );
}

function equal(vote: Vote): Words {
  const besides = listed(others(vote));
  const added = besides.en === '' ? words('', '', '') : words(`, with ${besides.en}`, `, avec ${besides.fr}`, `, con ${besides.es}`);
  return words(
    `The vote is equally divided, ${en.number(vote.inFavour)} to ${en.number(vote.against)}${added.en}.`,
    `Les voix sont également partagées, ${fr.number(vote.inFavour)} contre ${fr.number(vote.against)}${added.fr}.`,
    `La votación termina en empate a ${es.count(vote.inFavour, 'voto', 'votos')}${added.es}.`,
  );
}

const FOLLOWS: Readonly<Record<TieRule, Words>> = {
  REJECTED: words(
    'Under the rule, a proposal on which the vote is equally divided is rejected.',
    'Selon la règle, une proposition sur laquelle les voix sont également partagées est rejetée.',
    'Según la regla, una propuesta cuya votación termina en empate queda rechazada.',
  ),
  SECOND_VOTE: words(
    'Under the rule, a second vote is taken; if that is equally divided too, the proposal is rejected.',
    'Selon la règle, il est procédé à un second vote ; si les voix sont de nouveau également partagées, la proposition est rejetée.',
    'Según la regla, se procede a una segunda votación; si vuelve a haber empate, la propuesta queda rechazada.',
  ),
  CHAIR: words('Under the rule, the Chair decides.', 'Selon la règle, la présidence tranche.', 'Según la regla, decide la Presidencia.'),
  LOT: words('Under the rule, the lot decides.', 'Selon la règle, le sort en décide.', 'Según la regla, decide el sorteo.'),
};

function majorityAsked(rule: DecisionRule, { needed, base }: Vote): Words {
  const what = majorityInWords(rule, 'PROPOSAL', true);
  return words(
    `For it to be carried, ${what.en} was needed: ${en.number(needed)} of ${en.number(base)}.`,
    `Pour être adoptée, la proposition devait recueillir ${what.fr} : ${fr.number(needed)} sur ${fr.number(base)}.`,
    `Para quedar aprobada, la propuesta necesitaba ${what.es}: ${es.number(needed)} de ${es.number(base)}.`,
  );
}

function decidedOtherwise({ byWeight }: Vote, outcome: OutcomeKind): Words {
  if (byWeight)
    return outcome === 'TIED'
      ? words(
          'A single vote cast the other way would have decided it.',
          'Une seule voix dans l’autre sens aurait suffi à trancher.',
          'Un solo voto en el otro sentido habría bastado para decidir la cuestión.',
        )
      : words(
          'A single vote cast in favour instead of against would have carried it.',
          'Une seule voix pour au lieu de contre aurait suffi.',
          'Un solo voto a favor en lugar de en contra habría bastado.',
        );
  return outcome === 'TIED'
    ? words(
        'Had one Member voted the other way, it would have been decided.',
        'Un seul Membre votant dans l’autre sens aurait suffi à trancher.',
        'Habría bastado que un solo Miembro votara en el otro sentido para decidir la cuestión.',
      )
    : words(
        'Had one Member voted in favour instead of against, it would have been carried.',
        'Si un Membre avait voté pour au lieu de voter contre, la proposition aurait été adoptée.',
        'Si un Miembro hubiera votado a favor en lugar de en contra, la propuesta habría sido aprobada.',
      );
}
