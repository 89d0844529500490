import { Injectable } from '@nestjs/common';
import { notConfirmed } from '#consultations';
import type { Principal } from '#identity';
import { EventLog, salted } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { corrigendumSymbol } from '../domain/corrigendum.js';
import { gather } from '../domain/gathering.js';
import { mayIssue } from '../domain/publishing.js';
import { seal } from '../domain/sealing.js';
import { CorrigendumRepository } from '../persistence/corrigendum-repository.js';
import { fingerprinted } from '../persistence/fingerprinted.js';
import { RecordCorrectionRepository } from '../persistence/record-correction-repository.js';
import { type RecordAct, takeRecord } from './standing.js';

/** Gathers what was accepted, in every language version, in the one corrigendum to a record, and freezes it. */
@Injectable()
export class IssueCorrigendum {
  constructor(private readonly uow: UnitOfWork) {}

  execute(principal: Principal, input: Readonly<{ symbol: string; confirmSymbol: string }>): Promise<Result<RecordAct>> {
    return this.uow.run<RecordAct>(async (tx) => {
      const floor = await takeRecord(tx, input.symbol, 'correctRecord');
      if (isRefusal(floor)) return floor;
      const { consultation, kept, content: record, standing, votes, votesWaiting } = floor;
      const barred = mayIssue(standing, votesWaiting);
      if (barred) return barred;
      const { file, at } = consultation;
      const symbol = corrigendumSymbol(file.symbol);
      if (input.confirmSymbol.trim() !== symbol) return notConfirmed(symbol);
      const issued = tx.get(CorrigendumRepository);
      const content = gather({
        ...{ symbol, record, votes, issuedAt: at, sha256: kept.sha256, versions: standing.versions },
        corrections: await tx.get(RecordCorrectionRepository).ended(file.id),
        log: await issued.log(file.id),
      });
      const { sealed, texts } = seal(content, salted);
      const corrigendum = fingerprinted(sealed);
      const receipt = await tx.get(EventLog).appendOne(file.id, {
        act: 'corrigendum.issued',
        account: principal.account,
        member: null,
        data: { corrigendum: symbol, sha256: corrigendum.sha256, bytes: Buffer.byteLength(corrigendum.text, 'utf8'), record: kept.sha256 },
      });
      await issued.issue({ ...corrigendum, texts, consultation: file.id, symbol, at, logIndex: receipt.index });
      return { symbol: file.symbol, receipt };
    });
  }
}
