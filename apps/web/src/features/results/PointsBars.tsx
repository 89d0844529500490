import { useState } from 'react';
import { WordAct } from '../../chamber/layout/Act';
import { useNumber, useSay } from '../../chamber/words/say';
import { Besides } from './Besides';
import { FiguresTable } from './FiguresTable';
import { fromVotes, meanOf, type Result, type ResultQuestion } from './answers';
import styles from './Results.module.css';

type Points = NonNullable<Result['points']>[number];

interface PointsProps {
  readonly question: ResultQuestion;
  readonly result: Result;
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
  const [table, setTable] = useState(false);
  const { byMean } = question.traits;
  const weighed = question.rule.weighing === 'BY_WEIGHT';
  const selected = new Set(result.selected.map((option) => option.key));
  const figure = (each: Points) => (byMean ? meanOf(each) : each.points);
  // A mean of few is no place: how many must score an option is the rule's.
  const tooFew = ({ votes }: Points) => byMean && votes > 0 && votes < question.minimumSupport;
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
              {each.votes === 0 ? say('results.points.none') : say('results.points.from', fromVotes(each, weighed, number))}
              {tooFew(each) &&
                ` · ${say('results.points.tooFew', { least: question.minimumSupport, number: number(question.minimumSupport), weighed })}`}
            </small>
          </span>
          <span className={styles.number}>{byMean && each.votes === 0 ? '–' : number(figure(each), byMean ? 2 : 0)}</span>
          <Bar value={figure(each)} scale={scale} chosen={selected.has(each.option)} />
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
      <RunOff question={question} result={result} />
    </>
  );
}

/** The two that met, and how many prefer each; nothing where the count held no run-off, as when who would meet the winner is undecided. */
function RunOff({ question, result }: PointsProps) {
  const say = useSay();
  const number = useNumber();
  const stage = result.log?.stages.find(({ kind }) => kind === 'RUN_OFF');
  if (!stage) return null;
  const selected = new Set(result.selected.map((option) => option.key));
  const rows = stage.figures
    .filter(({ standing }) => standing !== 'EXCLUDED')
    .map(({ option: key, votes }) => ({
      key,
      title: question.options.find((option) => option.key === key)?.title ?? key,
      votes: Number(votes),
      chosen: selected.has(key),
    }))
    .sort((one, other) => Number(other.chosen) - Number(one.chosen));
  return (
    <div className={styles.runOff}>
      <h3>{say('results.runOff')}</h3>
      {rows.map((row) => (
        <div key={row.key} className={styles.bar}>
          <span className={styles.label}>
            {row.title}
            {row.chosen && <span className={styles.chosen}>{say('results.selected')}</span>}
          </span>
          <span className={styles.number}>{number(row.votes)}</span>
          <Bar value={row.votes} scale={Math.max(1, result.ballots, result.base)} chosen={row.chosen} />
        </div>
      ))}
      <p className={styles.links}>
        <span>{say('results.runOff.words')}</span>
      </p>
    </div>
  );
}
