import { inLanguage, type Language, LANGUAGES, type Texts } from '#platform/domain';
import type { FollowUpKind, FollowUpStatus, Standing } from './follow-up.js';

/** A follow-up item with what the section says of it besides how it stands. */
export type Reported = Standing &
  Readonly<{
    kind: FollowUpKind;
    since: string;
    reason: string | null;
    year: number;
    symbol: string;
    questionNumber: number | null;
    silenceNumber: number | null;
  }>;

/** A block of the section, as a document takes it. */
export type SectionBlock = Readonly<{ anchor: string; kind: 'HEADING' | 'PARAGRAPH'; level: number; number: string | null; text: Texts }>;
export type Section = Readonly<{ title: Texts; blocks: readonly SectionBlock[] }>;

/**
 * What became of the decisions of some years, as a section of the next consultation's document: a heading for each year, a
 * numbered paragraph for each item, in the three languages. Items come oldest first.
 */
export function sectionOf(items: readonly Reported[], from: number, to: number): Section {
  const years = [...new Set(items.map(({ year }) => year))];
  const blocks: SectionBlock[] = [];
  let number = 0;
  for (const year of years) {
    blocks.push({ anchor: `year-${year}`, kind: 'HEADING', level: 2, number: null, text: everywhere(() => String(year)) });
    for (const item of items.filter((each) => each.year === year)) {
      number += 1;
      const text = everywhere((language) => paragraphOf(item, language));
      blocks.push({ anchor: `followed-${number}`, kind: 'PARAGRAPH', level: 1, number: String(number), text });
    }
  }
  const span = from === to ? String(from) : `${from}–${to}`;
  return {
    title: {
      en: `What became of the decisions: ${span}`,
      fr: `Ce qu’il est advenu des décisions : ${span}`,
      es: `Qué fue de las decisiones: ${span}`,
    },
    blocks,
  };
}

type Gendered = Readonly<{ m: string; f: string }>;
const same = (word: string): Gendered => ({ m: word, f: word });

const KINDS: Readonly<Record<FollowUpKind, Readonly<{ en: string; fr: [string, 'm' | 'f']; es: [string, 'm' | 'f'] }>>> = {
  WORKSHOP: { en: 'workshop', fr: ['atelier', 'm'], es: ['taller', 'm'] },
  MEETING: { en: 'meeting', fr: ['réunion', 'f'], es: ['reunión', 'f'] },
  CONFERENCE: { en: 'conference', fr: ['conférence', 'f'], es: ['conferencia', 'f'] },
  TRAINING: { en: 'training', fr: ['formation', 'f'], es: ['formación', 'f'] },
  REPORT: { en: 'report', fr: ['rapport', 'm'], es: ['informe', 'm'] },
  PUBLICATION: { en: 'publication', fr: ['publication', 'f'], es: ['publicación', 'f'] },
  OTHER: { en: 'activity', fr: ['activité', 'f'], es: ['actividad', 'f'] },
};

const PARTICIPLES: Readonly<Record<FollowUpStatus | 'ISSUED', Readonly<Record<Language, Gendered>>>> = {
  PLANNED: { en: same('planned'), fr: { m: 'prévu', f: 'prévue' }, es: { m: 'previsto', f: 'prevista' } },
  FUNDED: { en: same('funded'), fr: { m: 'financé', f: 'financée' }, es: { m: 'financiado', f: 'financiada' } },
  HELD: { en: same('held'), fr: { m: 'tenu', f: 'tenue' }, es: { m: 'celebrado', f: 'celebrada' } },
  ISSUED: { en: same('issued'), fr: { m: 'paru', f: 'parue' }, es: { m: 'publicado', f: 'publicada' } },
  DEFERRED: { en: same('deferred'), fr: { m: 'reporté', f: 'reportée' }, es: { m: 'aplazado', f: 'aplazada' } },
  CANCELLED: { en: same('cancelled'), fr: { m: 'annulé', f: 'annulée' }, es: { m: 'cancelado', f: 'cancelada' } },
};

const WITH: Readonly<Record<Language, string>> = { en: 'with', fr: 'avec', es: 'con' };
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', es: 'es' };

