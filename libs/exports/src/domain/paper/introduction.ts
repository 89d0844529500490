import { grammar, ruleInWords } from '#tally';
import { numbered, type Section } from './paper.js';
import type { Voice } from './voice.js';

export function introductionSection(voice: Voice): Section {
  const { content, say, text, moment } = voice;
  const { timetable, ruleSet, documents } = content;
  const rule = grammar.lowered(ruleInWords(ruleSet.rule))[voice.language];
  const [opened, comments] = [moment(timetable.openedAt), moment(timetable.commentsCloseAt)];
  const [begun, closed] = [moment(timetable.votingOpensAt), moment(timetable.closedAt)];
  const name = text(ruleSet.names);
  return {
    key: 'introduction',
    heading: say('Introduction', 'Introduction', 'Introducción'),
    blocks: [
      numbered(text(content.summary)),
      numbered(
        say(
          `The consultation was opened on ${opened}; comments were received until ${comments}. Voting began on ${begun} and was closed on ${closed}.`,
          `La consultation a été ouverte le ${opened} ; les observations ont été reçues jusqu’au ${comments}. Le vote a commencé le ${begun} et a été clos le ${closed}.`,
          `La consulta se abrió el ${opened}; se recibieron observaciones hasta el ${comments}. La votación comenzó el ${begun} y se cerró el ${closed}.`,
        ),
      ),
      numbered(
        say(
          `It was conducted under the rules “${name}”, version ${ruleSet.version}, frozen when it was opened: ${rule}.`,
          `Elle s’est déroulée selon les règles « ${name} », version ${ruleSet.version}, figées à l’ouverture : ${rule}.`,
          `Se desarrolló conforme a las reglas «${name}», versión ${ruleSet.version}, fijadas en la apertura: ${rule}.`,
        ),
      ),
      ...documents.map((document) => {
        const [title, day] = [text(document.title), voice.day(document.issuedOn)];
        return numbered(
          say(
            `Before the membership was document ${document.symbol} of ${day}, “${title}”.`,
            `Les Membres étaient saisis du document ${document.symbol} du ${day}, « ${title} ».`,
            `Los Miembros tenían ante sí el documento ${document.symbol}, de ${day}, «${title}».`,
          ),
        );
      }),
    ],
    sections: [],
  };
}
