import { describe, expect, it } from '@jest/globals';
import { simpleMajority, twoThirds } from './example.js';
import { METHODS, type QuestionDefinition } from './methods/registry.js';
import { PRESETS } from './presets.js';
import { ballotInWords, questionInWords } from './questions.js';
import type { Base, Fraction } from './types.js';
import { ruleInWords } from './words/rule.js';

const four = ['The Environment and Migration', 'Labour Mobility', 'Free Movement', 'South/South Migration'].map((title, at) => ({
  key: `topic-${at + 1}`,
  title: { en: title },
}));
const selection: QuestionDefinition = {
  method: 'SELECTION',
  options: four,
  chooseMin: 1,
  chooseMax: 2,
  seats: 2,
  minimumSupport: 0,
  rule: simpleMajority,
};
const endorsement: QuestionDefinition = {
  method: 'ENDORSEMENT',
  options: METHODS.ENDORSEMENT.fixedOptions ?? [],
  ...METHODS.ENDORSEMENT.defaults(2),
  rule: simpleMajority,
};

describe('a question in one line', () => {
  it.each<{ question: QuestionDefinition; en: string; fr: string; es: string }>([
    {
      question: endorsement,
      en: 'For, against or abstain · simple majority of those voting for or against',
      fr: 'Pour, contre ou abstention · majorité simple des suffrages exprimés pour ou contre',
      es: 'A favor, en contra o abstención · mayoría simple de los votos a favor o en contra',
    },
    {
      question: { ...endorsement, rule: { ...twoThirds, base: 'MEMBERS_OF_BODY' } },
      en: 'For, against or abstain · two-thirds majority of the members of the body',
      fr: 'Pour, contre ou abstention · majorité des deux tiers des membres de l’organe',
      es: 'A favor, en contra o abstención · mayoría de dos tercios de los miembros del órgano',
    },
    {
      question: selection,
      en: 'Choose one or two of four · the two best supported are held',
      fr: 'Choisir une ou deux options sur quatre · les deux qui réunissent le plus de voix sont retenues',
      es: 'Elegir una o dos de cuatro opciones · quedan seleccionadas las dos de mayor apoyo',
    },
    {
      question: { ...selection, chooseMax: 3, seats: 1, minimumSupport: 30 },
      en: 'Choose one to three of four · the best supported is held, if it reaches 30 votes',
      fr: 'Choisir une à trois options sur quatre · celle qui réunit le plus de voix est retenue, si elle réunit au moins 30 voix',
      es: 'Elegir de una a tres de cuatro opciones · queda seleccionada la de mayor apoyo, si reúne al menos 30 votos',
    },
    {
      question: { ...selection, method: 'SINGLE_CHOICE', chooseMax: 1, seats: 1 },
      en: 'Choose one of four · simple majority of those choosing an option, otherwise a run-off',
      fr: 'Choisir une option sur quatre · majorité simple des suffrages exprimés en faveur d’une option, à défaut second tour',
      es: 'Elegir una de cuatro opciones · mayoría simple de los votos a favor de alguna opción; de lo contrario, segunda vuelta',
    },
    {
      question: { ...selection, method: 'APPROVAL', chooseMax: 4 },
      en: 'Choose any number of four · the two best supported are held',
      fr: 'Choisir librement parmi quatre options · les deux qui réunissent le plus de voix sont retenues',
      es: 'Elegir libremente entre cuatro opciones · quedan seleccionadas las dos de mayor apoyo',
    },
  ])('$en', ({ question, en, fr, es }) => expect(questionInWords(question)).toEqual({ en, fr, es }));
});

