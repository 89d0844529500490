import { EventLog } from '#ledger';
import { isRefusal, type Refusal, type Transaction } from '#platform';
import { withOneLess, withOneMore } from '../domain/topics.js';
import { OptionRepository } from '../persistence/option-repository.js';
import { ProposalRepository } from '../persistence/proposal-repository.js';
import type { Floor } from './proposal-floor.js';

/** A proposal that stands and was received becomes an option of the question at which it aims, like any other. */
export async function putOnTheBallot(tx: Transaction, { consultation, proposal }: Floor, account: string): Promise<Refusal | null> {
  const options = tx.get(OptionRepository);
  const question = proposal.forQuestion && !proposal.amends ? await options.byId(proposal.forQuestion) : null;
  if (!question || question.options.some((option) => option.proposal === proposal.id)) return null;
  const bounds = withOneMore(question);
  if (isRefusal(bounds)) return bounds;
  const key = question.options.some((option) => option.key === proposal.key)
    ? `${proposal.key.slice(0, 37)}-${bounds.options}`
    : proposal.key;
  await options.add(question.id, { key, title: await tx.get(ProposalRepository).title(proposal.id), proposal: proposal.id });
  await options.bound(question.id, bounds);
  await tx.get(EventLog).append(consultation.file.id, {
    act: 'question.option-added',
    account,
    member: proposal.member,
    data: { question: question.id, number: question.number, option: key, proposal: proposal.id, ...bounds },
  });
  return null;
}

/** A proposal that is withdrawn is no option any more; what takes it over finds the question again. */
export async function takeOffTheBallot(tx: Transaction, { consultation, proposal }: Floor, account: string): Promise<Refusal | null> {
  const options = tx.get(OptionRepository);
  const question = await options.withOption(proposal.id);
  const option = question?.options.find((each) => each.proposal === proposal.id)?.key;
  if (!question || option === undefined) return null;
  const bounds = withOneLess(question, option);
  if (isRefusal(bounds)) return bounds;
  await options.remove(question.id, option);
  await options.bound(question.id, bounds);
  await tx.get(ProposalRepository).aimAt(proposal.id, question.id);
  await tx.get(EventLog).append(consultation.file.id, {
    act: 'question.option-removed',
    account,
    member: proposal.member,
    data: { question: question.id, number: question.number, option, proposal: proposal.id, ...bounds },
  });
  return null;
}
