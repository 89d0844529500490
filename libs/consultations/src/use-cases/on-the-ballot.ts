import { EventLog } from '#ledger';
import { isRefusal, type Refusal, refuse, type Transaction } from '#platform';
import { placeOfTopic, withOneLess, withOneMore } from '../domain/topics.js';
import { AmendmentRepository } from '../persistence/amendment-repository.js';
import { OptionRepository } from '../persistence/option-repository.js';
import { amendmentTitle, PreliminaryRepository } from '../persistence/preliminary-repository.js';
import { ProposalRepository } from '../persistence/proposal-repository.js';
import { arrange, dropBefore, putBefore } from './preliminaries.js';
import type { Floor } from './proposal-floor.js';
import { fingerprintsOfQuestion } from './sha256.js';

/**
 * A proposal that stands and was received is put to the vote: as an option of the question at which it aims, like any other;
 * an amendment by a question of its own before that on its proposal. What was put with it before is put again. While voting
 * goes on its question waits as it is, and is put in its turn.
 */
export async function putOnTheBallot(tx: Transaction, floor: Floor, account: string): Promise<Refusal | null> {
  if (floor.consultation.state === 'VOTING') return floor.proposal.amends ? null : addOption(tx, floor, account);
  if (floor.proposal.amends) return putAmendment(tx, floor, floor.proposal.id, floor.proposal.amends, account);
  const full = await addOption(tx, floor, account);
  if (full) return full;
  const { consultation, proposal } = floor;
  const target = await tx.get(PreliminaryRepository).target(proposal.id);
  if (target?.onProposal) await arrange(tx, consultation, target);
  else if (target) {
    for (const { id } of await tx.get(AmendmentRepository).received(proposal.id)) await putAmendment(tx, floor, id, proposal.id, account);
  }
  return null;
}

/**
 * What is withdrawn is not voted on. What takes it over finds its question again. While voting goes on the question on it waits
 * on, and is not put when its turn comes.
 */
export async function takeOffTheBallot(tx: Transaction, floor: Floor, account: string): Promise<Refusal | null> {
  const { consultation, proposal } = floor;
  const preliminaries = tx.get(PreliminaryRepository);
  const target = await preliminaries.target(proposal.amends ?? proposal.id);
  if (!target) return null;
  if (consultation.state === 'VOTING') return proposal.amends || target.onProposal ? null : removeOption(tx, floor, account);
  if (proposal.amends) await dropBefore(tx, consultation, proposal.id, target, account);
  else if (target.onProposal) await preliminaries.suspend(target.id);
  else {
    const needed = await removeOption(tx, floor, account);
    if (needed) return needed;
    for (const { id } of await tx.get(AmendmentRepository).received(proposal.id)) await dropBefore(tx, consultation, id, target, account);
  }
  return null;
}

async function putAmendment(
  tx: Transaction,
  { consultation }: Floor,
  amendment: string,
  amended: string,
  account: string,
): Promise<Refusal | null> {
  const preliminaries = tx.get(PreliminaryRepository);
  const target = await preliminaries.target(amended);
  if (!target) return noQuestionYet();
  if (await preliminaries.on(amendment)) return null;
  const { n, member } = await tx.get(AmendmentRepository).place(amendment);
  const { title } = await tx.get(AmendmentRepository).wording(amended);
  const key = `amendment-${n}-${await keyOf(tx, amended)}`;
  const coming = { key, title: amendmentTitle(n, member, title), wording: IS_IT_ADOPTED, subject: amendment, part: null };
  return putBefore(tx, consultation, target, coming, account);
}

async function keyOf(tx: Transaction, proposal: string): Promise<string> {
  return (await tx.get(ProposalRepository).find(proposal))?.key ?? 'proposal';
}

async function addOption(tx: Transaction, { consultation, proposal }: Floor, account: string): Promise<Refusal | null> {
  const options = tx.get(OptionRepository);
  const question = proposal.forQuestion && (await options.byId(proposal.forQuestion));
  if (!question || question.options.some((option) => option.proposal === proposal.id)) return null;
  const bounds = withOneMore(question);
  if (isRefusal(bounds)) return bounds;
  const key = question.options.some((option) => option.key === proposal.key)
    ? `${proposal.key.slice(0, 37)}-${bounds.options}`
    : proposal.key;
  const place = placeOfTopic(question, proposal.position);
  const behind = question.options.slice(place).map((option) => option.key);
  await options.add(question.id, { key, title: await tx.get(ProposalRepository).title(proposal.id), proposal: proposal.id }, behind);
  await options.bound(question.id, bounds);
  await tx.get(EventLog).append(consultation.file.id, {
    act: 'question.option-added',
    account,
    member: proposal.member,
    data: {
      ...{ question: question.id, number: question.number, option: key, place, proposal: proposal.id, ...bounds },
      ...fingerprintsOfQuestion(await options.words(question.id)),
    },
  });
  return null;
}

async function removeOption(tx: Transaction, { consultation, proposal }: Floor, account: string): Promise<Refusal | null> {
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
    data: {
      ...{ question: question.id, number: question.number, option, proposal: proposal.id, ...bounds },
      ...fingerprintsOfQuestion(await options.words(question.id)),
    },
  });
  return null;
}

const IS_IT_ADOPTED = {
  en: 'Is the amendment adopted? The proposal is voted on afterwards, with the amendments that were.',
  fr: 'L’amendement est-il adopté ? La proposition est mise aux voix ensuite, avec les amendements qui l’ont été.',
  es: '¿Se aprueba la enmienda? La propuesta se vota después, con las enmiendas que se hayan aprobado.',
};

function noQuestionYet(): Refusal {
  return refuse(
    'ILLEGAL_TRANSITION',
    {
      en: 'No question puts this proposal to the vote yet: the secretariat adds that question first, and the amendment is then voted on before it.',
      fr: 'Aucune question ne met encore cette proposition aux voix : le secrétariat l’ajoute d’abord, et l’amendement est alors mis aux voix avant elle.',
      es: 'Ninguna pregunta somete aún esta propuesta a votación: la secretaría la añade primero, y la enmienda se vota entonces antes que ella.',
    },
    ['proposal'],
  );
}
