import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import type { Result, Texts } from '#platform';
import { rename } from '../domain/membership.js';
import { ChangeMembership } from './change-membership.js';
import { fingerprintOfNames } from './fingerprint-of-names.js';

/** Gives a Member another name from an instant on; answers the Member's id. */
@Injectable()
export class RenameMember {
  constructor(private readonly change: ChangeMembership) {}

  async execute(input: { readonly code: string; readonly names: Texts; readonly validFrom: Date }, by: Principal): Promise<Result<string>> {
    const { code, names, validFrom } = input;
    return this.change.execute(
      {
        code,
        act: 'member.renamed',
        data: { validFrom: validFrom.toISOString(), sha256: fingerprintOfNames(names) },
        decide: (known) => rename(known, code, names, validFrom),
      },
      by,
    );
  }
}
