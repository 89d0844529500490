import { Injectable } from '@nestjs/common';
import { ConsultationRepository, passes } from '#consultations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { type Refusal, type Result, type Transaction, UnitOfWork } from '#platform';
import {
  type AnswerGiven,
  type CorrectionFound,
  mayAnswer,
  mayWithdraw,
  noSuchRecordCorrection,
  type Outcome,
} from '../domain/record-corrections.js';
import { RecordCorrectionRepository } from '../persistence/record-correction-repository.js';

type Ending = Readonly<{ outcome: Outcome; wording: string | null; note: string | null }>;
type Judge = (found: CorrectionFound, zone: string) => Refusal | null;

/** A correction to a record ends once, under the consultation's lock: its delegation withdraws it, or the secretariat answers. */
async function end(
  tx: Transaction,
  account: string,
  correction: string,
  act: string,
  { outcome, wording, note }: Ending,
  judge: Judge,
): Promise<Result<string>> {
  const corrections = tx.get(RecordCorrectionRepository);
  const consultation = await corrections.consultationOf(correction);
  if (!consultation) return noSuchRecordCorrection();
  const stands = await tx.get(ConsultationRepository).lockedById(consultation);
  const found = await corrections.find(correction);
  if (!stands || !found) return noSuchRecordCorrection();
  const barred = judge(found, stands.file.officialZone) ?? passes('correctRecord', stands);
  if (barred) return barred;
  await corrections.end({ correction, outcome, wording, note, account, at: stands.at });
  await tx
    .get(EventLog)
    .append(consultation, { act, account, member: found.member, data: { correction, outcome }, texts: { wording, note } });
  return correction;
}

/** The delegation takes back what it submitted; a marker stays. Answers the id of the correction. */
@Injectable()
export class WithdrawRecordCorrection {
  constructor(private readonly uow: UnitOfWork) {}

  execute({ account }: Principal, correction: string): Promise<Result<string>> {
    return this.uow.run<string>(async (tx) => {
      const by = await tx.get(RecordCorrectionRepository).correctorOf(account);
      const withdrawn: Ending = { outcome: 'WITHDRAWN', wording: null, note: null };
      return end(tx, account, correction, 'record.correction-withdrawn', withdrawn, (found, zone) => mayWithdraw(found, by, zone));
    });
  }
}

/** The secretariat answers: what is accepted stands in the corrigendum, what is not has a reason. Answers the id of the correction. */
@Injectable()
export class AnswerRecordCorrection {
  constructor(private readonly uow: UnitOfWork) {}

  execute({ account }: Principal, correction: string, answer: AnswerGiven): Promise<Result<string>> {
    return this.uow.run<string>((tx) =>
      end(tx, account, correction, 'record.correction-answered', answer, (found, zone) => mayAnswer(found, answer, account, zone)),
    );
  }
}
