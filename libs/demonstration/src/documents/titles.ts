import type { Texts } from '../texts.js';

/** Titles that the documents of 2006 carry, in the three languages. They are facts; every sentence around them is ours. */
export const TITLES = {
  dialogue: {
    en: 'International Dialogue on Migration',
    fr: 'Dialogue international sur la migration',
    es: 'Diálogo Internacional sobre la Migración',
  },
  theme2006: {
    en: 'Partnerships in Migration: Engaging Business and Civil Society',
    fr: 'Partenariats en matière de migration : associer les entreprises et la société civile',
    es: 'Alianzas en materia de migración: la participación de las empresas y de la sociedad civil',
  },
  theme2007: {
    en: 'Migration Management in the Evolving Global Economy',
    fr: 'La gestion de la migration dans une économie mondiale en évolution',
    es: 'La gestión de la migración en una economía mundial en evolución',
  },
  hostSociety: {
    en: 'Migrants and the Host Society: Partnerships for Success',
    fr: 'Les migrants et la société d’accueil : des partenariats pour réussir',
    es: 'Los migrantes y la sociedad de acogida: alianzas para el éxito',
  },
  environment: {
    en: 'The Environment and Migration',
    fr: 'L’environnement et la migration',
    es: 'El medio ambiente y la migración',
  },
  labourMobility: {
    en: 'Making Global Labour Mobility a Catalyst for Development',
    fr: 'Faire de la mobilité mondiale de la main-d’œuvre un catalyseur du développement',
    es: 'Hacer de la movilidad laboral mundial un catalizador del desarrollo',
  },
  freeMovement: {
    en: 'Free Movement of Persons in Regional Integration Processes',
    fr: 'La libre circulation des personnes dans les processus d’intégration régionale',
    es: 'La libre circulación de personas en los procesos de integración regional',
  },
  southSouth: {
    en: 'South/South Migration',
    fr: 'La migration Sud-Sud',
    es: 'La migración Sur-Sur',
  },
  funding: {
    en: 'Future Funding of the International Dialogue on Migration',
    fr: 'Le financement futur du Dialogue international sur la migration',
    es: 'La financiación futura del Diálogo Internacional sobre la Migración',
  },
  council2006: {
    en: 'Council 2006: Partnerships in Migration: Structure and Themes',
    fr: 'Conseil de 2006 – Partenariats en matière de migration : structure et thèmes',
    es: 'Consejo de 2006 – Alianzas en materia de migración: estructura y temas',
  },
} as const satisfies Record<string, Texts>;
