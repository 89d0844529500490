import type { Figures, Finding, Method, Poll, SecondMajority } from '../method.js';
import { BASE_OF, fewest, meets, secondMajority, WITHIN_BASE } from '../rule.js';
import { PICKS } from '../sums.js';
import type { Change, DecisionRule, OutcomeKind, QuestionTerms } from '../types.js';
import { faults } from '../words/faults.js';
import { words } from '../words/grammar.js';
import { baseStep, comparisonStep, majoritiesInWords, weightsStep } from '../words/rule.js';
import { doubleExplained, doubleHeadline } from './endorsement.double.words.js';
import { countsInWords, explained, headlineOf, type Vote } from './endorsement.words.js';

const FOR = 'for';
const AGAINST = 'against';

/** The tally of a vote for or against, and the base its majority is taken of. */
function verdict(rule: DecisionRule, inFavour: number, against: number, base: number): OutcomeKind {
  if (meets(inFavour, base, rule.threshold)) return 'CARRIED';
  if (!equallyDivided(rule, inFavour, against, base)) return 'REJECTED';
  return rule.tieRule === 'REJECTED' ? 'REJECTED' : 'TIED';
}

/**
 * Equally divided, in the sense that calls for the tie rule: more than half is asked for, and exactly half is there, for
 * and against. A vote of 40 to 40 that needed two-thirds is simply short of them; no casting vote could make them up.
 */
function equallyDivided({ threshold }: DecisionRule, inFavour: number, against: number, base: number): boolean {
  const moreThanHalf = threshold.comparison === 'MORE_THAN' && threshold.numerator * 2 === threshold.denominator;
  return moreThanHalf && inFavour > 0 && inFavour === against && base === inFavour + against;
}

/** True when a single vote less in favour loses it, whether that Member had abstained instead or stayed away. */
function hangsOnOneVote(rule: DecisionRule, { inFavour, against, base }: Vote): boolean {
  const bases = { VOTES_FOR_AND_AGAINST: [base - 1], BALLOTS_CAST: [base, base - 1], MEMBERS_ENTITLED: [base], MEMBERS_OF_BODY: [base] }[
    rule.base
  ];
  return bases.every((smaller) => verdict(rule, inFavour - 1, against, smaller) === 'REJECTED');
}

function changeOf(rule: DecisionRule, vote: Vote, outcome: OutcomeKind, { roll, ...turnout }: Poll): Change | null {
  const { inFavour, against, base, needed } = vote;
  const moved = (by: number): OutcomeKind => verdict(rule, inFavour + by, against - by, base);
  if (outcome === 'CARRIED') {
    if (hangsOnOneVote(rule, vote)) return { kind: 'LOSS', votes: 1, from: FOR, to: null, outcome: 'REJECTED' };
    const votes = inFavour - needed + 1;
    return { kind: 'SWITCH', votes, from: FOR, to: AGAINST, outcome: moved(-votes) };
  }
  const votes = needed - inFavour;
  if (base === 0) return roll.entitled === 0 ? null : { kind: 'GAIN', votes: 1, from: null, to: FOR, outcome: 'CARRIED' };
  if (base === inFavour + against) return { kind: 'SWITCH', votes, from: AGAINST, to: FOR, outcome: moved(votes) };
  const reachable = votes <= WITHIN_BASE[rule.base](turnout, roll) - inFavour;
  return reachable ? { kind: 'GAIN', votes, from: null, to: FOR, outcome: 'CARRIED' } : null;
}

/** How many votes less than what carries it would have left the vote equally divided; null where none would. */
function tieOnTheWay(rule: DecisionRule, { inFavour, against, base }: Vote, change: Change | null): number | null {
  if (change === null || change.kind !== 'SWITCH' || change.to !== FOR || change.votes === 1) return null;
  const votes = change.votes - 1;
  return verdict(rule, inFavour + votes, against - votes, base) === 'TIED' ? votes : null;
}

/** Outcome and figures, as `decide` gives them where the weights of Members are nothing to it. */
function figures({ rule }: QuestionTerms, poll: Poll): Figures {
  const [inFavour = 0, against = 0] = poll.counts;
  const base = BASE_OF[rule.base](poll, poll.roll);
  const needed = fewest(base, rule.threshold);
  return { outcome: verdict(rule, inFavour, against, base), base, needed, obtained: inFavour, margin: inFavour - needed };
}

