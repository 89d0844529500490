import type { DemonstrationOption } from '../consultation/questions.js';
import type { DemonstrationProposal } from '../consultation/proposals.js';
import type { Texts } from '../texts.js';
import { HLD_PARAGRAPHS } from './hld-document.js';

/** What the organization suggests, and what each theme is about, by the taxonomy of the same paper. */
type Theme = Readonly<{ key: string; title: Texts; note: Texts; text: Texts; terms: readonly string[] }>;

/** The themes that the organization suggested for the Dialogue, in their order there; the titles, notes and texts are ours. */
const THEMES: readonly Theme[] = [
  {
    key: 'comprehensive',
    title: { en: 'A comprehensive approach', fr: 'Une approche globale', es: 'Un enfoque integral' },
    note: {
      en: 'All elements of a migration policy together, and States with one another.',
      fr: 'Tous les éléments d’une politique migratoire réunis, et les États entre eux.',
      es: 'Todos los elementos de una política migratoria juntos, y los Estados entre sí.',
    },
    text: {
      en: 'That the Dialogue take up migration policy as one whole: lawful ways to migrate, the management of borders, the integrity of asylum, and the place of migrants in society.',
      fr: 'Que le Dialogue traite la politique migratoire comme un tout : les voies légales de migration, la gestion des frontières, l’intégrité de l’asile et la place des migrants dans la société.',
      es: 'Que el Diálogo trate la política migratoria como un todo: las vías legales de migración, la gestión de las fronteras, la integridad del asilo y el lugar de los migrantes en la sociedad.',
    },
    terms: ['visa-entry-and-stay', 'border-management', 'asylum-and-refugees', 'policy-debate-and-guidance'],
  },
  {
    key: 'regional',
    title: { en: 'Regional consultative processes', fr: 'Les processus consultatifs régionaux', es: 'Los procesos consultivos regionales' },
    note: {
      en: 'What neighbours learn by talking.',
      fr: 'Ce que des voisins gagnent à se parler.',
      es: 'Lo que los vecinos ganan al dialogar.',
    },
    text: {
      en: 'That the Dialogue hear what the regional consultative processes have come to, and what one region can learn from another.',
      fr: 'Que le Dialogue entende ce à quoi sont parvenus les processus consultatifs régionaux, et ce qu’une région peut apprendre d’une autre.',
      es: 'Que el Diálogo escuche a qué han llegado los procesos consultivos regionales y qué puede aprender una región de otra.',
    },
    terms: ['policy-debate-and-guidance'],
  },
  {
    key: 'development',
    title: { en: 'Migration and development', fr: 'Migration et développement', es: 'Migración y desarrollo' },
    note: { en: 'And the part of the diaspora in it.', fr: 'Et la part qu’y prend la diaspora.', es: 'Y la parte que toca a la diáspora.' },
    text: {
      en: 'That the Dialogue ask what migration can do for the development of societies, and what the diaspora brings to it.',
      fr: 'Que le Dialogue examine ce que la migration peut apporter au développement des sociétés, et la contribution de la diaspora.',
      es: 'Que el Diálogo examine qué puede aportar la migración al desarrollo de las sociedades y qué aporta a él la diáspora.',
    },
    terms: ['overseas-communities', 'remittances', 'brain-drain-and-gain'],
  },
  {
    key: 'capacity',
    title: { en: 'Building capacity', fr: 'Le renforcement des capacités', es: 'El fortalecimiento de las capacidades' },
    note: {
      en: 'Orderly channels, and the means to run them.',
      fr: 'Des voies ordonnées, et les moyens de les gérer.',
      es: 'Cauces ordenados, y los medios para gestionarlos.',
    },
    text: {
      en: 'That the Dialogue consider the means that States need for orderly channels of migration: those who manage borders, and the issue of passports and visas.',
      fr: 'Que le Dialogue étudie les moyens dont les États ont besoin pour offrir des voies de migration ordonnées : les services chargés des frontières, la délivrance de passeports et de visas.',
      es: 'Que el Diálogo estudie los medios que necesitan los Estados para ofrecer cauces de migración ordenados: los servicios encargados de las fronteras y la expedición de pasaportes y visados.',
    },
    terms: ['documentation', 'border-management', 'technology-applications'],
  },
  {
    key: 'coherence',
    title: { en: 'Coherence across policies', fr: 'La cohérence des politiques', es: 'La coherencia entre políticas' },
    note: {
      en: 'Labour, trade, health, security: who speaks with whom.',
      fr: 'Travail, commerce, santé, sécurité : qui parle avec qui.',
      es: 'Trabajo, comercio, salud, seguridad: quién habla con quién.',
    },
    text: {
      en: 'That the Dialogue say how ministries at home, and agencies among themselves, come to act as one where their policies touch upon migration.',
      fr: 'Que le Dialogue dise comment les ministères d’un pays, et les organismes entre eux, peuvent agir de concert là où leurs politiques touchent à la migration.',
      es: 'Que el Diálogo diga cómo los ministerios de un país, y los organismos entre sí, pueden actuar como uno solo donde sus políticas afectan a la migración.',
    },
    terms: ['policy-debate-and-guidance', 'migration-health'],
  },
];

/** Each is put forward as a proposal of its own, on the paragraph that speaks of it. */
export const HLD_PROPOSALS: readonly DemonstrationProposal[] = THEMES.map(({ key, title, text }, at) => ({
  ...{ key, title, text },
  paragraphs: HLD_PARAGRAPHS.slice(at, at + 1),
}));

/** What each is about, by its key. */
export const HLD_ABOUT: Readonly<Record<string, readonly string[]>> = Object.fromEntries(THEMES.map(({ key, terms }) => [key, terms]));

/** The same, as they are ranked. */
export const HLD_OPTIONS: readonly DemonstrationOption[] = THEMES.map(({ key, title, note }) => ({ key, title, note, proposal: key }));
