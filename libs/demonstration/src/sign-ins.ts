/**
 * The accounts of the demonstration. The password exists nowhere else and only in demonstration mode, whose pages say
 * that the positions shown are invented.
 */
export const DEMONSTRATION_PASSWORD = 'Geneva-19-October';

export type RoleName = 'DELEGATE' | 'OBSERVER' | 'SECRETARIAT' | 'CHAIR' | 'AUDITOR' | 'ADMIN';
export type DemonstrationAccount = Readonly<{ email: string; name: string; password: string; roles: readonly RoleName[] }>;
/** An account offered on the sign-in page, with its role in the words of every language. */
export type DemonstrationSignIn = Readonly<{ email: string; password: string; role: Readonly<Record<'en' | 'fr' | 'es', string>> }>;

const account = (local: string, name: string, ...roles: RoleName[]): DemonstrationAccount => ({
  email: `${local}@demo.example`,
  name,
  password: DEMONSTRATION_PASSWORD,
  roles,
});

/** Exists before anything else: the API process creates it when the database is empty. */
export const ADMINISTRATOR = account('administrator', 'System administrator', 'ADMIN');
export const SECRETARIAT = account('secretariat', 'Secretariat officer', 'SECRETARIAT');
export const CHAIR = account('chair', 'Chair of the consultations', 'CHAIR');
export const AUDITOR = account('auditor', 'Auditor', 'AUDITOR');

/** The account of a delegation's representative, an observer's included. */
export const representativeOf = (code: string, name: string, observer = false): DemonstrationAccount =>
  account(code.toLowerCase(), `Representative of ${name}`, observer ? 'OBSERVER' : 'DELEGATE');

export const KENYA_ADVISER = account('ken.adviser', 'Adviser of Kenya', 'DELEGATE');
export const FRANCE_ALTERNATE = account('fra.alternate', 'Alternate of France', 'DELEGATE');

const shown = (of: DemonstrationAccount, en: string, fr: string, es: string): DemonstrationSignIn => ({
  email: of.email,
  password: of.password,
  role: { en, fr, es },
});

/** The offices, which every chamber has. */
const OFFICES: readonly DemonstrationSignIn[] = [
  shown(SECRETARIAT, 'Secretariat officer', 'Fonctionnaire du secrétariat', 'Funcionario de la secretaría'),
  shown(CHAIR, 'Chair', 'Président', 'Presidencia'),
  shown(AUDITOR, 'Auditor', 'Auditeur', 'Auditor'),
  shown(ADMINISTRATOR, 'System administrator', 'Administrateur du système', 'Administrador del sistema'),
];

type Names = Readonly<Record<'en' | 'fr' | 'es', string>>;
const representative = (code: string, { en, fr, es }: Names): DemonstrationSignIn =>
  shown(representativeOf(code, en), `${en}, representative`, `${fr}, représentant`, `${es}, representante`);

/** The sign-ins of a chamber of these Members alone: its offices, and their representatives. */
export function signInsOf(members: ReadonlyArray<Readonly<{ code: string; names: Names }>>): readonly DemonstrationSignIn[] {
  return [...members.map(({ code, names }) => representative(code, names)), ...OFFICES];
}

/** What the sign-in page shows, and the last lines of the start in English. */
export const DEMONSTRATION_SIGN_INS: readonly DemonstrationSignIn[] = [
  representative('KEN', { en: 'Kenya', fr: 'Kenya', es: 'Kenya' }),
  shown(KENYA_ADVISER, 'Kenya, adviser', 'Kenya, conseiller', 'Kenya, consejero'),
  shown(FRANCE_ALTERNATE, 'France, alternate', 'France, suppléant', 'Francia, suplente'),
  shown(representativeOf('VAT', 'Holy See', true), 'Holy See, observer', 'Saint-Siège, observateur', 'Santa Sede, observador'),
  ...OFFICES,
];
