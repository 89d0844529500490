import { Injectable } from '@nestjs/common';
import { PrincipalQuery, type Principal } from '#identity';
import { type Entry, EventLog } from '#ledger';
import { isRefusal, type Result, type Transaction, UnitOfWork } from '#platform';
import { pathsOf, RecordRepository } from '#record';
import type { Erasable, Ground } from '../domain/erasing.js';
import { isInRecordOfFirstForm, notAsConfirmed } from '../domain/refusals.js';
import { ErasureRepository } from '../persistence/erasure-repository.js';
import { find, type Found } from './finding.js';

export type Erasing = Readonly<{ what: Erasable; id: string; ground: Ground; reference: string; confirm: string }>;

/** What was done: how many texts went, and the act as the log has it. */
export type Erasure = Readonly<{ texts: number; symbol: string | null; entry: Entry }>;

/**
 * Erases what a person wrote, or the person of an account, on lawful request: in all its versions, beside the log, beside the
 * record and where the pages read it. The entries, their leaves and the record's bytes stay as they are; the act says what
 * went, and not what it said.
 */
@Injectable()
export class EraseText {
  constructor(
    private readonly work: UnitOfWork,
    private readonly principals: PrincipalQuery,
  ) {}

  async execute(by: Principal, asked: Erasing): Promise<Result<Erasure>> {
    const done = await this.work.run<Erasure>(async (tx) => {
      const found = await find(tx, asked.what, asked.id);
      if (isRefusal(found)) return found;
      const { subject, symbol, texts, confirm } = found;
      if (asked.confirm.trim() !== confirm) return notAsConfirmed(confirm);
      const record = await inRecord(tx, found);
      if (isRefusal(record)) return record;
      await tx.get(ErasureRepository).erase(subject, texts, record);
      const { what, id } = subject;
      const entry = await tx.get(EventLog).appendOne(subject.log, {
        act: 'text.erased',
        account: by.account,
        member: null,
        data: { what, id, entries: byEntry(found), record: [...record], ground: asked.ground },
        texts: { reference: asked.reference.trim() },
      });
      return { texts: texts.length, symbol, entry };
    });
    this.principals.forget();
    return done;
  }
}

/** The fields of each entry, in order. */
function byEntry({ texts }: Found): { index: number; fields: string[] }[] {
  const indices = [...new Set(texts.map(({ index }) => index))];
  return indices.map((index) => ({ index, fields: texts.filter((text) => text.index === index).map(({ field }) => field) }));
}

/** Where the published record, if there is one, has the same texts. */
async function inRecord(tx: Transaction, { subject, symbol, texts }: Found): Promise<Result<readonly string[]>> {
  const { log, part, of } = subject;
  const record = part && symbol ? await tx.get(RecordRepository).find(log) : null;
  if (!part || !symbol || !record) return [];
  if (record.content.format === 'placet-record-1') return isInRecordOfFirstForm(symbol);
  const { question, member, ...marks } = of;
  const erasures = tx.get(ErasureRepository);
  const names = {
    ...marks,
    ...(question ? { [part === 'questions' ? 'key' : 'question']: await erasures.questionKey(question) } : {}),
    ...(member ? { member: await erasures.memberCode(member) } : {}),
  };
  return pathsOf(
    record.content,
    { part, of: names },
    texts.flatMap(({ text }) => text ?? []),
  );
}
