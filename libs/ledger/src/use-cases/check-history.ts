import { Injectable } from '@nestjs/common';
import { isRefusal, UnitOfWork } from '#platform';
import { sameHash } from '#transparency';
import { isAnotherHistory, lacking, type LogFault } from '../domain/judging.js';
import { type KeptState, HistoryQuery } from '../persistence/history-query.js';
import { LogProofs } from '../persistence/log-proofs.js';
import { MissingNode } from '../persistence/stored-nodes.js';
import { TreeRepository } from '../persistence/tree-repository.js';
import { LogFaults } from './log-faults.js';
import { LogSigner } from './log-signer.js';

/** Logs compared in one statement. */
const AT_ONCE = 500;
/** So many entries are hashed again at a start, of the logs that grew last. */
const REREAD = 200_000;

/**
 * At the start: whether the logs in the database are those that were signed, by what the signer remembers outside it and by
 * the checkpoints in it. What is found is said at once, and not only when the next checkpoint is due.
 */
@Injectable()
export class CheckHistory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly history: HistoryQuery,
    private readonly proofs: LogProofs,
    private readonly signer: LogSigner,
    private readonly faults: LogFaults,
  ) {}

  async execute(): Promise<void> {
    if (!this.signer.publicKey) return;
    await this.remembered();
    await this.kept();
  }

  /** What was signed according to the memory outside the database. */
  private async remembered(): Promise<void> {
    const { memory } = this.signer;
    const logs = (await memory?.logs()) ?? [];
    for (let at = 0; at < logs.length; at += AT_ONCE) {
      const signed = [];
      for (const log of logs.slice(at, at + AT_ONCE)) {
        const last = await memory?.last(log, this.signer.origin(log));
        if (last) signed.push({ log, origin: last.origin, size: last.size, root: Buffer.from(last.root) });
      }
      for (const state of await this.history.of(signed)) {
        const fault = await this.compared(state);
        if (fault) await this.found(fault);
      }
    }
  }

  private async compared({ log, size, root, entries, grown, isKept }: KeptState): Promise<LogFault | null> {
    if (entries < size) return { kind: 'SHORTER', log, signed: size, found: entries };
    // What is not yet in the tree is judged when it is, before anything is signed.
    if (isKept || grown < size) return null;
    return this.differs(log, size, root, entries);
  }

  /** The checkpoints in the database against the trees, and the trees against the entries: of the logs that grew last. */
  private async kept(): Promise<void> {
    let left = REREAD;
    for (const { log, size, root, entries, grown } of await this.history.lastSigned(this.signer.origin(''))) {
      const found =
        entries < size ? ({ kind: 'SHORTER', log, signed: size, found: entries } as const) : await this.differs(log, size, root, entries);
      const fault = found ?? (grown <= left ? await this.damaged(log, grown) : null);
      if (!found && grown <= left) left -= grown;
      if (fault) await this.found(fault);
    }
  }

  /** Said, and barred before anybody is served. */
  private async found(fault: LogFault): Promise<void> {
    this.faults.found(fault);
    if (isAnotherHistory(fault)) await this.work.run((transaction) => transaction.get(TreeRepository).bar(fault.log, true));
  }

  private async differs(log: string, size: number, root: Uint8Array, found: number): Promise<LogFault | null> {
    try {
      return sameHash(await this.proofs.root(log, size), new Uint8Array(root)) ? null : { kind: 'REWRITTEN', log, signed: size, found };
    } catch (error) {
      if (!(error instanceof MissingNode)) throw error;
      return lacking(log, error.node);
    }
  }

  private async damaged(log: string, size: number): Promise<LogFault | null> {
    const node = await this.work.run((transaction) => transaction.get(TreeRepository).damage(log, size));
    return isRefusal(node) || node === null ? null : { kind: 'DAMAGED', log, ...node };
  }
}
