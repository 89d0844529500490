import type { MatterPartsFragment } from '../../generated/graphql';

export type Matter = MatterPartsFragment;
export type Branch = Matter['options'][number];
export type Condition = Matter['conditions'][number];

/** Whether anything follows from the matter, or has: else it is no part of a tree. */
function branches(matter: Matter): boolean {
  return (
    matter.rounds.length > 1 ||
    matter.conditions.length > 0 ||
    matter.options.some((option) => option.leadsTo.length > 0 || option.conditions.length > 0)
  );
}

/** Where the tree begins: matters that depend on no other, and from which something follows. */
export function rootsOf(matters: readonly Matter[]): readonly Matter[] {
  return matters.filter((matter) => !matter.dependsOn && branches(matter));
}

/** Whether a consultation may have a tree, from what its page knows of its questions. */
export function mayBranch(
  questions: readonly {
    readonly dependsOn?: object | null;
    readonly conditions?: readonly object[];
    readonly round?: { readonly number: number };
  }[],
): boolean {
  return questions.some((question) => question.dependsOn || (question.conditions?.length ?? 0) > 0 || (question.round?.number ?? 1) > 1);
}
