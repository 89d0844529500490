import type { RecordedComment } from '#record';
import { namesInOrder } from '../names.js';
import { placeOf } from '../places.js';
import { emphasis, numbered, type Passage, plain, type Run, type Section, strong } from './paper.js';
import type { Voice } from './voice.js';

/** The compilation of comments in tabular form: in document order, with the secretariat's responses. */
export function commentsSection(voice: Voice): Section | null {
  const { content, say, name, term, language, number } = voice;
  const { comments } = content;
  if (comments.length === 0) return null;
  const heading = say('Compilation of comments', 'Recueil des observations', 'Recopilación de observaciones');
  return {
    key: 'comments',
    heading,
    blocks: [
      numbered(
        say(
          `${number(comments.length)} comments were received. They stand in document order, in the language in which they were submitted.`,
          `${number(comments.length)} observations ont été reçues. Elles figurent dans l’ordre du document, dans la langue de leur présentation.`,
          `Se recibieron ${number(comments.length)} observaciones. Figuran en el orden del documento, en el idioma en que se presentaron.`,
        ),
      ),
      {
        kind: 'table',
        caption: heading,
        columns: [
          { title: say('No.', 'Nº', 'N.º'), share: 0.7 },
          { title: say('Delegation', 'Délégation', 'Delegación'), share: 2.2 },
          { title: say('Place', 'Endroit', 'Lugar'), share: 2.2 },
          { title: say('Type', 'Type', 'Tipo'), share: 1.6 },
          { title: say('Comment', 'Observation', 'Observación'), share: 6 },
          { title: say('Response of the secretariat', 'Réponse du secrétariat', 'Respuesta de la secretaría'), share: 5 },
        ],
        rows: comments.map((comment, at) => [
          plain(String(at + 1)),
          plain(name(comment.member)),
          plain(placeOf(content, comment, language)),
          plain(term('comment', comment.type)),
          commentOf(voice, comment),
          responseOf(voice, comment),
        ]),
      },
    ],
    sections: [],
    wide: true,
    annex: true,
  };
}

/** The comment with what it proposes instead, why, and who aligns with it; a withdrawn one as its marker. */
function commentOf(voice: Voice, comment: RecordedComment): Passage {
  const { say, name, language } = voice;
  if (comment.withdrawnAt !== null) {
    const why = comment.withdrawReason ? `: ${comment.withdrawReason}` : '.';
    return { runs: [emphasis(`${say('Withdrawn', 'Retirée', 'Retirada')}${why}`)] };
  }
  const runs: Run[] = [{ text: comment.text ?? '' }];
  const also = (label: string, text: string | null): void => {
    if (text) runs.push({ text: '\n' }, strong(say(`${label}: `, `${label} : `, `${label}: `)), { text });
  };
  also(say('Proposed wording', 'Libellé proposé', 'Redacción propuesta'), comment.proposedWording);
  also(say('Rationale', 'Motif', 'Justificación'), comment.rationale);
  const aligned = namesInOrder(
    comment.aligned.map(({ member }) => member),
    language,
    name,
  ).join(', ');
  also(say('Aligned', 'S’y associent', 'Se adhieren'), aligned);
  return { runs, language: comment.language };
}

/** The secretariat answers in the language of the comment. */
function responseOf({ term }: Voice, { response, language }: RecordedComment): Passage {
  if (!response) return plain('–');
  return { runs: [strong(`${term('disposition', response.disposition)}. `), { text: response.text }], language };
}
