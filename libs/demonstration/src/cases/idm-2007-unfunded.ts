import { DateTime } from 'luxon';
import { CONSULTATION } from '../consultation/consultation.js';
import { closeAndPublish } from '../scenario/close.js';
import { draftAndOpen } from '../scenario/draft.js';
import { readOutcome } from '../scenario/outcome.js';
import { vote } from '../scenario/vote.js';
import type { Case } from './case.js';
import { DEFERRED, fateOf } from './funding.js';

const { symbol, title, summary } = CONSULTATION;
const QUESTIONS = CONSULTATION.questions
  .filter(({ key }) => key === DEFERRED || key === 'venue')
  .map((question) => ({ ...question, paragraphs: [] }));

/** The deferred workshop again, told of a year in which nobody paid for it. */
export const idm2007Unfunded: Case = {
  name: 'idm-2007-unfunded',
  title: 'IC/2006/8, a second telling: the deferred workshop finds no funding by 31 January 2007, and is cancelled by the clock',
  seating: ['KEN', 'THA', 'FRA', 'PER', 'EGY', 'CAN', 'CRI', 'PHL', 'MAR'],
  play: async (chamber, { timetable, progress, tell, timePasses }) => {
    await draftAndOpen(chamber.secretariat, { symbol, title, summary, questions: QUESTIONS }, timetable);
    await chamber.chair.act('openVoting', { symbol }, 'consultation { state }');
    tell('The Administration asks whether to defer the workshop on the environment or to cancel it; its venue waits for the answer.');
    await vote(chamber, symbol, DEFERRED, { defer: 7, cancel: 2 }, progress);
    const reason = 'All present have answered; the venue depends on it.';
    await chamber.chair.act('closeQuestion', { symbol, question: DEFERRED, reason }, 'consultation { state }');
    tell('Seven delegations of nine defer it, on condition of funding; only then is the venue asked for.');
    await vote(chamber, symbol, 'venue', { bangkok: 6, geneva: 2 }, progress);
    await closeAndPublish(chamber, symbol);
    tell('The record is published. It says that the decision hangs on a condition, and what follows either way.');
    await timePasses(DateTime.fromISO(timetable.conditionDueAt).plus({ minutes: 1 }).toUTC().toJSDate().toISOString());
    const { inWords } = await fateOf(chamber, symbol);
    tell(`31 January goes by, and nobody has marked the condition as fulfilled. ${inWords}`);
    return [await readOutcome(chamber.auditor, symbol)];
  },
};
