import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { DirectoryDocument, type DirectoryQuery } from '../../generated/graphql';

export type Entry = DirectoryQuery['directory'][number];

export interface Directory {
  readonly entries: readonly Entry[];
  readonly name: (code: string) => string;
  readonly seal: (code: string) => string;
  /** Codes in the alphabetical order of the names in the reader's language. */
  readonly sorted: (codes: readonly string[]) => string[];
}

/** The Members by their codes, with their names in the reader's language. */
export function useDirectory(): Directory {
  const { data } = useQuery(DirectoryDocument, { fetchPolicy: 'cache-first' });
  const { locale } = useIntl();
  return useMemo(() => {
    const entries = data?.directory ?? [];
    const known = new Map(entries.map((entry) => [entry.code, entry]));
    const name = (code: string) => known.get(code)?.name ?? code;
    const order = new Intl.Collator(locale);
    return {
      entries,
      name,
      seal: (code) => known.get(code)?.seal ?? code.slice(0, 2),
      sorted: (codes) => [...codes].sort((a, b) => order.compare(name(a), name(b))),
    };
  }, [data, locale]);
}
