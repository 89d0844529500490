import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import type { Result } from '#platform';
import type { RegionalGroup } from '../domain/kinds.js';
import { assignGroups } from '../domain/membership.js';
import { ChangeMembership } from './change-membership.js';

interface Assigning {
  readonly code: string;
  readonly groups: readonly RegionalGroup[];
  readonly validFrom: Date;
}

/** Places a Member in regional groups from an instant on; answers the Member's id. */
@Injectable()
export class AssignRegionalGroups {
  constructor(private readonly change: ChangeMembership) {}

  async execute(input: Assigning, by: Principal): Promise<Result<string>> {
    const { code, groups, validFrom } = input;
    return this.change.execute(
      {
        code,
        act: 'groups.assigned',
        data: { groups: [...groups], validFrom: validFrom.toISOString() },
        decide: (known) => assignGroups(known, code, groups, validFrom),
      },
      by,
    );
  }
}
