import { Injectable } from '@nestjs/common';
import { type QuestionFile, stateOf } from '#consultations';
import { Sql } from '#platform';
import type { QuestionOnFloor, Speaker } from '../domain/floor.js';
import { OUTCOME, PROPOSERS, SPEAKER, type SpeakerRow, speakerOf } from './floor-repository.js';

/** The same as `FloorRepository`, for whoever only wants to know what may be said: nothing is locked. */
@Injectable()
export class FloorQuery {
  constructor(private readonly sql: Sql) {}

  async of(account: string, file: QuestionFile): Promise<Readonly<{ question: QuestionOnFloor; speaker: Speaker | null }>> {
    const row = await this.sql.row<Partial<SpeakerRow> & { now: Date; outcome: string | null; proposers: string[] }>(
      `SELECT official_now() AS now, ${OUTCOME} AS outcome, ${PROPOSERS} AS proposers, s.*
       FROM question q LEFT JOIN LATERAL (${SPEAKER}) s ON true WHERE q.id = $3`,
      [account, file.consultation.id, file.id],
    );
    if (!row) throw new Error(`question ${file.id} is gone`);
    const { symbol, votingOpensAt, closedAt, officialZone: zone, publishedAt, approvedAt, cancelledAt } = file.consultation;
    const { id, number, secrecy, standing, closesAt, decidedAt } = file;
    const { now, outcome, proposers } = row;
    return {
      question: {
        ...{ id, number, secrecy, standing, closesAt, decidedAt, outcome, proposers, now },
        ...{ symbol, zone, votingOpensAt, closedAt, publishedAt, approvedAt, cancelledAt, state: stateOf(file.consultation, now) },
      },
      speaker: row.member_id ? speakerOf(row as SpeakerRow) : null,
    };
  }
}
