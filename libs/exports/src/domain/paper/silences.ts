import type { RecordedSilence } from '#record';
import { byName } from '../names.js';
import { silenceSentence } from '../sentences/silence.js';
import { type Block, numbered, paragraph, quoted, type Section, strong } from './paper.js';
import type { Voice } from './voice.js';

/** Texts put under silence: who objected, or that nobody did. Nobody is listed as having been in favour. */
export function silencesSection(voice: Voice): Section | null {
  const { content, say, text } = voice;
  if (content.silences.length === 0) return null;
  return {
    key: 'silences',
    heading: say(
      'Texts under the silence procedure',
      'Textes soumis à la procédure d’approbation tacite',
      'Textos sometidos al procedimiento de silencio',
    ),
    blocks: [],
    sections: content.silences.map((silence) => ({
      key: `silence-${silence.number}`,
      heading: text(silence.title),
      blocks: blocksOf(voice, silence),
      sections: [],
    })),
  };
}

function blocksOf(voice: Voice, silence: RecordedSilence): Block[] {
  const { content, say, language, moment, name, term, number } = voice;
  const [started, expires] = [moment(silence.startedAt), moment(silence.expiresAt)];
  const objections = byName(
    silence.objections,
    language,
    ({ member }) => name(member),
    ({ member }) => member,
  );
  return [
    numbered(
      say(
        `The text was put under silence on ${started}, until ${expires}; ${number(silence.entitled)} Members could object.`,
        `Le texte a été soumis à la procédure le ${started}, jusqu’au ${expires} ; ${number(silence.entitled)} Membres pouvaient faire objection.`,
        `El texto se sometió al procedimiento el ${started}, hasta el ${expires}; ${number(silence.entitled)} Miembros podían objetar.`,
      ),
    ),
    numbered(strong(silenceSentence(content, silence)[language])),
    ...silence.extensions.map(({ from, until, reason }) =>
      numbered(
        say(
          `The expiry was moved from ${moment(from)} to ${moment(until)}: ${reason}`,
          `L’échéance a été reportée du ${moment(from)} au ${moment(until)} : ${reason}`,
          `El vencimiento se trasladó del ${moment(from)} al ${moment(until)}: ${reason}`,
        ),
      ),
    ),
    ...objections.flatMap((objection) => [
      paragraph('body', strong(name(objection.member)), ` (${term('objection', objection.kind).toLowerCase()}, ${moment(objection.at)})`),
      ...quoted(objection.text, objection.language),
      ...(objection.proposedWording ? quoted(objection.proposedWording, objection.language) : []),
    ]),
    ...(silence.withdrawReason ? quoted(silence.withdrawReason) : []),
  ];
}
