import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import type { Result } from '#platform';
import { end } from '../domain/membership.js';
import { ChangeMembership } from './change-membership.js';

/** Ends a membership at an instant; answers the Member's id. */
@Injectable()
export class EndMembership {
  constructor(private readonly change: ChangeMembership) {}

  async execute(
    input: { readonly code: string; readonly validUntil: Date; readonly reason: string },
    by: Principal,
  ): Promise<Result<string>> {
    const { code, validUntil, reason } = input;
    return this.change.execute(
      {
        code,
        reason,
        act: 'membership.ended',
        data: { validUntil: validUntil.toISOString() },
        decide: (known) => end(known, code, validUntil),
      },
      by,
    );
  }
}
