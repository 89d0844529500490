import { Injectable } from '@nestjs/common';
import { maySee } from '#consultations';
import { DelegateDirectory } from '#delegations';
import type { Principal } from '#identity';
import { EventLog, salted } from '#ledger';
import { isRefusal, type Language, type Result, UnitOfWork } from '#platform';
import { noSuchSilence } from '../domain/conduct.js';
import { checkObjection, objectionBarred } from '../domain/objecting.js';
import type { ObjectionKind } from '../domain/procedure.js';
import { SilenceRepository } from '../persistence/silence-repository.js';
import { takeFloor } from './floor.js';
import { aboutOf } from './performing.js';

export interface ObjectionGiven {
  readonly silence: string;
  readonly kind: ObjectionKind;
  readonly text: string;
  readonly proposedWording?: string | null;
  readonly language: Language;
}

/**
 * A Member objects in writing. The lock is held before the clock is read: an objection that races with the expiry is
 * counted or refused, never both. Answers the procedure's id.
 */
@Injectable()
export class ObjectToSilence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly delegates: DelegateDirectory,
  ) {}

  async execute(input: ObjectionGiven, by: Principal): Promise<Result<string>> {
    const delegation = await this.delegates.of(by.account);
    const { kind, text, language } = input;
    const proposedWording = input.proposedWording?.trim() || null;
    return this.work.run<string>(async (tx) => {
      const floor = await takeFloor(tx, input.silence);
      if (isRefusal(floor)) return floor;
      const { silence, consultation } = floor;
      const { file, at } = consultation;
      if (!maySee(file, { seesDrafts: false, delegation: delegation?.kind ?? null })) return noSuchSilence();
      const silences = tx.get(SilenceRepository);
      const objector = await silences.objector(silence.id, by.account);
      const barred = objectionBarred(silence, objector, file.officialZone, at) ?? checkObjection(kind, proposedWording);
      if (barred) return barred;
      const { member, function: held } = objector;
      if (member === null || held === null) return noSuchSilence();
      const said = salted(text);
      await silences.object({
        silence: silence.id,
        member,
        kind,
        language,
        text,
        proposedWording,
        sha256: said.hash,
        function: held,
        account: by.account,
        at,
      });
      const breaks = silence.brokenAt === null;
      if (breaks) await silences.markBroken(silence.id, at);
      await tx.get(EventLog).append(file.id, {
        act: breaks ? 'silence.broken' : 'silence.objected',
        account: by.account,
        member,
        data: { ...aboutOf(silence), kind, language },
        texts: { text: said, proposedWording },
      });
      return silence.id;
    });
  }
}
