import { NO_TEXTS, textsInput, type Texts } from '../../chamber/forms/localizedTexts';
import type { DeskPartsFragment, DraftConsultationInput, Visibility } from '../../generated/graphql';

/** What the form of a consultation holds while it is written. */
export interface ConsultationFields {
  readonly symbol: string;
  readonly title: Texts;
  readonly summary: Texts;
  readonly body: string;
  readonly officialZone: string;
  readonly visibility: Visibility;
  readonly ruleSet: string;
  readonly commentsCloseAt: string | null;
  readonly votingOpensAt: string | null;
  readonly votingClosesAt: string | null;
}

export function newFields(zone: string): ConsultationFields {
  return {
    symbol: '',
    title: NO_TEXTS,
    summary: NO_TEXTS,
    body: '',
    officialZone: zone,
    visibility: 'MEMBERS_AND_OBSERVERS',
    ruleSet: '',
    commentsCloseAt: null,
    votingOpensAt: null,
    votingClosesAt: null,
  };
}

export function fieldsOf(consultation: DeskPartsFragment): ConsultationFields {
  return {
    symbol: consultation.symbol,
    title: { en: consultation.titles.en, fr: consultation.titles.fr ?? '', es: consultation.titles.es ?? '' },
    // The API gives the summary in the reader's language alone: it is sent again only when it is written anew.
    summary: NO_TEXTS,
    body: consultation.body.key,
    officialZone: consultation.officialZone,
    visibility: consultation.visibility,
    ruleSet: consultation.ruleSet.key,
    commentsCloseAt: consultation.timetable.commentsCloseAt,
    votingOpensAt: consultation.timetable.votingOpensAt,
    votingClosesAt: consultation.timetable.votingClosesAt,
  };
}

/** The input, once every instant is set. */
export function draftInput(fields: ConsultationFields): DraftConsultationInput | null {
  const { commentsCloseAt, votingOpensAt, votingClosesAt } = fields;
  if (!commentsCloseAt || !votingOpensAt || !votingClosesAt) return null;
  return {
    symbol: fields.symbol.trim(),
    title: textsInput(fields.title),
    summary: textsInput(fields.summary),
    body: fields.body,
    officialZone: fields.officialZone,
    visibility: fields.visibility,
    ruleSet: fields.ruleSet,
    commentsCloseAt,
    votingOpensAt,
    votingClosesAt,
  };
}
