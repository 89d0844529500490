import { type Language, LANGUAGES, type Refusal, refuse, type Result, type Texts } from '#platform/domain';
import { applied, differenceOf, editsOf, wordsChanged, wordsKept } from './difference.js';
import { paragraphsOf } from './division.js';
import { frozen } from './freezing.js';
import { type Proposal, stale, withdrawn } from './proposal.js';
import type { Consultation } from './state.js';
import { textsOf } from './texts.js';
import { type UnderSilence, underSilence } from './under-silence.js';

/** A title and a text, as a version of a proposal has them. */
export type Wording = Readonly<{ title: Texts; text: Texts }>;

/** An amendment that keeps less than so much of the words is another proposal (DOMAIN §2): one word in five. */
const KEPT_AT_LEAST = { kept: 1, of: 5 };

/**
 * What an amendment is made to. `divided`: the chair has divided it into paragraphs that are voted on separately. `silence`: one
 * that runs on it, or has adopted it.
 */
export type Amended = Readonly<{ proposal: Proposal; wording: Wording; divided: boolean; silence: UnderSilence | null }>;

/**
 * Whether a text may be put forward as an amendment to a proposal; who may and until when is as for proposals. Answers the
 * amended wording in the languages in which both the proposal and the amendment exist.
 */
export function amend(consultation: Consultation, amended: Amended, version: number, given: Wording): Result<Wording> {
  const { proposal, wording, divided, silence } = amended;
  const barred =
    frozen('PROPOSALS', consultation) ??
    withdrawn(consultation, proposal) ??
    (consultation.state === 'DRAFT' ? notYetPut() : null) ??
    (proposal.amends ? notToAnAmendment() : null) ??
    (proposal.receivability === 'RECEIVED' ? null : notBeforeTheMembership()) ??
    (silence && underSilence(consultation, silence, 'AMEND')) ??
    (version === proposal.version ? null : stale(proposal, version));
  if (barred) return barred;
  const made = { title: common(wording.title, given.title), text: common(wording.text, given.text) };
  const languages = LANGUAGES.filter((language) => made.title[language] && made.text[language]);
  if (languages.every((language) => same(wording, made, language))) return changesNothing();
  if (replacesTheWhole(wording, made)) return isAnotherProposal();
  const moves = divided && languages.some((language) => paragraphs(made, language) !== paragraphs(wording, language));
  return moves ? movesTheParts() : made;
}

/** Whether the text that an amendment amends stands, and as it was when the amendment was made. */
export function standsOn(consultation: Consultation, amendment: Proposal, amended: Proposal | null): Refusal | null {
  if (!amended) return null;
  return (
    withdrawn(consultation, amended) ?? (amended.version === amendment.amendsVersion ? null : stale(amended, amendment.amendsVersion ?? 0))
  );
}

/** What both exist in. */
function common(before: Texts, after: Texts): Texts {
  return textsOf({ en: after.en, fr: before.fr ? after.fr : null, es: before.es ? after.es : null });
}

function same(one: Wording, other: Wording, language: Language): boolean {
  return one.title[language] === other.title[language] && one.text[language] === other.text[language];
}

function paragraphs({ text }: Wording, language: Language): number {
  return paragraphsOf(text[language] ?? text.en).length;
}

/** A title that stays does not make another text an amendment; nor does one language that is left as it was. */
function replacesTheWhole(before: Wording, after: Wording): boolean {
  return LANGUAGES.some((language) => {
    const [was, is] = [before.text[language], after.text[language]];
    if (!was || !is) return false;
    const { words, kept } = wordsKept(differenceOf(was, is));
    return kept * KEPT_AT_LEAST.of < words * KEPT_AT_LEAST.kept;
  });
}

/** How far an amendment is removed from the text, where the chair has not ruled: by the words that it changes. */
export function distance(before: Wording, after: Wording): number {
  return wordsChanged(differenceOf(before.title.en, after.title.en)) + wordsChanged(differenceOf(before.text.en, after.text.en));
}

