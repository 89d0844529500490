import type { RecordedStatements } from '#record';
import { byName } from '../names.js';
import { type Block, numbered, type Paragraph, paragraph, plain, quoted, type Section, strong, type Table } from './paper.js';
import type { Speech, Voice } from './voice.js';

/** What Members said of their votes: explanations, reasons, corrections; and which ballots came on paper. */
export function statementsSection(voice: Voice): Section | null {
  const { content, say } = voice;
  const sections = [explanations(voice), reasons(voice), corrections(voice), onPaper(voice)].filter((section) => section !== null);
  if (sections.length === 0 || content.questions.length === 0) return null;
  return {
    key: 'statements',
    heading: say('Statements of Members', 'Déclarations des Membres', 'Declaraciones de los Miembros'),
    blocks: [],
    sections,
  };
}

const numberOf = ({ content }: Voice, key: string): number => content.questions.find((question) => question.key === key)?.number ?? 0;

/** By question, and on each in the alphabetical order of the names. */
function byQuestion<T extends Readonly<{ question: string; member: string }>>(voice: Voice, all: readonly T[]): T[] {
  const byMember = byName(
    all,
    voice.language,
    ({ member }) => voice.name(member),
    ({ member }) => member,
  );
  return byMember.sort((one, other) => numberOf(voice, one.question) - numberOf(voice, other.question));
}

function explanations(voice: Voice): Section | null {
  const { content, say, text } = voice;
  const all = content.statements.explanations;
  if (all.length === 0) return null;
  const inOrder = byQuestion(voice, all).sort(
    (one, other) => numberOf(voice, one.question) - numberOf(voice, other.question) || other.moment.localeCompare(one.moment, 'en'),
  );
  return {
    key: 'explanations',
    heading: say('Explanations of vote', 'Explications de vote', 'Explicaciones de voto'),
    blocks: inOrder.flatMap((each): Block[] => {
      const label = `${text(each.names)}, ${say('question', 'question', 'pregunta')} ${numberOf(voice, each.question)}, ${voice.term('moment', each.moment).toLowerCase()}`;
      return [numbered(strong(label)), ...said(voice, each)];
    }),
    sections: [],
  };
}

function said({ say }: Voice, { text, language }: RecordedStatements['explanations'][number]): Block[] {
  if (text !== null) return quoted(text, language ?? undefined);
  return [paragraph('quote', say('Withdrawn.', 'Retirée.', 'Retirada.'))];
}

function reasons(voice: Voice): Section | null {
  const { content, say, name } = voice;
  const all = content.statements.reasons;
  if (all.length === 0) return null;
  return {
    key: 'reasons',
    heading: say('Reasons given with ballots', 'Motifs joints aux bulletins', 'Razones expuestas con los votos'),
    blocks: byQuestion(voice, all).flatMap(({ member, question, text }): Block[] => [
      numbered(strong(`${name(member)}, ${say('question', 'question', 'pregunta')} ${numberOf(voice, question)}`)),
      ...quoted(text),
    ]),
    sections: [],
  };
}

/** How a delegation had intended to vote. The ballot, the counts and the outcome stay as they were recorded. */
function corrections(voice: Voice): Section | null {
  const { content, say, name, day } = voice;
  const all = content.statements.corrections;
  if (all.length === 0) return null;
  const table: Table = {
    kind: 'table',
    caption: say('Corrections of vote', 'Rectifications de vote', 'Correcciones de voto'),
    columns: [
      { title: say('Member', 'Membre', 'Miembro'), share: 3 },
      { title: say('Question', 'Question', 'Pregunta'), share: 1.6, figures: true },
      { title: say('Recorded', 'Consigné', 'Consignado'), share: 2 },
      { title: say('Intended', 'Voulu', 'Previsto'), share: 2 },
      { title: say('Reason', 'Motif', 'Motivo'), share: 4 },
      { title: say('Confirmed', 'Confirmée', 'Confirmada'), share: 2 },
    ],
    rows: byQuestion(voice, all).map((each) => [
      plain(name(each.member)),
      plain(String(numberOf(voice, each.question))),
      plain(answered(voice, each.question, each.recorded)),
      plain(answered(voice, each.question, each.intended)),
      plain(each.reason),
      plain(day(each.confirmedAt)),
    ]),
  };
  return {
    key: 'corrections',
    heading: table.caption,
    blocks: [intendedOtherwise(voice), table],
    sections: [],
  };
}

/** What a correction of vote is, and what it is not. */
export function intendedOtherwise({ say }: Speech): Paragraph {
  return numbered(
    say(
      'The following delegations had intended to vote otherwise. Ballots, counts and outcomes stand as they were recorded.',
      'Les délégations suivantes avaient eu l’intention de voter autrement. Les bulletins, les décomptes et les résultats restent tels qu’ils ont été consignés.',
      'Las siguientes delegaciones habían tenido la intención de votar de otro modo. Las papeletas, los recuentos y los resultados quedan como se consignaron.',
    ),
  );
}

function answered({ content, text, term }: Voice, key: string, answer: RecordedStatements['corrections'][number]['recorded']): string {
  if (answer === null) return term('answer', 'DID_NOT_PARTICIPATE');
  if (answer.kind !== 'CHOICE') return term('answer', answer.kind);
  const options = new Map(content.questions.find((question) => question.key === key)?.options.map((option) => [option.key, option.title]));
  return answer.marks.map(({ option }) => text(options.get(option) ?? { en: option })).join('; ');
}

function onPaper(voice: Voice): Section | null {
  const { content, say, name } = voice;
  const all = content.statements.onBehalf;
  if (all.length === 0) return null;
  const caption = say(
    'Ballots received on paper or in the room',
    'Bulletins reçus sur papier ou en séance',
    'Votos recibidos en papel o en la sala',
  );
  return {
    key: 'on-paper',
    heading: caption,
    blocks: [
      {
        kind: 'table',
        caption,
        columns: [
          { title: say('Member', 'Membre', 'Miembro'), share: 3 },
          { title: say('Question', 'Question', 'Pregunta'), share: 1.6, figures: true },
          { title: say('Reference', 'Référence', 'Referencia'), share: 3 },
          { title: say('Evidence (SHA-256)', 'Pièce (SHA-256)', 'Prueba (SHA-256)'), share: 5 },
        ],
        rows: byQuestion(voice, all).map(({ member, question, reference, evidenceSha256 }) => [
          plain(name(member)),
          plain(String(numberOf(voice, question))),
          plain(reference),
          plain(evidenceSha256),
        ]),
      },
    ],
    sections: [],
  };
}
