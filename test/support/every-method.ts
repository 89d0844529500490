import type { Chamber } from './web.js';
import { givenDraft } from './web-draft.js';

export const SYMBOL = 'IC/2007/7';

type Texts = Readonly<{ en: string; fr: string; es: string }>;
const texts = (en: string, fr: string, es: string): Texts => ({ en, fr, es });

/** Titles as long as those of real themes. */
const THEMES = [
  ['cities', texts('Migration and cities', 'Les migrations et les villes', 'Migración y ciudades')],
  ['return', texts('Voluntary return and reintegration', 'Le retour volontaire et la réintégration', 'Retorno voluntario y reintegración')],
  ['water', texts('Migration and water', 'Les migrations et l’eau', 'Migración y agua')],
  [
    'environment',
    texts(
      'Migration, environment and climate change in small island States',
      'Migrations, environnement et changements climatiques dans les petits États insulaires',
      'Migración, medio ambiente y cambio climático en los pequeños Estados insulares',
    ),
  ],
] as const;
const OPTIONS = THEMES.map(([key, title]) => ({ key, title }));

/** Who answers. Kenya may answer some of the questions in its browser. */
const MEMBERS = ['FRA', 'JPN', 'PER', 'POL', 'SEN', 'THA', 'KEN'] as const;
const WEIGHTS = { FRA: 6301, JPN: 16_624, KEN: 10, PER: 78, POL: 501, SEN: 4, THA: 209 } as const;

/** What they say, in the order of MEMBERS: "a>b", "a:5+b:0", "a+b"; null: the Member does not take part. */
type Said = readonly (string | null)[];

interface Asked {
  readonly key: string;
  readonly method: string;
  readonly title: Texts;
  readonly more?: object;
  readonly said: Said;
}

const ORDERS: Said = [
  'return>cities',
  'water>cities>return',
  'environment>water>cities',
  'return>water',
  'cities>water>environment>return',
  'ABSTAIN',
  'cities>water',
];
const POINTS: Said = [
  'cities:3+return:5',
  'water:5+cities:4',
  'environment:5+water:2+cities:4',
  'return:4+cities:1',
  'cities:5+water:0',
  'BLANK',
  'cities:5+water:0',
];
const PICKS: Said = ['cities+return', 'water+cities', 'environment+cities', 'return+water', 'cities', null, 'cities+environment'];
const ONES: Said = ['return', 'cities', 'cities', 'return', 'cities', 'ABSTAIN', 'ABSTAIN'];
const SIDES: Said = ['for', 'for', 'against', 'for', 'against', 'ABSTAIN', 'for'];

/** One question of each method, then votes that count by weight and under two majorities. */
const ASKED: readonly Asked[] = [
  {
    key: 'endorsed',
    method: 'ENDORSEMENT',
    title: texts('The work programme', 'Le programme de travail', 'El programa de trabajo'),
    said: SIDES,
  },
  { key: 'one', method: 'SINGLE_CHOICE', title: texts('The theme of the year', 'Le thème de l’année', 'El tema del año'), said: ONES },
  {
    key: 'selected',
    method: 'SELECTION',
    title: texts('Two workshops', 'Deux ateliers', 'Dos talleres'),
    more: { seats: 2, chooseMax: 2 },
    said: PICKS,
  },
  { key: 'approved', method: 'APPROVAL', title: texts('Themes that would do', 'Thèmes acceptables', 'Temas aceptables'), said: PICKS },
  {
    key: 'irv',
    method: 'RANKED_IRV',
    title: texts('One theme, in rounds', 'Un thème, par éliminations', 'Un tema, por eliminación'),
    said: ORDERS,
  },
  {
    key: 'stv',
    method: 'RANKED_STV',
    title: texts('Two themes, in proportion', 'Deux thèmes, à la proportionnelle', 'Dos temas, en proporción'),
    more: { seats: 2 },
    said: ORDERS,
  },
  {
    key: 'schulze',
    method: 'RANKED_SCHULZE',
    title: texts('One theme, pair by pair', 'Un thème, par paires', 'Un tema, por pares'),
    said: ORDERS,
  },
  {
    key: 'borda',
    method: 'RANKED_BORDA',
    title: texts('Two themes, by their places', 'Deux thèmes, d’après leurs rangs', 'Dos temas, según sus puestos'),
    more: { seats: 2 },
    said: ORDERS,
  },
  { key: 'score', method: 'SCORE', title: texts('One theme, by points', 'Un thème, aux points', 'Un tema, por puntos'), said: POINTS },
  {
    key: 'mean',
    method: 'SCORE_MEAN',
    title: texts('One theme, by the mean', 'Un thème, à la moyenne', 'Un tema, por la media'),
    more: { markMin: 0, markMax: 20, minimumSupport: 2 },
    said: POINTS,
  },
  {
    key: 'star',
    method: 'STAR',
    title: texts('One theme, with a run-off', 'Un thème, avec second tour', 'Un tema, con segunda vuelta'),
    said: POINTS,
  },
  {
    key: 'sense',
    method: 'CONSENSUS',
    title: texts('A yearly dialogue', 'Un dialogue annuel', 'Un diálogo anual'),
    said: ['support', 'support', 'can-accept', 'cannot-accept', 'support', 'ABSTAIN', 'support'],
  },
  {
    key: 'weighed',
    method: 'SELECTION',
    title: texts('One workshop, by weight', 'Un atelier, selon la pondération', 'Un taller, según la ponderación'),
    more: { seats: 1, chooseMax: 2, weighing: 'BY_WEIGHT' },
    said: PICKS,
  },
  {
    key: 'double',
    method: 'ENDORSEMENT',
    title: texts('The budget', 'Le budget', 'El presupuesto'),
    more: { weighing: 'DOUBLE_MAJORITY', weightThreshold: { numerator: 65, denominator: 100, comparison: 'AT_LEAST' } },
    said: SIDES,
  },
];

