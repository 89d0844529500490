import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { isRefusal, refuse, type Result, type Texts, UnitOfWork } from '#platform';
import type { MembershipKind, RegionalGroup } from '../domain/kinds.js';
import { admit } from '../domain/membership.js';
import { MemberDirectory } from '../persistence/member-directory.js';
import { MembershipRepository } from '../persistence/membership-repository.js';
import { organizationLocked } from '../persistence/organization.js';
import { fingerprintOfNames } from './fingerprint-of-names.js';

interface Admitting {
  readonly code: string;
  readonly seal: string;
  readonly names: Texts;
  readonly kind: MembershipKind;
  readonly groups: readonly RegionalGroup[];
  readonly validFrom: Date;
}

/** Admits a State or an organization; answers the Member's id. */
@Injectable()
export class AdmitMember {
  constructor(
    private readonly work: UnitOfWork,
    private readonly directory: MemberDirectory,
  ) {}

  async execute(input: Admitting, by: Principal): Promise<Result<string>> {
    const admitted = await this.work.run<string>(async (tx) => {
      const now = await organizationLocked(tx);
      const members = tx.get(MembershipRepository);
      const former = await members.member(input.code);
      const { code, seal, names, kind, groups, validFrom } = input;
      if (former && former.seal !== seal) return anotherSeal(code, former.seal);
      const correction = admit(former ? await members.known(former.id) : [], code, { names, kind, groups, validFrom });
      if (isRefusal(correction)) return correction;
      const id = former?.id ?? randomUUID();
      if (!former) await members.addMember({ id, code, seal });
      await members.correct(id, correction, now);
      await tx.get(EventLog).append(ORGANIZATION_LOG, {
        act: 'member.admitted',
        account: by.account,
        member: id,
        data: { code, kind, groups: [...groups], validFrom: validFrom.toISOString(), sha256: fingerprintOfNames(names) },
      });
      return id;
    });
    this.directory.forget();
    return admitted;
  }
}

function anotherSeal(code: string, seal: string): Result<never> {
  return refuse(
    'INVALID_INPUT',
    {
      en: `${code} was a Member before, under the letters ${seal}, and keeps them.`,
      fr: `${code} a déjà été Membre, sous les lettres ${seal}, et les conserve.`,
      es: `${code} ya fue Miembro con las letras ${seal} y las conserva.`,
    },
    ['seal'],
  );
}
