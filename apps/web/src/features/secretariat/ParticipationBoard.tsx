import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Section } from '../../chamber/layout/Page';
import { RollSquares, type RollRow, type Standing } from '../../chamber/roll/RollSquares';
import { useDirectory } from '../../chamber/roll/useDirectory';
import { Say, useList, useNumber, useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import type { DeskPartsFragment, ParticipationQuery } from '../../generated/graphql';
import styles from './Desk.module.css';

type Participation = ParticipationQuery['participation'];
type MemberStanding = Participation['members'][number];

interface BoardProps {
  readonly participation: Participation;
  readonly questions: DeskPartsFragment['questions'];
}

/** How a Member stands on one question, or on all of them. */
function useStanding(question: string): (member: MemberStanding) => Standing {
  const say = useSay();
  const all: Standing = { key: 'all', look: 'filled', words: say('board.all') };
  const some: Standing = { key: 'some', look: 'hatched', words: say('board.some') };
  const owes: Standing = { key: 'owes', look: 'empty', words: say('board.owes') };
  return (member) => {
    if (question) return member.answered.includes(question) ? { ...all, words: say('board.answered') } : owes;
    if (member.owes.length === 0) return all;
    return member.answered.length > 0 ? some : owes;
  };
}

const ORDER = ['all', 'some', 'owes'];

/** Who has answered and who owes a position: the roll squares, and the names. */
export function ParticipationBoard({ participation, questions }: BoardProps) {
  const say = useSay();
  const number = useNumber();
  const list = useList();
  const terms = useTerms();
  const directory = useDirectory();
  const [question, setQuestion] = useState('');
  const standing = useStanding(question);
  const numbers = new Map(questions.map((found) => [found.key, found.number]));
  const owing = participation.members.filter((member) => (question ? member.owes.includes(question) : member.owes.length > 0));
  const rows = participation.groups.map((group): RollRow => {
    const members = participation.members.filter((member) =>
      group.group ? member.groups.includes(group.group) : member.groups.length === 0,
    );
    return {
      key: group.group ?? 'none',
      name: (
        <Say
          id="board.group"
          values={{ group: terms.group(group.group), answered: number(group.answered), entitled: number(group.entitled) }}
        />
      ),
      members: members.map((member) => ({ code: member.member, standing: standing(member) })),
    };
  });
  const standings = [
    ...new Map(rows.flatMap((row) => row.members.map((member) => [member.standing.key, member.standing] as const))).values(),
  ].sort((a, b) => ORDER.indexOf(a.key) - ORDER.indexOf(b.key));
  return (
    <Section
      title={say('board.name')}
      note={<Say id="board.count" values={{ answered: number(participation.answered), entitled: number(participation.entitled) }} />}
    >
      <p className={styles.figures}>
        {participation.questions
          .filter((each) => numbers.has(each.question))
          .map((each) => (
            <span key={each.question}>
              <Say id="board.question" values={{ number: each.number, answered: number(each.answered) }} />
            </span>
          ))}
      </p>
      <NativeSelect
        className={`${styles.board} no-print`}
        maw={420}
        label={say('board.which')}
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
        data={[
          { value: '', label: say('board.every') },
          ...questions.map((each) => ({ value: each.key, label: `${each.number}. ${each.title}` })),
        ]}
      />
      <RollSquares rows={rows} standings={standings} />
      <details>
        <summary>{say('board.owing', { count: owing.length, number: number(owing.length) })}</summary>
        <ul className={styles.owe}>
          {directory.sorted(owing.map((member) => member.member)).map((code) => (
            <li key={code}>
              {directory.name(code)}{' '}
              <small>
                {say('board.owesQuestions', {
                  count: owing.find((member) => member.member === code)?.owes.length ?? 0,
                  numbers: list((owing.find((member) => member.member === code)?.owes ?? []).map((key) => String(numbers.get(key) ?? key))),
                })}
              </small>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
