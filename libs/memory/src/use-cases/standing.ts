import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '#ledger';
import type { Texts } from '#platform';
import type { FollowUpStatus, Standing } from '../domain/follow-up.js';

/** How an item stands, as it comes in. */
export interface Entered {
  readonly status: FollowUpStatus;
  readonly title: Texts;
  readonly partners: readonly string[];
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  readonly venue?: string | null;
  readonly budget?: { readonly currency: string; readonly needed?: number | null; readonly pledged?: number | null } | null;
  readonly participants?: number | null;
  readonly report?: { readonly title: string; readonly reference?: string | null } | null;
  readonly since?: string | null;
  readonly reason?: string | null;
  readonly evidence?: string | null;
}

export function standingOf(input: Entered): Standing {
  const { status, title, partners, startsOn, endsOn, venue, budget, participants, report } = input;
  return {
    status,
    title: { en: title.en, ...(title.fr ? { fr: title.fr } : {}), ...(title.es ? { es: title.es } : {}) },
    partners: partners.map((partner) => partner.trim()).filter(Boolean),
    startsOn: startsOn ?? null,
    endsOn: endsOn ?? null,
    venue: venue?.trim() || null,
    budget: budget ? { currency: budget.currency, needed: budget.needed ?? null, pledged: budget.pledged ?? null } : null,
    participants: participants ?? null,
    report: report ? { title: report.title, reference: report.reference ?? null } : null,
  };
}

/** What the log carries of an entry: figures and days, and of what the item is called, where and with whom, the fingerprint. */
export function figuresOf(standing: Standing): Readonly<Record<string, Json>> {
  const { status, startsOn, endsOn, budget, participants } = standing;
  const texts = canonicalJson({
    ...standing,
    title: { ...standing.title },
    budget: null,
    report: standing.report && { ...standing.report },
  });
  return {
    ...{ status, startsOn, endsOn, participants },
    budget: budget && { ...budget },
    sha256: createHash('sha256').update(texts, 'utf8').digest('hex'),
  };
}

/** The day of the calendar at an instant, in the official zone: `2006-10-19`. */
export function todayAt(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}
