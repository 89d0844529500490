import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Refusal, refuse, type Result, type Transaction, UnitOfWork } from '#platform';
import { isWithoutVote } from '#tally';
import { drawnFrom } from '#voting';
import { questionOf, rollOf } from '../domain/assemble.js';
import type { RecordContent, RecordedSilence } from '../domain/content.js';
import { type Finding, found, type QuestionAtRecount, type RecountReport, recount } from '../domain/recount.js';
import {
  ballotsByMember,
  ballotsInBox,
  boxKept,
  boxLogged,
  figuresOf,
  loggedByMember,
  questionAlike,
  rollAlike,
  silenceAlike,
} from '../domain/recount-sides.js';
import { asJson, firstDifference } from '../domain/difference.js';
import { astray } from '../domain/sealing.js';
import type { StoredLot, StoredQuestion, StoredRoll } from '../domain/stored.js';
import { BoxMaterial } from '../persistence/box-material.js';
import { fingerprinted, saltedHashOf } from '../persistence/fingerprinted.js';
import { FollowUpMaterial } from '../persistence/follow-up-material.js';
import { LogMaterial } from '../persistence/log-material.js';
import { type KeptRecord, RecordRepository } from '../persistence/record-repository.js';
import { SilenceMaterial } from '../persistence/silence-material.js';
import { VoteMaterial } from '../persistence/vote-material.js';
import { correctionFindings } from './recount-corrections.js';

/**
 * Counts a consultation again from its stored ballots, by the rules frozen with it. It writes nothing, and asks nobody's
 * leave: whoever holds the database may run it.
 */
@Injectable()
export class RecountRecord {
  constructor(private readonly uow: UnitOfWork) {}

  execute(symbol: string): Promise<Result<RecountReport>> {
    return this.uow.run(async (tx) => {
      const records = tx.get(RecordRepository);
      const consultation = await records.consultationOf(symbol);
      if (!consultation) return unknown(symbol);
      const votes = tx.get(VoteMaterial);
      const questions = await votes.questions(consultation);
      const open = questions.find((question) => !question.decision);
      const silences = await tx.get(SilenceMaterial).silences(consultation);
      if (open || questions.length + silences.length === 0) return undecided(symbol, open);
      const roll = await votes.roll(consultation);
      const kept = await records.find(consultation);
      const content = kept && kept.content;
      const findings = [
        ...(await this.log(tx, consultation, content)),
        ...this.record(kept),
        ...this.roll(roll, content),
        ...(await this.silences(tx, consultation, silences, content)),
        ...(await this.followUp(tx, consultation, content)),
        ...(await correctionFindings(tx, kept)),
      ];
      const counted = await this.questions(tx, consultation, questions, roll, content);
      const equal = findings.length === 0 && counted.every((question) => question.difference === null);
      return { symbol, sha256: kept?.sha256 ?? null, findings, questions: counted, equal };
    });
  }

  private async questions(
    tx: Transaction,
    consultation: string,
    questions: readonly StoredQuestion[],
    roll: StoredRoll,
    content: RecordContent | null,
  ): Promise<RecountReport['questions']> {
    const ballots = await tx.get(VoteMaterial).ballots(consultation);
    const logged = await tx.get(LogMaterial).lastBallots(consultation);
    const unopened = await tx.get(BoxMaterial).unopened(consultation);
    const lots = await tx.get(VoteMaterial).lots(consultation);
    const weights = new Map(roll.entries.filter((entry) => entry.entitled).map((entry) => [entry.member, entry.weight]));
    return questions.map((question) => {
      const own = ballots.filter((ballot) => ballot.question === question.id);
      const { box } = question;
      const published = content?.questions.find((other) => other.key === question.key);
      return recount(
        {
          number: question.number,
          key: question.key,
          definition: question,
          lot: lotOf(question, lots),
          // Whatever its decision says: where Members have answered, or a box was opened, the ballots are counted.
          asked: own.length > 0 || box !== null || (question.standing !== 'NOT_ASKED' && !isWithoutVote(question.decision?.outcome ?? '')),
          ballots: box
            ? ballotsInBox(box)
            : own.filter(({ member }) => weights.has(member)).map((ballot) => ({ ...ballot, weight: weights.get(ballot.member) })),
          unopened: unopened.get(question.id) ?? 0,
          stored: asJson(JSON.parse(question.decision?.result ?? 'null')),
          storedSha256: question.decision?.sha256 ?? '',
          foundSha256: sha256(question.decision?.result ?? ''),
          storedOutcome: question.decision?.outcome ?? '',
          published: content ? asJson(published && questionAlike(published)) : undefined,
          again: asJson(questionAlike(questionOf(question, ballots))),
          logged: asJson(
            box
              ? boxLogged(box)
              : loggedByMember(
                  logged.filter((ballot) => ballot.question === question.id),
                  ballots,
                ),
          ),
          kept: asJson(box ? boxKept(box, fingerprinted(box.list).sha256) : ballotsByMember(own)),
        },
        figuresOf(roll),
      );
    });
  }

