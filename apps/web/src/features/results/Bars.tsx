import { useState } from 'react';
import { WordAct } from '../../chamber/layout/Act';
import { useNumber, useSay } from '../../chamber/words/say';
import { Besides } from './Besides';
import { FiguresTable } from './FiguresTable';
import type { Result, ResultQuestion } from './answers';
import styles from './Results.module.css';

interface BarsProps {
  readonly question: ResultQuestion;
  readonly result: Result;
}

interface Line {
  readonly at: number;
  readonly words: string;
}

/** The line that the counts are held against: the majority needed, or the support asked for. */
function useLine({ question, result }: BarsProps): Line | null {
  const say = useSay();
  const number = useNumber();
  if (question.traits.majority)
    return result.needed > 0 ? { at: result.needed, words: say('results.needed', { needed: number(result.needed) }) } : null;
  return question.minimumSupport > 0
    ? { at: question.minimumSupport, words: say('results.minimum', { needed: number(question.minimumSupport) }) }
    : null;
}

/** A bar from zero, and the line. */
function Bar({ count, scale, chosen, line }: { count: number; scale: number; chosen: boolean; line: Line | null }) {
  return (
    <svg className={styles.track} viewBox={`0 0 ${scale} 14`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={styles.rest} width={scale} height={14} />
      <rect className={styles.value} data-in={chosen || undefined} width={count} height={14} />
      {line && <line className={styles.needed} x1={line.at} x2={line.at} y1={-3} y2={17} />}
    </svg>
  );
}

/** The counts as bars, the seats or the majority as a line with its number, and the same figures as a table. */
export function Bars({ question, result }: BarsProps) {
  const say = useSay();
  const number = useNumber();
  const [table, setTable] = useState(false);
  const line = useLine({ question, result });
  const scale = Math.max(1, result.ballots, line?.at ?? 0, ...result.counts.map((count) => count.count));
  const selected = new Set(result.selected.map((option) => option.key));
  const { adopts, asks, countsPoints } = question.traits;
  // The counts of an order are its first preferences, which fill no places; but points do.
  const elects = (question.form === 'PICK' || countsPoints) && asks.includes('SEATS');
  const counts = elects ? [...result.counts].sort((a, b) => b.count - a.count) : result.counts;
  const isIn = (option: string) => selected.has(option) || (option === adopts && result.outcome === 'CARRIED');
  const last = counts.reduce((found, count, index) => (isIn(count.option) ? index : found), -1);
  return (
    <>
      {line && (
        <div className={styles.scale} aria-hidden="true">
          <span style={{ left: `${(100 * line.at) / scale}%` }} data-end={line.at / scale > 0.8 || undefined}>
            {line.words}
          </span>
        </div>
      )}
      {counts.map((count, index) => (
        <div key={count.option}>
          <div className={styles.bar}>
            <span className={styles.label}>
              {count.title}
              {isIn(count.option) && adopts == null && <span className={styles.chosen}>{say('results.selected')}</span>}
            </span>
            <span className={styles.number}>{number(count.count)}</span>
            <Bar count={count.count} scale={scale} chosen={isIn(count.option)} line={line} />
          </div>
          {elects && index === last && index < counts.length - 1 && (
            <div className={styles.cut}>
              <span>{say('results.seats', { seats: question.seats })}</span>
            </div>
          )}
        </div>
      ))}
      <p className={styles.links}>
        <Besides result={result} />
        <WordAct className="no-print" aria-expanded={table} onClick={() => setTable(!table)}>
          {say(table ? 'results.table.hide' : 'results.table.show')}
        </WordAct>
      </p>
      <div className={table ? styles.tables : 'only-print'}>
        <FiguresTable question={question} result={result} />
      </div>
    </>
  );
}
