import { createHash } from 'node:crypto';
import { type Act, canonicalJson, EventLog } from '#ledger';
import type { Transaction } from '#platform';
import { type Decision, decide, notAsked } from '../domain/decision.js';
import { rollCall } from '../domain/roll-call.js';
import { dueQuestions, released } from '../domain/settling.js';
import { settledFor } from '../domain/without-vote.js';
import {
  type ConsultationAtSettling,
  type QuestionToSettle,
  SettlementRepository,
  type Turnout,
} from '../persistence/settlement-repository.js';

/** Whose act it is: an officer's, or null where the clock decides. */
type Actor = string | null;

/**
 * Performs what the clock has already decided for a consultation: takes its roll when voting has opened, counts the
 * questions whose closing has passed with what depends on them, and closes the consultation when its own has. The caller
 * holds the consultation's lock. Done twice, it does nothing the second time.
 */
export async function performWhatIsDue(transaction: Transaction, consultation: string, actor: Actor = null): Promise<void> {
  const repository = transaction.get(SettlementRepository);
  const found = await repository.consultation(consultation);
  if (!found?.openedAt || found.cancelledAt || found.closedAt || found.now < found.votingOpensAt) return;
  if (!found.rollTakenAt) await repository.takeRoll(consultation);
  const questions = await repository.questions(consultation);
  const closing = found.now >= found.votingClosesAt;
  if (!closing && dueQuestions(questions, found.votingClosesAt, found.now).length === 0) return;
  const taken = (await repository.consultation(consultation)) ?? found;
  await new Settling(transaction, taken, await repository.turnout(consultation), actor).perform(questions, closing);
}

/**
 * Settles one question at once, by a decision that nobody counted, with what depends on its outcome. The caller holds the
 * consultation's lock and has let what the clock had decided be performed.
 */
export async function settleAtOnce(
  transaction: Transaction,
  consultation: ConsultationAtSettling,
  question: string,
  decision: Decision,
  actor: Actor,
): Promise<void> {
  const repository = transaction.get(SettlementRepository);
  await repository.bringQuestionForward(question, consultation.now);
  const settling = new Settling(transaction, consultation, await repository.turnout(consultation.id), actor);
  await settling.settle(decision, await repository.questions(consultation.id));
}

class Settling {
  private readonly repository: SettlementRepository;
  private readonly acts: Act[] = [];

  constructor(
    private readonly transaction: Transaction,
    private readonly consultation: ConsultationAtSettling,
    private readonly turnout: Turnout,
    private readonly actor: Actor,
  ) {
    this.repository = transaction.get(SettlementRepository);
  }

  async perform(questions: readonly QuestionToSettle[], closing: boolean): Promise<void> {
    const decisions = await this.decideDue(questions);
    if (closing) await this.close(questions, decisions);
    await this.transaction.get(EventLog).append(this.consultation.id, ...this.acts);
  }

  async settle(decision: Decision, questions: readonly QuestionToSettle[]): Promise<void> {
    const settled = questions.find((question) => question.id === decision.question);
    if (!settled) throw new Error(`the question ${decision.question} is not of this consultation`);
    await this.write(decision);
    await this.decideDue(await this.release(settled, decision, questions));
    await this.transaction.get(EventLog).append(this.consultation.id, ...this.acts);
  }

  private async decideDue(questions: readonly QuestionToSettle[]): Promise<Decision[]> {
    let state = questions;
    const decisions: Decision[] = [];
    for (let [due] = this.due(state); due; [due] = this.due(state)) {
      const decision = await this.decide(due, state);
      decisions.push(decision);
      state = await this.release(due, decision, state);
    }
    return decisions;
  }

  private due(state: readonly QuestionToSettle[]): QuestionToSettle[] {
    return dueQuestions(state, this.consultation.votingClosesAt, this.consultation.now);
  }

  private async decide(question: QuestionToSettle, state: readonly QuestionToSettle[]): Promise<Decision> {
    const decision = question.standing === 'NOT_ASKED' ? this.leaveOut(question, state) : await this.count(question);
    await this.write(decision);
    return decision;
  }

  private async write(decision: Decision): Promise<void> {
    const json = canonicalJson(decision);
    const sha256 = createHash('sha256').update(json).digest();
    await this.repository.writeDecision(decision, json, sha256);
    await this.repository.markDecided(decision.question, this.consultation.now);
    this.note('question.decided', {
      question: decision.question,
      outcome: decision.outcome,
      selected: decision.selected,
      ballots: decision.ballots,
      sha256: sha256.toString('hex'),
    });
  }

  private async count(question: QuestionToSettle): Promise<Decision> {
    const groups = await this.repository.groups(this.consultation.id, question.id);
    const lines = await this.repository.rollLines(this.consultation.id, question.id);
    return decide(
      question,
      {
        roll: this.roll(),
        groups,
        changed: groups.reduce((sum, group) => sum + group.changed, 0),
        rollCall: rollCall(
          question.options.map((option) => option.key),
          lines,
        ),
      },
      this.consultation.now,
    );
  }

  private leaveOut(question: QuestionToSettle, state: readonly QuestionToSettle[]): Decision {
    const dependsOn = state.find((other) => other.id === question.dependsOn?.question) ?? question;
    return notAsked(question, this.roll(), dependsOn, this.consultation.now);
  }

  /** Says of the questions that waited for this one whether they are asked. */
  private async release(decided: QuestionToSettle, decision: Decision, state: readonly QuestionToSettle[]): Promise<QuestionToSettle[]> {
    const standings = new Map(
      released(state, decided.id, settledFor(decided, decision)).map(({ question, standing }) => [question.id, standing]),
    );
    for (const [question, standing] of standings) {
      await this.repository.setStanding(question, standing);
      if (standing === 'ASKED') this.note('question.asked', { question, after: decided.id });
    }
    return state.map((question) => ({
      ...question,
      standing: standings.get(question.id) ?? question.standing,
      decidedAt: question.id === decided.id ? this.consultation.now : question.decidedAt,
    }));
  }

  private async close(state: readonly QuestionToSettle[], decisions: readonly Decision[]): Promise<void> {
    const { id, now } = this.consultation;
    await this.repository.markClosed(id, now);
    this.note('consultation.closed', {
      questions: state.length,
      decidedAtClosing: decisions.length,
      entitled: this.turnout.entitled,
      answered: this.turnout.answered,
    });
  }

  private roll() {
    const { entitled, notEntitled } = this.turnout;
    return { entitled, notEntitled, membersOfBody: this.consultation.membersOfBody ?? entitled + notEntitled };
  }

  private note(act: string, data: Act['data']): void {
    this.acts.push({ act, account: this.actor, member: null, data });
  }
}
