import { instantInWords, type Language, type Words } from '#platform/domain';

const w = (en: string, fr: string, es: string): Words => ({ en, fr, es });

/** What the fields of entries are called. One that is not here goes by the name it has in the entry. */
const NAMES: Readonly<Record<string, Words>> = {
  answer: w('answer', 'réponse', 'respuesta'),
  text: w('text', 'texte', 'texto'),
  title: w('title', 'titre', 'título'),
  version: w('version', 'version', 'versión'),
  revision: w('revision', 'révision', 'revisión'),
  sha256: w('fingerprint', 'empreinte', 'huella'),
  commentsCloseAt: w('comments close', 'clôture des observations', 'cierre de las observaciones'),
  votingOpensAt: w('voting opens', 'ouverture du vote', 'apertura de la votación'),
  votingClosesAt: w('voting closes', 'clôture du vote', 'cierre de la votación'),
  closesAt: w('closes', 'clôture', 'cierre'),
  expiresAt: w('expires', 'expiration', 'expiración'),
  body: w('body', 'organe', 'órgano'),
  officialZone: w('official zone', 'fuseau officiel', 'huso horario oficial'),
  visibility: w('visibility', 'visibilité', 'visibilidad'),
  tallyVisibility: w('visibility of the counts', 'visibilité du décompte', 'visibilidad del recuento'),
  ruleSet: w('rule set', 'jeu de règles', 'conjunto de reglas'),
  ruleSetVersion: w('version of the rule set', 'version du jeu de règles', 'versión del conjunto de reglas'),
  rule: w('rule', 'règle', 'regla'),
  silence: w('silence', 'silence', 'silencio'),
  roles: w('roles', 'rôles', 'funciones'),
  groups: w('regional groups', 'groupes régionaux', 'grupos regionales'),
  kind: w('kind', 'nature', 'clase'),
  function: w('function', 'fonction', 'función'),
  status: w('status', 'état', 'estado'),
  entitled: w('may vote', 'peut voter', 'puede votar'),
  ground: w('ground', 'motif', 'motivo'),
  disposition: w('answer of the secretariat', 'réponse du secrétariat', 'respuesta de la secretaría'),
  receivability: w('receivability', 'recevabilité', 'admisibilidad'),
  reference: w('decision referred to', 'décision de référence', 'decisión de referencia'),
  validFrom: w('holds from', 'vaut à compter du', 'rige desde'),
  validUntil: w('holds until', 'vaut jusqu’au', 'rige hasta'),
  since: w('holds from', 'vaut à compter du', 'rige desde'),
  source: w('source of the weights', 'source de la pondération', 'fuente de la ponderación'),
  members: w('Members', 'Membres', 'Miembros'),
  total: w('total', 'total', 'total'),
  options: w('options', 'options', 'opciones'),
  seats: w('places', 'sièges', 'puestos'),
  needed: w('needed', 'nécessaire', 'necesario'),
  pledged: w('pledged', 'promis', 'prometido'),
  participants: w('participants', 'participants', 'participantes'),
};

export function fieldInWords(field: string, language: Language): string {
  return NAMES[field]?.[language] ?? field;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** A value of an entry as one reads it: instants with weekday in the official zone, lists with commas. Null: nothing was said. */
export function valueInWords(value: unknown, zone: string, language: Language): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((each) => valueInWords(each, zone, language) ?? '–').join(', ');
  if (typeof value === 'object') return JSON.stringify(value);
  if (typeof value === 'string' && INSTANT.test(value)) return instantInWords(new Date(value), zone)[language];
  return typeof value === 'string' ? value : JSON.stringify(value);
}