function decide(question: QuestionTerms, poll: Poll): Finding {
  const { rule } = question;
  const [inFavour = 0, against = 0] = poll.counts;
  const { base, needed, outcome: ofMembers } = figures(question, poll);
  const vote: Vote = { inFavour, against, abstained: poll.abstained, blank: poll.blank, base, needed, byWeight: poll.byWeight ?? false };
  const second = secondMajority(rule, poll.weights, 0, ofMembers === 'CARRIED');
  // Short of the weights, no majority of Members carries it, and no casting vote could.
  const outcome = second?.weightsMet === false ? 'REJECTED' : ofMembers;
  const divided = equallyDivided(rule, inFavour, against, base);
  const ofMembersAlone = changeOf(rule, vote, ofMembers, poll);
  const change = second === undefined ? ofMembersAlone : changeOfTwo(second, ofMembersAlone);
  const single = explained(rule, vote, {
    outcome: ofMembers,
    divided,
    change: ofMembersAlone,
    shortOfATie: tieOnTheWay(rule, vote, change),
  });
  const compared = comparisonStep(rule, 'PROPOSAL', { base, needed, obtained: inFavour }, ofMembers === 'CARRIED');
  const weighed = second && weightsStep(rule, second, second.weightsMet);
  return {
    outcome,
    selected: outcome === 'CARRIED' ? [FOR] : [],
    tied: outcome === 'TIED' ? [FOR, AGAINST] : [],
    runOff: [],
    base,
    needed,
    obtained: inFavour,
    margin: inFavour - needed,
    change,
    second,
    headline: second ? doubleHeadline(question, vote, second, outcome, divided) : headlineOf(question, vote, outcome, divided),
    explanation: second ? doubleExplained(rule, vote, second, { single, change: ofMembersAlone }) : single,
    steps: [countsInWords(vote, true), baseStep(rule.base, 'PROPOSAL', base), compared, ...(weighed ? [weighed] : [])],
  };
}

/** Of two majorities: what the Members lacked or had, unless it is the weights that were short. */
function changeOfTwo({ needed, obtained, membersMet, weightsMet }: SecondMajority, change: Change | null): Change | null {
  if (!weightsMet) return { kind: 'WEIGHT', votes: needed - obtained, from: null, to: FOR, outcome: membersMet ? 'CARRIED' : null };
  return change && { ...change, outcome: change.outcome === 'TIED' ? null : change.outcome };
}

/** For, against or abstain: a proposal is carried when those in favour make the majority that the rule asks for. */
export const endorsement: Method = {
  form: 'PICK',
  names: words('For, against or abstain', 'Pour, contre ou abstention', 'A favor, en contra o abstención'),
  explained: words(
    'Each Member votes for or against, or abstains; it is carried with the majority that the rule asks for.',
    'Chaque Membre vote pour ou contre, ou s’abstient ; la proposition est adoptée à la majorité qu’exige la règle.',
    'Cada Miembro vota a favor o en contra, o se abstiene; la propuesta se aprueba con la mayoría que exige la regla.',
  ),
  fixedOptions: [
    { key: FOR, title: { en: 'For', fr: 'Pour', es: 'A favor' } },
    { key: AGAINST, title: { en: 'Against', fr: 'Contre', es: 'En contra' } },
  ],
  marks: { min: 1, max: 1 },
  monotone: true,
  involving: true,
  majority: true,
  asks: [],
  adopts: FOR,
  defaults: () => ({ chooseMin: 1, chooseMax: 1, seats: 1, minimumSupport: 0 }),
  check: ({ chooseMin, chooseMax, seats, minimumSupport }) => {
    if (chooseMin !== 1 || chooseMax !== 1) return { field: 'chooseMax', words: faults.oneChoiceOnly() };
    if (seats !== 1) return { field: 'seats', words: faults.oneChoiceOnly() };
    return minimumSupport === 0 ? null : { field: 'minimumSupport', words: faults.noMinimumSupport() };
  },
  questionInWords: ({ rule }) => {
    const majority = majoritiesInWords(rule, 'PROPOSAL');
    return words(
      `For, against or abstain · ${majority.en}`,
      `Pour, contre ou abstention · ${majority.fr}`,
      `A favor, en contra o abstención · ${majority.es}`,
    );
  },
  choiceInWords: (_question, [inFavour]) =>
    inFavour === 1 ? words('In favour', 'Pour', 'A favor') : words('Against', 'Contre', 'En contra'),
  sums: PICKS,
  countsInWords: (_question, { counts: [inFavour = 0, against = 0], abstained, blank, byWeight = false }) =>
    countsInWords({ inFavour, against, abstained, blank, byWeight }, false),
  decide,
  figures,
  drawn: (option) => (option === FOR ? { outcome: 'CARRIED', selected: [FOR] } : { outcome: 'REJECTED', selected: [] }),
  settles: ({ outcome }, option) => (option === FOR && outcome === 'CARRIED') || (option === AGAINST && outcome === 'REJECTED'),
};