  private async log(tx: Transaction, consultation: string, content: RecordContent | null): Promise<readonly Finding[]> {
    const log = tx.get(LogMaterial);
    const { size, entries, damaged } = await log.findings(consultation);
    const unvouched = await log.unvouched(consultation);
    const leaf = content && content.log.size > 0 ? await log.leaf(consultation, content.log.size - 1) : null;
    return [
      ...found('the log and its size', { where: 'entries', stored: String(size), found: String(entries) }, size !== entries),
      ...found('what Members said and the log', { where: 'statements', stored: '0', found: String(unvouched) }, unvouched > 0),
      ...found('the log and its hashes', { where: 'damaged entries', stored: '0', found: String(damaged) }, damaged > 0),
      ...found(
        'the published record and the log',
        { where: 'log.lastLeaf', stored: String(content?.log.lastLeaf), found: String(leaf) },
        content !== null && content.log.lastLeaf !== leaf,
      ),
    ];
  }

  /** Silence is not counted: its end follows from the instants, and its objections are held against the log. */
  private async silences(
    tx: Transaction,
    consultation: string,
    silences: readonly RecordedSilence[],
    content: RecordContent | null,
  ): Promise<readonly Finding[]> {
    const damaged = await tx.get(SilenceMaterial).damaged(consultation);
    const difference =
      content && firstDifference(asJson(content.silences.map(silenceAlike)), asJson(silences.map(silenceAlike)), 'silences');
    return [
      ...found(
        'the objections to silence and the log',
        { where: 'fingerprints', stored: 'as the log has them', found: damaged.join(', ') },
        damaged.length > 0,
      ),
      ...found('the published record and the silence procedures', difference),
    ];
  }

  /** What decisions had set in motion when the record was made: entries are never changed, so they are there still. */
  private async followUp(tx: Transaction, consultation: string, content: RecordContent | null): Promise<readonly Finding[]> {
    if (!content) return [];
    const kept = await tx.get(FollowUpMaterial).followUp(consultation, content.publishedAt);
    return found('the published record and the follow-up', firstDifference(asJson(content.followUp), asJson(kept), 'followUp'));
  }

  private record(kept: KeptRecord | null): readonly Finding[] {
    if (!kept) return [];
    const fingerprint = sha256(kept.sealed);
    const wrong = astray(JSON.parse(kept.sealed), kept.texts, saltedHashOf);
    return [
      ...found(
        'the published record and its fingerprint',
        { where: 'sha256', stored: kept.sha256, found: fingerprint },
        kept.sha256 !== fingerprint,
      ),
      ...found(
        'the published record and its texts',
        { where: 'salted hashes', stored: 'as the record has them', found: wrong.join(', ') },
        wrong.length > 0,
      ),
    ];
  }

  private roll(roll: StoredRoll, content: RecordContent | null): readonly Finding[] {
    if (!content) return [];
    const difference = firstDifference(asJson(rollAlike(content.roll)), asJson(rollAlike(rollOf(roll))), 'roll');
    return difference ? [{ between: 'the published record and the roll', ...difference }] : [];
  }
}

/** Null where there was none, or its seed is not to be had yet. */
function lotOf(question: StoredQuestion, lots: ReadonlyMap<string, StoredLot>): QuestionAtRecount['lot'] {
  const lot = lots.get(question.id);
  return lot?.seed ? { drawn: drawnFrom(lot.seed, question, sha256), stored: lot.commitment, logged: lot.logged ?? '' } : null;
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function unknown(symbol: string): Refusal {
  return refuse('NOT_FOUND', {
    en: `There is no consultation ${symbol} in this database.`,
    fr: `Il n’y a pas de consultation ${symbol} dans cette base de données.`,
    es: `No hay ninguna consulta ${symbol} en esta base de datos.`,
  });
}

function undecided(symbol: string, question: StoredQuestion | undefined): Refusal {
  if (!question) {
    return refuse('ILLEGAL_TRANSITION', {
      en: `${symbol} puts no question to the vote: there is nothing to count again.`,
      fr: `${symbol} ne met aucune question aux voix : il n’y a rien à recompter.`,
      es: `${symbol} no somete ninguna pregunta a votación: no hay nada que recontar.`,
    });
  }
  return refuse('ILLEGAL_TRANSITION', {
    en: `Question ${question.number} of ${symbol} is not decided yet: it is counted again once it has been counted.`,
    fr: `La question ${question.number} de ${symbol} n’est pas encore tranchée : on la recompte une fois qu’elle a été comptée.`,
    es: `La pregunta ${question.number} de ${symbol} aún no está decidida: se recuenta cuando se haya contado.`,
  });
}
