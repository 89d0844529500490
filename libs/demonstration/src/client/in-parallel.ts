/** How many requests the demonstration keeps in flight. */
const IN_FLIGHT = 24;

/**
 * Does `each` for all the items, a few at a time, and gives the results in the items' order. The first
 * failure stops it, once what is in flight has been answered.
 */
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
  const workers = await Promise.allSettled(Array.from({ length: Math.min(IN_FLIGHT, items.length) }, worker));
  const failed = workers.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
  return results;
}
