import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, type Texts, UnitOfWork } from '#platform';
import { fingerprint, reviseProposal } from '../domain/proposal.js';
import { textsOf } from '../domain/texts.js';
import { ProposalRepository } from '../persistence/proposal-repository.js';
import { takeFloor } from './proposal-floor.js';
import { Proposers } from './proposer.js';
import { sha256Of } from './sha256.js';

interface Revising {
  readonly proposal: string;
  readonly version: number;
  readonly title: Texts;
  readonly text: Texts;
}

/** Gives a proposal a new version of its text; the earlier ones stay readable. Answers its id. */
@Injectable()
export class ReviseProposal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proposers: Proposers,
  ) {}

  async execute(input: Revising, principal: Principal): Promise<Result<string>> {
    const by = await this.proposers.of(principal);
    if (isRefusal(by)) return by;
    return this.work.run<string>(async (tx) => {
      const floor = await takeFloor(tx, input.proposal, by);
      if (isRefusal(floor)) return floor;
      const { consultation, proposal } = floor;
      const proposals = tx.get(ProposalRepository);
      const [amendments, silence] = [await proposals.amendments(proposal.id), await proposals.silence(proposal.id)];
      const barred = reviseProposal(consultation, by, proposal, input.version, amendments, silence);
      if (barred) return barred;
      const [title, text, version] = [textsOf(input.title), textsOf(input.text), proposal.version + 1];
      const sha256 = fingerprint(title, text, sha256Of);
      const at = consultation.at;
      await proposals.addVersion({ proposal: proposal.id, version, title, text, sha256, account: principal.account, at });
      await tx.get(EventLog).append(consultation.file.id, {
        act: 'proposal.revised',
        account: principal.account,
        member: by === 'SECRETARIAT' ? proposal.member : by.memberId,
        data: { proposal: proposal.id, key: proposal.key, version, sha256 },
      });
      return proposal.id;
    });
  }
}
