import { inLanguage, type Language, type Words } from '#platform/domain';
import type { RecordContent } from '#record';
import { rollCallOf } from '../answers.js';
import { byName } from '../names.js';
import { term } from '../terms.js';
import type { SheetOf, Value } from './sheet.js';
import { answerInWords } from './votes.js';

const TITLE: Words = { en: 'Roll call', fr: 'Appel nominal', es: 'Votación nominal' };
const MEMBER: Words = { en: 'Member', fr: 'Membre', es: 'Miembro' };
const GROUP: Words = { en: 'Regional group', fr: 'Groupe régional', es: 'Grupo regional' };
const QUESTION: Words = { en: 'Question', fr: 'Question', es: 'Pregunta' };

/** The roll call as readers look at it: a row for each Member, a column for each question. */
export const rollCallSheet: SheetOf = (content, language) => ({
  title: TITLE[language],
  columns: [
    { key: 'member', title: MEMBER[language], width: 34 },
    { key: 'regional_group', title: GROUP[language], width: 30 },
    ...content.questions.map(({ number, key, round, title }) => ({
      key,
      title: `${QUESTION[language]} ${number}${round > 1 ? ` (${round})` : ''}. ${inLanguage(title, language)}`,
      width: 30,
    })),
  ],
  held: 1,
  rows: rows(content, language),
});

function rows(content: RecordContent, language: Language): (readonly Value[])[] {
  const entries = byName(
    content.roll.entries,
    language,
    ({ names }) => inLanguage(names, language),
    ({ member }) => member,
  );
  const answers = new Map<string, string[]>();
  for (const { entry, question, answer, ballot } of rollCallOf(content, entries)) {
    const given = answers.get(entry.member) ?? [];
    given.push(answerInWords(question, answer, ballot, language));
    answers.set(entry.member, given);
  }
  return entries.map((entry) => [
    inLanguage(entry.names, language),
    entry.groups.map((group) => term('group', group, language)).join('; '),
    ...(answers.get(entry.member) ?? []),
  ]);
}
