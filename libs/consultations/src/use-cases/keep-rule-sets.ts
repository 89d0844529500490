import { Injectable } from '@nestjs/common';
import { organizationLocked } from '#delegations';
import type { Principal } from '#identity';
import { type Act, EventLog, ORGANIZATION_LOG } from '#ledger';
import { type Result, type Transaction, UnitOfWork } from '#platform';
import { noSuchRuleSet, taken } from '../domain/refusals.js';
import { checkRevision, checkRuleSet, retired, type RuleSetDraft } from '../domain/rule-set.js';
import { RuleSetRepository } from '../persistence/rule-set-repository.js';
import { sha256Of } from './sha256.js';

const ZONE = 'UTC';

async function note(tx: Transaction, act: string, by: Principal, data: Act['data'], texts?: Act['texts']): Promise<void> {
  await tx.get(EventLog).append(ORGANIZATION_LOG, { act, account: by.account, member: null, data, texts });
}

function said({ names, rule, silence }: RuleSetDraft): Act['data'] {
  return { rule: { ...rule }, silenceHours: silence.hours, silenceLanguages: silence.languages, sha256: sha256Of({ names }) };
}

/** Enters a rule set, in its first version; answers its key. */
@Injectable()
export class CreateRuleSet {
  constructor(private readonly work: UnitOfWork) {}

  async execute(key: string, draft: RuleSetDraft, by: Principal): Promise<Result<string>> {
    const barred = checkRuleSet(draft);
    if (barred) return barred;
    return this.work.run<string>(async (tx) => {
      await organizationLocked(tx);
      const sets = tx.get(RuleSetRepository);
      if (await sets.find(key)) return taken(key, 'key');
      await sets.add(key, 1, draft, by.account);
      await note(tx, 'rule-set.created', by, { key, version: 1, ...said(draft) });
      return key;
    });
  }
}

/** Gives a rule set a new version, for consultations that take it from now on; answers its key. */
@Injectable()
export class ReviseRuleSet {
  constructor(private readonly work: UnitOfWork) {}

  async execute(key: string, version: number, draft: RuleSetDraft, by: Principal): Promise<Result<string>> {
    const fault = checkRuleSet(draft);
    if (fault) return fault;
    return this.work.run<string>(async (tx) => {
      await organizationLocked(tx);
      const sets = tx.get(RuleSetRepository);
      const standing = await sets.find(key);
      if (!standing) return noSuchRuleSet(key);
      const barred = checkRevision(standing, version, ZONE);
      if (barred) return barred;
      await sets.add(key, version + 1, draft, by.account);
      await note(tx, 'rule-set.revised', by, { key, version: version + 1, ...said(draft) });
      return key;
    });
  }
}

/** Takes a rule set from the choice of new consultations, with a reason; answers its key. */
@Injectable()
export class RetireRuleSet {
  constructor(private readonly work: UnitOfWork) {}

  async execute(input: Readonly<{ key: string; reason: string }>, by: Principal): Promise<Result<string>> {
    return this.work.run<string>(async (tx) => {
      await organizationLocked(tx);
      const sets = tx.get(RuleSetRepository);
      const standing = await sets.find(input.key);
      if (!standing) return noSuchRuleSet(input.key);
      if (standing.retiredAt) return retired(input.key, standing.retiredAt, ZONE);
      await sets.retire(input.key, input.reason, by.account);
      await note(tx, 'rule-set.retired', by, { key: input.key, version: standing.version }, { reason: input.reason });
      return input.key;
    });
  }
}