describe('a ballot in words', () => {
  it.each([
    { marks: [1, null], en: 'In favour', fr: 'Pour', es: 'A favor' },
    { marks: [null, 1], en: 'Against', fr: 'Contre', es: 'En contra' },
  ])('$en', ({ marks, en, fr, es }) => expect(ballotInWords(endorsement, { kind: 'CHOICE', marks })).toEqual({ en, fr, es }));

  it('names the options chosen', () =>
    expect(ballotInWords(selection, { kind: 'CHOICE', marks: [null, 1, 1, null] })).toEqual({
      en: 'Labour Mobility; Free Movement',
      fr: 'Labour Mobility\u202f; Free Movement',
      es: 'Labour Mobility; Free Movement',
    }));

  it('an abstention, a blank ballot and an invalid one are three things', () => {
    expect(ballotInWords(selection, { kind: 'ABSTAIN', marks: [] })).toEqual({ en: 'Abstention', fr: 'Abstention', es: 'Abstención' });
    expect(ballotInWords(selection, { kind: 'BLANK', marks: [] })).toEqual({
      en: 'Blank ballot',
      fr: 'Bulletin blanc',
      es: 'Voto en blanco',
    });
    expect(ballotInWords(selection, { kind: 'CHOICE', marks: [1, 1, 1, 1] })).toEqual({
      en: 'Invalid ballot',
      fr: 'Bulletin nul',
      es: 'Voto nulo',
    });
  });
});

describe('a rule in words', () => {
  it.each(PRESETS)('$names.en', ({ rule, names }) => {
    expect(Object.keys(names)).toEqual(['en', 'fr', 'es']);
    expect(ruleInWords(rule).en).toMatch(
      /^((Simple|Two-thirds) majority of those voting for or against; quorum: more than half of the members of the body; |At least 55 per cent of the Members entitled to vote, and at least 65 per cent of the weights of the Members entitled to vote; )/,
    );
  });

  it.each<{ base: Base; threshold: Fraction; en: string; fr: string; es: string }>([
    {
      base: 'MEMBERS_ENTITLED',
      threshold: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
      en: 'Absolute majority of the Members entitled to vote; no quorum; if equally divided, rejected',
      fr: 'Majorité absolue des Membres habilités à voter\u202f; pas de quorum\u202f; en cas de partage égal des voix, rejet',
      es: 'Mayoría absoluta de los Miembros con derecho de voto; sin quórum; en caso de empate, rechazo',
    },
    {
      base: 'BALLOTS_CAST',
      threshold: { numerator: 55, denominator: 100, comparison: 'AT_LEAST' },
      en: 'At least 55 per cent of the ballots cast, abstentions included; no quorum; if equally divided, rejected',
      fr: 'Au moins 55\u202f% des bulletins déposés, abstentions comprises\u202f; pas de quorum\u202f; en cas de partage égal des voix, rejet',
      es: 'Al menos el 55 % de los votos emitidos, incluidas las abstenciones; sin quórum; en caso de empate, rechazo',
    },
    {
      base: 'VOTES_FOR_AND_AGAINST',
      threshold: { numerator: 1, denominator: 3, comparison: 'MORE_THAN' },
      en: 'More than one third of those voting for or against; no quorum; if equally divided, rejected',
      fr: 'Plus du tiers des suffrages exprimés pour ou contre\u202f; pas de quorum\u202f; en cas de partage égal des voix, rejet',
      es: 'Más de un tercio de los votos a favor o en contra; sin quórum; en caso de empate, rechazo',
    },
    {
      base: 'VOTES_FOR_AND_AGAINST',
      threshold: { numerator: 7, denominator: 10, comparison: 'AT_LEAST' },
      en: 'At least 7/10 of those voting for or against; no quorum; if equally divided, rejected',
      fr: 'Au moins les 7/10 des suffrages exprimés pour ou contre\u202f; pas de quorum\u202f; en cas de partage égal des voix, rejet',
      es: 'Al menos 7/10 de los votos a favor o en contra; sin quórum; en caso de empate, rechazo',
    },
  ])('$en', ({ base, threshold, en, fr, es }) =>
    expect(ruleInWords({ base, threshold, quorum: null, tieRule: 'REJECTED' })).toEqual({ en, fr, es }),
  );
});
