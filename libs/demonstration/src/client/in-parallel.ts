/** How many requests the demonstration keeps in flight. */
const IN_FLIGHT = 24;

/** Does `each` for all the items, a few at a time, and gives the results in the items' order. The first failure stops it. */
export async function inParallel<Item, Result>(items: readonly Item[], each: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      try {
        results[index] = await each(items[index] as Item);
      } catch (fault) {
        next = items.length;
        throw fault;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(IN_FLIGHT, items.length) }, worker));
  return results;
}
