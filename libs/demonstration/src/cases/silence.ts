import { DateTime } from 'luxon';
import { type Chamber, delegationOf } from '../scenario/chamber.js';
import { closeAndPublish } from '../scenario/close.js';
import { draftAndOpen } from '../scenario/draft.js';
import { readOutcome } from '../scenario/outcome.js';
import { vote } from '../scenario/vote.js';
import type { Case, Meeting } from './case.js';

/** Two texts between meetings, and one question at the end of them. */
export const SILENCE = {
  symbol: 'C/2007/5',
  seats: ['KEN', 'THA', 'FRA', 'PER', 'EGY', 'CAN'],
  objector: 'KEN',
  quiet: 'dates',
  broken: 'fees',
} as const;
const { symbol, seats, objector } = SILENCE;
const A_WEEK = 7 * 24 * 60;

const CONSULTATION = {
  symbol,
  title: { en: 'Between two sessions', fr: 'Entre deux sessions', es: 'Entre dos períodos de sesiones' },
  summary: {
    en: 'Two texts are put under silence; a question of principle is voted on.',
    fr: 'Deux textes sont soumis à la procédure de silence ; une question de principe est mise aux voix.',
    es: 'Dos textos se someten al procedimiento de silencio; una cuestión de principio se somete a votación.',
  },
  proposals: [
    {
      key: SILENCE.quiet,
      title: { en: 'The dates of the session', fr: 'Les dates de la session', es: 'Las fechas del período de sesiones' },
      text: {
        en: 'The session is held from 26 to 29 November.',
        fr: 'La session se tient du 26 au 29 novembre.',
        es: 'El período de sesiones se celebra del 26 al 29 de noviembre.',
      },
      paragraphs: [],
    },
    {
      key: SILENCE.broken,
      title: { en: 'A fee for observers', fr: 'Un droit pour les observateurs', es: 'Una tasa para los observadores' },
      text: {
        en: 'Observers share in the cost of the room.',
        fr: 'Les observateurs contribuent aux frais de salle.',
        es: 'Los observadores contribuyen a los gastos de la sala.',
      },
      paragraphs: [],
    },
  ],
  questions: [
    {
      key: 'principle',
      title: { en: 'Silence between sessions', fr: 'Le silence entre les sessions', es: 'El silencio entre períodos de sesiones' },
      wording: {
        en: 'Does the Council agree to adopt texts by silence between its sessions?',
        fr: 'Le Conseil accepte-t-il d’adopter des textes par la procédure de silence entre ses sessions ?',
        es: '¿Acepta el Consejo aprobar textos por el procedimiento de silencio entre sus períodos de sesiones?',
      },
      method: 'ENDORSEMENT',
      options: [],
      tallyVisibility: 'AFTER_CLOSE',
      paragraphs: [],
    },
  ],
} as const;

type Procedure = Readonly<{ id: string; state: string; expiresAt: string; inWords: string }>;
const PROCEDURE = 'id state expiresAt inWords';

/** A procedure as anybody reads it by now. */
export async function readSilence(chamber: Chamber, id: string): Promise<Procedure> {
  const { silence } = await chamber.auditor.ask<{ silence: Procedure }>(`query Read($id: ID!) { silence(id: $id) { ${PROCEDURE} } }`, {
    id,
  });
  return silence;
}

/** The chair puts the proposal with this key under silence. */
export async function startsSilence(chamber: Chamber, key: string): Promise<Procedure> {
  const { consultation } = await chamber.chair.ask<{ consultation: { proposals: readonly { id: string; key: string }[] } }>(
    'query Texts($symbol: String!) { consultation(symbol: $symbol) { proposals { id key } } }',
    { symbol },
  );
  const proposal = consultation.proposals.find((each) => each.key === key)?.id;
  const { silence } = await chamber.chair.act<{ silence: Procedure }>(
    'startSilence',
    { consultation: symbol, proposal },
    `silence { ${PROCEDURE} }`,
  );
  return silence;
}

/** The scenes, each on what the one before left. */
export const scenes = {
  opens: async (chamber: Chamber, { timetable, tell }: Meeting): Promise<void> => {
    // Two silences of three days each, one after the other, fit in before the vote closes.
    const votingClosesAt = minutesFrom(timetable.votingClosesAt, A_WEEK);
    await draftAndOpen(chamber.secretariat, CONSULTATION, { ...timetable, votingClosesAt });
    tell(
      `The Council does not meet for a year. Its chair has two texts for its ${seats.length} Members, and nobody is asked to vote on them.`,
    );
  },
  isAdopted: async (chamber: Chamber, { tell, timePasses }: Meeting): Promise<void> => {
    const { id, expiresAt } = await startsSilence(chamber, SILENCE.quiet);
    tell('The dates of the session are put under silence, for 72 hours.');
    await timePasses(minutesFrom(expiresAt, 1));
    tell(`Three days go by, and nobody writes. ${(await readSilence(chamber, id)).inWords}`);
  },
  isBroken: async (chamber: Chamber, { tell, timePasses }: Meeting): Promise<void> => {
    const { id, expiresAt } = await startsSilence(chamber, SILENCE.broken);
    tell('The fee for observers is put under silence as well.');
    await timePasses(minutesFrom(expiresAt, -1));
    await delegationOf(chamber, objector).act(
      'objectToSilence',
      { silence: id, kind: 'OBJECTION', text: 'A fee would keep the smaller observers away.', language: 'EN' },
      'silence { id }',
    );
    tell(`A minute before the end one Member objects in writing. ${(await readSilence(chamber, id)).inWords}`);
  },
  closes: async (chamber: Chamber, { progress, tell }: Meeting): Promise<void> => {
    await vote(chamber, symbol, 'principle', { for: 5, against: 1 }, progress);
    await closeAndPublish(chamber, symbol);
    tell('The principle is voted on, and the record published: with one text adopted tacitly, and one that silence did not carry.');
  },
};

function minutesFrom(instant: string, minutes: number): string {
  return DateTime.fromISO(instant).plus({ minutes }).toUTC().toJSDate().toISOString();
}

/** A text adopted by silence and one that a single Member's objection breaks, by the clock. */
export const silence: Case = {
  name: 'silence',
  title: 'Between two sessions: one text is adopted by silence, another is broken by one Member a minute before its end',
  seating: seats,
  play: async (chamber, meeting) => {
    for (const scene of Object.values(scenes)) await scene(chamber, meeting);
    return [await readOutcome(chamber.auditor, symbol)];
  },
};
