import { useEffect } from 'react';
import { paged } from './paged';

type Connection = Readonly<{
  nodes: readonly unknown[];
  pageInfo: Readonly<{ endCursor?: string | null; hasNextPage: boolean }>;
}>;

/** What a query that asks for a list answers, as far as reading on is concerned. */
type Reading<TData> = Readonly<{
  data?: TData;
  fetchMore: (options: {
    variables: { after: string };
    updateQuery: (before: TData, options: { fetchMoreResult: TData }) => TData;
  }) => Promise<unknown>;
}>;

/**
 * Reads on, page after page, until the list under this field is whole: for one that somebody chooses from, or that is
 * counted, where what is missing would be missed.
 */
export function useWhole<K extends string, C extends Connection>(field: K, { data, fetchMore }: Reading<Readonly<Record<K, C>>>): void {
  const pageInfo = data?.[field].pageInfo;
  const after = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
  useEffect(() => {
    if (!after) return;
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => ({ ...before, [field]: paged(before[field], fetchMoreResult[field]) }),
      // Not read: the list stays as it is, and the next look at the page begins anew.
    }).catch(() => undefined);
    // `fetchMore` is another function at every look; the cursor says when there is something to read.
  }, [after]);
}
