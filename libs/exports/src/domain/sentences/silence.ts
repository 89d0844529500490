import { instantInWords, type Words } from '#platform/domain';
import type { RecordContent, RecordedSilence } from '#record';
import { namesIn, namesInOrder } from '../names.js';
import { en, es, fr, words } from '../tongues.js';

/** What became of a text put under silence. Nobody is said to have been in favour. */
export function silenceSentence(content: RecordContent, silence: RecordedSilence): Words {
  const { title, state } = silence;
  const at = instantInWords(new Date(silence.endedAt ?? silence.expiresAt), content.officialZone);
  switch (state) {
    case 'ADOPTED_TACITLY':
      return words(
        `${en.quoted(title)} was adopted under the silence procedure, no objection having been received by ${at.en}.`,
        `Le texte ${fr.quoted(title)} a été adopté selon la procédure d’approbation tacite, aucune objection n’ayant été reçue au ${at.fr}.`,
        `El texto ${es.quoted(title)} quedó aprobado por el procedimiento de silencio, al no haberse recibido ninguna objeción hasta el ${at.es}.`,
      );
    case 'BROKEN': {
      const by = objectors(content, silence);
      return words(
        `${en.quoted(title)} was not adopted under the silence procedure, the silence having been broken on ${at.en} by ${by.en}.`,
        `Le texte ${fr.quoted(title)} n’a pas été adopté selon la procédure d’approbation tacite, le silence ayant été rompu le ${at.fr} par : ${by.fr}.`,
        `El texto ${es.quoted(title)} no quedó aprobado por el procedimiento de silencio, que fue roto el ${at.es} por: ${by.es}.`,
      );
    }
    case 'WITHDRAWN':
      return words(
        `The silence procedure on ${en.quoted(title)} was withdrawn on ${at.en}; nothing was adopted.`,
        `La procédure d’approbation tacite concernant ${fr.quoted(title)} a été retirée le ${at.fr} ; rien n’a été adopté.`,
        `El procedimiento de silencio sobre ${es.quoted(title)} se retiró el ${at.es}; no se aprobó nada.`,
      );
    case 'RUNNING':
      return words(
        `${en.quoted(title)} is under the silence procedure until ${at.en}.`,
        `Le texte ${fr.quoted(title)} est soumis à la procédure d’approbation tacite jusqu’au ${at.fr}.`,
        `El texto ${es.quoted(title)} está sometido al procedimiento de silencio hasta el ${at.es}.`,
      );
  }
}

function objectors(content: RecordContent, { objections }: RecordedSilence): Words {
  const members = [...new Set(objections.map(({ member }) => member))];
  const named = (language: 'en' | 'fr' | 'es'): string[] => namesInOrder(members, language, namesIn(content, language));
  return { en: en.list(named('en')), fr: fr.list(named('fr')), es: es.list(named('es')) };
}
