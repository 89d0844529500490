import type { Transaction } from '#platform';
import type { Parts } from '../domain/assemble.js';
import { CommentMaterial } from './comment-material.js';
import { FollowUpMaterial } from './follow-up-material.js';
import { HeaderMaterial } from './header-material.js';
import { ParticipantsMaterial } from './participants-material.js';
import { StatementMaterial } from './statement-material.js';
import { ProposalMaterial } from './proposal-material.js';
import { SilenceMaterial } from './silence-material.js';
import { VoteMaterial } from './vote-material.js';

/** Reads all that a record is made of, inside the unit of work that holds the consultation's lock. */
export class RecordMaterial {
  constructor(private readonly transaction: Transaction) {}

  async parts(consultation: string): Promise<Parts> {
    const header = this.transaction.get(HeaderMaterial);
    const votes = this.transaction.get(VoteMaterial);
    return {
      ...(await header.header(consultation)),
      documents: await header.documents(consultation),
      proposals: await this.transaction.get(ProposalMaterial).proposals(consultation),
      roll: await votes.roll(consultation),
      questions: await votes.questions(consultation),
      ballots: await votes.ballots(consultation),
      silences: await this.transaction.get(SilenceMaterial).silences(consultation),
      participants: await this.transaction.get(ParticipantsMaterial).participants(consultation),
      statements: await this.transaction.get(StatementMaterial).statements(consultation),
      comments: await this.transaction.get(CommentMaterial).comments(consultation),
      followUp: await this.transaction.get(FollowUpMaterial).followUp(consultation),
    };
  }
}
