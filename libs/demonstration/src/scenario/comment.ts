import type { Api } from '../client/api.js';
import { inParallel } from '../client/in-parallel.js';
import type { DemonstrationComment } from '../consultation/comments.js';
import type { DemonstrationConsultation } from '../consultation/consultation.js';
import { counted, type Progress } from '../progress.js';
import { adviserOf, delegationOf, type Chamber } from './chamber.js';

type Targets = Readonly<{ documents: ReadonlyArray<{ id: string }>; proposals: ReadonlyArray<{ id: string; key: string }> }>;

/** Delegations comment, others align with them, and the secretariat answers what it has come to. */
export async function comment(
  chamber: Chamber,
  consultation: Pick<DemonstrationConsultation, 'symbol' | 'comments' | 'drafts'>,
  progress: Progress,
): Promise<void> {
  const { symbol, comments, drafts } = consultation;
  if (comments.length + drafts.length === 0) return;
  const targets = await targetsOf(chamber.secretariat, symbol);
  if (comments.length > 0)
    await inParallel(
      comments,
      counted('Comments', comments.length, progress, async (each) => {
        const id = await draftComment(delegationOf(chamber, each.by), symbol, targets, each);
        await delegationOf(chamber, each.by).act('submitComment', { comment: id }, 'comment { status }');
        for (const member of each.aligned ?? []) {
          await delegationOf(chamber, member).act('alignWithComment', { comment: id }, 'comment { id }');
        }
        if (each.answer) await chamber.secretariat.act('respondToComment', { comment: id, ...each.answer }, 'comment { status }');
      }),
    );
  for (const draft of drafts) await draftComment(adviserOf(chamber, 'KEN'), symbol, targets, draft);
}

async function targetsOf(reader: Api, symbol: string): Promise<Targets> {
  const { consultation } = await reader.ask<{ consultation: Targets }>(
    'query Targets($symbol: String!) { consultation(symbol: $symbol) { documents { id } proposals { id key } } }',
    { symbol },
  );
  return consultation;
}

async function draftComment(by: Api, symbol: string, targets: Targets, each: DemonstrationComment): Promise<string> {
  const { type, language, text, proposedWording, rationale } = each;
  const input = { consultation: symbol, type, language, text, proposedWording, rationale, ...targetOf(each, targets) };
  const { comment: drafted } = await by.act<{ comment: { id: string } }>('draftComment', input, 'comment { id }');
  return drafted.id;
}

function targetOf(each: DemonstrationComment, targets: Targets): object {
  const { target } = each;
  if ('anchor' in target) return { target: 'PARAGRAPH', document: targets.documents[0]?.id, anchor: target.anchor };
  if ('proposal' in target) {
    return { target: 'PROPOSAL', proposal: targets.proposals.find((proposal) => proposal.key === target.proposal)?.id };
  }
  return { target: 'CONSULTATION' };
}
