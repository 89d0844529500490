import type { Base, DecisionRule, Fraction, TieRule, Words } from '../types.js';
import { capitalized, en, es, fr, words } from './grammar.js';

/** Who the majority is counted among: those for or against a proposal, or those choosing an option. */
export type Among = 'PROPOSAL' | 'OPTIONS';

/** A share: as a noun, before "majority", and in French and Spanish as a noun after "de". */
type Share = Readonly<{ en: string; before: string; fr: string; frOf: string; es: string; esOf: string }>;

const share = (english: string, before: string, french: string, frOf: string, spanish: string, esOf: string): Share => ({
  en: english,
  before,
  fr: french,
  frOf,
  es: spanish,
  esOf,
});

const SHARES: Readonly<Record<string, Share>> = {
  '1/2': share('half', 'one-half', 'la moitié', 'de la moitié', 'la mitad', 'de la mitad'),
  '1/3': share('one third', 'one-third', 'le tiers', 'du tiers', 'un tercio', 'de un tercio'),
  '2/3': share('two-thirds', 'two-thirds', 'les deux tiers', 'des deux tiers', 'los dos tercios', 'de dos tercios'),
  '3/4': share('three-quarters', 'three-quarters', 'les trois quarts', 'des trois quarts', 'las tres cuartas partes', 'de tres cuartos'),
  '3/5': share(
    'three-fifths',
    'three-fifths',
    'les trois cinquièmes',
    'des trois cinquièmes',
    'las tres quintas partes',
    'de tres quintos',
  ),
  '4/5': share(
    'four-fifths',
    'four-fifths',
    'les quatre cinquièmes',
    'des quatre cinquièmes',
    'las cuatro quintas partes',
    'de cuatro quintos',
  ),
};

function shareOf({ numerator, denominator }: Fraction): Share {
  const named = SHARES[`${numerator}/${denominator}`];
  if (named !== undefined) return named;
  if (denominator === 100) {
    const [percent, signed] = [`${numerator} per cent`, `${numerator} %`];
    return share(percent, percent, signed, `de ${signed}`, `el ${signed}`, `del ${signed}`);
  }
  const figure = `${en.number(numerator)}/${en.number(denominator)}`;
  return share(figure, figure, `les ${figure}`, `des ${figure}`, figure, `de ${figure}`);
}

/** "more than half", "at least two-thirds". */
export function fractionInWords(fraction: Fraction): Words {
  const part = shareOf(fraction);
  if (fraction.numerator === fraction.denominator) return words('all', 'la totalité', 'la totalidad');
  return fraction.comparison === 'MORE_THAN'
    ? words(`more than ${part.en}`, `plus ${part.frOf}`, `más ${part.esOf}`)
    : words(`at least ${part.en}`, `au moins ${part.fr}`, `al menos ${part.es}`);
}

/** Said of a share that was reached to the vote: "exactly the two-thirds needed". */
export function exactly(fraction: Fraction): Words {
  const part = shareOf(fraction);
  return words(
    `exactly the ${part.en} needed`,
    `exactement à la majorité requise ${part.frOf}`,
    `exactamente la mayoría requerida ${part.esOf}`,
  );
}

/** More than half goes by two names: simple among votes, absolute among Members. */
const MORE_THAN_HALF: Readonly<Record<'VOTES' | 'MEMBERS', Readonly<{ bare: Words; article: Words }>>> = {
  VOTES: {
    bare: words('simple majority', 'majorité simple', 'mayoría simple'),
    article: words('a simple majority', 'la majorité simple', 'la mayoría simple'),
  },
  MEMBERS: {
    bare: words('absolute majority', 'majorité absolue', 'mayoría absoluta'),
    article: words('an absolute majority', 'la majorité absolue', 'la mayoría absoluta'),
  },
};

