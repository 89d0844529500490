import type { Api } from '../../libs/demonstration/src/client/api.js';
import type { Chamber } from './web.js';

const HOUR = 3_600_000;
const fromNow = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();

/** The same words in the three languages. */
export const texts = (en: string) => ({ en, fr: en, es: en });

/** A consultation in draft, with a note of one paragraph and its questions, whose comments and voting the secretariat will open. Answers the secretariat. */
export async function givenDraft(
  chamber: Chamber,
  { symbol, title, summary, questions }: Readonly<{ symbol: string; title: string; summary: string; questions: readonly object[] }>,
): Promise<Api> {
  const secretariat = await chamber.apiOf('secretariat');
  const { bodies } = await secretariat.ask<{ bodies: { key: string }[] }>('{ bodies { key } }');
  const draft = {
    symbol,
    title: texts(title),
    summary: texts(summary),
    body: bodies[0]?.key,
    officialZone: 'Europe/Zurich',
    visibility: 'MEMBERS',
    ruleSet: 'iom-council-simple-majority',
    commentsCloseAt: fromNow(HOUR),
    votingOpensAt: fromNow(HOUR),
    votingClosesAt: fromNow(48 * HOUR),
  };
  await secretariat.act('draftConsultation', draft, 'consultation { id }');
  const blocks = [{ anchor: 'p1', kind: 'PARAGRAPH', number: '1', text: texts(summary) }];
  const note = { consultation: symbol, symbol, title: texts(title), issuedOn: '2007-03-01', originalLanguage: 'EN', blocks };
  await secretariat.act('addDocument', note, 'document { id }');
  for (const question of questions) await secretariat.act('addQuestion', { consultation: symbol, ...question }, 'question { id }');
  return secretariat;
}