function everywhere(say: (language: Language) => string): Texts {
  const [en = '', fr, es] = LANGUAGES.map(say);
  return { en, fr, es };
}

function paragraphOf(item: Reported, language: Language): string {
  return [
    headOf(item, language),
    reasonOf(item),
    attendanceOf(item, language),
    moneyOf(item, language),
    reportOf(item, language),
    sourceOf(item, language),
  ]
    .filter(Boolean)
    .join(' ');
}

/** "Trade and Migration: workshop held on 12–14 November 2003, Geneva, with OECD and the World Bank." */
function headOf(item: Reported, language: Language): string {
  const issued = item.status === 'HELD' && (item.kind === 'REPORT' || item.kind === 'PUBLICATION');
  const kind = KINDS[item.kind];
  const [noun, gender] = language === 'en' ? [kind.en, 'm' as const] : kind[language];
  const stands = PARTICIPLES[issued ? 'ISSUED' : item.status][language][gender];
  const partners = item.partners.length > 0 ? `, ${WITH[language]} ${new Intl.ListFormat(LOCALES[language]).format(item.partners)}` : '';
  const place = item.venue ? `, ${item.venue}` : '';
  const colon = language === 'fr' ? ' :' : ':';
  return `${inLanguage(item.title, language)}${colon} ${noun} ${stands}${whenOf(item, language)}${place}${partners}.`;
}

function whenOf({ status, startsOn, endsOn, since }: Reported, language: Language): string {
  const settled = status === 'DEFERRED' || status === 'CANCELLED';
  const [from, to] = settled ? [since, null] : [startsOn, endsOn];
  return from === null ? '' : ` (${daysInWords(from, to, language)})`;
}

/** `12–14 November 2003` */
export function daysInWords(from: string, to: string | null, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return to && to !== from ? format.formatRange(new Date(from), new Date(to)) : format.format(new Date(from));
}

function reasonOf({ status, reason }: Reported): string {
  if (!reason || (status !== 'DEFERRED' && status !== 'CANCELLED')) return '';
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}

function attendanceOf({ participants }: Reported, language: Language): string {
  if (participants === null) return '';
  const count = new Intl.NumberFormat(LOCALES[language]).format(participants);
  return { en: `${count} participants.`, fr: `${count} participants.`, es: `${count} participantes.` }[language];
}

function moneyOf({ budget }: Reported, language: Language): string {
  if (!budget) return '';
  const money = (figure: number) =>
    new Intl.NumberFormat(LOCALES[language], {
      style: 'currency',
      currency: budget.currency,
      currencyDisplay: 'code',
      maximumFractionDigits: 0,
    }).format(figure);
  const [needed, pledged] = [budget.needed === null ? null : money(budget.needed), budget.pledged === null ? null : money(budget.pledged)];
  if (needed !== null && pledged !== null)
    return {
      en: `${pledged} pledged of ${needed} needed.`,
      fr: `${pledged} promis sur ${needed} nécessaires.`,
      es: `${pledged} prometidos de ${needed} necesarios.`,
    }[language];
  if (pledged !== null) return { en: `${pledged} pledged.`, fr: `${pledged} promis.`, es: `${pledged} prometidos.` }[language];
  return needed === null ? '' : { en: `${needed} needed.`, fr: `${needed} nécessaires.`, es: `${needed} necesarios.` }[language];
}

function reportOf({ report }: Reported, language: Language): string {
  if (!report) return '';
  const named = report.reference ? `${report.title} (${report.reference})` : report.title;
  return { en: `Report: ${named}.`, fr: `Rapport : ${named}.`, es: `Informe: ${named}.` }[language];
}

function sourceOf({ symbol, questionNumber, silenceNumber }: Reported, language: Language): string {
  if (questionNumber === null)
    return {
      en: `(${symbol}, silence procedure ${silenceNumber})`,
      fr: `(${symbol}, procédure de silence ${silenceNumber})`,
      es: `(${symbol}, procedimiento de silencio ${silenceNumber})`,
    }[language];
  return {
    en: `(${symbol}, question ${questionNumber})`,
    fr: `(${symbol}, question ${questionNumber})`,
    es: `(${symbol}, pregunta ${questionNumber})`,
  }[language];
}
