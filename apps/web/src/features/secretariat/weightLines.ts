export interface WeightLine {
  readonly member: string;
  readonly weight: number;
}

/** A line that cannot be read, with its number from 1. */
export interface BadLine {
  readonly line: number;
  readonly text: string;
}

/**
 * "KEN;123" a line; a tab, a comma or a space may stand for the semicolon. Empty lines count, so that a line's number is the one
 * that the editor shows; `lines` has it for every weight, to name the line in a refusal.
 */
export function weightLines(text: string): { readonly weights: WeightLine[]; readonly lines: number[]; readonly bad: BadLine | null } {
  const weights: WeightLine[] = [];
  const lines: number[] = [];
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const found = /^([A-Za-z][A-Za-z0-9-]{1,15})[\s;,\t]+([1-9]\d{0,7})$/.exec(line);
    if (!found) return { weights, lines, bad: { line: at + 1, text: line } };
    weights.push({ member: (found[1] ?? '').toUpperCase(), weight: Number(found[2]) });
    lines.push(at + 1);
  }
  return { weights, lines, bad: null };
}
