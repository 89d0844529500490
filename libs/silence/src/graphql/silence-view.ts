import type { MemberDirectory } from '#delegations';
import { inLanguage, type Language, type Texts, unlessErased } from '#platform';
import { endedAt, onLastDay, silenceState } from '../domain/procedure.js';
import { standingInWords } from '../domain/words.js';
import type { SilenceRow } from '../persistence/silence-query.js';
import type { SilenceModel } from './silence.model.js';

/** A procedure as the API shows it, with the row it was made of for those who resolve further fields. */
export type SilenceView = SilenceModel & Readonly<{ row: SilenceRow }>;

/** The names of Members by code. */
export type Names = (code: string) => Texts;

export async function namesIn(directory: MemberDirectory): Promise<Names> {
  const byCode = new Map([...(await directory.all()).values()].map(({ code, names }) => [code, names]));
  return (code) => byCode.get(code) ?? { en: code };
}

export function silenceIn(row: SilenceRow, names: Names, language: Language): SilenceView {
  const { now, zone, objections, waived, waiverReason } = row;
  const withdrawReason = unlessErased(row.withdrawReason, language);
  const objectors = objections.map(({ member }) => names(member));
  return {
    ...row,
    row,
    officialZone: zone,
    consultationTitle: inLanguage(row.consultationTitle, language),
    title: inLanguage(row.title, language),
    text: row.text && inLanguage(row.text, language),
    state: silenceState(row, now),
    endedAt: endedAt(row, now),
    lastDay: onLastDay(row, now),
    superseded: row.version !== null && row.version !== row.latestVersion,
    inWords: standingInWords({ ...row, zone, objectors, withdrawReason }, now)[language],
    waiver: waiverReason === null ? null : { languages: waived, reason: unlessErased(waiverReason, language), by: row.initiator },
    extensions: row.extensions.map(({ from, until, reason, at }) => ({
      from: new Date(from),
      until: new Date(until),
      reason: unlessErased(reason, language),
      at: new Date(at),
    })),
    objections: objections.map((objection) => ({
      ...objection,
      text: unlessErased(objection.text, language),
      proposedWording: unlessErased(objection.proposedWording, language),
      memberName: inLanguage(names(objection.member), language),
      at: new Date(objection.at),
    })),
  };
}
