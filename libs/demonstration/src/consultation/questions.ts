import { TITLES } from '../documents/titles.js';
import type { Texts } from '../texts.js';

export type DemonstrationOption = Readonly<{ key: string; title: Texts; note?: Texts; proposal?: string }>;
/** What follows from a condition, as the API's enum has it, and in words. */
type Consequence = Readonly<{ effect: 'TAKES_EFFECT' | 'HELD' | 'DEFERRED' | 'CANCELLED'; text: Texts }>;

export type DemonstrationQuestion = Readonly<{
  key: string;
  title: Texts;
  wording: Texts;
  /** As the API's enum has it. */
  method: string;
  options: readonly DemonstrationOption[];
  chooseMax?: number;
  seats?: number;
  tallyVisibility: 'LIVE' | 'AFTER_OWN_VOTE' | 'AFTER_CLOSE';
  /** Recorded unless it is said. */
  secrecy?: 'SECRET';
  dependsOn?: Readonly<{ question: string; option: string }>;
  paragraphs: readonly string[];
  /** The proposal on which it is, by its key. */
  proposal?: string;
  /** Whether topics that Members propose join its options. */
  takesTopics?: boolean;
  /** Closes before the rest, so that what depends on it can still be asked. */
  closesEarly?: boolean;
  conditions?: ReadonlyArray<Readonly<{ option: string; text: Texts; onFulfilled: Consequence; onLapsed: Consequence }>>;
  /** Where the rule of the question is another than that of the rule set. */
  tieRule?: 'REJECTED' | 'SECOND_VOTE' | 'CHAIR' | 'LOT';
  quorum?: null;
  threshold?: Readonly<{ numerator: number; denominator: number; comparison: 'MORE_THAN' | 'AT_LEAST' }>;
}>;

