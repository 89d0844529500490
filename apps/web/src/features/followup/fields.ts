import { NO_TEXTS, type Texts } from '../../chamber/forms/localizedTexts';
import type { FollowUpPartsFragment, FollowUpStatus } from '../../generated/graphql';

/** A follow-up item as it is typed. */
export interface Fields {
  readonly status: FollowUpStatus;
  readonly titles: Texts;
  readonly since: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly venue: string;
  readonly participants: string;
  readonly partners: string;
  readonly currency: string;
  readonly needed: string;
  readonly pledged: string;
  readonly reportTitle: string;
  readonly reportReference: string;
  readonly reason: string;
  readonly evidence: string;
}

export function fieldsOf(item: FollowUpPartsFragment | undefined): Fields {
  const figure = (value: number | null | undefined) => (value == null ? '' : String(value));
  return {
    status: item?.status ?? 'PLANNED',
    titles: item ? { en: item.titles.en, fr: item.titles.fr ?? '', es: item.titles.es ?? '' } : NO_TEXTS,
    since: '',
    startsOn: item?.startsOn ?? '',
    endsOn: item?.endsOn ?? '',
    venue: item?.venue ?? '',
    participants: figure(item?.participants),
    partners: item?.partners.join('\n') ?? '',
    currency: item?.budget?.currency ?? '',
    needed: figure(item?.budget?.needed),
    pledged: figure(item?.budget?.pledged),
    reportTitle: item?.report?.title ?? '',
    reportReference: item?.report?.reference ?? '',
    reason: '',
    evidence: '',
  };
}

/** Digits, however the thousands are parted. */
function figureIn(text: string): number | null {
  const digits = text.replace(/[\s.,'’]/g, '');
  return /^\d{1,10}$/.test(digits) ? Number(digits) : null;
}

/** What is typed, as the API takes it; the title and the reason beside it. */
export function standingInput(fields: Fields) {
  const said = (text: string) => text.trim() || null;
  const [needed, pledged] = [figureIn(fields.needed), figureIn(fields.pledged)];
  const reportTitle = said(fields.reportTitle);
  return {
    status: fields.status,
    since: said(fields.since),
    startsOn: said(fields.startsOn),
    endsOn: said(fields.endsOn),
    venue: said(fields.venue),
    participants: figureIn(fields.participants),
    partners: fields.partners
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean),
    budget: needed === null && pledged === null ? null : { currency: fields.currency.trim().toUpperCase(), needed, pledged },
    report: reportTitle ? { title: reportTitle, reference: said(fields.reportReference) } : null,
    evidence: said(fields.evidence),
  };
}
