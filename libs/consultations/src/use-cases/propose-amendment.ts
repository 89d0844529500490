import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { noSuchMember } from '#delegations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, type Texts, UnitOfWork } from '#platform';
import { amend, distance } from '../domain/amendment.js';
import { fingerprint, putForward } from '../domain/proposal.js';
import { keyFor } from '../domain/proposal-key.js';
import { AmendmentRepository } from '../persistence/amendment-repository.js';
import { PreliminaryRepository } from '../persistence/preliminary-repository.js';
import { ProposalRepository } from '../persistence/proposal-repository.js';
import { RollRepository } from '../persistence/roll-repository.js';
import { accredited, takeFloor } from './proposal-floor.js';
import { Proposers } from './proposer.js';
import { sha256Of } from './sha256.js';

interface Proposing {
  readonly proposal: string;
  readonly version: number;
  readonly member?: string | null; // code
  readonly title: Texts;
  readonly text: Texts;
}

/** Puts forward an amendment: the text of a proposal as it would read. It goes to the chair. Answers its id. */
@Injectable()
export class ProposeAmendment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proposers: Proposers,
  ) {}

  async execute(input: Proposing, principal: Principal): Promise<Result<string>> {
    const by = await this.proposers.of(principal);
    if (isRefusal(by)) return by;
    return this.work.run<string>(async (tx) => {
      const floor = await takeFloor(tx, input.proposal, by);
      if (isRefusal(floor)) return floor;
      const { consultation, proposal } = floor;
      const { file, at } = consultation;
      const named = input.member ? await tx.get(RollRepository).member(input.member) : null;
      if (input.member && !named) return noSuchMember(input.member, 'member');
      const origin = by === 'SECRETARIAT' && !named ? 'ADMINISTRATION' : 'MEMBER';
      const member = putForward(consultation, by, origin, named);
      if (isRefusal(member)) return member;
      const barred = by === 'SECRETARIAT' ? null : await accredited(tx, by, at);
      if (barred) return barred;
      const standing = await tx.get(AmendmentRepository).wording(proposal.id);
      const divided = await tx.get(PreliminaryRepository).divided(proposal.id);
      const proposals = tx.get(ProposalRepository);
      const silence = await proposals.silence(proposal.id);
      const wording = amend(consultation, { proposal, wording: standing, divided, silence }, input.version, input);
      if (isRefusal(wording)) return wording;
      const key = keyFor(`amendment to ${proposal.key}`, await proposals.keys(file.id));
      const id = randomUUID();
      const amends = { proposal: proposal.id, version: proposal.version };
      const coming = { key, origin, member, paragraphs: [], receivability: 'PENDING', forQuestion: null, amends } as const;
      await proposals.add({ id, consultation: file.id, ...coming });
      const sha256 = fingerprint(wording.title, wording.text, sha256Of);
      await proposals.addVersion({ proposal: id, version: 1, ...wording, sha256, account: principal.account, at });
      await tx.get(EventLog).append(file.id, {
        act: 'proposal.amendment-submitted',
        account: principal.account,
        member,
        data: {
          proposal: proposal.id,
          amendment: id,
          key,
          origin,
          version: proposal.version,
          wordsChanged: distance(standing, wording),
          sha256,
        },
      });
      return id;
    });
  }
}
