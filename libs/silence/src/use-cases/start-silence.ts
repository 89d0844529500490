import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ConsultationRepository, noSuchConsultation, passes, VoteOrSilenceRepository } from '#consultations';
import type { Principal } from '#identity';
import { type Act, EventLog } from '#ledger';
import { isRefusal, type Result, type Transaction, UnitOfWork } from '#platform';
import type { TextUnderSilence } from '../domain/procedure.js';
import { notBeforeTheMembers } from '../domain/proposed.js';
import { alreadyRunning, begin, noSuchText, oneText, putToTheVote, staleText } from '../domain/starting.js';
import { SilenceRepository } from '../persistence/silence-repository.js';
import { TextRepository } from '../persistence/text-repository.js';
import { officesOf } from './floor.js';
import { aboutOf, performSilencesDue } from './performing.js';

export interface SilenceAsked {
  readonly consultation: string; // symbol
  readonly proposal?: string | null;
  readonly version?: number | null;
  readonly document?: string | null;
  readonly expiresAt?: Date | null;
  readonly waiver?: string | null;
}

/** Puts a text under silence: from now, for the Members that the ledgers say are entitled now. Answers the procedure's id. */
@Injectable()
export class StartSilence {
  constructor(private readonly work: UnitOfWork) {}

  async execute(input: SilenceAsked, by: Principal): Promise<Result<string>> {
    const one = oneText(input.proposal ?? null, input.document ?? null);
    if (one) return one;
    return this.work.run<string>(async (tx) => {
      const consultation = await tx.get(ConsultationRepository).locked(input.consultation);
      if (!consultation) return noSuchConsultation(input.consultation, 'consultation');
      const barred = passes('startSilence', consultation);
      if (barred) return barred;
      const { file, at } = consultation;
      await performSilencesDue(tx, file.id, at);
      const text = await this.textOf(tx, file.id, input);
      if (isRefusal(text)) return text;
      const silences = tx.get(SilenceRepository);
      const other = await silences.onText(text);
      if (other) return alreadyRunning(other.number, other.expiresAt, file.officialZone);
      const question = await tx.get(VoteOrSilenceRepository).putBy(file.id, text);
      if (question !== null) return putToTheVote(question, text.proposal ? 'proposal' : 'document');
      const terms = file.ruleSet.silence;
      const waiver = input.waiver?.trim() || null;
      const begun = begin(text, terms, { expiresAt: input.expiresAt ?? null, waiver }, { officialZone: file.officialZone, at });
      if (isRefusal(begun)) return begun;
      const id = randomUUID();
      const initiator = officesOf(by)[0] ?? 'SECRETARIAT';
      const number = await silences.add({
        ...{ id, consultation: file.id, text, initiator },
        required: terms.languages,
        hours: terms.hours,
        account: by.account,
        startedAt: at,
        waiver,
        ...begun,
      });
      const roll = await silences.takeRoll(id);
      const about = aboutOf({ id, number, proposal: text.proposal, document: text.documentSymbol, sha256: text.sha256 });
      const note = (act: string, data: Act['data']): Act => ({ act, account: by.account, member: null, data: { ...about, ...data } });
      const started = note('silence.started', {
        version: text.version ?? undefined,
        languages: text.languages,
        requiredLanguages: terms.languages,
        leastHours: terms.hours,
        initiator,
        expiresAt: begun.expiresAt.toISOString(),
        entitled: roll.entitled,
        excluded: roll.excluded,
        rollSha256: roll.sha256,
      });
      const waived =
        begun.waived.length > 0 ? [{ ...note('silence.language-waived', { languages: begun.waived }), texts: { reason: waiver } }] : [];
      await tx.get(EventLog).append(file.id, ...waived, started);
      return id;
    });
  }

  private async textOf(tx: Transaction, consultation: string, input: SilenceAsked): Promise<Result<TextUnderSilence>> {
    const texts = tx.get(TextRepository);
    if (input.document) return (await texts.document(consultation, input.document)) ?? noSuchText('document');
    const text = await texts.proposal(consultation, input.proposal ?? '');
    if (!text) return noSuchText('proposal');
    const barred = notBeforeTheMembers(text);
    if (barred) return barred;
    const expected = input.version ?? text.version;
    return text.version !== null && expected !== null && expected !== text.version ? staleText(text.version, expected) : text;
  }
}
