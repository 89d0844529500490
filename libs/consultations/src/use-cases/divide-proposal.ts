import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, type Texts, type Transaction, UnitOfWork } from '#platform';
import { checkParts } from '../domain/division.js';
import { divide } from '../domain/dividing.js';
import { textsOf } from '../domain/texts.js';
import { AmendmentRepository } from '../persistence/amendment-repository.js';
import { PreliminaryRepository } from '../persistence/preliminary-repository.js';
import { QuestionFiles } from '../persistence/question-files.js';
import { putBefore } from './preliminaries.js';
import { type Floor, takeFloor } from './proposal-floor.js';

interface Dividing {
  readonly proposal: string;
  readonly parts: readonly Readonly<{ title: Texts; paragraphs: readonly number[] }>[];
  readonly reason: string;
}

/** The chair divides a proposal: its parts are voted on separately, and then the whole of what was kept. Answers its id. */
@Injectable()
export class DivideProposal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
  ) {}

  async execute(input: Dividing, chair: Principal): Promise<Result<string>> {
    const divided = await this.work.run<string>(async (tx) => {
      const floor = await takeFloor(tx, input.proposal, 'SECRETARIAT');
      return isRefusal(floor) ? floor : this.divide(tx, floor, input, chair.account);
    });
    this.files.forget();
    return divided;
  }

  private async divide(tx: Transaction, { consultation, proposal }: Floor, input: Dividing, account: string): Promise<Result<string>> {
    const preliminaries = tx.get(PreliminaryRepository);
    const amendments = tx.get(AmendmentRepository);
    const target = await preliminaries.target(proposal.id);
    const { text } = await amendments.wording(proposal.id);
    const amended = await Promise.all((await amendments.received(proposal.id)).map(async ({ id }) => (await amendments.wording(id)).text));
    const barred =
      divide(consultation, proposal, target, await preliminaries.divided(proposal.id), { text, amended }) ?? checkParts(text, input.parts);
    if (barred || !target) return barred ?? proposal.id;
    await tx.get(EventLog).append(consultation.file.id, {
      act: 'proposal.divided',
      account,
      member: null,
      data: {
        proposal: proposal.id,
        key: proposal.key,
        version: proposal.version,
        parts: input.parts.map(({ paragraphs }) => [...paragraphs]),
      },
      texts: { reason: input.reason },
    });
    for (const [at, part] of input.parts.entries()) {
      const key = `part-${at + 1}-${proposal.key}`;
      const coming = { key, title: textsOf(part.title), wording: IS_IT_KEPT, subject: proposal.id, part: part.paragraphs };
      const refused = await putBefore(tx, consultation, target, coming, account);
      if (refused) return refused;
    }
    return proposal.id;
  }
}

const IS_IT_KEPT = {
  en: 'Is this part kept? The whole of what is kept is voted on afterwards.',
  fr: 'Cette partie est-elle conservée ? L’ensemble de ce qui l’est est mis aux voix ensuite.',
  es: '¿Se conserva esta parte? El conjunto de lo que se conserve se vota después.',
};
