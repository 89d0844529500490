import { randomUUID } from 'node:crypto';
import { EventLog } from '#ledger';
import { isRefusal, type Refusal, type Texts, type Transaction } from '#platform';
import { FOR_OR_AGAINST } from '#tally';
import { distance } from '../domain/amendment.js';
import { defineQuestion } from '../domain/define-question.js';
import { inOrderOfVoting, placed } from '../domain/order-of-voting.js';
import { closingOf } from '../domain/question.js';
import type { Consultation } from '../domain/state.js';
import { checkWeighed } from '../domain/weights.js';
import { type Target, PreliminaryRepository } from '../persistence/preliminary-repository.js';
import { QuestionRepository } from '../persistence/question-repository.js';
import { WeightRepository } from '../persistence/weight-repository.js';
import { fingerprintsOfQuestion } from './sha256.js';

/** A question that is to come before another. */
type Coming = Readonly<{ key: string; title: Texts; wording: Texts; subject: string; part: readonly number[] | null }>;

/**
 * Puts a question before another: for or against, by the rule of the consultation's rule set, except that an equally divided
 * vote rejects: nothing is added to a text on which the membership is divided. It is as secret as the one before which it comes.
 */
export async function putBefore(
  tx: Transaction,
  consultation: Consultation,
  target: Target,
  coming: Coming,
  account: string,
): Promise<Refusal | null> {
  const { file } = consultation;
  const questions = await tx.get(QuestionRepository).known(file.id);
  const question = defineQuestion(
    {
      key: freeKey(coming.key, new Set(questions.map(({ key }) => key))),
      title: coming.title,
      wording: coming.wording,
      method: FOR_OR_AGAINST,
      options: [],
      rule: { tieRule: 'REJECTED', ...(target.secrecy === 'SECRET' && { weighing: { kind: 'EQUAL' } }) },
      tallyVisibility: target.tallyVisibility,
      secrecy: target.secrecy,
      dependsOn: null,
      paragraphs: target.paragraphs,
      closesAt: null,
      conditions: [],
    },
    { file, questions, proposals: new Map(), anchors: new Set(target.paragraphs) },
  );
  if (isRefusal(question)) return question;
  const unweighed = checkWeighed(
    [{ ...question, method: FOR_OR_AGAINST }],
    !file.openedAt || (await tx.get(WeightRepository).isSet(file.id)),
  );
  if (unweighed) return unweighed;
  const id = randomUUID();
  await tx.get(QuestionRepository).add(id, file.id, question);
  await tx.get(PreliminaryRepository).link(id, coming.subject, coming.part, target.id);
  await tx.get(EventLog).append(file.id, {
    act: 'question.added',
    account,
    member: null,
    data: {
      question: id,
      key: question.draft.key,
      method: question.draft.method,
      options: question.options.map((option) => option.key),
      ...question.bounds,
      marks: { ...question.marks },
      rule: { ...question.rule },
      tallyVisibility: question.draft.tallyVisibility,
      secrecy: question.draft.secrecy,
      dependsOn: null,
      proposal: coming.subject,
      paragraphs: [...question.draft.paragraphs],
      part: coming.part,
      precedes: target.id,
      ...fingerprintsOfQuestion({ ...question.draft, options: question.options }),
    },
  });
  await arrange(tx, consultation, target);
  return null;
}

/** Takes the question on an amendment away again: the amendment was withdrawn before anybody could vote on it. */
export async function dropBefore(
  tx: Transaction,
  consultation: Consultation,
  amendment: string,
  target: Target,
  account: string,
): Promise<void> {
  const question = await tx.get(PreliminaryRepository).on(amendment);
  if (!question) return;
  await tx.get(EventLog).append(consultation.file.id, {
    act: 'question.dropped',
    account,
    member: null,
    data: { question: question.id, key: question.key, number: question.number, proposal: amendment },
  });
  await tx.get(QuestionRepository).remove(consultation.file.id, question);
  await arrange(tx, consultation, target);
}

/** Numbers the questions before a target in the order of voting, and gives each its share of the time. It is what the rules do. */
export async function arrange(tx: Transaction, { file }: Consultation, target: Target): Promise<void> {
  const repository = tx.get(PreliminaryRepository);
  const before = inOrderOfVoting(
    (await repository.before(target.id)).map((each) => ({
      ...each,
      distance: each.base && each.amended ? distance(each.base, each.amended) : null,
    })),
  );
  const others = await repository.others(file.id, target.id);
  const at = others.findIndex(({ id }) => id === target.id);
  const order = [...others.slice(0, at), ...before, ...others.slice(at)];
  await repository.renumber(order.map(({ id }, index) => ({ id, number: index + 1 })));
  const from = target.opensAfter && target.opensAfter > file.votingOpensAt ? target.opensAfter : file.votingOpensAt;
  const places = placed(before, at + 1, from, closingOf(target.closesAt, file.votingClosesAt));
  await repository.place(target, places);
  await tx.get(EventLog).append(file.id, {
    act: 'questions.arranged',
    account: null,
    member: null,
    data: {
      ...{ question: target.id, order: order.map(({ id }) => id) },
      closings: places.map(({ id, closesAt }) => ({ question: id, closesAt: closesAt.toISOString() })),
    },
  });
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const behind = n === 1 ? '' : `-${n}`;
    const free = `${key.slice(0, 40 - behind.length)}${behind}`;
    if (!taken.has(free)) return free;
  }
}
