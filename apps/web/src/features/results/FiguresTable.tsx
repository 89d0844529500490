import { useNumber, useSay } from '../../chamber/words/say';
import { fromVotes, meanOf, type Result, type ResultQuestion } from './answers';
import styles from './Results.module.css';

interface FiguresProps {
  readonly question: ResultQuestion;
  readonly result: Result;
}

type Row = readonly [string, string];

/** What each option has: Members, unless the method counts points or votes count by weight. */
function useCounts({ question, result }: FiguresProps): Row[] {
  const say = useSay();
  const number = useNumber();
  const { byMean, countsPoints } = question.traits;
  const weighed = question.rule.weighing === 'BY_WEIGHT';
  if (result.points)
    return result.points.map((each): Row => {
      const from = each.votes === 0 ? say('results.points.none') : say('results.points.from', fromVotes(each, weighed, number));
      return [each.title, byMean && each.votes > 0 ? say('results.points.mean', { mean: number(meanOf(each), 2), from }) : from];
    });
  const unit = countsPoints ? 'results.unit.points' : weighed ? 'results.unit.votes' : null;
  return result.counts.map(({ title, count }): Row => [title, unit ? say(unit, { count, number: number(count) }) : number(count)]);
}

/** The figures of the result, those of a majority where one is asked for, each with its unit where not all are of Members. The four ways of choosing nothing are four rows. */
export function FiguresTable({ question, result }: FiguresProps) {
  const say = useSay();
  const number = useNumber();
  const counts = useCounts({ question, result });
  const weighed = question.rule.weighing === 'BY_WEIGHT';
  const { majority, byMean, countsPoints, runsOff } = question.traits;
  const mixed = weighed || countsPoints || result.points != null;
  const members = (count: number) => (mixed ? say('results.unit.members', { count, number: number(count) }) : number(count));
  const votes = (count: number) => (weighed ? say('results.unit.votes', { count, number: number(count) }) : members(count));
  // What a place takes is asked in points where they alone decide; a mean asks by how many it is given.
  const inPoints = countsPoints || (result.points != null && !byMean && !runsOff);
  const support = (count: number) => (inPoints ? say('results.unit.points', { count, number: number(count) }) : votes(count));
  const rows: readonly Row[] = [
    ...counts,
    [say('results.row.abstained'), members(result.abstained)],
    [say('results.row.blank'), members(result.blank)],
    [say('results.row.ballots'), members(result.ballots)],
    [say('results.row.absent'), members(result.didNotParticipate)],
    [say('results.row.entitled'), members(result.entitled)],
    [say('results.row.notEntitled'), members(result.notEntitled)],
    [say('results.row.body'), members(result.membersOfBody)],
    // Only where a majority is asked for is there something of which it is a share.
    ...(majority ? [[say('results.row.base'), votes(result.base)] as const] : []),
    // By a majority, a quota or a minimum support; to be level or ahead asks for no number.
    ...(majority || question.minimumSupport > 0 || result.log?.quota != null
      ? ([
          [say('results.row.needed'), support(result.needed)],
          [say('results.row.obtained'), support(result.obtained)],
          // Between two means the lead is no number of votes, and no support: the steps compare them.
          ...(byMean ? [] : [[say('results.row.margin'), support(result.margin)] as const]),
        ] as const)
      : []),
  ];
  return (
    <table className={styles.table}>
      <caption>{say('results.table.caption', { number: question.number, title: question.title })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('results.table.what')}</th>
          <th scope="col" data-number="">
            {say(mixed ? 'results.table.figures' : 'results.table.figure')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, figure]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-number="">{figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
