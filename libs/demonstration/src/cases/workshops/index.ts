import { BODY } from '../../consultation/consultation.js';
import type { Chamber } from '../../scenario/chamber.js';
import { closeAndPublish } from '../../scenario/close.js';
import { draftAndOpen } from '../../scenario/draft.js';
import { readOutcome } from '../../scenario/outcome.js';
import type { DemonstrationTimetable } from '../../scenario/timetable.js';
import { vote } from '../../scenario/vote.js';
import type { Progress } from '../../progress.js';
import type { Case } from '../case.js';
import { type Workshop, type Year, YEARS } from './facts.js';

export const SEATS = ['KEN', 'GHA', 'PHL', 'FRA', 'MEX', 'AUS', 'DEU', 'MAR', 'BGD'] as const;
export const QUESTION = 'workshops';

/** The membership selects the two workshops of a year out of three, and the record is published. */
export async function decide(
  chamber: Chamber,
  { year, symbol, workshops, passedOver }: Year,
  timetable: DemonstrationTimetable,
  progress: Progress,
) {
  const [first, second] = workshops.map(({ key }) => key);
  await draftAndOpen(
    chamber.secretariat,
    {
      symbol,
      title: {
        en: `International Dialogue on Migration ${year}: workshops`,
        fr: `Dialogue international sur la migration ${year} : ateliers`,
        es: `Diálogo Internacional sobre la Migración ${year}: talleres`,
      },
      summary: {
        en: `Which two workshops are held between the sessions in ${year}.`,
        fr: `Quels deux ateliers se tiennent entre les sessions en ${year}.`,
        es: `Qué dos talleres se celebran entre las reuniones en ${year}.`,
      },
      document: {
        symbol,
        title: {
          en: `Workshops of ${year}`,
          fr: `Les ateliers de ${year}`,
          es: `Los talleres de ${year}`,
        },
        issuedOn: `${year}-01-15`,
        originalLanguage: 'EN',
        blocks: [
          {
            anchor: 'p1',
            kind: 'PARAGRAPH',
            level: 1,
            number: '1',
            text: {
              en: 'The membership is asked to select two of the three topics.',
              fr: 'Les Membres sont invités à choisir deux des trois sujets.',
              es: 'Se invita a los Miembros a elegir dos de los tres asuntos.',
            },
          },
        ],
      },
      questions: [
        {
          key: QUESTION,
          title: { en: `Workshops of ${year}`, fr: `Ateliers de ${year}`, es: `Talleres de ${year}` },
          wording: {
            en: `Which two workshops are to be held in ${year}?`,
            fr: `Quels sont les deux ateliers à tenir en ${year} ?`,
            es: `¿Qué dos talleres se celebrarán en ${year}?`,
          },
          method: 'SELECTION',
          options: [...workshops, passedOver].map(({ key, title }) => ({ key, title })),
          chooseMax: 2,
          seats: 2,
          tallyVisibility: 'AFTER_CLOSE',
          paragraphs: ['p1'],
        },
      ],
    },
    timetable,
  );
  await chamber.chair.act('openVoting', { symbol }, 'consultation { state }');
  await vote(chamber, symbol, QUESTION, { [`${first}+${second}`]: 6, [`${first}+${passedOver.key}`]: 1, ABSTAIN: 1 }, progress);
  await closeAndPublish(chamber, symbol);
}

/** What follows is entered as it happened: planned, then held, with partners and days; the decision is classified. */
export async function follow({ secretariat }: Chamber, { symbol, workshops, year }: Year): Promise<void> {
  for (const workshop of workshops) {
    const opened = await secretariat.act<{ followUp: { id: string; entry: number } }>(
      'openFollowUp',
      {
        consultation: symbol,
        question: QUESTION,
        option: workshop.key,
        kind: 'WORKSHOP',
        ...standing(workshop, 'PLANNED'),
        since: `${year}-01-31`,
      },
      'followUp { id entry }',
    );
    const { id, entry } = opened.followUp;
    await secretariat.act(
      'changeFollowUp',
      { followUp: id, entry, ...standing(workshop, 'HELD'), since: workshop.endsOn, reason: held(workshop), report: workshop.report },
      'followUp { id }',
    );
  }
  const { consultation } = await secretariat.ask<{ consultation: { questions: ReadonlyArray<{ id: string }> } }>(
    'query Question($symbol: String!) { consultation(symbol: $symbol) { questions { id } } }',
    { symbol },
  );
  const terms = [...new Set(workshops.flatMap((workshop) => workshop.terms))];
  await secretariat.act('classify', { subject: 'QUESTION', id: consultation.questions[0]?.id, terms }, 'terms { key }');
}

