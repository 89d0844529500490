import type { Words } from '#platform/domain';
import type { Report, Step } from './report.js';

type Told = (things: number) => Words;

/** What each step looks at, said of how many things. */
const TOLD: Readonly<Record<Step, Told>> = {
  layout: (n) => ({
    en: `Every line stands where the format has it (${n} lines)`,
    fr: `Chaque ligne est là où le format la veut (${n} lignes)`,
    es: `Cada línea está donde el formato la quiere (${n} líneas)`,
  }),
  keys: (n) => ({
    en: `The log’s keys follow from one another, and are those that are trusted (${n})`,
    fr: `Les clés du journal se succèdent, et sont celles auxquelles on se fie (${n})`,
    es: `Las claves del registro se suceden y son aquellas en que se confía (${n})`,
  }),
  entries: (n) => ({
    en: `The log’s entries stand in their places, none missing, none too many (${n})`,
    fr: `Les inscriptions du journal sont à leur place, sans manque ni surplus (${n})`,
    es: `Los asientos del registro están en su lugar, sin que falte ni sobre ninguno (${n})`,
  }),
  tree: (n) => ({
    en: `The entries have the roots that were signed for them (${n})`,
    fr: `Les inscriptions ont les racines signées pour elles (${n})`,
    es: `Los asientos tienen las raíces que se firmaron para ellos (${n})`,
  }),
  checkpoints: (n) => ({
    en: `The checkpoints are signed, and each goes on from the one before (${n})`,
    fr: `Les points de contrôle sont signés et chacun prolonge le précédent (${n})`,
    es: `Los puntos de control están firmados y cada uno prolonga el anterior (${n})`,
  }),
  record: () => ({
    en: 'The record is the one whose hash was logged when it was published',
    fr: 'Le compte rendu est celui dont l’empreinte fut inscrite à sa publication',
    es: 'El acta es aquella cuya huella se asentó al publicarse',
  }),
  tables: (n) => ({
    en: `The tables say what the record says (${n} parts)`,
    fr: `Les tables disent ce que dit le compte rendu (${n} parties)`,
    es: `Las tablas dicen lo que dice el acta (${n} partes)`,
  }),
  texts: (n) => ({
    en: `Texts kept apart are those whose salted hashes were logged (${n})`,
    fr: `Les textes gardés à part sont ceux dont les empreintes salées furent inscrites (${n})`,
    es: `Los textos guardados aparte son aquellos cuyas huellas con sal se asentaron (${n})`,
  }),
  rules: (n) => ({
    en: `Rule set and timetable are those of the log (${n} facts)`,
    fr: `Les règles et le calendrier sont ceux du journal (${n} faits)`,
    es: `Las reglas y el calendario son los del registro (${n} datos)`,
  }),
  questions: (n) => ({
    en: `Every question is the one that was put to the membership, in its terms and its texts (${n})`,
    fr: `Chaque question est celle qui fut posée aux Membres, dans ses termes et ses textes (${n})`,
    es: `Cada pregunta es la que se planteó a los Miembros, en sus términos y sus textos (${n})`,
  }),
  roll: (n) => ({
    en: `The roll is the one that was taken; nobody stands on it twice (${n})`,
    fr: `La liste des votants est celle qui fut arrêtée ; nul n’y figure deux fois (${n})`,
    es: `La lista de votantes es la que se fijó; nadie figura dos veces (${n})`,
  }),
  ballots: (n) => ({
    en: `Every ballot that counted is the Member’s last in the log, cast in time by one entitled (${n})`,
    fr: `Chaque bulletin compté est le dernier du Membre au journal, déposé à temps par un ayant droit (${n})`,
    es: `Cada voto contado es el último del Miembro en el registro, emitido a tiempo por quien podía (${n})`,
  }),
  counts: (n) => ({
    en: `Counted again by the frozen rules, the questions give the same figures (${n})`,
    fr: `Recomptées selon les règles figées, les questions donnent les mêmes chiffres (${n})`,
    es: `Recontadas según las reglas fijadas, las preguntas dan las mismas cifras (${n})`,
  }),
  decisions: (n) => ({
    en: `The decisions are those whose hashes were logged (${n})`,
    fr: `Les décisions sont celles dont les empreintes furent inscrites (${n})`,
    es: `Las decisiones son aquellas cuyas huellas se asentaron (${n})`,
  }),
  documents: (n) => ({
    en: `The documents have their fingerprints (${n})`,
    fr: `Les documents ont leurs empreintes (${n})`,
    es: `Los documentos tienen sus huellas (${n})`,
  }),
  proposals: (n) => ({
    en: `The versions of the proposals are those that were logged (${n})`,
    fr: `Les versions des propositions sont celles qui furent inscrites (${n})`,
    es: `Las versiones de las propuestas son las que se asentaron (${n})`,
  }),
  comments: (n) => ({
    en: `The comments and their answers are those that were logged, none left out (${n})`,
    fr: `Les observations et leurs réponses sont celles qui furent inscrites, sans omission (${n})`,
    es: `Las observaciones y sus respuestas son las que se asentaron, sin omisión (${n})`,
  }),
  statements: (n) => ({
    en: `Explanations of vote and objections are those that were logged (${n})`,
    fr: `Les explications de vote et les objections sont celles qui furent inscrites (${n})`,
    es: `Las explicaciones de voto y las objeciones son las que se asentaron (${n})`,
  }),
  issued: (n) => ({
    en: `Language versions, corrigendum and approval are those that were logged, with what was corrected (${n})`,
    fr: `Les versions linguistiques, le rectificatif et l’approbation sont ceux qui furent inscrits, avec ce qui fut corrigé (${n})`,
    es: `Las versiones lingüísticas, la corrección oficial y la aprobación son las que se asentaron, con lo que se corrigió (${n})`,
  }),
  signature: () => ({
    en: 'The bundle as a whole is signed by the log’s key',
    fr: 'Le dossier dans son ensemble est signé par la clé du journal',
    es: 'El expediente en su conjunto está firmado por la clave del registro',
  }),
};

export function stepInWords(step: Step, checked: number): Words {
  return TOLD[step](checked);
}

/** By what the bundle was held, and how far that goes. */
export function trustInWords({ keys: { own, names } }: Report): Words {
  const name = names.join(', ') || '–';
  if (own)
    return {
      en: `No key was given. The bundle was held against its own key, ${name}: it is consistent with itself, but who signed it is not proved.`,
      fr: `Aucune clé n’a été donnée. Le dossier a été confronté à sa propre clé, ${name} : il concorde avec lui-même, mais rien ne prouve qui l’a signé.`,
      es: `No se dio ninguna clave. El expediente se cotejó con su propia clave, ${name}: concuerda consigo mismo, pero no se prueba quién lo firmó.`,
    };
  return {
    en: `Held against the key given, ${name}, and nothing else.`,
    fr: `Confronté à la clé donnée, ${name}, et à rien d’autre.`,
    es: `Cotejado con la clave dada, ${name}, y con nada más.`,
  };
}