/** The five questions of the informal consultations of 19 October 2006, in the order in which they are put. */
export const QUESTIONS: readonly DemonstrationQuestion[] = [
  {
    key: 'theme',
    title: {
      en: `Theme for 2007: ${TITLES.theme2007.en}`,
      fr: `Thème de 2007 : ${TITLES.theme2007.fr}`,
      es: `Tema de 2007: ${TITLES.theme2007.es}`,
    },
    wording: {
      en: `Does the membership endorse ${TITLES.theme2007.en} as the theme of the dialogue in 2007?`,
      fr: `Les Membres approuvent-ils le thème « ${TITLES.theme2007.fr} » pour le dialogue de 2007 ?`,
      es: `¿Aprueban los Miembros el tema «${TITLES.theme2007.es}» para el diálogo de 2007?`,
    },
    method: 'ENDORSEMENT',
    options: [],
    tallyVisibility: 'LIVE',
    proposal: 'theme',
    paragraphs: ['p11', 'p12', 'p13'],
  },
  {
    key: 'topics',
    title: {
      en: 'Select two topics for the intersessional workshops',
      fr: 'Choisir deux sujets pour les ateliers intersessions',
      es: 'Elegir dos asuntos para los talleres entre reuniones',
    },
    wording: {
      en: 'Which topics should the two workshops of 2007 take up? Choose one or two; the two best supported are held.',
      fr: 'Quels sujets les deux ateliers de 2007 doivent-ils traiter ? Choisissez-en un ou deux ; les deux mieux soutenus seront retenus.',
      es: '¿De qué asuntos deben ocuparse los dos talleres de 2007? Elija uno o dos; se celebrarán los dos con más apoyo.',
    },
    method: 'SELECTION',
    options: [
      {
        key: 'environment',
        title: TITLES.environment,
        note: { en: 'see also questions 3 and 4', fr: 'voir aussi les questions 3 et 4', es: 'véanse también las preguntas 3 y 4' },
        proposal: 'environment',
      },
      { key: 'labour-mobility', title: TITLES.labourMobility, proposal: 'labour-mobility' },
      { key: 'free-movement', title: TITLES.freeMovement, proposal: 'free-movement' },
      {
        key: 'south-south',
        title: TITLES.southSouth,
        note: { en: 'proposed before, not endorsed', fr: 'déjà proposé, sans être retenu', es: 'propuesto antes, sin aprobarse' },
        proposal: 'south-south',
      },
    ],
    chooseMax: 2,
    seats: 2,
    takesTopics: true,
    tallyVisibility: 'AFTER_OWN_VOTE',
    paragraphs: ['p14', 'p15', 'p16', 'p17', 'p18', 'p19', 'p20', 'p21', 'p22', 'p23'],
  },
  {
    key: 'environment-2006',
    title: {
      en: 'The 2006 workshop on the environment: defer or cancel',
      fr: 'L’atelier de 2006 sur l’environnement : report ou annulation',
      es: 'El taller de 2006 sobre el medio ambiente: aplazar o cancelar',
    },
    wording: {
      en: 'Should the workshop that could not be funded in 2006 be deferred to 2007 or cancelled?',
      fr: 'L’atelier qui n’a pu être financé en 2006 doit-il être reporté à 2007 ou annulé ?',
      es: '¿Debe aplazarse hasta 2007 o cancelarse el taller que no pudo financiarse en 2006?',
    },
    method: 'SINGLE_CHOICE',
    options: [
      {
        key: 'defer',
        title: { en: 'Defer to 2007', fr: 'Reporter à 2007', es: 'Aplazar hasta 2007' },
        note: { en: 'only if funded', fr: 'seulement si financé', es: 'solo si hay financiación' },
      },
      { key: 'cancel', title: { en: 'Cancel', fr: 'Annuler', es: 'Cancelar' } },
    ],
    tallyVisibility: 'AFTER_CLOSE',
    paragraphs: ['p6', 'p7'],
    closesEarly: true,
    conditions: [
      {
        option: 'defer',
        text: {
          en: 'Held only if adequate funding is secured by 31 January 2007.',
          fr: 'Ne se tient que si un financement suffisant est assuré au 31 janvier 2007.',
          es: 'Se celebra solo si se obtiene financiación suficiente a más tardar el 31 de enero de 2007.',
        },
        onFulfilled: {
          effect: 'HELD',
          text: { en: 'the workshop is held in 2007', fr: 'l’atelier se tient en 2007', es: 'el taller se celebra en 2007' },
        },
        onLapsed: {
          effect: 'CANCELLED',
          text: { en: 'the workshop is cancelled', fr: 'l’atelier est annulé', es: 'el taller se cancela' },
        },
      },
    ],
  },
  {
    key: 'venue',
    title: { en: 'Venue of the deferred workshop', fr: 'Lieu de l’atelier reporté', es: 'Lugar del taller aplazado' },
    wording: {
      en: 'If the workshop on the environment is deferred, where should it be held?',
      fr: 'Si l’atelier sur l’environnement est reporté, où doit-il se tenir ?',
      es: 'Si se aplaza el taller sobre el medio ambiente, ¿dónde debe celebrarse?',
    },
    method: 'SINGLE_CHOICE',
    options: [
      {
        key: 'bangkok',
        title: { en: 'Bangkok', fr: 'Bangkok', es: 'Bangkok' },
        note: { en: 'as planned for 2006', fr: 'comme prévu en 2006', es: 'como estaba previsto en 2006' },
      },
      { key: 'geneva', title: { en: 'Geneva', fr: 'Genève', es: 'Ginebra' } },
      {
        key: 'another-region',
        title: { en: 'Another affected region', fr: 'Une autre région touchée', es: 'Otra región afectada' },
      },
    ],
    tallyVisibility: 'LIVE',
    dependsOn: { question: 'environment-2006', option: 'defer' },
    paragraphs: ['p7', 'p17'],
  },
  {
    key: 'funding',
    title: {
      en: 'A yearly approach to funding the dialogue',
      fr: 'Une approche annuelle du financement du dialogue',
      es: 'Un enfoque anual de la financiación del diálogo',
    },
    wording: {
      en: 'Does the membership endorse seeking funds for all the workshops of a year together?',
      fr: 'Les Membres approuvent-ils la recherche d’un financement pour l’ensemble des ateliers d’une année ?',
      es: '¿Aprueban los Miembros que se busque financiación para el conjunto de los talleres de un año?',
    },
    method: 'ENDORSEMENT',
    options: [],
    tallyVisibility: 'AFTER_OWN_VOTE',
    proposal: 'funding',
    paragraphs: ['p8'],
  },
];
