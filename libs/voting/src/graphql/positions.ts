import { Injectable } from '@nestjs/common';
import { ConsultationQuery, QuestionQuery, type QuestionView, Readers } from '#consultations';
import type { RequestContext } from '#platform';
import { countOf, inOrder, type PositionStatus, positionStatus } from '../domain/positions.js';
import { RecentQuery } from '../persistence/recent-query.js';
import { type StandingOfDelegation, StandingQuery } from '../persistence/standing-query.js';
import { standingLoader } from './loaders.js';
import type { PositionGroupModel } from './positions.model.js';

/** What the reader's delegation owes, has taken, and may yet be asked: consultations under way, and those closed of late. */
@Injectable()
export class Positions {
  constructor(
    private readonly recent: RecentQuery,
    private readonly consultations: ConsultationQuery,
    private readonly questions: QuestionQuery,
    private readonly readers: Readers,
    private readonly standings: StandingQuery,
  ) {}

  async of(context: RequestContext): Promise<PositionGroupModel[]> {
    const seen = await this.consultations.byIds(await this.recent.consultations(), await this.readers.of(context));
    const questions = await this.questions.of([...seen.values()], context.language);
    const standing = standingLoader(context, this.standings);
    await standing.loadMany([...questions.values()].flat().map((question) => question.id));
    const groups = await Promise.all(
      [...seen.values()].map(async (consultation) => ({
        consultation,
        symbol: consultation.symbol,
        closesAt: consultation.timetable.votingClosesAt,
        positions: await Promise.all(
          (questions.get(consultation) ?? []).map(async (question) => positionOn(question, await standing.load(question.id))),
        ),
      })),
    );
    return inOrder(groups).map(({ consultation, positions }) => ({
      consultation,
      owed: countOf(positions, 'OWED'),
      taken: countOf(positions, 'TAKEN'),
      questions: positions,
    }));
  }
}

function positionOn(
  question: QuestionView,
  standing: StandingOfDelegation | null,
): { question: QuestionView; number: number; status: PositionStatus } {
  const entitled = standing?.facts.roll?.entitled ?? false;
  return {
    question,
    number: question.number,
    status: positionStatus(question.state, { entitled, hasAnswered: (standing?.ballot ?? standing?.cast) != null }),
  };
}
