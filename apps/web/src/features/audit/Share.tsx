import { useIntl } from 'react-intl';
import { useNumber, useSay } from '../../chamber/words/say';
import styles from './Audit.module.css';

export interface Figures {
  readonly questions: number;
  readonly compared: number;
  readonly agreed: number;
  readonly share?: number | null;
  readonly small: boolean;
}

/** A share in percent, as the reader writes it. */
export function usePercent(): (share: number | null | undefined) => string {
  const intl = useIntl();
  return (share) =>
    share === null || share === undefined ? '–' : intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
}

/** One line of agreement: a bar from zero to all, the share, and of how many questions; few are said to be few. */
export function ShareLine({ name, figures, to }: { name: string; figures: Figures; to?: () => void }) {
  const say = useSay();
  const number = useNumber();
  const percent = usePercent();
  return (
    <li className={styles.share}>
      <span>
        {to ? (
          <button type="button" className={styles.name} onClick={to}>
            {name}
          </button>
        ) : (
          name
        )}
        <small>
          {say(figures.small ? 'audit.of.small' : 'audit.of', { questions: figures.questions, shown: number(figures.questions) })}
        </small>
      </span>
      <b>{percent(figures.share)}</b>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className={styles.rest} width={100} height={10} />
        <rect className={styles.value} data-small={figures.small || undefined} width={100 * (figures.share ?? 0)} height={10} />
      </svg>
    </li>
  );
}