function standing({ title, partners, startsOn, endsOn }: Workshop, status: 'PLANNED' | 'HELD'): object {
  return { status, title, partners, startsOn, endsOn };
}

/** How it was held, and who sent experts. */
function held({ experts }: Workshop): string {
  const listed = new Intl.ListFormat('en-GB').format(experts);
  return experts.length === 0 ? 'It was held as planned.' : `It was held as planned. Experts of ${listed} took part.`;
}

export type Found = ReadonlyArray<Readonly<{ title: string; partners: readonly string[]; symbol: string; year: number; status: string }>>;

/** From a term to the decisions about it, and from each to what became of it: as a delegate would look. */
export async function findAgain(chamber: Chamber, term: string): Promise<Found> {
  const [reader] = chamber.delegations.values();
  if (!reader) throw new Error('Nobody is seated.');
  const { decisions } = await reader.ask<{ decisions: { nodes: ReadonlyArray<{ symbol: string; question: string }> } }>(
    'query Decided($term: String) { decisions(first: 25, term: $term) { nodes { symbol question } } }',
    { term },
  );
  const found = await Promise.all(
    decisions.nodes.map(async ({ symbol, question }) => {
      const { followUps } = await reader.ask<{ followUps: { nodes: Found } }>(
        `query Followed($symbol: String, $question: String) { followUps(first: 25, symbol: $symbol, question: $question) {
          nodes { title partners symbol year status } } }`,
        { symbol, question },
      );
      return followUps.nodes;
    }),
  );
  return found.flat();
}

/** What the next consultation would say of these years. */
export async function sectionOfYears(chamber: Chamber): Promise<ReadonlyArray<Readonly<{ kind: string; text: { en: string } }>>> {
  const { followUpSection } = await chamber.secretariat.ask<{
    followUpSection: { blocks: ReadonlyArray<{ kind: string; text: { en: string } }> };
  }>('query Section($body: String!) { followUpSection(body: $body, fromYear: 2003, toYear: 2005) { blocks { kind text { en } } } }', {
    body: BODY.key,
  });
  return followUpSection.blocks;
}

/** The workshops of 2003 to 2005, and the decisions that asked for them. */
export const workshops: Case = {
  name: 'workshops',
  title: 'What became of the workshops of 2003 to 2005, found again from the decisions that asked for them',
  seating: SEATS,
  play: async (chamber, { timetable, progress, tell }) => {
    for (const year of YEARS) {
      await decide(chamber, year, timetable, progress);
      await follow(chamber, year);
      tell(`${year.year}: the membership selects ${year.workshops.map(({ title }) => title.en).join(' and ')}; both are held.`);
    }
    const health = await findAgain(chamber, 'migration-health');
    tell(`Who looks for decisions about migration health finds ${health.map(({ title }) => title).join(' and ')}.`);
    const partners = [...new Set((await findAgain(chamber, 'facilitating-migration')).flatMap((each) => each.partners))];
    tell(`Decisions about facilitating migration lead to work with ${partners.join(', ')}.`);
    const blocks = await sectionOfYears(chamber);
    tell(
      `The next consultation can report on all three years: ${blocks.filter(({ kind }) => kind === 'PARAGRAPH').length} paragraphs are ready.`,
    );
    return Promise.all(YEARS.map(({ symbol }) => readOutcome(chamber.auditor, symbol)));
  },
};
