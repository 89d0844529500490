import type { Api } from '../client/api.js';
import { BODY, OFFICIAL_ZONE, RULE_SET, type DemonstrationConsultation } from '../consultation/consultation.js';
import type { DemonstrationQuestion } from '../consultation/questions.js';
import { type DemonstrationDocument, paragraph } from '../documents/document.js';
import type { DemonstrationTimetable } from './timetable.js';

/** What is drafted: a case may do without proposals, leave its document to its summary, and have a rule set of its own. */
export type Draft = Pick<DemonstrationConsultation, 'symbol' | 'title' | 'summary' | 'questions'> &
  Partial<Pick<DemonstrationConsultation, 'document' | 'proposals'> & Readonly<{ ruleSet: string }>>;

/** The secretariat drafts the consultation with its document, proposals and questions, and opens it for comments. */
export async function draftAndOpen(secretariat: Api, consultation: Draft, timetable: DemonstrationTimetable): Promise<void> {
  const { symbol, title, summary, document = noteOf(consultation), proposals = [], ruleSet = RULE_SET } = consultation;
  const { commentsCloseAt, votingOpensAt, votingClosesAt } = timetable;
  await secretariat.act(
    'draftConsultation',
    {
      symbol,
      title,
      summary,
      body: BODY.key,
      officialZone: OFFICIAL_ZONE,
      visibility: 'MEMBERS_AND_OBSERVERS',
      ruleSet,
      commentsCloseAt,
      votingOpensAt,
      votingClosesAt,
    },
    'consultation { id }',
  );
  await secretariat.act('addDocument', { consultation: symbol, ...document, footnotes: [] }, 'document { id }');
  for (const proposal of proposals) {
    await secretariat.act('putForwardProposal', { consultation: symbol, origin: 'ADMINISTRATION', ...proposal }, 'proposal { id }');
  }
  for (const question of consultation.questions) {
    await secretariat.act('addQuestion', questionInput(symbol, question, timetable), 'question { id }');
  }
  await secretariat.act('openConsultation', { symbol }, 'consultation { state }');
}

/** The note of one paragraph by which a consultation without a document of its own is put before the membership. */
function noteOf({ symbol, title, summary }: Draft): DemonstrationDocument {
  return { symbol, title, issuedOn: new Date().toISOString().slice(0, 10), originalLanguage: 'EN', blocks: [paragraph(1, summary)] };
}

/** A question as the API takes it. */
export function questionInput(consultation: string, question: DemonstrationQuestion, timetable: DemonstrationTimetable): object {
  const { closesEarly, conditions, ...terms } = question;
  return {
    consultation,
    secrecy: 'RECORDED',
    ...terms,
    closesAt: closesEarly ? timetable.earlyClosesAt : undefined,
    conditions: (conditions ?? []).map((condition) => ({ ...condition, dueAt: timetable.conditionDueAt })),
  };
}
