import { useNumber, useSay } from '../../chamber/words/say';
import { Besides } from './Besides';
import type { Result, ResultQuestion } from './answers';
import styles from './Results.module.css';

type Points = NonNullable<Result['points']>[number];

interface PointsProps {
  readonly question: ResultQuestion;
  readonly result: Result;
}

/** A mean to two decimals, cut off: the order is the server's, which compares fractions. */
function meanOf({ points, votes }: Points): number {
  return votes === 0 ? 0 : Math.floor((100 * points) / votes) / 100;
}

function Bar({ value, scale, chosen }: { value: number; scale: number; chosen: boolean }) {
  return (
    <svg className={styles.track} viewBox={`0 0 ${scale} 14`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={styles.rest} width={scale} height={14} />
      <rect className={styles.value} data-in={chosen || undefined} width={value} height={14} />
    </svg>
  );
}

/** The points as bars, by sum or by mean; where two met in a run-off, that as well. */
export function PointsBars({ question, result }: PointsProps) {
  const say = useSay();
  const number = useNumber();
  const { byMean } = question.traits;
  const selected = new Set(result.selected.map((option) => option.key));
  const figure = (each: Points) => (byMean ? meanOf(each) : each.points);
  const rows = [...(result.points ?? [])].sort((one, other) => figure(other) - figure(one));
  const scale = byMean ? question.markMax : Math.max(1, ...rows.map(figure));
  return (
    <>
      {rows.map((each) => (
        <div key={each.option} className={styles.bar}>
          <span className={styles.label}>
            {each.title}
            {selected.has(each.option) && <span className={styles.chosen}>{say('results.selected')}</span>}
            <small className={styles.fromVotes}>
              {each.votes === 0
                ? say('results.points.none')
                : say(byMean ? 'results.points.mean' : 'results.points.sum', { points: each.points, votes: each.votes })}
            </small>
          </span>
          <span className={styles.number}>{byMean && each.votes === 0 ? '–' : number(figure(each))}</span>
          <Bar value={figure(each)} scale={scale} chosen={selected.has(each.option)} />
        </div>
      ))}
      <p className={styles.links}>
        <Besides result={result} />
      </p>
      <RunOff question={question} result={result} />
    </>
  );
}

/** The two that met, and how many prefer each; those who score both alike are between them. */
function RunOff({ question, result }: PointsProps) {
  const say = useSay();
  const number = useNumber();
  const [held] = result.selected;
  if (!question.traits.runsOff || !held) return null;
  const [other] = (result.points ?? []).filter(({ option }) => option !== held.key).sort((one, next) => next.points - one.points);
  if (!other) return null;
  const against = result.base - result.obtained;
  const rows = [
    { key: held.key, title: held.title, votes: result.obtained },
    { key: other.option, title: other.title, votes: against },
  ];
  return (
    <div className={styles.runOff}>
      <h3>{say('results.runOff')}</h3>
      {rows.map((row) => (
        <div key={row.key} className={styles.bar}>
          <span className={styles.label}>
            {row.title}
            {row.key === held.key && <span className={styles.chosen}>{say('results.selected')}</span>}
          </span>
          <span className={styles.number}>{number(row.votes)}</span>
          <Bar value={row.votes} scale={Math.max(1, result.ballots, result.base)} chosen={row.key === held.key} />
        </div>
      ))}
      <p className={styles.links}>
        <span>{say('results.runOff.words')}</span>
      </p>
    </div>
  );
}
