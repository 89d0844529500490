import { Section } from '../../chamber/layout/Page';
import { useList, useNumber, useQuoted, useSay } from '../../chamber/words/say';
import type { Result, ResultQuestion } from './answers';
import styles from './Results.module.css';

interface CountLogProps {
  readonly question: ResultQuestion;
  readonly result: Result;
}

type Stage = NonNullable<Result['log']>['stages'][number];

function useTitles(question: ResultQuestion): (key: string) => string {
  return (key) => question.options.find((option) => option.key === key)?.title ?? key;
}

/** Exact decimal text in the reader's language, every digit kept. */
function useFigure(): (figure: string) => string {
  const number = useNumber();
  const point = number(1.5).replace(/\d/g, '');
  return (figure) => {
    const [whole = '0', part] = figure.split('.');
    return part === undefined ? number(Number(whole)) : `${number(Number(whole))}${point}${part}`;
  };
}

/** What happens in a stage, under its number. */
function Head({ stage, titleOf }: { stage: Stage; titleOf: (key: string) => string }) {
  const say = useSay();
  return (
    <th scope="col" data-number="">
      {say('results.stages.stage', { number: stage.number })}
      <small>{say(`results.stages.${stage.kind}`, { title: stage.of ? titleOf(stage.of) : '' })}</small>
    </th>
  );
}

/** The stages of a count as a table: an option a row, a stage a column. The same is told in words among the steps. */
export function Stages({ question, result }: CountLogProps) {
  const say = useSay();
  const titleOf = useTitles(question);
  const figure = useFigure();
  const stages = result.log?.stages ?? [];
  // Of points alone, the one stage is what the bars show, and no paper goes on.
  const scored = (result.points?.length ?? 0) > 0;
  if (stages.length === 0 || (scored && stages.length === 1)) return null;
  const caption = say(scored ? 'results.stages.caption.points' : 'results.stages.caption');
  const lost = stages.some((stage) => stage.lost !== '0');
  return (
    <Section title={say('results.stages')}>
      {result.log?.quota != null && <p>{say('results.stages.quota', { quota: figure(result.log.quota) })}</p>}
      <div className={styles.wide} tabIndex={0} role="group" aria-label={caption}>
        <table className={`${styles.table} ${styles.stages}`}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say('results.stages.option')}</th>
              {stages.map((stage) => (
                <Head key={stage.number} stage={stage} titleOf={titleOf} />
              ))}
            </tr>
          </thead>
          <tbody>
            {question.options.map((option, at) => (
              <tr key={option.key}>
                <th scope="row">{option.title}</th>
                {stages.map((stage, index) => {
                  const { votes = '0', standing } = stage.figures[at] ?? {};
                  const before = stages[index - 1]?.figures[at]?.standing;
                  const news = standing !== 'CONTINUING' && standing !== before ? standing : null;
                  return (
                    <td key={stage.number} data-number="" data-standing={standing}>
                      {standing === 'EXCLUDED' && !news ? '–' : figure(votes)}
                      {news && <small>{say(news === 'ELECTED' ? 'results.stages.elected' : 'results.stages.excluded')}</small>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            {(!scored || stages.some(({ exhausted }) => exhausted !== '0')) && (
              <tr>
                <th scope="row">
                  {say('results.stages.exhausted')}
                  <small>{say('results.stages.exhausted.note')}</small>
                </th>
                {stages.map((stage) => (
                  <td key={stage.number} data-number="">
                    {figure(stage.exhausted)}
                  </td>
                ))}
              </tr>
            )}
            {lost && (
              <tr>
                <th scope="row">{say('results.stages.lost')}</th>
                {stages.map((stage) => (
                  <td key={stage.number} data-number="">
                    {figure(stage.lost)}
                  </td>
                ))}
              </tr>
            )}
          </tfoot>
        </table>
      </div>
    </Section>
  );
}

/** The options against each other: who is placed above whom, and the strongest paths. The larger of two figures is in bold. */
export function CountTables({ question, result }: CountLogProps) {
  const say = useSay();
  const number = useNumber();
  const titleOf = useTitles(question);
  return (result.log?.tables ?? []).map((table) => (
    <Section key={table.kind} title={say(`results.table.${table.kind}`)}>
      <p>{say(`results.table.${table.kind}.note`)}</p>
      <div className={styles.wide} tabIndex={0} role="group" aria-label={say(`results.table.${table.kind}`)}>
        <table className={`${styles.table} ${styles.stages}`} aria-label={say(`results.table.${table.kind}`)}>
          <thead>
            <tr>
              <th scope="col">{say('results.stages.option')}</th>
              {table.options.map((key) => (
                <th key={key} scope="col" data-number="">
                  {titleOf(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.options.map((key, row) => (
              <tr key={key}>
                <th scope="row">{titleOf(key)}</th>
                {table.options.map((other, column) => {
                  const cell = table.cells[row]?.[column] ?? 0;
                  return (
                    <td key={other} data-number="">
                      {row === column ? '–' : cell > (table.cells[column]?.[row] ?? 0) ? <b>{number(cell)}</b> : number(cell)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  ));
}

/** The lot that was sealed when voting opened: its hash, its seed and what it drew. */
export function TheLot({ question, result }: CountLogProps) {
  const say = useSay();
  const list = useList();
  const quoted = useQuoted();
  const titleOf = useTitles(question);
  const { lot } = result;
  if (!lot?.seed || !lot.order) return null;
  return (
    <Section title={say('results.lot')}>
      <p>{say('results.lot.words', { order: list(lot.order.map((key) => quoted(titleOf(key)))) })}</p>
      <p className={styles.hash}>
        <code>{say('results.lot.hash', { hash: lot.commitment })}</code>
        <br />
        <code>{say('results.lot.seed', { seed: lot.seed })}</code>
      </p>
    </Section>
  );
}
