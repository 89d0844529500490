import { grammar, questionInWords } from '#tally';
import type { RecordedQuestion } from '#record';
import { decisionSentence } from '../sentences/decision.js';
import { chartOf, figuresOf } from './figures.js';
import { rollCallLists } from './lists.js';
import { type Block, emphasis, numbered, paragraph, quoted, type Section, strong } from './paper.js';
import type { Voice } from './voice.js';

/** What was decided on each question, and why. */
export function decisionsSection(voice: Voice): Section | null {
  const { content, say } = voice;
  if (content.questions.length === 0) return null;
  return {
    key: 'decisions',
    heading: say('Decisions', 'Décisions', 'Decisiones'),
    blocks: [],
    sections: content.questions.map((question) => ({
      key: `question-${question.key}`,
      heading: headingOf(voice, question),
      blocks: blocksOf(voice, question),
      sections: [],
    })),
  };
}

/** "Question 2. Select two topics", with what kind of further vote it was. */
export function headingOf({ say, text, term }: Voice, { number, title, roundKind }: RecordedQuestion): string {
  const round = roundKind ? ` (${term('round', roundKind).toLowerCase()})` : '';
  return `${say('Question', 'Question', 'Pregunta')} ${number}. ${text(title)}${round}`;
}

function blocksOf(voice: Voice, question: RecordedQuestion): Block[] {
  const { say, text, language } = voice;
  const { result } = question;
  const counted = result.counts.length > 0 && question.outcome !== 'NOT_ASKED';
  const why = question.outcome === 'NOT_ASKED' ? null : result.explanation[language];
  return [
    numbered(emphasis(text(question.wording)), ' ', methodOf(voice, question)),
    numbered(strong(decisionSentence(question)[language])),
    ...(result.chairWords ? quoted(text(result.chairWords)) : []),
    ...(counted ? chartOf(voice, question) : []),
    ...(counted ? [figuresOf(voice, question)] : []),
    ...(why ? [numbered(why)] : []),
    ...conditionsOf(voice, question),
    ...(counted && question.secrecy !== 'SECRET' ? rollCallLists(voice, question) : []),
    ...(counted && question.secrecy === 'SECRET'
      ? [
          paragraph(
            'small',
            say(
              'The ballot was secret: the positions of Members are not recorded.',
              'Le scrutin était secret : les positions des Membres ne sont pas consignées.',
              'La votación fue secreta: no se consignan las posiciones de los Miembros.',
            ),
          ),
        ]
      : []),
  ];
}

/** How the question was put: "For, against or abstain · simple majority …". */
function methodOf({ language }: Voice, question: RecordedQuestion): string {
  return `(${grammar.lowered(questionInWords(question))[language]})`;
}

function conditionsOf(voice: Voice, question: RecordedQuestion): Block[] {
  const { say, text, day, term } = voice;
  const consequence = ({ effect, text: own }: RecordedQuestion['conditions'][number]['onFulfilled']): string =>
    own ? text(own) : term('effect', effect);
  return question.conditions
    .filter(({ attached }) => attached)
    .map((condition) => {
      const [what, due] = [text(condition.text).replace(/[.\s]+$/, ''), day(condition.dueAt)];
      const [yes, no] = [consequence(condition.onFulfilled), consequence(condition.onLapsed)];
      const standing = `${term('condition', condition.status).toLowerCase()}${condition.markedAt ? `, ${day(condition.markedAt)}` : ''}`;
      return numbered(
        say(
          `The decision hangs on a condition that falls due on ${due}: ${what}. If it is fulfilled, ${yes}; otherwise, ${no}. At publication: ${standing}.`,
          `La décision dépend d’une condition qui arrive à échéance le ${due} : ${what}. Si elle est remplie, ${yes} ; sinon, ${no}. À la publication : ${standing}.`,
          `La decisión depende de una condición que vence el ${due}: ${what}. Si se cumple, ${yes}; de lo contrario, ${no}. En la publicación: ${standing}.`,
        ),
      );
    });
}