const WORDING = texts('What does your delegation say?', 'Que dit votre délégation ?', '¿Qué dice su delegación?');
/** The methods whose options are their own: a question brings none. */
const BROUGHT: readonly string[] = ['ENDORSEMENT', 'CONSENSUS'];

/** Prepared by the secretariat and put to the vote, with its weights. */
export async function putEveryMethod(chamber: Chamber): Promise<void> {
  const secretariat = await givenDraft(chamber, {
    symbol: SYMBOL,
    title: 'Every way of deciding',
    summary: 'One question for each way in which the membership may be asked.',
    questions: ASKED.map(({ key, method, title, more }) => ({
      key,
      method,
      title,
      wording: WORDING,
      options: BROUGHT.includes(method) ? [] : OPTIONS,
      quorum: null,
      ...more,
    })),
  });
  const weights = Object.entries(WEIGHTS).map(([member, weight]) => ({ member, weight }));
  await secretariat.act('setWeights', { consultation: SYMBOL, source: 'scale of assessments 2007', weights }, 'consultation { id }');
  await secretariat.act('openConsultation', { symbol: SYMBOL }, 'consultation { state }');
  await secretariat.act('openVoting', { symbol: SYMBOL }, 'consultation { state }');
}

function marksOf(said: string): { option: string; mark: number }[] {
  if (said.includes('>')) return said.split('>').map((option, at) => ({ option, mark: at + 1 }));
  return said.split('+').map((each) => {
    const [option = '', points = '1'] = each.split(':');
    return { option, mark: Number(points) };
  });
}

/** They answer every question, through the API; Kenya those that it does not answer in its browser. */
export async function castEveryMethod(chamber: Chamber, inBrowser: readonly string[] = []): Promise<void> {
  for (const [at, member] of MEMBERS.entries()) {
    const delegation = await chamber.apiOf(member.toLowerCase());
    const { consultation } = await delegation.ask<{ consultation: { questions: { id: string; key: string }[] } }>(
      'query Q($symbol: String!) { consultation(symbol: $symbol) { questions { id key } } }',
      { symbol: SYMBOL },
    );
    for (const { id, key } of consultation.questions) {
      const said = ASKED.find((asked) => asked.key === key)?.said[at];
      if (said == null || (member === 'KEN' && inBrowser.includes(key))) continue;
      const choice = said !== 'ABSTAIN' && said !== 'BLANK';
      const reason = said === 'cannot-accept' ? { reason: 'It would have to be paid for from the budget.' } : {};
      const ballot = { kind: choice ? 'CHOICE' : said, marks: choice ? marksOf(said) : [], ...reason };
      await delegation.act('castBallot', { question: id, ...ballot, idempotencyKey: `every-${member}-${key}` }, 'receipt { index }');
    }
  }
}
