/** What a paragraph is called: its number in the document when the anchor is known, else the digits of the anchor. */
export function paragraphNumber(anchor: string, numbers?: ReadonlyMap<string, string>): string {
  return numbers?.get(anchor) ?? /\d+/.exec(anchor)?.[0] ?? anchor;
}

/** Consecutive numbers drawn together: ["14","15","16","18"] → [["14","16"],["18","18"]]. */
export function runsOf(numbers: readonly string[]): [string, string][] {
  const runs: [string, string][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && Number(last[1]) + 1 === Number(number)) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
