import { isWithoutVote, notPut, type WithoutVote, withoutVoteInWords } from '#tally';
import { firstDifference } from '../difference.js';
import type { JsonObject, Place } from '../json.js';
import { SAID, SIDE } from '../words.js';
import { checkWhyNotPut } from './not-put.js';
import { type Seen, textsIn } from './seen.js';

const NOT_PUT = 'NOT_ASKED';

/** Nobody answered such a question, and nothing was counted. */
export function isUncounted(question: Place): boolean {
  const outcome = question.get('outcome').text();
  return outcome === NOT_PUT || isWithoutVote(outcome);
}

/** Figures that a count would have given. */
const FIGURES = ['ballots', 'abstained', 'blank', 'invalid', 'base', 'needed', 'obtained', 'margin', 'changed'];

/**
 * A decision that nobody counted. The log must have no ballot on it, or the votes of Members would be set aside by saying that
 * there were none; it has no figures, and the sentences of a decision of its kind; and where it was not left out because of another
 * question, the chair ruled. What words the chair chose follows from nothing: the decision's hash in the log holds them.
 */
export function checkUncounted(seen: Seen, question: Place, key: string, id: string): void {
  const { findings, replay } = seen;
  const where = question.where;
  findings.looksAt('counts');
  const answered = replay.ballotsOn(id).size + (replay.participation.get(id)?.size ?? 0);
  if (answered > 0) findings.note('counts', SAID.setAside(key, answered), { where });
  const result = question.get('result');
  const figures = [
    ...FIGURES.map((name) => result.get(name)),
    ...result
      .get('counts')
      .list()
      .map((each) => each.get('count')),
  ];
  const figure = figures.find(({ value }) => value !== 0);
  if (figure || (result.get('outcome').value !== 'ADOPTED_BY_CONSENSUS' && result.get('selected').list().length > 0))
    findings.note('counts', SAID.figuresOfNothing(key), { where });
  inItsWords(seen, question, key);
  if (question.get('outcome').value === NOT_PUT) return checkWhyNotPut(seen, question, key);
  const decided = replay.of('question.decided').find(({ data }) => data['question'] === id);
  if (decided && decided.account === null) findings.note('decisions', SAID.nobodyRuled(key), { entry: decided.index, where });
}

/** What such a decision is called, and what it means, follows from its kind and its question; and there are no steps of a count. */
function inItsWords({ findings }: Seen, question: Place, key: string): void {
  const result = question.get('result');
  const outcome = question.get('outcome').text();
  const derived: JsonObject = {
    ...(isWithoutVote(outcome) ? ruled(question, outcome) : { headline: { ...notPut.headline(question.get('number').whole()) } }),
    steps: [],
  };
  const said = Object.fromEntries(Object.keys(derived).map((name) => [name, result.get(name).value]));
  const difference = firstDifference(said, derived, key);
  if (difference) findings.note('counts', SAID.parted(SIDE.decision, SIDE.content, difference), { where: question.where });
}

function ruled(question: Place, kind: WithoutVote): JsonObject {
  const options = question.get('options').list();
  const titled = options.map((option) => ({ key: option.get('key').text(), title: textsIn(option.get('title')) }));
  const selected = question.get('result').get('selected').list();
  const { headline, explanation } = withoutVoteInWords(
    kind,
    { title: textsIn(question.get('title')), options: titled },
    selected.map((each) => each.text()),
  );
  return { headline: { ...headline }, explanation: { ...explanation } };
}
