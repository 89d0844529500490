import { amended } from '../documents/ic-2006-8.js';

export type DemonstrationComment = Readonly<{
  by: string;
  type: 'GENERAL' | 'TECHNICAL' | 'EDITORIAL' | 'TRANSLATION';
  target: Readonly<{ anchor: string } | { proposal: string } | { consultation: true }>;
  language: 'EN' | 'FR' | 'ES';
  text: string;
  proposedWording?: string;
  rationale?: string;
  /** Codes of the Members that align with it. */
  aligned?: readonly string[];
  answer?: Readonly<{ disposition: 'ACCEPTED' | 'ACCEPTED_IN_PART' | 'NOTED' | 'NOT_ACCEPTED'; text: string }>;
}>;

const codes = (list: string): readonly string[] => list.split(' ');

/** What delegations said about IC/2006/8: invented, and of no State. The answers are the invented secretariat's. */
export const COMMENTS: readonly DemonstrationComment[] = [
  {
    by: 'KEN',
    type: 'TECHNICAL',
    target: { anchor: 'p17' },
    language: 'EN',
    text: 'A first quarter leaves little time to find the money, and the workshop would gain from being held where people live with these changes.',
    proposedWording: amended('p17', 'en', [['the first quarter of 2007', 'the first half of 2007, preferably in a region affected']]),
    rationale: 'Host countries outside Geneva need some months to prepare.',
    aligned: codes('UGA TZA ETH RWA BDI SDN DJI MOZ ZMB MWI GHA SEN BGD PHL'),
    answer: {
      disposition: 'ACCEPTED_IN_PART',
      text: 'The first half of 2007 is taken up. The place is left to the membership: it is question 4.',
    },
  },
  {
    by: 'THA',
    type: 'GENERAL',
    target: { anchor: 'p17' },
    language: 'EN',
    text: 'The offer to host the workshop in Bangkok stands for 2007.',
    aligned: codes('LAO KHM VNM PHL IDN'),
    answer: { disposition: 'NOTED', text: 'The Administration is grateful. Bangkok is among the options of question 4.' },
  },
  {
    by: 'FRA',
    type: 'GENERAL',
    target: { anchor: 'p14' },
    language: 'FR',
    text: 'Deux ateliers suffisent à l’année. Mieux vaut que le troisième, s’il est reporté, ne pèse pas sur leur préparation.',
    aligned: codes('BEL LUX CHE'),
    answer: { disposition: 'NOTED', text: 'L’atelier reporté aurait son propre budget et ne serait préparé qu’une fois celui-ci réuni.' },
  },
  {
    by: 'MEX',
    type: 'TECHNICAL',
    target: { anchor: 'p14' },
    language: 'ES',
    text: 'Convendría decir desde ahora qué ocurre si los Miembros presentan un quinto asunto.',
    proposedWording: amended('p14', 'es', [
      ['cualquier otro que los Miembros presenten', 'cualquier otro que los Miembros presenten antes de que se abra la votación'],
    ]),
    aligned: codes('GTM HND SLV CRI'),
    answer: {
      disposition: 'ACCEPTED',
      text: 'Se admiten otros asuntos hasta la apertura de la votación; después, las opciones quedan fijadas.',
    },
  },
  {
    by: 'EGY',
    type: 'GENERAL',
    target: { anchor: 'p14' },
    language: 'EN',
    text: 'The two topics should be of use to countries of origin and of destination alike; the choice might be read in that light.',
    aligned: codes('MAR TUN DZA JOR'),
  },
  {
    by: 'CAN',
    type: 'EDITORIAL',
    target: { anchor: 'p14' },
    language: 'EN',
    text: 'It should be plain that one topic or two may be chosen.',
    answer: { disposition: 'ACCEPTED', text: 'The question now says: one or two.' },
  },
  {
    by: 'MEX',
    type: 'TECHNICAL',
    target: { anchor: 'p18' },
    language: 'ES',
    text: 'Falta el reconocimiento de las competencias adquiridas, sin el cual el regreso aprovecha poco.',
    proposedWording: amended('p18', 'es', [
      ['competencias que regresan al país', 'competencias que regresan al país y son reconocidas en él'],
    ]),
    aligned: codes('COL ECU PER DOM PHL MAR'),
    answer: { disposition: 'ACCEPTED', text: 'Se incorporará al programa del taller, si se elige este asunto.' },
  },
  {
    by: 'IND',
    type: 'TECHNICAL',
    target: { anchor: 'p18' },
    language: 'EN',
    text: 'Services supplied by persons who move for a short time might be named beside goods and capital.',
    aligned: codes('PAK LKA BGD'),
    answer: { disposition: 'NOTED', text: 'The matter is before another organization; the workshop may refer to it.' },
  },
  {
    by: 'PHL',
    type: 'TECHNICAL',
    target: { anchor: 'p19' },
    language: 'EN',
    text: 'The protection of migrant workers should open the paragraph rather than end it, and women deserve a mention.',
    proposedWording: amended('p19', 'en', [
      ['those without papers bear the harm', 'those without papers, and women among them above all, bear the harm'],
    ]),
    rationale: 'A large share of those recruited for domestic work are women.',
    aligned: codes('IDN LKA NPL MEX SLV'),
    answer: { disposition: 'ACCEPTED_IN_PART', text: 'The words are taken up; the order of the paragraph is kept.' },
  },
  {
    by: 'SEN',
    type: 'GENERAL',
    target: { anchor: 'p22' },
    language: 'FR',
    text: 'L’expérience de la CEDEAO, ancienne de plusieurs décennies, mérite une séance entière, avec ce qui a réussi et ce qui reste à faire.',
    aligned: codes('MLI BFA NER CIV GHA NGA TGO BEN'),
  },
  {
    by: 'KEN',
    type: 'GENERAL',
    target: { anchor: 'p23' },
    language: 'EN',
    text: 'Most of those who leave one African country go to another. The figures should be given region by region, where they exist.',
    aligned: codes('UGA TZA ETH ZAF NGA GHA SEN MLI CIV CMR ZMB BWA IND BRA'),
    answer: {
      disposition: 'NOTED',
      text: 'Figures by region will be gathered and sent to Members before the workshop, should it be held.',
    },
  },
  {
    by: 'AUS',
    type: 'GENERAL',
    target: { anchor: 'p8' },
    language: 'EN',
    text: 'A yearly appeal is welcome, provided that a donor may still give for one workshop.',
    aligned: codes('NZL CAN NOR'),
  },
  {
    by: 'DEU',
    type: 'TECHNICAL',
    target: { proposal: 'funding' },
    language: 'EN',
    text: 'The proposal would be easier to support with a report, once a year, of what each workshop cost.',
    aligned: codes('AUT SWE NLD'),
    answer: { disposition: 'ACCEPTED', text: 'Such a report will be given to the Council every year.' },
  },
  {
    by: 'ARG',
    type: 'TRANSLATION',
    target: { proposal: 'theme' },
    language: 'ES',
    text: '«En evolución» traduce mejor el original que «cambiante»; conviene usarlo también en los párrafos.',
    answer: { disposition: 'ACCEPTED', text: 'Se armonizará en todo el documento.' },
  },
  {
    by: 'UNHCR',
    type: 'TECHNICAL',
    target: { anchor: 'p16' },
    language: 'EN',
    text: 'Those who flee and those who move in good time need different answers; the workshop should keep the two apart.',
    answer: { disposition: 'ACCEPTED', text: 'The paragraph draws that line; the programme will keep to it.' },
  },
  {
    by: 'VAT',
    type: 'GENERAL',
    target: { anchor: 'p5' },
    language: 'EN',
    text: 'The family is often where integration succeeds or fails, and might be named among those who carry it.',
    answer: { disposition: 'NOTED', text: 'The report of the July workshop says so; this note only sums it up.' },
  },
  {
    by: 'FRA',
    type: 'GENERAL',
    target: { consultation: true },
    language: 'FR',
    text: 'La note est claire et la version française a paru le même jour que l’original : qu’il en soit ainsi à l’avenir.',
  },
];
