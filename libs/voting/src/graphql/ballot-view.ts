import type { QuestionFile } from '#consultations';
import { isRefusal, type Language, type Refusal, type Result, type Words } from '#platform';
import { ballotInWords } from '#tally';
import type { CastingFunction, Marks } from '../domain/casting.js';
import type { BallotInBox } from '../persistence/box-query.js';
import type { SecretBallotCast, StandingBallot } from '../persistence/standing-query.js';
import type { CastBallotResult } from '../use-cases/cast-ballot.js';
import type { BallotModel, MarkModel, SecretBallotModel } from './ballot.model.js';
import type { BallotInBoxModel } from './box.model.js';
import type { CastBallotSuccess } from './payloads.js';

const FUNCTIONS: Readonly<Record<CastingFunction, Words>> = {
  REPRESENTATIVE: { en: 'representative', fr: 'représentant', es: 'representante' },
  ALTERNATE: { en: 'alternate', fr: 'suppléant', es: 'suplente' },
  ENTERED_ON_BEHALF: {
    en: 'the secretariat, on behalf of the delegation (received on paper or in the room)',
    fr: 'le secrétariat, au nom de la délégation (reçu sur papier ou en salle)',
    es: 'la secretaría, en nombre de la delegación (recibido en papel o en la sala)',
  },
};

/** A ballot as a reader of the delegation sees it. */
export function ballotIn(question: QuestionFile, ballot: StandingBallot, language: Language): BallotModel {
  const { kind, marks, version, castAt, castBy } = ballot;
  return {
    question: question.id,
    kind,
    marks: marksIn(question, marks),
    version,
    castAt,
    castBy: FUNCTIONS[castBy][language],
    inWords: ballotInWords(question, { kind, marks })[language],
  };
}

/** A ballot of an opened box. */
export function ballotInBoxIn(question: QuestionFile, { nonce, kind, marks }: BallotInBox, language: Language): BallotInBoxModel {
  return { nonce, kind, marks: marksIn(question, marks), inWords: ballotInWords(question, { kind, marks })[language] };
}

function marksIn({ options }: QuestionFile, marks: Marks): MarkModel[] {
  return options.flatMap(({ key }, at) => {
    const mark = marks[at] ?? null;
    return mark === null ? [] : [{ option: key, mark }];
  });
}

/** That a delegation has cast a secret ballot, as it is told to its own delegates. */
export function secretBallotIn(question: QuestionFile, cast: SecretBallotCast, language: Language): SecretBallotModel {
  const { castAt, castBy, ...place } = cast;
  return { castAt, castBy: FUNCTIONS[castBy][language], receipt: { ...place, question: question.id, version: 1, castAt } };
}

/** What the casting of a ballot came to, as the API says it. */
export function castIn(result: Result<CastBallotResult>, language: Language): CastBallotSuccess | Refusal {
  if (isRefusal(result)) return result;
  const { question, answer, castBy, receipt, memberCode } = result;
  const { version, castAt, log, index, leafHash } = receipt;
  const ballot = answer && ballotIn(question, { version, castAt, castBy, ...answer }, language);
  return { receipt: { question: question.id, member: memberCode, version, castAt, log, index, leafHash }, ballot };
}
