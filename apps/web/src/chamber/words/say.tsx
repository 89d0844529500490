import { useCallback, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from './catalogues';

type Plain = string | number | boolean | null | undefined;
type Chunk = (parts: ReactNode[]) => ReactNode;

export type Values = Record<string, Plain>;
export type RichValues = Record<string, ReactNode | Chunk>;

/** Says a message of the catalogue as plain text. */
export type SayText = (id: MessageId, values?: Values) => string;

export function useSay(): SayText {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}

const MARKS: Record<string, Chunk> = {
  b: (parts) => <b>{parts}</b>,
  i: (parts) => <i>{parts}</i>,
  due: (parts) => <strong className="due">{parts}</strong>,
  num: (parts) => <span className="num">{parts}</span>,
};

/** Says a message with its emphasis: <b>, <i>, <due> (something is due from the reader) and whatever `values` brings. */
export function Say({ id, values }: { id: MessageId; values?: RichValues }) {
  const intl = useIntl();
  return <>{intl.formatMessage({ id }, { ...MARKS, ...values } as Record<string, ReactNode>)}</>;
}

/** Spanish says e before the sound i, and u before o: where a word stands in quotation marks, the browser's own list does not see it. */
function beforeItsSound(list: string, last: string | undefined): string {
  if (last === undefined) return list;
  const changed = /^«(?:[ií]|h[ií](?![aeo]))/i.test(last) ? [' y ', ' e '] : /^«h?[oó]/i.test(last) ? [' o ', ' u '] : null;
  const [and = '', instead = ''] = changed ?? [];
  return changed && list.endsWith(and + last) ? list.slice(0, -(and + last).length) + instead + last : list;
}

/** `a, b and c` in the reader's language. */
export function useList(): (parts: readonly string[], type?: 'conjunction' | 'disjunction') => string {
  const intl = useIntl();
  return useCallback(
    (parts, type = 'conjunction') => {
      const list = intl.formatList(parts, { type });
      return intl.locale.startsWith('es') ? beforeItsSound(list, parts.at(-1)) : list;
    },
    [intl],
  );
}

/** Small numbers in words, as they are written in a sentence. */
export function useCount(): (value: number) => string {
  const say = useSay();
  return useCallback((value) => say('number.words', { n: value }), [say]);
}

/** A title in the quotation marks of the reader's language: in a list, titles that themselves say "and" are told apart. */
export function useQuoted(): (title: string) => string {
  const say = useSay();
  return useCallback((title) => say('quoted', { title }), [say]);
}

/** `decimals`: how many are shown, the last zeros too. */
export function useNumber(): (value: number, decimals?: number) => string {
  const intl = useIntl();
  return useCallback(
    (value, decimals) =>
      intl.formatNumber(value, {
        // Spanish too writes 8.149 beside 23.436.
        useGrouping: 'always',
        ...(decimals !== undefined && { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
      }),
    [intl],
  );
}
