import { methodOf } from '#tally';
import type { RecordedQuestion } from '#record';
import { answerOf } from '../answers.js';
import { namesInOrder } from '../names.js';
import { type Block, paragraph, strong } from './paper.js';
import type { Voice } from './voice.js';

/**
 * Who voted how, as records list it: in favour, against, abstaining, and who did not participate, each in the alphabetical order
 * of the language. Where several options may be chosen a Member stands under each of its own; where options are ranked or given
 * points, the roll call in the annex has the answers, and only those without one are listed.
 */
export function rollCallLists(voice: Voice, question: RecordedQuestion): Block[] {
  const { content, say, text, number, language, name } = voice;
  const found = answersOf(voice, question);
  const listed = (label: string, members: readonly string[]): Block[] =>
    members.length === 0
      ? []
      : [
          paragraph(
            'small',
            strong(
              say(
                `${label} (${number(members.length)}):`,
                `${label} (${number(members.length)}) :`,
                `${label} (${number(members.length)}):`,
              ),
            ),
            ` ${namesInOrder(members, language, name).join(', ')}.`,
          ),
        ];
  const picked = methodOf(question).form === 'PICK';
  const lists = [
    ...(picked
      ? question.options.flatMap(({ key, title }) => listed(labelOf(voice, question, key, text(title)), found.options.get(key) ?? []))
      : []),
    ...listed(say('Abstaining', 'S’abstiennent', 'Abstenciones'), found.abstained),
    ...listed(say('Blank ballots', 'Bulletins blancs', 'Votos en blanco'), found.blank),
    ...listed(say('Did not participate', 'N’ont pas participé', 'No participaron'), found.absent),
  ];
  if (lists.length === 0 || content.roll.entries.length === 0) return [];
  return [
    paragraph('small', say('A recorded vote was taken.', 'Il a été procédé à un vote enregistré.', 'Se procedió a votación registrada.')),
    ...lists,
  ];
}

/** A question of for and against in the words of the field; any other by the titles of its options. */
function labelOf({ say }: Voice, { method }: RecordedQuestion, key: string, title: string): string {
  const { adopts } = methodOf({ method });
  if (adopts === undefined) return title;
  return key === adopts ? say('In favour', 'Votent pour', 'Votos a favor') : say('Against', 'Votent contre', 'Votos en contra');
}

type Answers = { options: Map<string, string[]>; abstained: string[]; blank: string[]; absent: string[] };

function answersOf({ content }: Voice, question: RecordedQuestion): Answers {
  const ballots = new Map(question.ballots.map((ballot) => [ballot.member, ballot]));
  const found: Answers = { options: new Map(question.options.map(({ key }) => [key, []])), abstained: [], blank: [], absent: [] };
  for (const entry of content.roll.entries) {
    const { answer, ballot } = answerOf(question, entry, ballots.get(entry.member) ?? null);
    if (answer === 'ABSTAIN') found.abstained.push(entry.member);
    else if (answer === 'BLANK') found.blank.push(entry.member);
    else if (answer === 'DID_NOT_PARTICIPATE') found.absent.push(entry.member);
    else if (answer !== 'NOT_ENTITLED') for (const { option } of ballot?.marks ?? []) found.options.get(option)?.push(entry.member);
  }
  return found;
}
