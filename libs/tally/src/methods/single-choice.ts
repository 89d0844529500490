import type { Finding, Method, Poll, SecondMajority } from '../method.js';
import { BASE_OF, fewest, meets, secondMajority, WITHIN_BASE } from '../rule.js';
import { PICKS } from '../sums.js';
import type { Change, QuestionTerms } from '../types.js';
import { faults } from '../words/faults.js';
import { words } from '../words/grammar.js';
import { baseStep, comparisonStep, majoritiesInWords, weightsStep } from '../words/rule.js';
import { chosenTitles, oneOfInWords, standingsInWords } from './options.words.js';
import { bySupport, keysOf, moved } from './ranking.js';
import { explained, headlineOf, type Race } from './single-choice.words.js';

/**
 * The leader holds it with the majority that the rule asks for, alone at the top. Else the two best supported meet in a
 * run-off, with all that are level with either; those level at the top meet alone.
 */
function raceOf(question: QuestionTerms, counts: readonly number[], base: number): Race {
  const standings = bySupport(question, counts);
  const [leader, next] = standings;
  if (leader === undefined || next === undefined) throw new RangeError('A choice needs two options at least.');
  const needed = fewest(base, question.rule.threshold);
  const level = standings.filter(({ count }) => count > 0 && count === leader.count);
  const race = { leader, next, base, needed };
  if (level.length > 1) {
    // The Chair or the lot may break a tie only where one vote more makes the majority; otherwise those level meet again.
    const broken = ['CHAIR', 'LOT'].includes(question.rule.tieRule) && needed - leader.count <= 1;
    return { ...race, outcome: 'TIED', level, runOff: broken ? [] : level };
  }
  if (meets(leader.count, base, question.rule.threshold)) return { ...race, outcome: 'SELECTED', level: [], runOff: [] };
  return { ...race, outcome: 'UNDECIDED', level: [], runOff: standings.filter(({ count }) => count > 0 && count >= next.count) };
}

/** The fewest votes that would have made it come out otherwise. */
function changeOf(question: QuestionTerms, poll: Poll, { outcome, leader, next, base, needed }: Race): Change | null {
  if (poll.choices === 0) return null;
  if (outcome === 'SELECTED') {
    const votes = Math.min(leader.count - needed + 1, Math.ceil((leader.count - next.count) / 2));
    const [from, to] = [leader.option.key, next.option.key];
    return { kind: 'SWITCH', votes, from, to, outcome: raceOf(question, moved(question, poll, votes, from, to), base).outcome };
  }
  const votes = Math.max(1, needed - leader.count);
  if (votes > WITHIN_BASE[question.rule.base](poll, poll.roll) - leader.count) return null;
  return { kind: 'GAIN', votes, from: null, to: leader.option.key, outcome: 'SELECTED' };
}

/** The race as it is with the majority of the weights, where one is asked for: short of it, the leader meets the next once more. */
function weighed(question: QuestionTerms, poll: Poll, race: Race): Race {
  if (race.outcome !== 'SELECTED') return { ...race, second: secondOf(question, poll, race, false) };
  const second = secondOf(question, poll, race, true);
  if (second?.weightsMet !== false) return { ...race, second };
  const runOff = bySupport(question, poll.counts).filter(({ count }) => count > 0 && count >= race.next.count);
  return { ...race, outcome: 'UNDECIDED', runOff, second };
}

function secondOf({ rule, options }: QuestionTerms, { weights }: Poll, { leader }: Race, membersMet: boolean): Race['second'] {
  return secondMajority(rule, weights, options.indexOf(leader.option), membersMet);
}

function decide(question: QuestionTerms, poll: Poll): Finding {
  const race = weighed(question, poll, raceOf(question, poll.counts, BASE_OF[question.rule.base](poll, poll.roll)));
  const { outcome, leader, base, needed, second } = race;
  const change = second?.weightsMet === false ? short(second, leader.option.key) : changeOf(question, poll, race);
  const all = standingsInWords(bySupport(question, poll.counts));
  const inWeights = second ? weightsStep(question.rule, second, second.weightsMet) : null;
  return {
    outcome,
    selected: outcome === 'SELECTED' ? [leader.option.key] : [],
    tied: keysOf(race.level),
    runOff: keysOf(race.runOff),
    base,
    needed,
    obtained: leader.count,
    margin: leader.count - needed,
    change,
    second,
    headline: headlineOf(race),
    explanation: explained(question, poll, race, change),
    steps: [
      words(`In the order of support: ${all.en}.`, `Par ordre de voix : ${all.fr}.`, `Por orden de apoyo: ${all.es}.`),
      baseStep(question.rule.base, 'OPTIONS', base),
      comparisonStep(
        question.rule,
        'OPTIONS',
        { base, needed, obtained: leader.count },
        meets(leader.count, base, question.rule.threshold),
      ),
      ...(inWeights ? [inWeights] : []),
    ],
  };
}

/** Short of the weights: what it lacks of them, and what it is then only where the Members were enough. */
function short({ needed, obtained, membersMet }: SecondMajority, to: string): Change {
  return { kind: 'WEIGHT', votes: needed - obtained, from: null, to, outcome: membersMet ? 'SELECTED' : null };
}

/** One option each: held with the majority that the rule asks for, else a run-off. */
export const singleChoice: Method = {
  form: 'PICK',
  names: words('Single choice', 'Choix unique', 'Elección única'),
  explained: words(
    'Each Member chooses one option; the one with the majority that the rule asks for is selected. Where none has it, a run-off may follow.',
    'Chaque Membre choisit une option ; celle qui obtient la majorité qu’exige la règle est retenue. Si aucune ne l’obtient, un second tour peut suivre.',
    'Cada Miembro elige una opción; se selecciona la que obtiene la mayoría que exige la regla. Si ninguna la obtiene, puede haber una segunda vuelta.',
  ),
  fixedOptions: null,
  marks: { min: 1, max: 1 },
  monotone: true,
  involving: true,
  majority: true,
  asks: [],
  defaults: () => ({ chooseMin: 1, chooseMax: 1, seats: 1, minimumSupport: 0 }),
  check: ({ chooseMin, chooseMax, seats, minimumSupport }) => {
    if (chooseMin !== 1 || chooseMax !== 1) return { field: 'chooseMax', words: faults.oneChoiceOnly() };
    if (seats !== 1) return { field: 'seats', words: faults.oneChoiceOnly() };
    return minimumSupport === 0 ? null : { field: 'minimumSupport', words: faults.noMinimumSupport() };
  },
  questionInWords: (question) => {
    const choose = oneOfInWords(question);
    const majority = majoritiesInWords(question.rule, 'OPTIONS');
    return words(
      `${choose.en} · ${majority.en}, otherwise a run-off`,
      `${choose.fr} · ${majority.fr}, à défaut second tour`,
      `${choose.es} · ${majority.es}; de lo contrario, segunda vuelta`,
    );
  },
  choiceInWords: chosenTitles,
  sums: PICKS,
  countsInWords: (question, poll) => standingsInWords(bySupport(question, poll.counts)),
  decide,
  settles: ({ selected }, option) => selected.includes(option),
};
