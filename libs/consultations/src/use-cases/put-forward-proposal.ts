import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { noSuchMember } from '#delegations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, type Texts, UnitOfWork } from '#platform';
import { checkAnchors } from '../domain/document.js';
import { fingerprint, type ProposalOrigin, type Proposer, putForward } from '../domain/proposal.js';
import { noSuchConsultation, taken } from '../domain/refusals.js';
import { type Consultation, stateOf } from '../domain/state.js';
import { textsOf } from '../domain/texts.js';
import { maySee } from '../domain/visibility.js';
import { ConsultationRepository } from '../persistence/consultation-repository.js';
import { DocumentRepository } from '../persistence/document-repository.js';
import { ProposalRepository } from '../persistence/proposal-repository.js';
import { RollRepository } from '../persistence/roll-repository.js';
import { Proposers } from './proposer.js';
import { sha256Of } from './sha256.js';

interface PuttingForward {
  readonly consultation: string;
  readonly key: string;
  readonly origin: ProposalOrigin;
  readonly member?: string | null; // code
  readonly title: Texts;
  readonly text: Texts;
  readonly paragraphs: readonly string[];
}

/** Puts a proposal before the membership; answers its id. */
@Injectable()
export class PutForwardProposal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proposers: Proposers,
  ) {}

  async execute(input: PuttingForward, principal: Principal): Promise<Result<string>> {
    const by = await this.proposers.of(principal);
    if (isRefusal(by)) return by;
    return this.work.run<string>(async (tx) => {
      const consultation = await tx.get(ConsultationRepository).locked(input.consultation);
      if (!consultation || !proposerSees(consultation, by)) return noSuchConsultation(input.consultation, 'consultation');
      const named = input.member ? await tx.get(RollRepository).member(input.member) : null;
      if (input.member && !named) return noSuchMember(input.member, 'member');
      const member = putForward(consultation, by, input.origin, named);
      if (isRefusal(member)) return member;
      const { file, at } = consultation;
      const barred = checkAnchors(input.paragraphs, await tx.get(DocumentRepository).anchors(file.id));
      if (barred) return barred;
      const proposals = tx.get(ProposalRepository);
      const { key, origin, paragraphs } = input;
      const id = randomUUID();
      if (!(await proposals.add({ id, consultation: file.id, key, origin, member, paragraphs }))) return taken(key, 'key');
      const [title, text] = [textsOf(input.title), textsOf(input.text)];
      const sha256 = fingerprint(title, text, sha256Of);
      await proposals.addVersion({ proposal: id, version: 1, title, text, sha256, account: principal.account, at });
      await tx.get(EventLog).append(file.id, {
        act: 'proposal.put-forward',
        account: principal.account,
        member,
        data: { proposal: id, key, origin, version: 1, sha256 },
      });
      return id;
    });
  }
}

/** Whether whoever acts may know of the consultation at all. */
export function proposerSees({ file, at }: Consultation, by: Proposer): boolean {
  const reader = by === 'SECRETARIAT' ? { seesDrafts: true, delegation: null } : { seesDrafts: false, delegation: by.kind };
  return maySee({ ...file, state: stateOf(file, at) }, reader);
}
