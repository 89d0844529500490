import { Injectable } from '@nestjs/common';
import { organizationLocked } from '#delegations';
import type { Principal } from '#identity';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { type Result, type Texts, UnitOfWork } from '#platform';
import { taken } from '../domain/refusals.js';
import { textsOf } from '../domain/texts.js';
import { BodyRepository } from '../persistence/body-repository.js';

/** Enters a body that holds consultations; answers its key. */
@Injectable()
export class CreateBody {
  constructor(private readonly work: UnitOfWork) {}

  async execute(input: { readonly key: string; readonly names: Texts }, by: Principal): Promise<Result<string>> {
    return this.work.run<string>(async (tx) => {
      await organizationLocked(tx);
      if (!(await tx.get(BodyRepository).add(input.key, textsOf(input.names)))) return taken(input.key, 'key');
      const data = { key: input.key };
      await tx.get(EventLog).append(ORGANIZATION_LOG, { act: 'body.created', account: by.account, member: null, data });
      return input.key;
    });
  }
}