/** The majority by its usual name where it has one; with its article after a verb ("asks for a …"). */
function majority({ threshold, base }: DecisionRule, article: boolean): Words {
  const { numerator, denominator, comparison } = threshold;
  if (comparison === 'MORE_THAN' && numerator * 2 === denominator)
    return MORE_THAN_HALF[base === 'MEMBERS_ENTITLED' || base === 'MEMBERS_OF_BODY' ? 'MEMBERS' : 'VOTES'][article ? 'article' : 'bare'];
  const part = SHARES[`${numerator}/${denominator}`];
  if (comparison === 'MORE_THAN' || part === undefined || numerator * 2 <= denominator) return fractionInWords(threshold);
  return article
    ? words(`a ${part.before} majority`, `la majorité ${part.frOf}`, `la mayoría ${part.esOf}`)
    : words(`${part.before} majority`, `majorité ${part.frOf}`, `mayoría ${part.esOf}`);
}

const OF_WHOM: Readonly<Record<Base, Readonly<Record<Among, Words>>>> = {
  VOTES_FOR_AND_AGAINST: {
    PROPOSAL: words('of those voting for or against', 'des suffrages exprimés pour ou contre', 'de los votos a favor o en contra'),
    OPTIONS: words('of those choosing an option', 'des suffrages exprimés en faveur d’une option', 'de los votos a favor de alguna opción'),
  },
  BALLOTS_CAST: {
    PROPOSAL: words(
      'of the ballots cast, abstentions included',
      'des bulletins déposés, abstentions comprises',
      'de los votos emitidos, incluidas las abstenciones',
    ),
    OPTIONS: words(
      'of the ballots cast, abstentions included',
      'des bulletins déposés, abstentions comprises',
      'de los votos emitidos, incluidas las abstenciones',
    ),
  },
  MEMBERS_ENTITLED: {
    PROPOSAL: words('of the Members entitled to vote', 'des Membres habilités à voter', 'de los Miembros con derecho de voto'),
    OPTIONS: words('of the Members entitled to vote', 'des Membres habilités à voter', 'de los Miembros con derecho de voto'),
  },
  MEMBERS_OF_BODY: {
    PROPOSAL: words('of the members of the body', 'des membres de l’organe', 'de los miembros del órgano'),
    OPTIONS: words('of the members of the body', 'des membres de l’organe', 'de los miembros del órgano'),
  },
};

const OF_VOTES_BY_WEIGHT: Readonly<Record<Base, Words>> = {
  VOTES_FOR_AND_AGAINST: words(
    'of the votes given, counted by weight',
    'des suffrages exprimés pondérés',
    'de los votos ponderados expresados',
  ),
  BALLOTS_CAST: words(
    'of the votes cast, counted by weight, abstentions included',
    'des voix pondérées des bulletins déposés, abstentions comprises',
    'de los votos ponderados emitidos, incluidas las abstenciones',
  ),
  MEMBERS_ENTITLED: words(
    'of the votes, counted by weight, of the Members entitled to vote',
    'des voix pondérées des Membres habilités à voter',
    'de los votos ponderados de los Miembros con derecho de voto',
  ),
  MEMBERS_OF_BODY: words(
    'of the votes, counted by weight, of the members of the body',
    'des voix pondérées des membres de l’organe',
    'de los votos ponderados de los miembros del órgano',
  ),
};

const OF_WEIGHTS: Readonly<Record<Base, Words>> = {
  VOTES_FOR_AND_AGAINST: words(
    'of the weights of those that chose',
    'des pondérations des Membres ayant exprimé un choix',
    'de las ponderaciones de los Miembros que eligieron',
  ),
  BALLOTS_CAST: words(
    'of the weights of those that took part, abstentions included',
    'des pondérations des Membres ayant pris part au vote, abstentions comprises',
    'de las ponderaciones de los Miembros que participaron, incluidas las abstenciones',
  ),
  MEMBERS_ENTITLED: words(
    'of the weights of the Members entitled to vote',
    'des pondérations des Membres habilités à voter',
    'de las ponderaciones de los Miembros con derecho de voto',
  ),
  MEMBERS_OF_BODY: words(
    'of the weights of the members of the body',
    'des pondérations des membres de l’organe',
    'de las ponderaciones de los miembros del órgano',
  ),
};

