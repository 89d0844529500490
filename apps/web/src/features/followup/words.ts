import { useIntl } from 'react-intl';
import type { MessageId } from '../../chamber/words/catalogues';
import type { FollowUpKind, FollowUpStatus } from '../../generated/graphql';

export const KINDS: readonly FollowUpKind[] = ['WORKSHOP', 'MEETING', 'CONFERENCE', 'TRAINING', 'REPORT', 'PUBLICATION', 'OTHER'];
export const STATUSES: readonly FollowUpStatus[] = ['PLANNED', 'FUNDED', 'HELD', 'DEFERRED', 'CANCELLED'];

/** A report or a publication is issued, not held. */
export function statusMessage(kind: FollowUpKind, status: FollowUpStatus): MessageId {
  return status === 'HELD' && (kind === 'REPORT' || kind === 'PUBLICATION') ? 'followUp.status.ISSUED' : `followUp.status.${status}`;
}

/** "12–14 November 2003", "USD 150,000" and lists, as the reader's language writes them. */
export function useFigures() {
  const { formatNumber, formatList, locale } = useIntl();
  return {
    days(from: string, to: string | null): string {
      const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
      return to && to !== from ? format.formatRange(new Date(from), new Date(to)) : format.format(new Date(from));
    },
    money: (figure: number, currency: string) =>
      formatNumber(figure, { style: 'currency', currency, currencyDisplay: 'code', maximumFractionDigits: 0 }),
    list: (names: readonly string[]) => formatList(names),
  };
}
