import { useState } from 'react';
import { WordAct } from '../../chamber/layout/Act';
import { useSay } from '../../chamber/words/say';
import { Scrolled } from './Scrolled';
import styles from './Audit.module.css';

export interface Column {
  /** Its name in the legend and in the table. */
  readonly name: string;
  /** How it is drawn: filled, hatched or outlined, never by colour alone. */
  readonly look: 'full' | 'hatched' | 'outlined';
}

export interface Year {
  readonly year: number;
  /** As many as there are columns; stacked from zero. */
  readonly values: readonly number[];
  /** The cells of its row in the table. */
  readonly cells: readonly string[];
  readonly small?: boolean;
}

interface YearChartProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The heads of the table's columns after the year. */
  readonly heads: readonly string[];
  readonly years: readonly Year[];
  /** What the full height stands for. */
  readonly top: number;
  readonly topInWords: string;
}

const [HEIGHT, LEFT, BASE] = [160, 44, 24];
/** Up to so many years stand far enough apart for each to be named. */
const FEW_YEARS = 24;

/** Years side by side as bars that begin at zero, and the same figures as a table one press away. */
export function YearChart({ caption, columns, heads, years, top, topInWords }: YearChartProps) {
  const say = useSay();
  const [table, setTable] = useState(false);
  const step = years.length > FEW_YEARS ? 14 : 44;
  const width = LEFT + years.length * step + 8;
  const every = years.length > FEW_YEARS ? 5 : 1;
  return (
    <figure className={styles.chart}>
      <figcaption>{caption}</figcaption>
      <Scrolled name={caption}>
        <svg
          width={width}
          height={HEIGHT + BASE + 14}
          viewBox={`0 -14 ${width} ${HEIGHT + BASE + 14}`}
          aria-hidden="true"
          focusable="false"
        >
          <defs>
            <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="5" height="5" className={styles.hatchGround} />
              <line x1="0" y1="0" x2="0" y2="5" className={styles.hatchLine} />
            </pattern>
          </defs>
          <line className={styles.axis} x1={LEFT} x2={width} y1={HEIGHT} y2={HEIGHT} />
          <line className={styles.grid} x1={LEFT} x2={width} y1={0} y2={0} />
          <text className={styles.tick} x={LEFT - 6} y={4} textAnchor="end">
            {topInWords}
          </text>
          <text className={styles.tick} x={LEFT - 6} y={HEIGHT + 4} textAnchor="end">
            0
          </text>
          {years.map((year, at) => (
            <g key={year.year} transform={`translate(${LEFT + at * step + 3} 0)`}>
              {stacked(year.values, top).map(({ y, height }, nth) => (
                <rect
                  key={columns[nth]?.name}
                  className={styles[columns[nth]?.look ?? 'full']}
                  data-small={year.small || undefined}
                  x={0}
                  y={y}
                  width={step - 6}
                  height={height}
                />
              ))}
              {year.year % every === 0 && (
                <text className={styles.tick} x={(step - 6) / 2} y={HEIGHT + 16} textAnchor="middle">
                  {year.year}
                </text>
              )}
            </g>
          ))}
        </svg>
      </Scrolled>
      {columns.length > 1 && (
        <ul className={styles.legend}>
          {columns.map((column) => (
            <li key={column.name}>
              <svg width="14" height="14" aria-hidden="true" focusable="false">
                <rect className={styles[column.look]} x={1} y={1} width={12} height={12} />
              </svg>
              {column.name}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.toggle}>
        <WordAct className="no-print" aria-expanded={table} onClick={() => setTable(!table)}>
          {say(table ? 'results.table.hide' : 'results.table.show')}
        </WordAct>
      </p>
      <div className={table ? undefined : 'only-print'}>
        <Scrolled name={caption}>
          <table className={styles.table}>
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{say('audit.year')}</th>
                {heads.map((head) => (
                  <th scope="col" key={head} data-number="">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {years.map((year) => (
                <tr key={year.year}>
                  <th scope="row">{year.year}</th>
                  {year.cells.map((cell, at) => (
                    <td key={heads[at]} data-number="">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
      </div>
    </figure>
  );
}

/** From the ground up. */
function stacked(values: readonly number[], top: number): { y: number; height: number }[] {
  let y = HEIGHT;
  return values.map((value) => {
    const height = top > 0 ? (HEIGHT * value) / top : 0;
    y -= height;
    return { y, height };
  });
}
