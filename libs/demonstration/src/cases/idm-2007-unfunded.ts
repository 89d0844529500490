import { CONSULTATION } from '../consultation/consultation.js';
import { closeAndPublish } from '../scenario/close.js';
import { readOutcome } from '../scenario/outcome.js';
import type { Case } from './case.js';
import { afterTheDueDate, asked, deferred, fateOf, FUNDING_SEATS, planned, venueChosen } from './funding.js';

const { symbol } = CONSULTATION;

/** The deferred workshop again, told of a year in which nobody paid for it. */
export const idm2007Unfunded: Case = {
  name: 'idm-2007-unfunded',
  title: 'IC/2006/8, a second telling: the deferred workshop finds no funding by 31 January 2007, and is cancelled by the clock',
  seating: FUNDING_SEATS,
  play: async (chamber, meeting) => {
    const { tell, timePasses } = meeting;
    await asked(chamber, meeting);
    tell('The Administration asks whether to defer the workshop on the environment or to cancel it; its venue waits for the answer.');
    await deferred(chamber, meeting);
    tell('Seven delegations of nine defer it, on condition of funding; only then is the venue asked for.');
    await venueChosen(chamber, meeting);
    await closeAndPublish(chamber, symbol);
    tell('The record is published. It says that the decision hangs on a condition, and what follows either way.');
    await planned(chamber);
    tell('The Administration plans the workshop in Bangkok, on the same condition.');
    await timePasses(afterTheDueDate(meeting));
    const { inWords } = await fateOf(chamber, symbol);
    tell(`31 January goes by, and nobody has marked the condition as fulfilled. ${inWords}`);
    return [await readOutcome(chamber.auditor, symbol)];
  },
};
