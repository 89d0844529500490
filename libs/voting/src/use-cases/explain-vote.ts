import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { type Entry, EventLog } from '#ledger';
import { isRefusal, type Language, type Result, UnitOfWork } from '#platform';
import { type ExplanationMoment, mayExplain, nextVersion } from '../domain/explaining.js';
import { ExplanationRepository } from '../persistence/explanation-repository.js';
import { sha256Of, takeFloor } from './floor.js';

export type ExplanationGiven = Readonly<{
  question: string;
  moment: ExplanationMoment;
  text: string;
  language: Language;
  expectedVersion?: number | null;
}>;

/** Whose explanation of what: enough to find it again. */
export type Explained = Readonly<{ question: string; member: string; moment: ExplanationMoment }>;

/** The same, and where it was written down. */
export type ExplanationNoted = Explained & Readonly<{ receipt: Entry }>;

/** A Member explains its vote, before it or after; a later text is a new version. */
@Injectable()
export class ExplainVote {
  constructor(private readonly work: UnitOfWork) {}

  execute(by: Principal, given: ExplanationGiven): Promise<Result<ExplanationNoted>> {
    return this.work.run<ExplanationNoted>(async (tx) => {
      const floor = await takeFloor(tx, by.account, given.question);
      if (isRefusal(floor)) return floor;
      const { question, speaker } = floor;
      const heard = mayExplain(question, speaker, given.moment);
      if (isRefusal(heard)) return heard;
      const explanations = tx.get(ExplanationRepository);
      const key = { question: question.id, member: heard.member, moment: given.moment };
      const version = nextVersion(await explanations.last(key), given.expectedVersion ?? null);
      if (isRefusal(version)) return version;
      const { text, language } = given;
      const sha256 = sha256Of(text);
      await explanations.add({ ...key, version, text, language, sha256, function: heard.function, account: by.account });
      const receipt = await tx.get(EventLog).appendOne(question.consultation, {
        act: version === 1 ? 'explanation.given' : 'explanation.revised',
        account: by.account,
        member: heard.member,
        data: { question: question.id, moment: given.moment, version, language },
        texts: { text },
      });
      return { ...key, receipt };
    });
  }
}
