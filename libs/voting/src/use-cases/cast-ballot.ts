import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { maySee, type QuestionFile, QuestionFiles, type Reader } from '#consultations';
import { type Delegation, DelegateDirectory, MemberDirectory } from '#delegations';
import type { Principal } from '#identity';
import { isRefusal, type Result } from '#platform';
import { METHODS } from '#tally';
import type { Answer, BallotKind, CastingFunction, Marks, NotTaken, Receipt } from '../domain/casting.js';
import { checkedMarks, type GivenMark } from '../domain/marking.js';
import { reasonFault } from '../domain/reason-with-ballot.js';
import { noSuchQuestion, notTaken, refusalOf } from '../domain/refusals.js';
import { BallotBox } from '../persistence/ballot-box.js';
import { DueQuery } from '../persistence/due-query.js';
import { PerformDue } from './perform-due.js';

export type BallotAsked = Readonly<{
  question: string;
  kind: BallotKind;
  marks: readonly GivenMark[];
  idempotencyKey: string;
  expectedVersion?: number | null;
  reason?: string | null;
}>;

/** A ballot that was counted: what it says (null: it is secret, and not repeated), what proves it, and on which question. */
export type CastBallotResult = Readonly<{
  question: QuestionFile;
  answer: Readonly<{ kind: BallotKind; marks: Marks }> | null;
  castBy: CastingFunction;
  receipt: Receipt;
  /** The code of the Member whose vote it is. */
  memberCode: string;
}>;

/**
 * Casts a ballot for the delegation of an account. What is cached (the question as it was frozen, the delegation) serves to
 * refuse in clear words what cannot be counted; whether a ballot is counted, the database says.
 */
@Injectable()
export class CastBallot {
  constructor(
    private readonly questions: QuestionFiles,
    private readonly delegates: DelegateDirectory,
    private readonly members: MemberDirectory,
    private readonly box: BallotBox,
    private readonly due: DueQuery,
    private readonly perform: PerformDue,
  ) {}

  async execute(principal: Principal, asked: BallotAsked): Promise<Result<CastBallotResult>> {
    const [question, delegation] = await Promise.all([this.questions.byId(asked.question), this.delegates.of(principal.account)]);
    if (!question || !maySee(question.consultation, reader(delegation))) return noSuchQuestion();
    const { kind } = asked;
    const marks = checkedMarks(question, kind, asked.marks);
    if (isRefusal(marks)) return marks;
    const reason = asked.reason?.trim() || null;
    const unreasoned = reasonFault(METHODS[question.method], question.options, kind, marks, reason);
    if (unreasoned) return unreasoned;
    const secret = question.secrecy === 'SECRET';
    const ballot = {
      account: principal.account,
      question: question.id,
      kind,
      marks,
      key: asked.idempotencyKey,
      request: secret ? '' : fingerprint(question.id, kind, marks, reason),
      expected: asked.expectedVersion ?? null,
      reason,
      secret,
    };
    const member = delegation?.memberId ?? principal.account;
    let answer = await this.box.cast(ballot, member);
    if (waits(answer) && (await this.settled(question))) answer = await this.box.cast(ballot, member);
    if (typeof answer === 'string') return notTaken(answer);
    const said = secret ? null : { kind, marks };
    if (answer.counted) return { question, answer: said, castBy: answer.castBy, ...(await this.named(answer.receipt, delegation)) };
    return refusalOf(answer.verdict, {
      number: question.number,
      zone: question.consultation.officialZone,
      dependsOnNumber: question.dependsOn?.number ?? question.comesAfter,
    });
  }

  /** A receipt given again may be of a delegation that the account has left since. */
  private async named(receipt: Receipt, delegation: Delegation | null): Promise<{ receipt: Receipt; memberCode: string }> {
    const code = delegation?.memberId === receipt.member ? delegation.memberCode : (await this.members.byId(receipt.member))?.code;
    return { receipt, memberCode: code ?? receipt.member };
  }

  /** The question waits for another: if that one's time is over and nothing has counted it yet, it is counted now. */
  private async settled(question: QuestionFile): Promise<boolean> {
    const consultation = question.consultation.id;
    if (!(await this.due.isDue(consultation))) return false;
    return !isRefusal(await this.perform.execute(consultation));
  }
}

function reader(delegation: Delegation | null): Reader {
  return { seesDrafts: false, delegation: delegation?.kind ?? null };
}

function waits(answer: Answer | NotTaken): boolean {
  return typeof answer === 'object' && !answer.counted && answer.verdict.code === 'VOTING_NOT_OPEN' && answer.verdict.detail === 'WAITING';
}

function fingerprint(question: string, kind: BallotKind, marks: Marks, reason: string | null): string {
  return hash('sha256', `${question} ${kind} ${marks.join()}${reason === null ? '' : ` ${reason}`}`);
}
