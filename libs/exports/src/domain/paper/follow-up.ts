import { plain, type Section } from './paper.js';
import type { Voice } from './voice.js';

/** What the decisions had set in motion by the day of the record. */
export function followUpSection(voice: Voice): Section | null {
  const { content, say, text, term, day, number } = voice;
  if (content.followUp.length === 0) return null;
  const questions = new Map(content.questions.map((question) => [question.key, question.number]));
  const ofQuestion = (key: string): string => {
    const asked = questions.get(key);
    return asked === undefined ? '' : say(`Question ${asked}`, `Question ${asked}`, `Pregunta ${asked}`);
  };
  const ofSilence = (procedure: number): string =>
    say(`Silence procedure ${procedure}`, `Procédure de silence ${procedure}`, `Procedimiento de silencio ${procedure}`);
  const heading = say('Follow-up', 'Suites données', 'Seguimiento');
  return {
    key: 'follow-up',
    heading,
    blocks: [
      {
        kind: 'table',
        caption: heading,
        columns: [
          { title: say('What', 'Quoi', 'Qué'), share: 4 },
          { title: say('Follows from', 'Découle de', 'Se deriva de'), share: 2 },
          { title: say('Standing', 'Où cela en est', 'Situación'), share: 2 },
          { title: say('When and where', 'Quand et où', 'Cuándo y dónde'), share: 3 },
          { title: say('Partners, funding', 'Partenaires, financement', 'Asociados, financiación'), share: 3 },
        ],
        rows: content.followUp.flatMap((item) => {
          const { kind, entries } = item;
          const last = entries.at(-1);
          if (!last) return [];
          const days = [last.startsOn, last.endsOn].filter((each) => each !== null).map(day);
          const { budget } = last;
          const funds = budget
            ? say(
                `${budget.currency}: ${number(budget.pledged ?? 0)} of ${number(budget.needed ?? 0)} pledged`,
                `${budget.currency} : ${number(budget.pledged ?? 0)} promis sur ${number(budget.needed ?? 0)}`,
                `${budget.currency}: prometidos ${number(budget.pledged ?? 0)} de ${number(budget.needed ?? 0)}`,
              )
            : null;
          return [
            [
              plain(`${term('followUp', kind)}: ${text(last.title)}`),
              plain('silence' in item ? ofSilence(item.silence) : ofQuestion(item.question)),
              plain(`${term('standing', last.status)}, ${day(last.since)}`),
              plain([days.join(' – '), last.venue].filter((each) => each).join('; ')),
              plain([...last.partners, funds].filter((each) => each).join('; ')),
            ],
          ];
        }),
      },
    ],
    sections: [],
  };
}
