import { inLanguage, type Refusal, refuse, type Result, type Texts } from '#platform/domain';
import { dayInWords } from './days.js';
import type { MembershipKind, RegionalGroup } from './kinds.js';
import { changedFrom, type Correction, endedAt, type LedgerEntry, overlap } from './ledger.js';

/** One stretch of a membership during which its name, kind and groups stayed the same. */
export type Membership = LedgerEntry & Readonly<{ kind: MembershipKind; names: Texts; groups: readonly RegionalGroup[] }>;

export type Admission = Readonly<{ kind: MembershipKind; names: Texts; groups: readonly RegionalGroup[]; validFrom: Date }>;

/** Admits a State or an organization. One that was a Member before and left may be admitted again. */
export function admit(known: readonly Membership[], code: string, admission: Admission): Result<Correction<Membership>> {
  const bad = checkGroups(admission.groups);
  if (bad) return bad;
  const entry = { ...admission, validUntil: null };
  const standing = known.find((membership) => overlap(membership, entry));
  if (standing) {
    const since = dayInWords(standing.validFrom);
    return refuse(
      'INVALID_INPUT',
      {
        en: `${code} is entered already, as ${standing.names.en}, since ${since.en}. A change of name or groups is entered as such.`,
        fr: `${code} est déjà inscrit (${inLanguage(standing.names, 'fr')}) depuis le ${since.fr}. Un changement de nom ou de groupes s’inscrit comme tel.`,
        es: `${code} ya está inscrito (${inLanguage(standing.names, 'es')}) desde el ${since.es}. Un cambio de nombre o de grupos se inscribe como tal.`,
      },
      ['code'],
    );
  }
  return { superseded: [], added: [entry] };
}

/** Gives the Member another name from an instant on. */
export function rename(known: readonly Membership[], code: string, names: Texts, from: Date): Result<Correction<Membership>> {
  const change = changedFrom(
    known,
    from,
    (a, b) => sameTexts(a.names, b.names),
    (entry) => ({ ...entry, names }),
  );
  return change ?? notAMemberOn(code, from, 'validFrom');
}

/** Places the Member in other regional groups from an instant on. */
export function assignGroups(
  known: readonly Membership[],
  code: string,
  groups: readonly RegionalGroup[],
  from: Date,
): Result<Correction<Membership>> {
  const bad = checkGroups(groups);
  if (bad) return bad;
  const change = changedFrom(
    known,
    from,
    (a, b) => [...a.groups].sort().join() === [...b.groups].sort().join(),
    (entry) => ({ ...entry, groups }),
  );
  return change ?? notAMemberOn(code, from, 'validFrom');
}

/** Ends the membership at an instant. */
export function end(known: readonly Membership[], code: string, until: Date): Result<Correction<Membership>> {
  const change = endedAt(known, until);
  if (!change || change.added.length === 0) return notAMemberOn(code, until, 'validUntil');
  return change;
}

function checkGroups(groups: readonly RegionalGroup[]): Refusal | null {
  if (new Set(groups).size === groups.length && groups.length <= 2) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: 'A Member is in at most two regional groups, each named once.',
      fr: 'Un Membre appartient à deux groupes régionaux au plus, chacun nommé une fois.',
      es: 'Un Miembro pertenece como máximo a dos grupos regionales, cada uno nombrado una vez.',
    },
    ['groups'],
  );
}

function notAMemberOn(code: string, at: Date, field: string): Refusal {
  const day = dayInWords(at);
  return refuse(
    'INVALID_INPUT',
    {
      en: `${code} was not a Member on ${day.en}: the change needs a date within its membership.`,
      fr: `${code} n’était pas Membre le ${day.fr} : le changement doit porter une date comprise dans sa qualité de Membre.`,
      es: `${code} no era Miembro el ${day.es}: el cambio requiere una fecha comprendida en su condición de Miembro.`,
    },
    [field],
  );
}

function sameTexts(a: Texts, b: Texts): boolean {
  return a.en === b.en && (a.fr ?? null) === (b.fr ?? null) && (a.es ?? null) === (b.es ?? null);
}
