import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { noSuchMember } from '#delegations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, type Texts, UnitOfWork } from '#platform';
import { checkAnchors } from '../domain/document.js';
import { fingerprint, type ProposalOrigin, putForward, receivabilityAtFirst } from '../domain/proposal.js';
import { keyFor } from '../domain/proposal-key.js';
import { noSuchConsultation, taken } from '../domain/refusals.js';
import { textsOf } from '../domain/texts.js';
import { checkTakesTopics } from '../domain/topics.js';
import { ConsultationRepository } from '../persistence/consultation-repository.js';
import { DocumentRepository } from '../persistence/document-repository.js';
import { OptionRepository } from '../persistence/option-repository.js';
import { ProposalRepository } from '../persistence/proposal-repository.js';
import { RollRepository } from '../persistence/roll-repository.js';
import { accredited, proposerSees } from './proposal-floor.js';
import { Proposers } from './proposer.js';
import { sha256Of } from './sha256.js';

interface PuttingForward {
  readonly consultation: string;
  readonly key?: string | null;
  readonly origin?: ProposalOrigin | null;
  readonly member?: string | null; // code
  readonly question?: string | null; // key
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
      const { file, at } = consultation;
      const named = input.member ? await tx.get(RollRepository).member(input.member) : null;
      if (input.member && !named) return noSuchMember(input.member, 'member');
      const origin = input.origin ?? (by === 'SECRETARIAT' && !named ? 'ADMINISTRATION' : 'MEMBER');
      const member = putForward(consultation, by, origin, named);
      if (isRefusal(member)) return member;
      const question = input.question ? await tx.get(OptionRepository).byKey(file.id, input.question) : null;
      const barred =
        (by === 'SECRETARIAT' ? null : await accredited(tx, by, at)) ??
        (input.question ? checkTakesTopics(question, input.question) : null) ??
        checkAnchors(input.paragraphs, await tx.get(DocumentRepository).anchors(file.id));
      if (barred) return barred;
      const proposals = tx.get(ProposalRepository);
      const { paragraphs } = input;
      const key = input.key ?? keyFor(input.title.en, await proposals.keys(file.id));
      const receivability = receivabilityAtFirst(consultation, origin);
      const forQuestion = question?.id ?? null;
      const id = randomUUID();
      const proposal = { id, consultation: file.id, key, origin, member, paragraphs, receivability, forQuestion, amends: null };
      if (!(await proposals.add(proposal))) return taken(key, 'key');
      const [title, text] = [textsOf(input.title), textsOf(input.text)];
      const sha256 = fingerprint(title, text, sha256Of);
      await proposals.addVersion({ proposal: id, version: 1, title, text, sha256, account: principal.account, at });
      await tx.get(EventLog).append(file.id, {
        act: 'proposal.put-forward',
        account: principal.account,
        member,
        data: { proposal: id, key, origin, receivability, question: forQuestion, paragraphs: [...paragraphs], version: 1, sha256 },
      });
      return id;
    });
  }
}
