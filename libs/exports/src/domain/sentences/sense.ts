import { methodOf } from '#tally';
import type { Words } from '#platform/domain';
import type { RecordedQuestion } from '#record';
import { besidesOf } from './endorsement.js';
import { en, es, fr, sentences, words } from '../tongues.js';

/** The sense of the meeting: how widely each position is held. It decides nothing, and the sentence says so. */
export function senseSentence(question: RecordedQuestion): Words {
  const { title, result } = question;
  const held = heldInWords(question);
  const which = besidesOf(result);
  const besides = which.length === 0 ? null : which;
  return sentences(
    words(
      `On ${en.quoted(title)}, the sense of the meeting was taken, without a decision: ${held.en}.`,
      `Sur la question ${fr.quoted(title)}, le sentiment de la réunion a été recueilli, sans valoir décision : ${held.fr}.`,
      `Sobre la cuestión ${es.quoted(title)}, se recogió el sentir de la reunión, sin valor de decisión: ${held.es}.`,
    ),
    besides &&
      words(
        `There were ${en.list(besides.map((each) => each.en))}.`,
        `Il y a eu ${fr.list(besides.map((each) => each.fr))}.`,
        `Hubo ${es.list(besides.map((each) => each.es))}.`,
      ),
  );
}

/** As the method words it; else each option with its figure: "“Support” (12) and “Oppose” (3)". */
function heldInWords(question: RecordedQuestion): Words {
  const found = new Map(question.result.counts.map(({ option, count }) => [option, count]));
  const counts = question.options.map(({ key }) => found.get(key) ?? 0);
  const worded = methodOf(question).heldInWords;
  if (worded) return worded(counts);
  const listed = (tongue: typeof en): string =>
    tongue.list(question.options.map(({ title }, at) => `${tongue.quoted(title)} (${tongue.number(counts[at] ?? 0)})`));
  return words(listed(en), listed(fr), listed(es));
}
