import { TITLES } from '../documents/titles.js';
import type { Texts } from '../texts.js';

export type DemonstrationProposal = Readonly<{ key: string; title: Texts; text: Texts; paragraphs: readonly string[] }>;

/** What the Administration puts forward in IC/2006/8. */
export const PROPOSALS: readonly DemonstrationProposal[] = [
  {
    key: 'theme',
    title: TITLES.theme2007,
    text: {
      en: `That the dialogue of 2007 be guided by the theme ${TITLES.theme2007.en}.`,
      fr: `Que le dialogue de 2007 ait pour thème « ${TITLES.theme2007.fr} ».`,
      es: `Que el diálogo de 2007 tenga por tema «${TITLES.theme2007.es}».`,
    },
    paragraphs: ['p11', 'p12', 'p13'],
  },
  {
    key: 'environment',
    title: TITLES.environment,
    text: {
      en: 'A workshop on movement caused by foreseeable change in the environment, and on the partnerships that a planned response needs.',
      fr: 'Un atelier sur les mouvements dus à des changements prévisibles de l’environnement et sur les partenariats qu’exige une réponse préparée.',
      es: 'Un taller sobre los movimientos debidos a cambios previsibles del medio ambiente y sobre las alianzas que requiere una respuesta planificada.',
    },
    paragraphs: ['p15', 'p16', 'p17'],
  },
  {
    key: 'labour-mobility',
    title: TITLES.labourMobility,
    text: {
      en: 'A workshop on seeing needs in the international labour market in time, and on meeting them by lawful channels that serve development.',
      fr: 'Un atelier sur les moyens de déceler à temps les besoins du marché international du travail et d’y répondre par des voies légales qui servent le développement.',
      es: 'Un taller sobre cómo advertir a tiempo las necesidades del mercado internacional de trabajo y atenderlas por vías legales que sirvan al desarrollo.',
    },
    paragraphs: ['p18', 'p19', 'p20'],
  },
  {
    key: 'free-movement',
    title: TITLES.freeMovement,
    text: {
      en: 'A workshop in which regions share how they arrange the free movement of persons, for those that plan to do so.',
      fr: 'Un atelier où les régions partagent leur expérience de la libre circulation des personnes, à l’intention de celles qui la préparent.',
      es: 'Un taller en el que las regiones comparten cómo organizan la libre circulación de personas, en beneficio de las que la preparan.',
    },
    paragraphs: ['p21', 'p22'],
  },
  {
    key: 'south-south',
    title: TITLES.southSouth,
    text: {
      en: 'A workshop on migration among countries of the South and inside them, and on the capacities it calls for.',
      fr: 'Un atelier sur la migration entre pays du Sud et à l’intérieur de ces pays, et sur les capacités qu’elle requiert.',
      es: 'Un taller sobre la migración entre países del Sur y dentro de ellos, y sobre las capacidades que exige.',
    },
    paragraphs: ['p23'],
  },
  {
    key: 'environment-2006',
    title: {
      en: 'The workshop on the environment planned for 2006',
      fr: 'L’atelier sur l’environnement prévu en 2006',
      es: 'El taller sobre el medio ambiente previsto para 2006',
    },
    text: {
      en: 'That the workshop which could not be funded in 2006 be either deferred to 2007, beside the two workshops of that year and only with the money found, or cancelled.',
      fr: 'Que l’atelier qui n’a pu être financé en 2006 soit reporté à 2007, en plus des deux ateliers de l’année et à condition que les fonds soient trouvés, ou bien annulé.',
      es: 'Que el taller que no pudo financiarse en 2006 se aplace hasta 2007, además de los dos talleres de ese año y solo si se hallan los fondos, o bien se cancele.',
    },
    paragraphs: ['p6', 'p7'],
  },
  {
    key: 'funding',
    title: {
      en: 'A yearly approach to funding the dialogue',
      fr: 'Une approche annuelle du financement du dialogue',
      es: 'Un enfoque anual de la financiación del diálogo',
    },
    text: {
      en: 'That support be sought for all the workshops of a year together, and no longer workshop by workshop.',
      fr: 'Qu’un appui soit demandé pour l’ensemble des ateliers d’une année, et non plus atelier par atelier.',
      es: 'Que se solicite apoyo para el conjunto de los talleres de un año, y ya no taller por taller.',
    },
    paragraphs: ['p8'],
  },
];
