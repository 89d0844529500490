import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Consultation, ConsultationRepository, noSuchConsultation, noSuchQuestion } from '#consultations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, type Transaction, UnitOfWork } from '#platform';
import { noSuchSilence, performSilencesDue } from '#silence';
import { effectsOf, performWhatIsDue } from '#voting';
import type { FollowsFrom, FollowUpKind } from '../domain/follow-up.js';
import { mayFollow, mayFollowSilence, mayStand, noOption, oneDecision } from '../domain/keeping.js';
import { FollowUpRepository } from '../persistence/follow-up-repository.js';
import { type Entered, figuresOf, standingOf, todayAt } from './standing.js';

/** What was decided is a question, and perhaps an option of it, or a text adopted tacitly, by its silence procedure. */
export interface Opening extends Entered {
  readonly consultation: string;
  readonly question?: string | null;
  readonly option?: string | null;
  readonly silence?: string | null;
  readonly kind: FollowUpKind;
}

/** Enters what follows from a decision; answers the item's id. */
@Injectable()
export class OpenFollowUp {
  constructor(private readonly work: UnitOfWork) {}

  async execute(input: Opening, by: Principal): Promise<Result<string>> {
    const { question = null, option = null, silence = null } = input;
    const one = oneDecision(question, silence);
    if (one) return one;
    return this.work.run<string>(async (tx) => {
      const consultation = await tx.get(ConsultationRepository).locked(input.consultation);
      if (!consultation) return noSuchConsultation(input.consultation, 'consultation');
      const { file, at } = consultation;
      const from =
        silence === null ? await voted(tx, consultation, question ?? '', option) : await adopted(tx, consultation, silence, option);
      if (isRefusal(from)) return from;
      const [standing, today] = [standingOf(input), todayAt(at, file.officialZone)];
      const since = input.since ?? today;
      const barred = mayStand(standing, since, null, today);
      if (barred) return barred;
      const items = tx.get(FollowUpRepository);
      const id = randomUUID();
      await items.add({ id, consultation: file.id, from, kind: input.kind, at });
      const { reason = null, evidence = null } = input;
      await items.enter(id, 1, standing, { since, reason, evidence, account: by.account, at });
      await tx.get(EventLog).append(file.id, {
        act: 'follow-up.opened',
        account: by.account,
        member: null,
        data: { followUp: id, ...from, kind: input.kind, entry: 1, since, ...figuresOf(standing) },
        texts: { reason, evidence },
      });
      return id;
    });
  }
}

/** The question, where something may follow from the decision on it. */
async function voted(tx: Transaction, { file }: Consultation, key: string, option: string | null): Promise<Result<FollowsFrom>> {
  // The clock may have closed the vote without anybody having counted it yet.
  await performWhatIsDue(tx, file.id);
  const question = await tx.get(FollowUpRepository).question(file.id, key);
  if (!question) return noSuchQuestion(key, file.symbol);
  const decided = (await effectsOf(tx, [question.id])).get(question.id) ?? null;
  return mayFollow(question, decided, option) ?? { question: question.id, option };
}

/** The silence procedure, where its text is adopted. */
async function adopted(tx: Transaction, { file, at }: Consultation, id: string, option: string | null): Promise<Result<FollowsFrom>> {
  // The clock may have adopted the text without anybody having written it down yet: that stands in the log before what follows.
  await performSilencesDue(tx, file.id, at);
  const silence = await tx.get(FollowUpRepository).silence(file.id, id, at);
  if (!silence) return noSuchSilence();
  return mayFollowSilence(silence) ?? noOption(option) ?? { silence: silence.id, number: silence.number };
}
