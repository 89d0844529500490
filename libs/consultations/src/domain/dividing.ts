import { type Refusal, refuse, type Texts } from '#platform/domain';
import { paragraphsOf } from './division.js';
import { frozen } from './freezing.js';
import { type Proposal, withdrawn } from './proposal.js';
import type { Consultation } from './state.js';

/** Whether a proposal may be divided: it stands, one question puts it, it was not divided before, and no amendment moves its paragraphs. */
export function divide(
  consultation: Consultation,
  proposal: Proposal,
  target: Readonly<{ onProposal: boolean }> | null,
  divided: boolean,
  texts: Readonly<{ text: Texts; amended: readonly Texts[] }>,
): Refusal | null {
  return (
    frozen('PROPOSALS', consultation) ??
    withdrawn(consultation, proposal) ??
    (target?.onProposal ? null : notPutByItself()) ??
    (divided ? already() : null) ??
    (texts.amended.every((each) => alike(texts.text, each)) ? null : moved())
  );
}

function alike(one: Texts, other: Texts): boolean {
  return paragraphsOf(one.en).length === paragraphsOf(other.en).length;
}

function notPutByItself(): Refusal {
  return refuse(
    'ILLEGAL_TRANSITION',
    {
      en: 'A proposal is divided where a question is on it alone; the options of a choice are separate already.',
      fr: 'Une proposition se divise lorsqu’une question porte sur elle seule ; les options d’un choix sont déjà distinctes.',
      es: 'Una propuesta se divide cuando una pregunta versa solo sobre ella; las opciones de una elección ya están separadas.',
    },
    ['proposal'],
  );
}

function already(): Refusal {
  return refuse(
    'ILLEGAL_TRANSITION',
    {
      en: 'This proposal has been divided already, and its parts are before the membership.',
      fr: 'Cette proposition a déjà été divisée, et ses parties sont soumises aux Membres.',
      es: 'Esta propuesta ya se ha dividido, y sus partes están ante los Miembros.',
    },
    ['proposal'],
  );
}

function moved(): Refusal {
  return refuse(
    'ILLEGAL_TRANSITION',
    {
      en: 'An amendment before the membership adds or removes a paragraph: the text cannot be divided by paragraphs as well.',
      fr: 'Un amendement soumis aux Membres ajoute ou supprime un paragraphe : le texte ne peut en outre être divisé par paragraphes.',
      es: 'Una enmienda ante los Miembros añade o suprime un párrafo: el texto no puede dividirse además por párrafos.',
    },
    ['proposal'],
  );
}