/** "at least 65 per cent of the weights of those that chose": the second majority; null where the rule asks for none. */
export function weightsInWords({ base, weighing }: DecisionRule): Words | null {
  if (weighing?.kind !== 'DOUBLE_MAJORITY') return null;
  const [part, whose] = [fractionInWords(weighing.threshold), OF_WEIGHTS[base]];
  return words(`${part.en} ${whose.en}`, `${part.fr} ${whose.fr}`, `${part.es} ${whose.es}`);
}

/** All that the rule asks for: the majority, and that of the weights where it asks for two. */
export function majoritiesInWords(rule: DecisionRule, among: Among, article = false): Words {
  const [what, weights] = [majorityInWords(rule, among, article), weightsInWords(rule)];
  return weights === null ? what : words(`${what.en}, and ${weights.en}`, `${what.fr}, et ${weights.fr}`, `${what.es}, y ${weights.es}`);
}

/** "simple majority of those voting for or against"; with the article for use after a verb. */
export function majorityInWords(rule: DecisionRule, among: Among, article = false): Words {
  const whom = rule.weighing?.kind === 'BY_WEIGHT' ? OF_VOTES_BY_WEIGHT[rule.base] : OF_WHOM[rule.base][among];
  const what = majority(rule, article);
  return words(`${what.en} ${whom.en}`, `${what.fr} ${whom.fr}`, `${what.es} ${whom.es}`);
}

const WHEN_DIVIDED: Readonly<Record<TieRule, Words>> = {
  REJECTED: words('if equally divided, rejected', 'en cas de partage égal des voix, rejet', 'en caso de empate, rechazo'),
  SECOND_VOTE: words(
    'if equally divided, a second vote, then rejected',
    'en cas de partage égal des voix, second vote, puis rejet',
    'en caso de empate, segunda votación y, si persiste, rechazo',
  ),
  CHAIR: words(
    'if equally divided, the Chair decides',
    'en cas de partage égal des voix, la présidence tranche',
    'en caso de empate, decide la Presidencia',
  ),
  LOT: words('if equally divided, decided by lot', 'en cas de partage égal des voix, tirage au sort', 'en caso de empate, sorteo'),
};

/** A whole rule in one line: majority and base, quorum, and what follows when the vote is equally divided. */
export function ruleInWords(rule: DecisionRule): Words {
  const what = capitalized(majoritiesInWords(rule, 'PROPOSAL'));
  const when = WHEN_DIVIDED[rule.tieRule];
  if (rule.quorum === null)
    return words(`${what.en}; no quorum; ${when.en}`, `${what.fr} ; pas de quorum ; ${when.fr}`, `${what.es}; sin quórum; ${when.es}`);
  const part = fractionInWords(rule.quorum);
  const whom = OF_WHOM.MEMBERS_OF_BODY.PROPOSAL;
  return words(
    `${what.en}; quorum: ${part.en} ${whom.en}; ${when.en}`,
    `${what.fr} ; quorum : ${part.fr} ${whom.fr} ; ${when.fr}`,
    `${what.es}; quórum: ${part.es} ${whom.es}; ${when.es}`,
  );
}

type Measure = Readonly<{ base: number; needed: number; obtained: number }>;