/**
 * The text with all the amendments in it; null: two of them change the same words. It exists in the languages in which all
 * the amendments do: a text that lacks one of them is not the text.
 */
export function consolidated(base: Wording, amendments: readonly Wording[]): Wording | null {
  const [title, text] = [
    merged(
      base.title,
      amendments.map((each) => each.title),
    ),
    merged(
      base.text,
      amendments.map((each) => each.text),
    ),
  ];
  return title && text && { title, text };
}

function merged(base: Texts, amended: readonly Texts[]): Texts | null {
  const languages = LANGUAGES.filter((language) => base[language] && amended.every((each) => each[language]));
  const texts: Partial<Record<Language, string>> = {};
  for (const language of languages) {
    const before = base[language] ?? '';
    const text = applied(
      before,
      amended.map((each) => editsOf(before, each[language] ?? '')),
    );
    if (text === null) return null;
    texts[language] = text;
  }
  return texts.en === undefined ? null : textsOf({ ...texts, en: texts.en });
}

/** Whether two amendments to one text change the same words: if one is adopted, the other is not put. */
export function conflict(base: Wording, one: Wording, other: Wording): boolean {
  return consolidated(base, [one, other]) === null;
}

function notYetPut(): Refusal {
  return refuse(
    'ILLEGAL_TRANSITION',
    {
      en: 'The consultation is a draft: its proposals are revised, and amended once they are before the membership.',
      fr: 'La consultation est un projet : ses propositions se révisent, et s’amendent une fois soumises aux Membres.',
      es: 'La consulta es un proyecto: sus propuestas se revisan, y se enmiendan una vez sometidas a los Miembros.',
    },
    ['proposal'],
  );
}

function notToAnAmendment(): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'An amendment is not amended in its turn: propose the wording as an amendment to the proposal itself.',
      fr: 'Un amendement ne s’amende pas à son tour : proposez le libellé comme amendement à la proposition elle-même.',
      es: 'Una enmienda no se enmienda a su vez: proponga el texto como enmienda a la propuesta misma.',
    },
    ['proposal'],
  );
}

function notBeforeTheMembership(): Refusal {
  return refuse(
    'ILLEGAL_TRANSITION',
    {
      en: 'This proposal is not before the membership: amendments are made to proposals that the chair has received.',
      fr: 'Cette proposition n’est pas soumise aux Membres : les amendements portent sur les propositions jugées recevables.',
      es: 'Esta propuesta no está ante los Miembros: se enmiendan las propuestas que la presidencia ha admitido.',
    },
    ['proposal'],
  );
}

function changesNothing(): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'The text is the same as that of the proposal: change what the amendment is to change.',
      fr: 'Le texte est celui de la proposition : modifiez ce que l’amendement doit modifier.',
      es: 'El texto es el mismo que el de la propuesta: cambie lo que la enmienda ha de cambiar.',
    },
    ['text'],
  );
}

function isAnotherProposal(): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'An amendment adds to, deletes from or revises part of a proposal; this text replaces the whole. Put it forward as a proposal of its own.',
      fr: 'Un amendement complète, supprime ou modifie une partie d’une proposition ; ce texte la remplace tout entière. Présentez-le comme une proposition distincte.',
      es: 'Una enmienda añade, suprime o modifica parte de una propuesta; este texto la sustituye por entero. Preséntelo como una propuesta aparte.',
    },
    ['text'],
  );
}

function movesTheParts(): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'This proposal is voted on by its paragraphs, as the chair has divided it: an amendment keeps their number.',
      fr: 'Cette proposition est mise aux voix par paragraphes, selon la division décidée par la présidence : un amendement en conserve le nombre.',
      es: 'Esta propuesta se vota por párrafos, según la división decidida por la presidencia: una enmienda conserva su número.',
    },
    ['text'],
  );
}
