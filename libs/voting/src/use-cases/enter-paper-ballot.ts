import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type QuestionFile, QuestionFiles } from '#consultations';
import { type DirectoryEntry, MemberDirectory, noSuchMember } from '#delegations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, type Transaction, UnitOfWork } from '#platform';
import { METHODS } from '#tally';
import type { BallotKind } from '../domain/casting.js';
import { obstacleOf } from '../domain/casting-right.js';
import { noSuchEvidence, oneOfTwo } from '../domain/evidence.js';
import { checkedMarks, type GivenMark } from '../domain/marking.js';
import { paperIsRecorded, replacedVersion } from '../domain/paper.js';
import { reasonFault } from '../domain/reason-with-ballot.js';
import { noSuchQuestion } from '../domain/refusals.js';
import { PaperRepository } from '../persistence/paper-repository.js';
import { takeSettledFloor } from './floor.js';
import { excludedBecause, namedOf } from './paper-words.js';

export type PaperBallotReceived = Readonly<{
  question: string;
  /** The Member's code. */
  member: string;
  kind: BallotKind;
  marks: readonly GivenMark[];
  reference: string;
  /** A file attached before, or the words of the message: one of the two. */
  evidence?: string | null;
  message?: string | null;
  reason?: string | null;
  replace: boolean;
}>;

/** One officer enters a vote received on paper or in the room. Nothing is cast before another confirms it. Answers its id. */
@Injectable()
export class EnterPaperBallot {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
    private readonly members: MemberDirectory,
  ) {}

  async execute(by: Principal, paper: PaperBallotReceived): Promise<Result<string>> {
    const [file, member] = await Promise.all([this.files.byId(paper.question), this.members.byCode(paper.member)]);
    if (!file) return noSuchQuestion();
    const secret = paperIsRecorded(file);
    if (secret) return secret;
    if (!member) return noSuchMember(paper.member, 'member');
    const marks = checkedMarks(file, paper.kind, paper.marks);
    if (isRefusal(marks)) return marks;
    const reason = paper.reason?.trim() || null;
    const unreasoned = reasonFault(METHODS[file.method], file.options, paper.kind, marks, reason);
    if (unreasoned) return unreasoned;
    if (Boolean(paper.evidence) === Boolean(paper.message?.trim())) return oneOfTwo();
    return this.work.run<string>(async (tx) => {
      const papers = tx.get(PaperRepository);
      const replaces = await this.replaced(tx, by.account, file, member, paper.replace);
      if (isRefusal(replaces)) return replaces;
      const proof = await evidenceOf(papers, paper, by.account);
      if (isRefusal(proof)) return proof;
      const id = randomUUID();
      const { kind, reference } = paper;
      const consultation = file.consultation.id;
      const entry = { id, consultation, question: file.id, member: member.id, kind, marks, replaces, reference, reason };
      await papers.enter({ ...entry, evidence: proof.id, account: by.account });
      await tx.get(EventLog).append(consultation, {
        act: 'paper-ballot.entered',
        account: by.account,
        member: member.id,
        data: { paper: id, question: file.id, kind, marks, replaces, evidenceSha256: proof.sha256 },
        texts: { reference, reason },
      });
      return id;
    });
  }

  /** The version of the Member's ballot in whose place this one is put; or why it may not be entered. */
  private async replaced(
    tx: Transaction,
    account: string,
    file: QuestionFile,
    member: DirectoryEntry,
    replace: boolean,
  ): Promise<Result<number>> {
    const floor = await takeSettledFloor(tx, account, file.id);
    if (isRefusal(floor)) return floor;
    const { roll, ...facts } = await tx.get(PaperRepository).standingOf(file.id, member.id);
    const obstacle = obstacleOf({ ...floor.question, function: 'REPRESENTATIVE', roll });
    const excluded = excludedBecause(roll, floor.question.zone);
    return replacedVersion({ ...facts, memberName: member.names, obstacle, excluded }, replace, namedOf(file));
  }
}

async function evidenceOf(
  papers: PaperRepository,
  paper: PaperBallotReceived,
  account: string,
): Promise<Result<{ id: string; sha256: string }>> {
  if (paper.evidence) {
    const sha256 = await papers.attached(paper.evidence, account);
    return sha256 ? { id: paper.evidence, sha256 } : noSuchEvidence();
  }
  const id = randomUUID();
  return { id, sha256: await papers.attach(id, 'message.txt', 'text/plain', Buffer.from(paper.message ?? '', 'utf8'), account) };
}