/** What the rule asked for and what was obtained: the sentence that every decision by majority has. */
export function measured(rule: DecisionRule, among: Among, { base, needed, obtained }: Measure): Words {
  const what = majorityInWords(rule, among, true);
  const over = obtained - needed;
  const beyond =
    over > 0
      ? words(`${en.number(over)} more`, `soit ${fr.number(over)} de plus`, `${es.number(over)} más`)
      : over < 0
        ? words(`${en.number(-over)} short`, `soit ${fr.number(-over)} de moins`, `${es.number(-over)} menos`)
        : words('not one more', 'pas une de plus', 'ni uno más');
  const asked = words(
    `${en.number(needed)} of ${en.number(base)} ${needed === 1 ? 'was' : 'were'} needed`,
    `${fr.number(needed)} voix sur ${fr.number(base)} ${needed < 2 ? 'était nécessaire' : 'étaient nécessaires'}`,
    `${needed === 1 ? 'hacía falta' : 'hacían falta'} ${es.count(needed, 'voto', 'votos')} de ${es.number(base)}`,
  );
  const got = words(
    obtained === 0 ? 'none' : en.number(obtained),
    obtained === 0 ? 'aucune n’a été recueillie' : fr.count(obtained, 'a été recueillie', 'ont été recueillies'),
    obtained === 0 ? 'no se obtuvo ninguno' : `${obtained === 1 ? 'se obtuvo' : 'se obtuvieron'} ${es.number(obtained)}`,
  );
  return words(
    `The rule asks for ${what.en}: ${asked.en} and ${got.en} obtained, ${beyond.en}.`,
    `La règle exige ${what.fr} : ${asked.fr}, ${got.fr}, ${beyond.fr}.`,
    `La regla exige ${what.es}: ${asked.es} y ${got.es}, ${beyond.es}.`,
  );
}

/** The same of the second majority: "The rule also asks for at least 65 per cent of the weights …". */
export function weightsMeasured(rule: DecisionRule, { base, needed, obtained }: Measure): Words | null {
  const what = weightsInWords(rule);
  if (what === null) return null;
  const over = obtained - needed;
  const beyond =
    over > 0
      ? words(`${en.number(over)} more`, `soit ${fr.number(over)} de plus`, `${es.number(over)} más`)
      : over < 0
        ? words(`${en.number(-over)} short`, `soit ${fr.number(-over)} de moins`, `${es.number(-over)} menos`)
        : words('not one more', 'pas une unité de plus', 'ni una unidad más');
  return words(
    `The rule also asks for ${what.en}: ${en.number(needed)} of ${en.number(base)} ${needed === 1 ? 'was' : 'were'} needed, and those in favour hold ${en.number(obtained)}, ${beyond.en}.`,
    `La règle exige en outre ${what.fr} : ${fr.number(needed)} sur ${fr.number(base)}, et les Membres favorables en détiennent ${fr.number(obtained)}, ${beyond.fr}.`,
    `La regla exige además ${what.es}: ${es.number(needed)} de ${es.number(base)}, y los Miembros favorables reúnen ${es.number(obtained)}, ${beyond.es}.`,
  );
}

/** The comparison of the weights as anybody can redo it. */
export function weightsStep(rule: DecisionRule, { base, needed, obtained }: Measure, met: boolean): Words | null {
  const what = weightsInWords(rule);
  if (what === null || rule.weighing?.kind !== 'DOUBLE_MAJORITY') return null;
  const [redone, test] = multiplied(rule.weighing.threshold, base, obtained);
  return words(
    `Weights: ${what.en}, at least ${en.number(needed)}. ${redone(en)}; ${test(en)}: ${met ? 'reached' : 'not reached'}.`,
    `Pondérations : ${what.fr}, soit au moins ${fr.number(needed)}. ${redone(fr)} ; ${test(fr)} : ${met ? 'atteint' : 'non atteint'}.`,
    `Ponderaciones: ${what.es}, al menos ${es.number(needed)}. ${redone(es)}; ${test(es)}: ${met ? 'alcanzado' : 'no alcanzado'}.`,
  );
}

