import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { csvOf, download, fileNameOf } from '../../chamber/download';
import { Section } from '../../chamber/layout/Page';
import { WordAct } from '../../chamber/layout/Act';
import { RollSquares, type RollRow } from '../../chamber/roll/RollSquares';
import { useDirectory } from '../../chamber/roll/useDirectory';
import { Say, useNumber, useSay } from '../../chamber/words/say';
import type { MessageId } from '../../chamber/words/catalogues';
import { useTerms } from '../../chamber/words/terms';
import { answerInWords, answersByMember, inKeyOrder, standingOf, statesOnly, type Result, type ResultQuestion } from './answers';
import { MemberTable } from './MemberTable';
import styles from './Results.module.css';

interface RollCallProps {
  readonly symbol: string;
  readonly question: ResultQuestion;
  readonly result: Result;
}

/** The option to look at first: what was selected, else what was best supported; of an endorsement, being in favour. */
function firstOf(question: ResultQuestion, result: Result): string {
  const best = [...result.counts].sort((a, b) => b.count - a.count)[0];
  return result.selected[0]?.key ?? (question.traits.adopts != null ? result.counts[0] : best)?.option ?? '';
}

/** What is looked at, option by option: who chose it, where it was ranked, how it was scored, or who holds the position. */
function askedOf(question: ResultQuestion): { title: MessageId; label: MessageId } {
  if (question.form === 'RANK') return { title: 'results.roll', label: 'results.whose.rank' };
  if (question.form === 'SCORE') return { title: 'results.roll', label: 'results.whose.score' };
  if (statesOnly(question)) return { title: 'results.rollSense', label: 'results.whose.sense' };
  return { title: 'results.rollOption', label: 'results.whose' };
}

/** Who answered what, by regional group: one small square a Member. */
export function RollCall({ symbol, question, result }: RollCallProps) {
  const say = useSay();
  const number = useNumber();
  const terms = useTerms();
  const directory = useDirectory();
  const [option, setOption] = useState(() => firstOf(question, result));
  const [table, setTable] = useState(false);
  if (result.rollCall.length === 0) return null;
  const secret = result.box !== null;
  // Two options that are ranked or scored are still looked at one by one.
  const single = secret || (question.form === 'PICK' && question.options.length <= 2);
  const looked = askedOf(question);

  const rows = result.rollCall.map((row): RollRow => {
    const members = row.answers.flatMap((answer) =>
      answer.members.map((code) => ({ code, standing: standingOf(answer.answer, option, question, say, number) })),
    );
    const chose = members.filter((member) => member.standing.key === (secret ? 'TOOK_PART' : 'chosen')).length;
    return {
      key: row.group ?? 'none',
      name: <Say id="results.group" values={{ group: terms.group(row.group), chose: number(chose), members: number(row.members) }} />,
      members,
    };
  });

  function csv() {
    const answers = answersByMember(result);
    const groups = new Map(directory.entries.map((entry) => [entry.code, entry.groups.map((group) => terms.group(group)).join('; ')]));
    const lines = directory
      .sorted([...answers.keys()])
      .map((code) => [code, directory.name(code), groups.get(code) ?? '', answerInWords(answers.get(code) ?? '', question, say)]);
    download(
      `${fileNameOf(symbol)}-${question.key}.csv`,
      'text/csv',
      csvOf([[say('results.csv.code'), say('results.csv.member'), say('results.csv.group'), say('results.csv.answer')], ...lines]),
    );
  }

  return (
    <Section title={say(secret ? 'secret.roll' : single ? 'results.roll' : looked.title)}>
      {secret && <p>{say('secret.roll.words')}</p>}
      {!single && (
        <NativeSelect
          className={`${styles.whose} no-print`}
          label={say(looked.label)}
          value={option}
          onChange={(event) => setOption(event.currentTarget.value)}
          data={question.options.map((each) => ({ value: each.key, label: each.title }))}
        />
      )}
      <RollSquares rows={rows} standings={inKeyOrder(rows.flatMap((row) => row.members.map((member) => member.standing)))} />
      <p className={`${styles.links} no-print`}>
        <WordAct aria-expanded={table} onClick={() => setTable(!table)}>
          {say(table ? 'results.members.hide' : 'results.members.show')}
        </WordAct>
        <WordAct onClick={csv}>{say('results.csv')}</WordAct>
      </p>
      <div className={table ? styles.tables : 'only-print'}>
        <MemberTable question={question} result={result} />
      </div>
    </Section>
  );
}
