import { inLanguage, type Language, type Texts, type Words } from '#platform/domain';
import type { RecordContent, RecordedProposal, RecordedQuestion, RecordedStatements } from './content.js';

export const PLACE_KINDS = [
  'HEADING',
  'PARTICIPANTS',
  'PROPOSAL',
  'QUESTION',
  'DECISION',
  'STATEMENT',
  'SILENCE',
  'COMMENT',
  'RESPONSE',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place in a language version of the record to which a correction can point. */
export interface Place {
  /** Stable, because the record is frozen: `heading`, `decision/theme`, `explanation/theme/KEN/AFTER`. */
  readonly key: string;
  readonly kind: PlaceKind;
  /** What it is, in the language of the version. */
  readonly title: string;
  /** The Member whose own words stand there; null: the record's. */
  readonly member: string | null;
  /** What it says. */
  readonly passages: readonly string[];
}

type Written = Texts | string | null | undefined;

/** Every place of the record in one language, in the order in which the record has them. */
export function placesOf(content: RecordContent, language: Language): readonly Place[] {
  const place = (key: string, kind: PlaceKind, title: Words, passages: readonly Written[], member: string | null = null): Place => ({
    ...{ key, kind, member },
    title: title[language],
    passages: passages.flatMap((text) => (text ? [typeof text === 'string' ? text : inLanguage(text, language)] : [])),
  });
  const names = namesIn(content);
  const spoken = [...content.comments.entries()];
  return [
    place('heading', 'HEADING', HEADING, [
      ...[content.title, content.symbol, content.body.names, content.summary],
      ...content.documents.flatMap(({ symbol, title }) => [symbol, title]),
    ]),
    ...content.proposals.map((proposal) => place(`proposal/${proposal.key}`, 'PROPOSAL', proposalNamed(proposal), versionsOf(proposal))),
    ...content.questions.flatMap((question) => [
      place(`question/${question.key}`, 'QUESTION', numbered(QUESTION, question.number), askedIn(question)),
      place(`decision/${question.key}`, 'DECISION', numbered(DECISION, question.number), decidedIn(question)),
      ...saidOn(question, content.statements, names).map(({ key, title, texts, member }) => place(key, 'STATEMENT', title, texts, member)),
    ]),
    ...content.silences.flatMap(({ number, title, inWords, withdrawReason, extensions, objections }) => [
      place(`silence/${number}`, 'SILENCE', numbered(SILENCE, number), [
        title,
        inWords,
        withdrawReason,
        ...extensions.map((each) => each.reason),
      ]),
      ...objections.map(({ member, text, proposedWording }, n) =>
        place(`objection/${number}/${n + 1}`, 'STATEMENT', of(numbered(OBJECTION, number), names(member)), [text, proposedWording], member),
      ),
    ]),
    ...spoken.map(([n, { member, text, proposedWording, rationale, withdrawReason }]) =>
      place(
        `comment/${n + 1}`,
        'COMMENT',
        of(numbered(COMMENT, n + 1), names(member)),
        [text, proposedWording, rationale, withdrawReason],
        member,
      ),
    ),
    ...spoken.flatMap(([n, { response }]) =>
      response ? [place(`response/${n + 1}`, 'RESPONSE', numbered(RESPONSE, n + 1), [response.text])] : [],
    ),
    place('participants', 'PARTICIPANTS', PARTICIPANTS, [
      ...content.participants.map((participant) => participant.names),
      ...content.roll.entries.map((entry) => entry.names),
    ]),
  ].filter(({ passages }) => passages.length > 0);
}

/** Whether the place says this, however its lines are broken. */
export function saysThere({ passages }: Place, words: string): boolean {
  const wanted = evenly(words);
  return wanted !== '' && passages.some((passage) => evenly(passage).includes(wanted));
}

/** The same words with single spaces between them. */
export function evenly(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

function namesIn({ roll, participants }: RecordContent): (member: string) => Texts {
  const names = new Map([...roll.entries, ...participants].map((each) => [each.member, each.names]));
  return (member) => names.get(member) ?? { en: member };
}

function versionsOf({ versions }: RecordedProposal): readonly Written[] {
  return versions.flatMap(({ title, text }) => [title, text]);
}

function askedIn({ title, wording, options }: RecordedQuestion): readonly Written[] {
  return [title, wording, ...options.flatMap((option) => [option.title, option.note])];
}

function decidedIn({ result, annulled, ruling, conditions }: RecordedQuestion): readonly Written[] {
  return [
    ...[result.headline, result.explanation, result.chairWords, annulled?.reason, ruling?.reason],
    ...conditions.map(({ text }) => text),
  ];
}

interface Said {
  readonly key: string;
  readonly title: Words;
  readonly texts: readonly Written[];
  readonly member: string;
}

function saidOn(
  { key, number }: RecordedQuestion,
  { reasons, explanations, corrections }: RecordedStatements,
  names: (member: string) => Texts,
): readonly Said[] {
  const here = ({ question }: Readonly<{ question: string }>): boolean => question === key;
  return [
    ...reasons.filter(here).map(({ member, text }) => ({
      ...{ key: `reason/${key}/${member}`, member, texts: [text] },
      title: of(numbered(REASON, number), names(member)),
    })),
    ...explanations.filter(here).map(({ member, moment, text }) => ({
      ...{ key: `explanation/${key}/${member}/${moment}`, member, texts: [text] },
      title: of(numbered(EXPLANATION[moment], number), names(member)),
    })),
    ...corrections.filter(here).map(({ member, reason, askedAt }) => ({
      ...{ key: `correction/${key}/${member}/${askedAt}`, member, texts: [reason] },
      title: of(numbered(CORRECTION, number), names(member)),
    })),
  ];
}

const HEADING: Words = { en: 'Heading and summary', fr: 'En-tête et résumé', es: 'Encabezamiento y resumen' };
const PARTICIPANTS: Words = {
  en: 'Participants and roll',
  fr: 'Participants et liste des votants',
  es: 'Participantes y lista de votantes',
};
const QUESTION: Words = { en: 'Question', fr: 'Question', es: 'Pregunta' };
const DECISION: Words = { en: 'Decision on question', fr: 'Décision sur la question', es: 'Decisión sobre la pregunta' };
const SILENCE: Words = { en: 'Silence procedure', fr: 'Procédure de silence', es: 'Procedimiento de silencio' };
const OBJECTION: Words = {
  en: 'Objection to silence procedure',
  fr: 'Objection à la procédure de silence',
  es: 'Objeción al procedimiento de silencio',
};
const COMMENT: Words = { en: 'Comment', fr: 'Observation', es: 'Observación' };
const RESPONSE: Words = { en: 'Response to comment', fr: 'Réponse à l’observation', es: 'Respuesta a la observación' };
const REASON: Words = {
  en: 'Reason given with the vote on question',
  fr: 'Motif donné avec le vote sur la question',
  es: 'Motivo dado con el voto sobre la pregunta',
};
const CORRECTION: Words = {
  en: 'Correction of the vote on question',
  fr: 'Rectification du vote sur la question',
  es: 'Rectificación del voto sobre la pregunta',
};
const EXPLANATION: Readonly<Record<'BEFORE' | 'AFTER', Words>> = {
  BEFORE: {
    en: 'Explanation before the vote on question',
    fr: 'Explication avant le vote sur la question',
    es: 'Explicación antes de la votación sobre la pregunta',
  },
  AFTER: {
    en: 'Explanation after the vote on question',
    fr: 'Explication après le vote sur la question',
    es: 'Explicación después de la votación sobre la pregunta',
  },
};

function numbered({ en, fr, es }: Words, number: number): Words {
  return { en: `${en} ${number}`, fr: `${fr} ${number}`, es: `${es} ${number}` };
}

/** A statement is named with whoever made it. */
function of({ en, fr, es }: Words, member: Texts): Words {
  return { en: `${en}: ${member.en}`, fr: `${fr} : ${inLanguage(member, 'fr')}`, es: `${es}: ${inLanguage(member, 'es')}` };
}

function proposalNamed({ versions }: RecordedProposal): Words {
  const title = versions.at(-1)?.title ?? { en: '' };
  return { en: `Proposal: ${title.en}`, fr: `Proposition : ${inLanguage(title, 'fr')}`, es: `Propuesta: ${inLanguage(title, 'es')}` };
}
