import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ConsultationRepository, noSuchProposal } from '#consultations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import { type EarlierLifeNamed, mayLink, noSuchEarlierLife } from '../domain/earlier-life.js';
import { MemoryRepository } from '../persistence/memory-repository.js';

/** Links a proposal to where it was made before; answers the proposal's id. */
@Injectable()
export class LinkEarlierLife {
  constructor(private readonly work: UnitOfWork) {}

  async execute(input: EarlierLifeNamed & { readonly proposal: string }, by: Principal): Promise<Result<string>> {
    return this.work.run<string>(async (tx) => {
      const memory = tx.get(MemoryRepository);
      const belongs = await memory.consultationOf('PROPOSAL', input.proposal);
      const consultation = belongs && (await tx.get(ConsultationRepository).lockedById(belongs));
      const proposal = await memory.proposal(input.proposal);
      if (!consultation || !proposal) return noSuchProposal();
      const barred = mayLink(proposal, input, input.earlier ? await memory.proposal(input.earlier) : null);
      if (barred) return barred;
      const id = randomUUID();
      const { note } = input;
      const said = note ? { en: note.en, ...(note.fr ? { fr: note.fr } : {}), ...(note.es ? { es: note.es } : {}) } : null;
      await memory.link(id, proposal.id, { ...input, note: said }, by.account, consultation.at);
      const { earlier = null, symbol = null, became = null } = input;
      await tx.get(EventLog).append(consultation.file.id, {
        act: 'proposal.linked',
        account: by.account,
        member: null,
        data: { proposal: proposal.id, link: id, earlier, reference: symbol, became },
      });
      return proposal.id;
    });
  }
}

/** Takes such a link back, made in error; the log keeps both acts. Answers the proposal's id. */
@Injectable()
export class UnlinkEarlierLife {
  constructor(private readonly work: UnitOfWork) {}

  async execute(link: string, by: Principal): Promise<Result<string>> {
    return this.work.run<string>(async (tx) => {
      const memory = tx.get(MemoryRepository);
      const named = await memory.proposalOfLink(link);
      const belongs = named && (await memory.consultationOf('PROPOSAL', named));
      const consultation = belongs && (await tx.get(ConsultationRepository).lockedById(belongs));
      // Read again under the lock: somebody may have taken it back meanwhile.
      const proposal = await memory.proposalOfLink(link);
      if (!consultation || !proposal) return noSuchEarlierLife();
      await memory.takeBack(link, consultation.at);
      await tx.get(EventLog).append(consultation.file.id, {
        act: 'proposal.unlinked',
        account: by.account,
        member: null,
        data: { proposal, link },
      });
      return proposal;
    });
  }
}
