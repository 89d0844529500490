import { useEffect } from 'react';

interface Read {
  readonly endCursor?: string | null;
  readonly hasNextPage: boolean;
}

/**
 * Reads on, page after page, until a list is whole: for one that somebody chooses from, or that is counted, where what is
 * missing would be missed. `more`: reads the page after this cursor and joins it on.
 */
export function useWhole(pageInfo: Read | undefined, more: (after: string) => Promise<unknown>): void {
  const after = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
  useEffect(() => {
    // Not read: the list stays as it is, and the next look at the page begins anew.
    if (after) more(after).catch(() => undefined);
    // `more` is another function at every look; the cursor says when there is something to read.
  }, [after]);
}
