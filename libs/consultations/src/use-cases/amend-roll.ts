import { Injectable } from '@nestjs/common';
import { noSuchMember } from '#delegations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { noSuchConsultation } from '../domain/refusals.js';
import { amendRoll } from '../domain/roll.js';
import { passes } from '../domain/transitions.js';
import { ConsultationRepository } from '../persistence/consultation-repository.js';
import { RollRepository } from '../persistence/roll-repository.js';

interface Amending {
  readonly symbol: string;
  readonly member: string; // code
  readonly entitled: boolean;
  readonly reason: string;
}

/** Brings the frozen roll in line with the ledgers for one Member, with a reason. Answers the consultation's symbol. */
@Injectable()
export class AmendRoll {
  constructor(private readonly work: UnitOfWork) {}

  async execute(input: Amending, by: Principal): Promise<Result<string>> {
    return this.work.run<string>(async (tx) => {
      const consultations = tx.get(ConsultationRepository);
      const consultation = await consultations.locked(input.symbol);
      if (!consultation) return noSuchConsultation(input.symbol);
      const barred = passes('amendRoll', consultation);
      if (barred) return barred;
      const { file, at } = consultation;
      const roll = tx.get(RollRepository);
      const member = await roll.member(input.member);
      if (!member) return noSuchMember(input.member, 'member');
      await consultations.takeRoll(file.id);
      const ledger = await roll.ledgers(member, at);
      const today = ledger?.entitled
        ? ({ entitled: true } as const)
        : ({
            entitled: false,
            reason: ledger?.reason ?? 'NOT_A_MEMBER',
            since: ledger?.since ?? null,
            reference: ledger?.reference ?? null,
          } as const);
      const before = await roll.entry(file.id, member);
      const entitlement = amendRoll(input.member, before, today, input.entitled);
      if (isRefusal(entitlement)) return entitlement;
      await roll.amend(file.id, member, ledger, entitlement);
      await tx.get(EventLog).append(file.id, {
        act: 'roll.amended',
        account: by.account,
        member,
        data: {
          code: input.member,
          entitled: entitlement.entitled ? 'yes' : 'no',
          ground: entitlement.entitled ? null : entitlement.reason,
          since: entitlement.entitled ? null : (entitlement.since?.toISOString() ?? null),
          reference: entitlement.entitled ? null : entitlement.reference,
          ...(!before && ledger && { kind: ledger.kind, groups: [...ledger.groups], namesSha256: ledger.namesSha256 }),
          // So that the roll as it was taken can be told again from the roll as it stands.
          before: before && (before.reason ?? 'ENTITLED'),
          beforeSince: before?.since?.toISOString() ?? null,
          beforeReference: before?.reference ?? null,
        },
        texts: { reason: input.reason },
      });
      return file.symbol;
    });
  }
}
