import type { Words } from '../domain/index.js';

/** English, French and Spanish names of the fields that persons fill in, as the pages call them. */
const NAMES: Readonly<Record<string, readonly [en: string, fr: string, es: string]>> = {
  blocks: ['blocks', 'blocs', 'bloques'],
  budget: ['budget', 'budget', 'presupuesto'],
  code: ['code', 'code', 'código'],
  conditions: ['conditions', 'conditions', 'condiciones'],
  currency: ['currency', 'monnaie', 'moneda'],
  decisionReference: ['decision reference', 'référence de la décision', 'referencia de la decisión'],
  email: ['e-mail address', 'adresse électronique', 'dirección electrónica'],
  evidence: ['evidence', 'ce qui l’atteste', 'qué lo acredita'],
  footnotes: ['footnotes', 'notes de bas de page', 'notas a pie de página'],
  ground: ['ground', 'motif', 'motivo'],
  key: ['key', 'clé', 'clave'],
  mark: ['mark', 'marque', 'marca'],
  marks: ['marks', 'marques', 'marcas'],
  member: ['Member', 'Membre', 'Miembro'],
  message: ['message', 'message', 'mensaje'],
  name: ['name', 'nom', 'nombre'],
  names: ['name', 'nom', 'nombre'],
  note: ['note', 'note', 'nota'],
  number: ['number', 'numéro', 'número'],
  officialZone: ['official time zone', 'fuseau horaire officiel', 'huso horario oficial'],
  options: ['options', 'options', 'opciones'],
  partners: ['partners', 'partenaires', 'asociados'],
  parts: ['parts', 'parties', 'partes'],
  participants: ['participants', 'participants', 'participantes'],
  password: ['password', 'mot de passe', 'contraseña'],
  proposedWording: ['proposed wording', 'libellé proposé', 'redacción propuesta'],
  rationale: ['rationale', 'motifs', 'justificación'],
  reason: ['reason', 'motif', 'motivo'],
  reference: ['reference', 'référence', 'referencia'],
  report: ['report', 'rapport', 'informe'],
  restoredBy: ['decision reference', 'référence de la décision', 'referencia de la decisión'],
  roles: ['roles', 'rôles', 'funciones'],
  ruleSet: ['rule set', 'ensemble de règles', 'conjunto de reglas'],
  says: ['says', 'dit', 'dice'],
  seal: ['letters', 'lettres', 'letras'],
  seats: ['seats', 'sièges', 'puestos'],
  shouldSay: ['should say', 'devrait dire', 'debe decir'],
  source: ['source', 'source', 'fuente'],
  summary: ['summary', 'résumé', 'resumen'],
  symbol: ['symbol', 'cote', 'signatura'],
  text: ['text', 'texte', 'texto'],
  title: ['title', 'titre', 'título'],
  venue: ['venue', 'lieu', 'lugar'],
  weight: ['weight', 'pondération', 'ponderación'],
  weights: ['weights', 'pondérations', 'ponderaciones'],
  wording: ['wording', 'libellé', 'redacción'],
  words: ['words', 'termes', 'palabras'],
};
const LANGUAGE_NAMES: typeof NAMES = {
  en: ['English', 'anglais', 'inglés'],
  fr: ['French', 'français', 'francés'],
  es: ['Spanish', 'espagnol', 'español'],
};

/**
 * A field of an input as somebody who fills in a form would call it: “options 2, title (English)”. What has no name here is
 * called as the schema calls it; programs look at the path.
 */
export function fieldInWords(path: readonly string[]): Words {
  const [en, fr, es] = [0, 1, 2].map((language) => named(path, language)) as [string, string, string];
  return { en, fr, es };
}

function named(path: readonly string[], language: number): string {
  return path.reduce((said, step) => {
    const tongue = said && LANGUAGE_NAMES[step];
    if (tongue) return `${said} (${tongue[language]})`;
    if (said && /^\d+$/.test(step)) return `${said} ${Number(step) + 1}`;
    const name = NAMES[step]?.[language] ?? step;
    return said ? `${said}, ${name}` : name;
  }, '');
}
