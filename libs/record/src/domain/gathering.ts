import type { Language, Texts, Words } from '#platform/domain';
import { ballotInWords } from '#tally';
import type { Answered, RecordContent, RecordedCorrection } from './content.js';
import type { CorrectedVersion, CorrectedVote, CorrectionMade, CorrigendumContent } from './corrigendum.js';
import { placesOf } from './places.js';
import { type IssuedVersion, originalFirst } from './publishing.js';
import type { Outcome } from './record-corrections.js';

/** A correction to the record's text with what became of it. */
export interface AnsweredCorrection {
  readonly language: Language;
  readonly place: string;
  readonly says: string;
  readonly shouldSay: string;
  readonly member: string;
  readonly names: Texts;
  readonly submittedAt: Date;
  readonly outcome: Outcome;
  readonly wording: string | null;
  readonly note: string | null;
  readonly endedAt: Date;
}

/** What a corrigendum is made of. */
export interface Gathered {
  readonly symbol: string;
  readonly issuedAt: Date;
  readonly record: RecordContent;
  readonly sha256: string;
  readonly versions: readonly IssuedVersion[];
  readonly corrections: readonly AnsweredCorrection[];
  readonly votes: readonly RecordedCorrection[];
  readonly log: CorrigendumContent['log'];
}

/** Makes the one corrigendum. The same parts give the same object. */
export function gather({ record, versions, corrections, votes, ...rest }: Gathered): CorrigendumContent {
  const { symbol, title, body, publishedAt, officialZone } = record;
  return {
    format: 'placet-corrigendum-1',
    symbol: rest.symbol,
    issuedAt: rest.issuedAt.toISOString(),
    officialZone,
    record: { symbol, title, body, publishedAt, sha256: rest.sha256 },
    versions: originalFirst(versions).map((version) => corrected(record, version, corrections)),
    votes: votes.map((vote) => votedIn(record, vote)),
    log: rest.log,
  };
}

function corrected(record: RecordContent, version: IssuedVersion, all: readonly AnsweredCorrection[]): CorrectedVersion {
  const { language, original, publishedAt, closesAt, sha256 } = version;
  const own = all.filter((correction) => correction.language === language);
  const counted = (outcome: Outcome): number => own.filter((correction) => correction.outcome === outcome).length;
  return {
    ...{ language, original, sha256 },
    publishedAt: publishedAt.toISOString(),
    correctionsCloseAt: closesAt.toISOString(),
    received: own.length,
    notAccepted: counted('NOT_ACCEPTED'),
    withdrawn: counted('WITHDRAWN'),
    corrections: inTheirPlaces(record, language, own),
  };
}

function inTheirPlaces(record: RecordContent, language: Language, own: readonly AnsweredCorrection[]): readonly CorrectionMade[] {
  const places = new Map(placesOf(record, language).map((place, order) => [place.key, { place, order }]));
  return own
    .filter(({ outcome }) => outcome === 'ACCEPTED' || outcome === 'EDITORIAL')
    .map((correction) => ({ correction, at: places.get(correction.place) }))
    .sort((one, other) => (one.at?.order ?? 0) - (other.at?.order ?? 0) || +one.correction.submittedAt - +other.correction.submittedAt)
    .map(({ correction, at }, n) => {
      if (!at) throw new Error(`the record has no place ${correction.place}`);
      const { says, shouldSay, wording, member, names, outcome, note } = correction;
      return {
        number: n + 1,
        place: { key: at.place.key, kind: at.place.kind, title: at.place.title },
        ...{ says, reads: wording ?? shouldSay, editorial: outcome === 'EDITORIAL', member, note },
        names: namedIn(record, member) ?? names,
        submittedAt: correction.submittedAt.toISOString(),
        answeredAt: correction.endedAt.toISOString(),
      };
    });
}

/** A correction of a vote as a corrigendum has it. */
export function votedIn(record: RecordContent, vote: RecordedCorrection): CorrectedVote {
  const { questions, statements } = record;
  const question = questions.find(({ key }) => key === vote.question);
  if (!question) throw new Error(`the record has no question ${vote.question}`);
  const said = ({ kind, marks }: Answered): Words => {
    const given = new Map(marks.map(({ option, mark }) => [option, mark]));
    return ballotInWords(question, { kind, marks: kind === 'CHOICE' ? question.options.map(({ key }) => given.get(key) ?? null) : [] });
  };
  return {
    ...vote,
    names: namedIn(record, vote.member) ?? { en: vote.member },
    questionNumber: question.number,
    questionTitle: question.title,
    inWords: { recorded: vote.recorded && said(vote.recorded), intended: said(vote.intended) },
    inRecord: statements.corrections.some((noted) => sameCorrection(noted, vote)),
  };
}

function sameCorrection(one: RecordedCorrection, other: RecordedCorrection): boolean {
  return one.question === other.question && one.member === other.member && one.askedAt === other.askedAt;
}

/** A Member is called as the record calls it, whatever its name became since. */
export function namedIn({ roll }: RecordContent, code: string): Texts | null {
  return roll.entries.find(({ member }) => member === code)?.names ?? null;
}