/** Both products of a comparison, and the comparison itself. */
function multiplied({ numerator, denominator, comparison }: Fraction, base: number, obtained: number) {
  const [left, right] = [BigInt(denominator) * BigInt(obtained), BigInt(numerator) * BigInt(base)];
  const must = comparison === 'AT_LEAST' ? '≥' : '>';
  const redone = (tongue: typeof en): string =>
    `${tongue.number(denominator)} × ${tongue.number(obtained)} = ${tongue.number(left)}, ${tongue.number(numerator)} × ${tongue.number(base)} = ${tongue.number(right)}`;
  const test = (tongue: typeof en): string => `${tongue.number(left)} ${must} ${tongue.number(right)}`;
  return [redone, test] as const;
}

/** The same where what was obtained has been said: "The rule asks for a two-thirds majority of …: 70 of 105." */
export function askedFor(rule: DecisionRule, among: Among, { base, needed }: Omit<Measure, 'obtained'>): Words {
  const what = majorityInWords(rule, among, true);
  return words(
    `The rule asks for ${what.en}: ${en.number(needed)} of ${en.number(base)}.`,
    `La règle exige ${what.fr} : ${fr.number(needed)} voix sur ${fr.number(base)}.`,
    `La regla exige ${what.es}: ${es.count(needed, 'voto', 'votos')} de ${es.number(base)}.`,
  );
}

/** The comparison as anybody can redo it with a pencil: both products, and whether they meet the rule. */
export function comparisonStep(rule: DecisionRule, among: Among, { base, needed, obtained }: Measure, met: boolean): Words {
  const what = majorityInWords(rule, among);
  const [redone, test] = multiplied(rule.threshold, base, obtained);
  return words(
    `Majority: ${what.en}, at least ${en.number(needed)}. ${redone(en)}; ${test(en)}: ${met ? 'reached' : 'not reached'}.`,
    `Majorité : ${what.fr}, soit au moins ${fr.number(needed)}. ${redone(fr)} ; ${test(fr)} : ${met ? 'atteinte' : 'non atteinte'}.`,
    `Mayoría: ${what.es}, al menos ${es.number(needed)}. ${redone(es)}; ${test(es)}: ${met ? 'alcanzada' : 'no alcanzada'}.`,
  );
}

const BASE_NAMES: Readonly<Record<Base, Readonly<Record<Among, Words>>>> = {
  VOTES_FOR_AND_AGAINST: {
    PROPOSAL: words('votes for and against', 'suffrages exprimés pour ou contre', 'votos a favor y en contra'),
    OPTIONS: words('ballots choosing an option', 'bulletins exprimant un choix', 'papeletas que eligen una opción'),
  },
  BALLOTS_CAST: {
    PROPOSAL: words(
      'ballots cast, abstentions included',
      'bulletins déposés, abstentions comprises',
      'votos emitidos, incluidas las abstenciones',
    ),
    OPTIONS: words(
      'ballots cast, abstentions included',
      'bulletins déposés, abstentions comprises',
      'votos emitidos, incluidas las abstenciones',
    ),
  },
  MEMBERS_ENTITLED: {
    PROPOSAL: words('Members entitled to vote', 'Membres habilités à voter', 'Miembros con derecho de voto'),
    OPTIONS: words('Members entitled to vote', 'Membres habilités à voter', 'Miembros con derecho de voto'),
  },
  MEMBERS_OF_BODY: {
    PROPOSAL: words('members of the body', 'membres de l’organe', 'miembros del órgano'),
    OPTIONS: words('members of the body', 'membres de l’organe', 'miembros del órgano'),
  },
};

/** What the majority is taken of, and how much that is. */
export function baseStep(base: Base, among: Among, figure: number): Words {
  const name = BASE_NAMES[base][among];
  return words(
    `Base: ${name.en}, ${en.number(figure)}.`,
    `Base : ${name.fr}, ${fr.number(figure)}.`,
    `Base: ${name.es}, ${es.number(figure)}.`,
  );
}
