import { Injectable } from '@nestjs/common';
import { isRefusal, type Transaction, UnitOfWork } from '#platform';
import { isAnotherHistory, judge, lacking, type LogFault, type Signed } from '../domain/judging.js';
import { EventLog, ORGANIZATION_LOG } from '../persistence/event-log.js';
import { LogKeyRepository } from '../persistence/log-key-repository.js';
import { sha256 } from '../persistence/node-crypto.js';
import { MissingNode } from '../persistence/stored-nodes.js';
import { Gap, type TreeHead, TreeRepository } from '../persistence/tree-repository.js';
import { LogFaults } from './log-faults.js';
import { LogSigner } from './log-signer.js';

/** So many entries go into the tree in one transaction. */
const BATCH = 2048;
/** So many transactions before it is the turn of another log; then a checkpoint is signed, even where there is more to come. */
const BATCHES = 8;
/** After these the organization's log notes the checkpoint at once, and the whole log is read again before. */
const MILESTONES = ['consultation.closed', 'consultation.published', 'consultation.approved'];

/** What came of a turn: another process has the log; there is more to do; all is done that can be. */
export type Step = 'BUSY' | 'MORE' | 'DONE';

/**
 * Brings the tree of a log up to its entries and signs what it has come to. All of it is one transaction a batch: a process
 * that is killed leaves nothing half-done, and another goes on where it stood.
 */
@Injectable()
export class GrowLog {
  constructor(
    private readonly work: UnitOfWork,
    private readonly signer: LogSigner,
    private readonly faults: LogFaults,
  ) {}

  /** One turn. `goOn` is asked between two batches. */
  async execute(log: string, goOn: () => boolean = () => true): Promise<Step> {
    for (let batch = 1; ; batch++) {
      const step = await this.batch(log, batch === BATCHES);
      if (step !== 'MORE' || batch === BATCHES || !goOn()) return step;
    }
  }

  private async batch(log: string, sign: boolean): Promise<Step> {
    try {
      const step = await this.work.run((transaction) => this.grow(transaction, log, sign));
      return isRefusal(step) ? 'DONE' : step;
    } catch (error) {
      const fault = faultOf(log, error);
      if (!fault) throw error;
      await this.work.run(async (transaction) => {
        const trees = transaction.get(TreeRepository);
        await trees.lookedAt(log);
        await this.found(trees, fault);
      });
      return 'DONE';
    }
  }

  private async grow(transaction: Transaction, log: string, signNow: boolean): Promise<Step> {
    const trees = transaction.get(TreeRepository);
    const head = await trees.lock(log);
    if (!head) return 'BUSY';
    if (head.entries < head.size) throw new Wrong({ kind: 'SHORTER', log, signed: head.size, found: head.entries });
    const tree = await trees.resume(log, head.size);
    const leaves = await trees.leaves(log, head.size, BATCH);
    if (leaves.length < Math.min(BATCH, head.entries - head.size)) throw new Gap(head.size + leaves.length);
    const grown = leaves.flatMap((leaf) => tree.append(leaf)).filter(({ node }) => node.level > 0);
    await trees.store(log, tree.size, grown);
    const more = leaves.length === BATCH;
    if (this.signer.publicKey && (signNow || !more)) await this.sign(transaction, log, head, { size: tree.size, root: tree.root() });
    return more ? 'MORE' : 'DONE';
  }

  /** Signs, if it goes on from all that was signed; else says so, and the tree goes on growing unsigned. */
  private async sign(transaction: Transaction, log: string, head: TreeHead, now: Signed): Promise<void> {
    const trees = transaction.get(TreeRepository);
    const origin = this.signer.origin(log);
    const kept = await trees.lastCheckpoint(log, origin);
    const own = (await this.signer.memory?.last(log, origin)) ?? null;
    // Signed by this process just before it was killed, and the database has the entries: it is caught up with first.
    if (own && own.size > now.size && own.size <= head.entries) return;
    const milestone = await trees.hasAct(log, kept?.size ?? 0, now.size, MILESTONES);
    const thorough = milestone || this.faults.of(log)?.kind === 'DAMAGED';
    const fault = (await this.judged(trees, log, [kept, own], now)) ?? (thorough ? await this.damageIn(trees, log, now.size) : null);
    if (fault) return this.found(trees, fault);
    if (this.faults.settled(log)) await trees.bar(log, false);
    if (kept?.size === now.size || !(await this.isKeyOfLogs(transaction))) return;
    const note = this.signer.checkpoint(origin, now.size, now.root);
    await trees.keep(log, origin, now.size, now.root, note);
    await this.signer.memory?.keep(log, origin, note);
    if (milestone || head.notedLongAgo) await noteCheckpoint(transaction, log, now);
  }

  /** What is wrong is said; and no act is entered any more where it would stand in place of another. */
  private async found(trees: TreeRepository, fault: LogFault): Promise<void> {
    this.faults.found(fault);
    if (isAnotherHistory(fault)) await trees.bar(fault.log, true);
  }

  private async judged(trees: TreeRepository, log: string, signed: readonly (Signed | null)[], now: Signed): Promise<LogFault | null> {
    for (const each of signed) {
      if (!each) continue;
      const proof = each.size > 0 && each.size <= now.size ? await trees.consistency(log, each.size, now.size) : [];
      const fault = judge(sha256, log, each, now, proof);
      if (fault) return fault;
    }
    return null;
  }

  private async damageIn(trees: TreeRepository, log: string, size: number): Promise<LogFault | null> {
    const node = await trees.damage(log, size);
    return node && { kind: 'DAMAGED', log, ...node };
  }

  /** After a rotation, a process that still has the old key signs no more. */
  private async isKeyOfLogs(transaction: Transaction): Promise<boolean> {
    return (await transaction.get(LogKeyRepository).current())?.verifierKey === this.signer.verifierKey;
  }
}

/**
 * The organization's log says where another log is. It never says so of itself: there would be no end to it;
 * nor of any while nothing may be entered in it, for they are signed all the same.
 */
export async function noteCheckpoint(transaction: Transaction, log: string, { size, root }: Signed): Promise<void> {
  if (log === ORGANIZATION_LOG || (await transaction.get(TreeRepository).isBarred(ORGANIZATION_LOG))) return;
  const data = { log, root: Buffer.from(root).toString('hex'), size };
  await transaction.get(EventLog).append(ORGANIZATION_LOG, { act: 'checkpoint.noted', account: null, member: null, data });
  await transaction.get(TreeRepository).noted(log, size);
}

class Wrong extends Error {
  constructor(readonly fault: LogFault) {
    super(fault.kind);
  }
}

function faultOf(log: string, error: unknown): LogFault | null {
  if (error instanceof Wrong) return error.fault;
  if (error instanceof Gap) return { kind: 'MISSING', log, index: error.index };
  return error instanceof MissingNode ? lacking(log, error.node) : null;
}
