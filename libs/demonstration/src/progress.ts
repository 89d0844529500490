/** Told of every step: what is being done, and how far it has come. */
export type Progress = (step: Readonly<{ what: string; done: number; of: number }>) => void;

/** Wraps an act so that each call, once done, is told of. */
export function counted<Item, Result>(what: string, of: number, progress: Progress, act: (item: Item) => Promise<Result>) {
  let done = 0;
  progress({ what, done, of });
  return async (item: Item): Promise<Result> => {
    const result = await act(item);
    progress({ what, done: ++done, of });
    return result;
  };
}
