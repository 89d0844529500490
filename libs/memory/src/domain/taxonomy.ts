import type { Words } from '#platform/domain';

/**
 * By what proposals, questions and documents are classified, and past decisions found: the four areas of migration management with
 * their items, and the cross-cutting activities, after the model in the annex of the organization's contribution to the
 * High-Level Dialogue on International Migration and Development. The keys are for good; the names may be worded better.
 */
export type Term = Readonly<{ key: string; names: Words }>;
export type Area = Term & Readonly<{ terms: readonly Term[] }>;

const term = (key: string, en: string, fr: string, es: string): Term => ({ key, names: { en, fr, es } });

export const TAXONOMY: readonly Area[] = [
  {
    ...term('migration-and-development', 'Migration and development', 'Migration et développement', 'Migración y desarrollo'),
    terms: [
      term(
        'return-of-qualified-nationals',
        'Return of qualified nationals',
        'Retour de ressortissants qualifiés',
        'Retorno de nacionales calificados',
      ),
      term('exchange-of-expertise', 'Exchange of expertise', 'Échange de compétences', 'Intercambio de conocimientos especializados'),
      term(
        'remittances',
        'Remittances and money transfers',
        'Envois de fonds et transferts d’argent',
        'Remesas y transferencias de dinero',
      ),
      term('overseas-communities', 'Overseas communities', 'Communautés à l’étranger', 'Comunidades en el exterior'),
      term('micro-credit', 'Micro-credit schemes', 'Microcrédit', 'Microcréditos'),
      term('targeted-assistance', 'Targeted assistance', 'Assistance ciblée', 'Asistencia focalizada'),
      term('brain-drain-and-gain', 'Brain drain and gain', 'Exode et apport de compétences', 'Fuga y captación de competencias'),
    ],
  },
  {
    ...term('facilitating-migration', 'Facilitating migration', 'Faciliter la migration', 'Facilitación de la migración'),
    terms: [
      term('workers-and-professionals', 'Workers and professionals', 'Travailleurs et professionnels', 'Trabajadores y profesionales'),
      term('students-and-trainees', 'Students and trainees', 'Étudiants et stagiaires', 'Estudiantes y pasantes'),
      term('family-reunification', 'Family reunification', 'Regroupement familial', 'Reunificación familiar'),
      term('recruitment-and-placement', 'Recruitment and placement', 'Recrutement et placement', 'Contratación y colocación'),
      term('documentation', 'Documentation', 'Documents', 'Documentación'),
      term('language-training', 'Language training', 'Formation linguistique', 'Enseñanza de idiomas'),
      term('cultural-orientation', 'Cultural orientation', 'Orientation culturelle', 'Orientación cultural'),
      term('consular-services', 'Consular services', 'Services consulaires', 'Servicios consulares'),
    ],
  },
  {
    ...term('regulating-migration', 'Regulating migration', 'Réguler la migration', 'Regulación de la migración'),
    terms: [
      term('visa-entry-and-stay', 'Systems for visa, entry and stay', 'Visas, entrée et séjour', 'Sistemas de visado, entrada y estancia'),
      term('border-management', 'Border management', 'Gestion des frontières', 'Gestión de fronteras'),
      term('technology-applications', 'Technology applications', 'Applications technologiques', 'Aplicaciones tecnológicas'),
      term('assisted-return', 'Assisted return and reintegration', 'Retour et réintégration assistés', 'Retorno asistido y reintegración'),
      term('counter-trafficking', 'Counter-trafficking', 'Lutte contre la traite', 'Lucha contra la trata'),
      term('counter-smuggling', 'Counter-smuggling', 'Lutte contre le trafic de migrants', 'Lucha contra el tráfico de migrantes'),
      term('stranded-migrants', 'Stranded migrants', 'Migrants en détresse', 'Migrantes desamparados'),
    ],
  },
  {
    ...term('forced-migration', 'Forced migration', 'Migration forcée', 'Migración forzosa'),
    terms: [
      term('asylum-and-refugees', 'Asylum and refugees', 'Asile et réfugiés', 'Asilo y refugiados'),
      term('resettlement', 'Resettlement', 'Réinstallation', 'Reasentamiento'),
      term('repatriation', 'Repatriation', 'Rapatriement', 'Repatriación'),
      term('internally-displaced-persons', 'Internally displaced persons', 'Déplacés internes', 'Desplazados internos'),
      term('transition-and-recovery', 'Transition and recovery', 'Transition et relèvement', 'Transición y recuperación'),
      term('former-combatants', 'Former combatants', 'Anciens combattants', 'Excombatientes'),
      term('claims-and-compensation', 'Claims and compensation', 'Réclamations et indemnisation', 'Reclamaciones e indemnización'),
    ],
  },
  {
    ...term('cross-cutting', 'Cross-cutting activities', 'Activités transversales', 'Actividades transversales'),
    terms: [
      term(
        'international-migration-law',
        'International migration law',
        'Droit international de la migration',
        'Derecho internacional sobre migración',
      ),
      term(
        'policy-debate-and-guidance',
        'Policy debate and guidance',
        'Débat et orientation des politiques',
        'Debate y orientación de políticas',
      ),
      term(
        'rights-of-migrants',
        'Protection of migrants’ rights',
        'Protection des droits des migrants',
        'Protección de los derechos de los migrantes',
      ),
      term('migration-health', 'Migration health', 'Santé et migration', 'Salud y migración'),
      term('gender', 'Gender dimension of migration', 'Dimension de genre de la migration', 'Dimensión de género de la migración'),
    ],
  },
];

const TERMS = new Map(TAXONOMY.flatMap((area) => area.terms.map((each) => [each.key, each] as const)));

export function termOf(key: string): Term | undefined {
  return TERMS.get(key);
}

/** The keys of the terms that a key stands for: itself, or all those of an area. Empty: the taxonomy does not have it. */
export function termsUnder(key: string): readonly string[] {
  if (TERMS.has(key)) return [key];
  return TAXONOMY.find((area) => area.key === key)?.terms.map((each) => each.key) ?? [];
}

/** Terms in the order of the taxonomy, each once. */
export function inOrder(keys: Iterable<string>): readonly Term[] {
  const wanted = new Set(keys);
  return [...TERMS.values()].filter(({ key }) => wanted.has(key));
}
