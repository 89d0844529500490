import type { DemonstrationConsultation } from '../consultation/consultation.js';
import type { Texts } from '../texts.js';

type Document = NonNullable<DemonstrationConsultation['document']>;

/**
 * What is before the membership: the five themes with what the organization's contribution to the Dialogue says of each. The
 * facts are those of that paper, the sentences are ours; its days are not given, and this one is the story's own.
 */
const PARAGRAPHS: readonly Texts[] = [
  {
    en: 'The General Assembly called for the High-Level Dialogue on International Migration and Development by its resolution 58/258. The organization suggests five themes on which part of its time would be well spent.',
    fr: 'L’Assemblée générale a demandé, par sa résolution 58/258, la tenue du Dialogue de haut niveau sur les migrations internationales et le développement. L’organisation propose cinq thèmes auxquels il serait utile d’en consacrer une partie.',
    es: 'La Asamblea General pidió, en su resolución 58/258, que se celebrara el Diálogo de Alto Nivel sobre la Migración Internacional y el Desarrollo. La organización propone cinco temas a los que convendría dedicar parte de él.',
  },
  {
    en: 'A comprehensive approach. Legal ways to migrate, the management of borders and of the integrity of asylum, and the place of migrants in the society that receives them act upon one another, and are to be planned as one policy by the many agencies of a government.',
    fr: 'Une approche globale. Les voies légales de migration, la gestion des frontières et l’intégrité de l’asile, la place des migrants dans la société d’accueil agissent les unes sur les autres ; les nombreux services d’un État ont à les concevoir comme une seule politique.',
    es: 'Un enfoque integral. Las vías legales de migración, la gestión de las fronteras y la integridad del asilo, y el lugar de los migrantes en la sociedad que los recibe influyen unos en otros; los muchos organismos de un Estado han de concebirlos como una sola política.',
  },
  {
    en: 'Regional consultative processes. More and more of the organization’s work goes into dialogue within regions, where neighbours come to understand one another.',
    fr: 'Les processus consultatifs régionaux. Une part croissante du travail de l’organisation va au dialogue au sein des régions, où des voisins apprennent à se comprendre.',
    es: 'Los procesos consultivos regionales. Una parte creciente del trabajo de la organización se dedica al diálogo dentro de las regiones, donde los vecinos llegan a entenderse.',
  },
  {
    en: 'Migration and development. What migration can do for migrants and societies, in keeping with the Millennium Development Goals; among it the part of the diaspora, and its ties with the country of origin.',
    fr: 'Migration et développement. Ce que la migration peut apporter aux migrants et aux sociétés, dans l’esprit des objectifs du Millénaire pour le développement ; notamment le rôle de la diaspora et ses liens avec le pays d’origine.',
    es: 'Migración y desarrollo. Lo que la migración puede aportar a los migrantes y a las sociedades, conforme a los Objetivos de Desarrollo del Milenio; en particular el papel de la diáspora y sus lazos con el país de origen.',
  },
  {
    en: 'Building capacity. Orderly channels in the place of irregular flows, and the means that those who manage borders need for it: the issue of passports and visas, with biometric data where necessary.',
    fr: 'Le renforcement des capacités. Des voies ordonnées à la place des flux irréguliers, et les moyens dont ont besoin ceux qui gèrent les frontières : la délivrance de passeports et de visas, avec des données biométriques si nécessaire.',
    es: 'El fortalecimiento de las capacidades. Cauces ordenados en lugar de flujos irregulares, y los medios que para ello necesitan quienes gestionan las fronteras: la expedición de pasaportes y visados, con datos biométricos cuando sea necesario.',
  },
  {
    en: 'Coherence across policies. Migration touches economic, social, labour, trade, health, cultural and security policy. Six agencies already share what they know of it in the Geneva Migration Group: IOM, ILO, UNCTAD, UNHCR, UNHCHR and UNODC. The Dialogue could say how that is made better.',
    fr: 'La cohérence des politiques. La migration touche aux politiques économique, sociale, du travail, du commerce, de la santé, de la culture et de la sécurité. Six organismes mettent déjà en commun ce qu’ils en savent au sein du Groupe de Genève sur les migrations : OIM, OIT, CNUCED, HCR, HCDH et ONUDC. Le Dialogue pourrait dire comment l’améliorer.',
    es: 'La coherencia entre políticas. La migración afecta a las políticas económica, social, laboral, comercial, sanitaria, cultural y de seguridad. Seis organismos ya comparten lo que saben de ella en el Grupo de Ginebra sobre Migración: OIM, OIT, UNCTAD, ACNUR, ACNUDH y ONUDD. El Diálogo podría decir cómo mejorarlo.',
  },
];

export const HLD_DOCUMENT: Document = {
  symbol: 'IC/HLD/THEMES',
  title: {
    en: 'Suggested themes for the High-Level Dialogue',
    fr: 'Thèmes proposés pour le Dialogue de haut niveau',
    es: 'Temas propuestos para el Diálogo de Alto Nivel',
  },
  issuedOn: '2006-05-15',
  originalLanguage: 'EN',
  blocks: PARAGRAPHS.map((text, at) => ({ anchor: `p${at + 1}`, kind: 'PARAGRAPH', level: 1, number: String(at + 1), text })),
};

/** The paragraphs that are on the themes. */
export const HLD_PARAGRAPHS: readonly string[] = HLD_DOCUMENT.blocks.slice(1).map(({ anchor }) => anchor);
