import type { Texts } from '../texts.js';

export type Organization = Readonly<{ code: string; seal: string; names: Texts }>;

/** The observer States, by ISO 3166 alpha-3 code. */
export const OBSERVER_STATES: readonly string[] = ['VAT', 'PSE'];

/**
 * Organizations that follow the dialogue as observers. Their seals are letters that ISO 3166 assigns to no State, so that
 * none can be taken for a Member's.
 */
export const OBSERVER_ORGANIZATIONS: readonly Organization[] = [
  { code: 'EU', seal: 'EU', names: { en: 'European Union', fr: 'Union européenne', es: 'Unión Europea' } },
  {
    code: 'UNHCR',
    seal: 'UH',
    names: {
      en: 'Office of the United Nations High Commissioner for Refugees',
      fr: 'Haut-Commissariat des Nations Unies pour les réfugiés',
      es: 'Oficina del Alto Comisionado de las Naciones Unidas para los Refugiados',
    },
  },
  {
    code: 'ILO',
    seal: 'LO',
    names: {
      en: 'International Labour Organization',
      fr: 'Organisation internationale du Travail',
      es: 'Organización Internacional del Trabajo',
    },
  },
  {
    code: 'UNFPA',
    seal: 'FP',
    names: {
      en: 'United Nations Population Fund',
      fr: 'Fonds des Nations Unies pour la population',
      es: 'Fondo de Población de las Naciones Unidas',
    },
  },
  {
    code: 'ICMPD',
    seal: 'PD',
    names: {
      en: 'International Centre for Migration Policy Development',
      fr: 'Centre international pour le développement des politiques migratoires',
      es: 'Centro Internacional de Formulación de Políticas Migratorias',
    },
  },
  {
    code: 'OIF',
    seal: 'OF',
    names: {
      en: 'International Organization of la Francophonie',
      fr: 'Organisation internationale de la Francophonie',
      es: 'Organización Internacional de la Francofonía',
    },
  },
  {
    code: 'IFRC',
    seal: 'FC',
    names: {
      en: 'International Federation of Red Cross and Red Crescent Societies',
      fr: 'Fédération internationale des Sociétés de la Croix-Rouge et du Croissant-Rouge',
      es: 'Federación Internacional de Sociedades de la Cruz Roja y de la Media Luna Roja',
    },
  },
  {
    code: 'ICMC',
    seal: 'XC',
    names: {
      en: 'International Catholic Migration Commission',
      fr: 'Commission internationale catholique pour les migrations',
      es: 'Comisión Católica Internacional de Migración',
    },
  },
  {
    code: 'JRS',
    seal: 'JR',
    names: { en: 'Jesuit Refugee Service', fr: 'Service jésuite des réfugiés', es: 'Servicio Jesuita a Refugiados' },
  },
];
