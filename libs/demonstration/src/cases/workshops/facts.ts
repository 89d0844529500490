import type { Texts } from '../../texts.js';

/**
 * A workshop between sessions. Theme, year, partners, who sent experts and what came of it are those of the documents, which
 * give no days: those are the story's own.
 */
export type Workshop = Readonly<{
  key: string;
  title: Texts;
  partners: readonly string[];
  /** Who sent experts: to chair sessions, to facilitate, to speak. */
  experts: readonly string[];
  /** What was made of it since. */
  report: Readonly<{ title: string; reference: string }> | null;
  startsOn: string;
  endsOn: string;
  terms: readonly string[];
}>;

export type Year = Readonly<{
  year: number;
  symbol: string;
  workshops: readonly Workshop[];
  passedOver: Readonly<{ key: string; title: Texts }>;
}>;

/** The workshops of 2003 to 2005, with the decisions that asked for them under symbols of the demonstration's own. */
export const YEARS: readonly Year[] = [
  {
    year: 2003,
    symbol: 'IC/2003/DEMO',
    workshops: [
      {
        key: 'data',
        title: {
          en: 'Approaches to Data Collection and Data Management',
          fr: 'Collecte et gestion des données',
          es: 'Recopilación y gestión de datos',
        },
        partners: [],
        experts: ['United Nations Statistics Division', 'United Nations Population Division'],
        report: null,
        startsOn: '2003-09-08',
        endsOn: '2003-09-09',
        terms: ['policy-debate-and-guidance', 'technology-applications'],
      },
      {
        key: 'trade',
        title: {
          en: 'Trade and Migration: Building Bridges for Global Labour Mobility',
          fr: 'Commerce et migration : jeter des ponts pour la mobilité de la main-d’œuvre',
          es: 'Comercio y migración: tender puentes para la movilidad laboral',
        },
        partners: ['OECD', 'World Bank'],
        experts: ['ILO', 'WTO', 'UNCTAD'],
        report: null,
        startsOn: '2003-11-12',
        endsOn: '2003-11-14',
        terms: ['workers-and-professionals', 'policy-debate-and-guidance'],
      },
    ],
    passedOver: { key: 'image', title: { en: 'The Image of Migrants', fr: 'L’image des migrants', es: 'La imagen de los migrantes' } },
  },
  {
    year: 2004,
    symbol: 'IC/2004/DEMO',
    workshops: [
      {
        key: 'health',
        title: { en: 'Migration and Health', fr: 'Migration et santé', es: 'Migración y salud' },
        partners: ['WHO', 'Centers for Disease Control and Prevention'],
        experts: [],
        report: null,
        startsOn: '2004-06-09',
        endsOn: '2004-06-11',
        terms: ['migration-health'],
      },
      {
        key: 'trade-mode-4',
        title: {
          en: 'Managing the Movement of People: What Can Be Learned for Mode 4 of the GATS?',
          fr: 'Gérer la circulation des personnes : quels enseignements pour le mode 4 de l’AGCS ?',
          es: 'Gestionar la circulación de personas: ¿qué puede aprenderse para el modo 4 del AGCS?',
        },
        partners: ['World Bank', 'WTO'],
        experts: ['UNCTAD', 'OECD'],
        report: {
          title: 'Its findings were put before the services negotiators in September 2005',
          reference: 'WTO, Council for Trade in Services, special session',
        },
        startsOn: '2004-10-04',
        endsOn: '2004-10-05',
        terms: ['workers-and-professionals', 'visa-entry-and-stay'],
      },
    ],
    passedOver: { key: 'return', title: { en: 'Return Migration', fr: 'Les migrations de retour', es: 'La migración de retorno' } },
  },
  {
    year: 2005,
    symbol: 'IC/2005/DEMO',
    workshops: [
      {
        key: 'development',
        title: {
          en: 'Migration and Development: Mainstreaming Migration into Development Policy Agendas',
          fr: 'Migration et développement : intégrer la migration aux politiques de développement',
          es: 'Migración y desarrollo: incorporar la migración a las políticas de desarrollo',
        },
        partners: ['Department for International Development (United Kingdom)', 'Ministry of Foreign Affairs (Netherlands)'],
        experts: ['UNDP'],
        report: null,
        startsOn: '2005-02-02',
        endsOn: '2005-02-03',
        terms: ['overseas-communities', 'remittances', 'policy-debate-and-guidance'],
      },
      {
        key: 'capacity',
        title: {
          en: 'Developing the Capacity to Manage Migration',
          fr: 'Développer les capacités de gestion des migrations',
          es: 'Desarrollar la capacidad de gestionar la migración',
        },
        partners: [],
        experts: [],
        report: null,
        startsOn: '2005-09-27',
        endsOn: '2005-09-28',
        terms: ['policy-debate-and-guidance', 'border-management'],
      },
    ],
    passedOver: { key: 'south-south', title: { en: 'South/South Migration', fr: 'Les migrations Sud-Sud', es: 'Migración Sur-Sur' } },
  },
];
