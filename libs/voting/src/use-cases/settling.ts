import { createHash } from 'node:crypto';
import { type Act, canonicalJson, EventLog } from '#ledger';
import type { Transaction, Words } from '#platform';
import { METHODS, notPut } from '#tally';
import { type Decision, decide, drawnFrom, type DrawnLot, notAsked, type OpenedBox } from '../domain/decision.js';
import { rollCall } from '../domain/roll-call.js';
import { mayGoOn } from '../domain/rounds.js';
import { dueQuestions, waitingInVain } from '../domain/settling.js';
import { ready } from './consolidating.js';
import { lapse } from './lapsing.js';
import { releaseWaiting } from './releasing.js';
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
 * questions whose closing has passed with what depends on them, closes the consultation when its own has, and lapses the
 * conditions that have fallen due. The caller holds the consultation's lock. Done twice, it does nothing the second time.
 */
export async function performWhatIsDue(transaction: Transaction, consultation: string, actor: Actor = null): Promise<void> {
  await settle(transaction, consultation, actor);
  await lapse(transaction, consultation);
}

async function settle(transaction: Transaction, consultation: string, actor: Actor): Promise<void> {
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
  /** What waits for a vote that was to be repeated and was not, with the number of that vote. */
  private readonly inVain = new Map<string, number>();

  constructor(
    private readonly transaction: Transaction,
    private readonly consultation: ConsultationAtSettling,
    private readonly turnout: Turnout,
    private readonly actor: Actor,
  ) {
    this.repository = transaction.get(SettlementRepository);
  }

  async perform(questions: readonly QuestionToSettle[], closing: boolean): Promise<void> {
    const decisions = await this.decideDue(questions, closing);
    if (closing) await this.close(questions, decisions);
    await this.transaction.get(EventLog).append(this.consultation.id, ...this.acts);
  }

  async settle(decision: Decision, questions: readonly QuestionToSettle[]): Promise<void> {
    const settled = questions.find((question) => question.id === decision.question);
    if (!settled) throw new Error(`the question ${decision.question} is not of this consultation`);
    await this.write(decision, { closesAt: this.consultation.now.toISOString() });
    await this.decideDue(await this.goOn(settled, decision, questions, false), false);
    await this.transaction.get(EventLog).append(this.consultation.id, ...this.acts);
  }

  private async decideDue(questions: readonly QuestionToSettle[], closing: boolean): Promise<Decision[]> {
    let state = questions;
    const decisions: Decision[] = [];
    for (;;) {
      const [due] = this.due(state);
      if (due) {
        const decision = await this.decide(due, state);
        decisions.push(decision);
        state = await this.goOn(due, decision, state, closing);
        continue;
      }
      const vain = closing ? waitingInVain(state) : [];
      if (vain.length === 0) break;
      for (const { question, unsettled } of vain) {
        await this.repository.setStanding(question.id, 'NOT_ASKED', question.closesAt);
        if (unsettled !== null) this.inVain.set(question.id, unsettled);
      }
      const ids = new Set(vain.map(({ question }) => question.id));
      state = state.map((question) => (ids.has(question.id) ? { ...question, standing: 'NOT_ASKED' } : question));
    }
    return decisions;
  }

  private due(state: readonly QuestionToSettle[]): QuestionToSettle[] {
    return dueQuestions(state, this.consultation.votingClosesAt, this.consultation.now);
  }

  private async decide(question: QuestionToSettle, state: readonly QuestionToSettle[]): Promise<Decision> {
    const decision = question.standing === 'NOT_ASKED' ? await this.leaveOut(question, state) : await this.count(question);
    await this.write(decision);
    return decision;
  }

  private async write(decision: Decision, closing: Readonly<{ closesAt?: string }> = {}): Promise<void> {
    const json = canonicalJson(decision);
    const sha256 = createHash('sha256').update(json).digest();
    await this.repository.writeDecision(decision, json, sha256);
    await this.repository.markDecided(decision.question, this.consultation.now);
    if (decision.conditions.length > 0) await this.repository.attachConditions(decision.conditions.map(({ id }) => id));
    this.note('question.decided', {
      question: decision.question,
      outcome: decision.outcome,
      selected: decision.selected,
      ballots: decision.ballots,
      sha256: sha256.toString('hex'),
      ...closing,
    });
  }

  private async count(question: QuestionToSettle): Promise<Decision> {
    const box = question.secrecy === 'SECRET' ? await this.openBox(question.id) : null;
    const groups = box ? await this.repository.groupsInBox(question.id) : await this.repository.groups(this.consultation.id, question.id);
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
          METHODS[question.method].form,
        ),
        lot: await this.reveal(question),
        box,
      },
      this.consultation.now,
    );
  }

  /** A box that does not hold as many ballots as Members took part makes this throw: nothing of it is counted. */
  private async openBox(question: string): Promise<OpenedBox> {
    const { ballots, sha256 } = await this.repository.openBox(question);
    this.note('box.opened', { question, ballots, sha256 });
    return { ballots, sha256 };
  }

  /** The lot that was bound when voting opened, if there is one: its seed is told now. */
  private async reveal(question: QuestionToSettle): Promise<DrawnLot | null> {
    const seed = await this.repository.lotSeed(question.id);
    if (seed === null) return null;
    this.note('lot.revealed', { question: question.id, seed });
    return drawnFrom(seed, question, sha256);
  }

  private async leaveOut(question: QuestionToSettle, state: readonly QuestionToSettle[]): Promise<Decision> {
    const on = question.dependsOn ?? state.find(({ id }) => id === question.precedes)?.dependsOn;
    const dependsOn = state.find((other) => other.id === on?.question) ?? question;
    return notAsked(question, this.roll(), dependsOn, this.consultation.now, await this.whyNotPut(question));
  }

  private async whyNotPut(question: QuestionToSettle): Promise<Words | null> {
    if (question.withdrawn) return notPut.WITHDRAWN;
    const unsettled = this.inVain.get(question.id);
    if (unsettled !== undefined) return notPut.unsettledBefore(unsettled);
    return (await ready(this.transaction, question, this.consultation.now)).notPut;
  }

  /**
   * Says of the questions that waited for this one whether they are asked. Where the matter may go to a further round, or
   * to the chair, they wait for the last word, until the vote closes; a text is not put at all before what makes it is settled.
   */
  private async goOn(
    question: QuestionToSettle,
    decision: Decision,
    state: readonly QuestionToSettle[],
    closing: boolean,
  ): Promise<readonly QuestionToSettle[]> {
    const decided = state.map((other) => (other.id === question.id ? { ...other, decidedAt: this.consultation.now } : other));
    if ((!closing || question.precedes) && mayGoOn(question, decision)) return decided;
    const released = await releaseWaiting(this.transaction, this.consultation.now, decided, question, decision);
    released.acts.forEach(({ act, data }) => this.note(act, data));
    released.asked.forEach((data) => this.note('question.asked', data));
    return released.questions;
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
    const { entitled, notEntitled, weights } = this.turnout;
    return { entitled, notEntitled, membersOfBody: this.consultation.membersOfBody ?? entitled + notEntitled, weights };
  }

  private note(act: string, data: Act['data']): void {
    this.acts.push({ act, account: this.actor, member: null, data });
  }
}

function sha256(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
