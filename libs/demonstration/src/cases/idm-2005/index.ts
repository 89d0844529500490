import { BODY, OFFICIAL_ZONE, RULE_SET } from '../../consultation/consultation.js';
import { addRecognised, recognise, type RecognisedDocument, textAsItCame } from '../../documents/as-they-come.js';
import type { Chamber } from '../../scenario/chamber.js';
import { closeAndPublish } from '../../scenario/close.js';
import { comment } from '../../scenario/comment.js';
import { questionInput } from '../../scenario/draft.js';
import { readOutcome } from '../../scenario/outcome.js';
import type { DemonstrationTimetable } from '../../scenario/timetable.js';
import type { Case } from '../case.js';
import { COMMENTS, SUMMARY, SYMBOL, TITLE, TO_NOTE } from './consultation.js';
import { STAND_IN } from './text.js';

export const SEATS = ['KEN', 'GHA', 'PHL', 'FRA', 'MEX', 'AUS', 'DEU'] as const;

/** The consultation is drafted under this symbol; its document is still to come. */
export async function draftedAs(symbol: string, { secretariat }: Chamber, timetable: DemonstrationTimetable): Promise<void> {
  const { commentsCloseAt, votingOpensAt, votingClosesAt } = timetable;
  const times = { commentsCloseAt, votingOpensAt, votingClosesAt };
  const draft = {
    symbol,
    title: TITLE,
    summary: SUMMARY,
    body: BODY.key,
    officialZone: OFFICIAL_ZONE,
    ruleSet: RULE_SET,
    ...times,
  };
  await secretariat.act('draftConsultation', { ...draft, visibility: 'MEMBERS_AND_OBSERVERS' }, 'consultation { id }');
}

/** The document is imported from the text as it stands. Answers what was recognised. */
async function importDocument(chamber: Chamber, timetable: DemonstrationTimetable): Promise<RecognisedDocument> {
  const { secretariat } = chamber;
  await draftedAs(SYMBOL, chamber, timetable);
  const found = await recognise(secretariat, textAsItCame('003_') ?? STAND_IN);
  await addRecognised(secretariat, SYMBOL, found);
  await secretariat.act('addQuestion', questionInput(SYMBOL, TO_NOTE, timetable), 'question { id }');
  await secretariat.act('openConsultation', { symbol: SYMBOL }, 'consultation { state }');
  return found;
}

/** Delegations comment by paragraph; the secretariat answers. */
async function commentByParagraph(chamber: Chamber): Promise<void> {
  await comment(chamber, { symbol: SYMBOL, comments: COMMENTS, drafts: [] }, () => undefined);
}

/** The chair takes it that the Council takes note: nobody votes. */
async function takeNote(chamber: Chamber): Promise<void> {
  await chamber.chair.act('openVoting', { symbol: SYMBOL }, 'consultation { state }');
  await chamber.chair.act(
    'settleWithoutVote',
    {
      symbol: SYMBOL,
      question: TO_NOTE.key,
      kind: 'NOTED',
      words: {
        en: 'I take it that the Council takes note of the document and of what delegations have said on it.',
        fr: 'Je considère que le Conseil prend note du document et de ce que les délégations en ont dit.',
        es: 'Entiendo que el Consejo toma nota del documento y de lo que las delegaciones han dicho sobre él.',
      },
    },
    'consultation { state }',
  );
  await closeAndPublish(chamber, SYMBOL);
}

/** MC/INF/279: the theme of 2005. */
export const idm2005: Case = {
  name: 'idm-2005',
  title: `${SYMBOL}: the theme of 2005, a document as it came, comments by paragraph, noted without a vote`,
  seating: SEATS,
  play: async (chamber, { timetable, tell }) => {
    const { blocks, footnotes, unplaced, remarks } = await importDocument(chamber, timetable);
    const sections = blocks.filter(({ kind, number }) => kind === 'HEADING' && number).map(({ number }) => number);
    const paragraphs = blocks.filter(({ kind, number }) => kind === 'PARAGRAPH' && number).length;
    tell(
      `The secretariat imports ${SYMBOL} from its text: sections ${sections.join(', ')}, ${paragraphs} numbered paragraphs, ${footnotes.length} footnotes; ` +
        `${unplaced.length} lines are listed beside it, and ${remarks.length} things are pointed out.`,
    );
    await commentByParagraph(chamber);
    tell('Delegations comment by paragraph: on either section V, on a paragraph that has lost its number, on one with footnotes.');
    await takeNote(chamber);
    tell('The chair takes it that the Council takes note. Nobody votes, and the record says so.');
    return [await readOutcome(chamber.auditor, SYMBOL)];
  },
};
