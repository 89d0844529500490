import { methodOf } from '#tally';
import type { RecordedQuestion } from '#record';
import { type Chart, plain, type Table } from './paper.js';
import type { Voice } from './voice.js';

/** What is counted of an option: votes, first preferences, or points. */
function unitOf({ say }: Voice, { method }: RecordedQuestion): string {
  const { form, countsPoints } = methodOf({ method });
  if (countsPoints || form === 'SCORE') return say('Points', 'Points', 'Puntos');
  if (form === 'RANK') return say('First preferences', 'Premières préférences', 'Primeras preferencias');
  return say('Votes', 'Voix', 'Votos');
}

function countsOf({ options, result }: RecordedQuestion): { key: string; title: RecordedQuestion['title']; value: number }[] {
  const counts = new Map(result.counts.map(({ option, count }) => [option, count]));
  const points = new Map(result.points?.map((each) => [each.option, each.points]));
  return options.map(({ key, title }) => ({ key, title, value: points.get(key) ?? counts.get(key) ?? 0 }));
}

/** Bars of what each option received, with the line that had to be reached where the rule draws one; none where all is zero. */
export function chartOf(voice: Voice, question: RecordedQuestion): Chart[] {
  const { say, text, number } = voice;
  const counts = countsOf(question);
  if (counts.every(({ value }) => value === 0)) return [];
  const line = lineOf(voice, question);
  const told = counts.map(({ title, value }) => `${text(title)}: ${number(value)}`).join('; ');
  const unit = unitOf(voice, question).toLowerCase();
  return [
    {
      kind: 'chart',
      alternative: `${say(`Bar chart of the ${unit}`, `Diagramme en barres : ${unit}`, `Diagrama de barras: ${unit}`)}. ${told}.${line ? ` ${line.label}.` : ''}`,
      bars: counts.map(({ key, title, value }) => ({
        label: text(title),
        value,
        figure: number(value),
        chosen: question.result.selected.includes(key) || (question.outcome === 'CARRIED' && key === methodOf(question).adopts),
      })),
      line,
    },
  ];
}

/** A majority is a line; so is a least support. Places are not: who holds one is drawn filled. */
function lineOf({ say, number }: Voice, question: RecordedQuestion): Chart['line'] {
  const { result, minimumSupport } = question;
  const { needed } = result;
  if (methodOf(question).majority && needed > 0 && result.rule.weighing?.kind !== 'DOUBLE_MAJORITY')
    return { value: needed, label: say(`Needed: ${number(needed)}`, `Requis : ${number(needed)}`, `Necesarios: ${number(needed)}`) };
  if (methodOf(question).form === 'PICK' && minimumSupport > 0)
    return {
      value: minimumSupport,
      label: say(
        `Least support: ${number(minimumSupport)}`,
        `Soutien minimal : ${number(minimumSupport)}`,
        `Apoyo mínimo: ${number(minimumSupport)}`,
      ),
    };
  return null;
}

/** The figures: options, and the four ways of not choosing, each by itself. */
export function figuresOf(voice: Voice, question: RecordedQuestion): Table {
  const { say, text, number, term } = voice;
  const { result } = question;
  const row = (label: string, value: number): Table['rows'][number] => [plain(label), plain(number(value))];
  return {
    kind: 'table',
    narrow: true,
    caption: say(
      `Figures of question ${question.number}`,
      `Chiffres de la question ${question.number}`,
      `Cifras de la pregunta ${question.number}`,
    ),
    columns: [
      { title: say('Option', 'Option', 'Opción'), share: 4 },
      { title: unitOf(voice, question), share: 1, figures: true },
    ],
    rows: [
      ...countsOf(question).map(({ title, value }) => row(text(title), value)),
      row(say('Abstentions', 'Abstentions', 'Abstenciones'), result.abstained),
      row(say('Blank ballots', 'Bulletins blancs', 'Votos en blanco'), result.blank),
      ...(result.invalid > 0 ? [row(say('Invalid ballots', 'Bulletins nuls', 'Votos nulos'), result.invalid)] : []),
      row(say('Did not participate', 'N’ont pas participé', 'No participaron'), result.didNotParticipate),
      row(term('answer', 'NOT_ENTITLED'), result.notEntitled),
    ],
  };
}
