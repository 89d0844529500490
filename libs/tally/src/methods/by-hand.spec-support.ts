/**
 * The count of the Scottish rules once more, as slowly and plainly as one would by hand: every ballot by itself, its value
 * beside it, in hundred-thousandths. It shares nothing with the method and is what the method is checked against.
 */
export function countedByHand(
  ballots: readonly (readonly string[])[],
  options: readonly string[],
  seats: number,
  lot: readonly string[],
): string[][] {
  const piles = new Map(options.map((option) => [option, [] as { ballot: readonly string[]; value: bigint }[]]));
  for (const ballot of ballots) if (ballot[0] !== undefined) piles.get(ballot[0])?.push({ ballot, value: 100_000n });
  const credit = new Map(options.map((option) => [option, BigInt(piles.get(option)?.length ?? 0) * 100_000n]));
  const quota = BigInt(Math.floor(ballots.length / (seats + 1)) + 1) * 100_000n;
  const elected: string[] = [];
  const out: string[] = [];
  const done: string[] = [];
  const past: Map<string, bigint>[] = [];
  const table: string[][] = [];
  const votes = (option: string): bigint => credit.get(option) ?? 0n;
  const running = (): string[] => options.filter((option) => !elected.includes(option) && !out.includes(option));

  const close = (): void => {
    const order = running().sort((one, other) => (votes(other) > votes(one) ? 1 : votes(other) < votes(one) ? -1 : 0));
    for (const option of order) if (votes(option) >= quota) elected.push(option);
    const rest = order.filter((option) => !elected.includes(option));
    if (rest.length <= seats - elected.length) elected.push(...rest);
    past.push(new Map(credit));
    table.push(options.map((option) => String(votes(option))));
  };
  const one = (level: string[], highest: boolean): string => {
    let left = level;
    for (const then of [...past].reverse()) {
      const figures = left.map((option) => then.get(option) ?? 0n);
      const wanted = figures.reduce((a, b) => (highest === a > b ? a : b));
      left = left.filter((option) => then.get(option) === wanted);
    }
    const drawn = lot.filter((option) => left.includes(option));
    return (highest ? drawn[0] : drawn[drawn.length - 1]) ?? '';
  };
  const pass = (from: string, worth: (value: bigint) => bigint): void => {
    const pile = piles.get(from) ?? [];
    piles.set(from, []);
    for (const { ballot, value } of pile) {
      const next = ballot.slice(ballot.indexOf(from) + 1).find((option) => running().includes(option));
      if (next === undefined) continue;
      piles.get(next)?.push({ ballot, value: worth(value) });
      credit.set(next, votes(next) + worth(value));
    }
  };

  close();
  while (elected.length < seats) {
    const over = elected.filter((option) => votes(option) > quota && !done.includes(option));
    if (over.length > 0) {
      const most = over.map(votes).reduce((a, b) => (a > b ? a : b));
      const from = one(
        over.filter((option) => votes(option) === most),
        true,
      );
      done.push(from);
      pass(from, (value) => (value * (most - quota)) / most);
      credit.set(from, quota);
    } else {
      const fewest = running()
        .map(votes)
        .reduce((a, b) => (a < b ? a : b));
      const from = one(
        running().filter((option) => votes(option) === fewest),
        false,
      );
      out.push(from);
      pass(from, (value) => value);
      credit.set(from, 0n);
    }
    close();
  }
  return [...table, [...elected].sort()];
}
