import { Checkbox, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { faultOf } from '../../chamber/api/faults';
import { randomKey } from '../../chamber/key';
import { Act } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useViewer } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { capital, namesOf } from '../../chamber/words/names';
import { useList, useQuoted, useSay } from '../../chamber/words/say';
import { CastBallotDocument, type CastBallotMutation } from '../../generated/graphql';
import type { Success } from '../../chamber/api/useAct';
import type { Draft } from './draft';
import { levelsOf } from './levels';
import { marksOf, titleOf, type Question } from './types';
import styles from './Ballot.module.css';

export type Cast = Success<CastBallotMutation>;

const HEADINGS = { CHOICE: 'ballot.review.choice', ABSTAIN: 'ballot.review.abstain', BLANK: 'ballot.review.blank' } as const;

interface ReviewProps {
  readonly question: Question;
  readonly draft: Draft;
  readonly zone: string;
  readonly closesAt: string;
  readonly back: () => void;
  readonly onCast: (cast: Cast) => void;
}

/** The position as it would be cast, read once more before it is. */
export function Review({ question, draft, zone, closesAt, back, onCast }: ReviewProps) {
  const say = useSay();
  const list = useList();
  const quoted = useQuoted();
  const time = useTime();
  const viewer = useViewer();
  const heading = useRef<HTMLHeadingElement>(null);
  const { act, busy, refused, error } = useAct(CastBallotDocument);
  // One key a review: pressing again after an interruption asks for the same ballot, which is counted once.
  const [key] = useState(() => randomKey());
  const [reason, setReason] = useState('');
  const [standing] = useState(question.myBallot);
  const secret = question.secrecy === 'SECRET';
  const [known, setKnown] = useState(false);
  const [unread, setUnread] = useState(false);
  const name = viewer.delegate?.member.name ?? '';

  useEffect(() => heading.current?.focus(), []);

  async function cast() {
    const answer = await act({
      input: {
        question: question.id,
        kind: draft.kind,
        marks: draft.kind === 'CHOICE' ? marksOf(question, draft) : [],
        idempotencyKey: key,
        expectedVersion: standing?.version ?? 0,
        ...(reason.trim() ? { reason } : {}),
      },
    });
    if (answer) onCast(answer);
  }

  return (
    <div>
      <h2 ref={heading} tabIndex={-1}>
        {capital(say(HEADINGS[draft.kind], { ...namesOf(name), number: question.number }))}
      </h2>
      <p className={styles.says}>{question.title}</p>
      <ul className={styles.chosen}>
        {draft.kind === 'CHOICE' && question.form === 'RANK' ? (
          levelsOf(draft).map((level, at) => (
            <li key={level.join()}>
              {say('ballot.rank.place', {
                place: at + 1,
                titles: list(level.map((option) => (level.length > 1 ? quoted(titleOf(question, option)) : titleOf(question, option)))),
              })}
            </li>
          ))
        ) : draft.kind === 'CHOICE' ? (
          marksOf(question, draft).map(({ option, mark }) => (
            <li key={option}>
              {question.form === 'SCORE'
                ? say('ballot.score.given', { title: titleOf(question, option), points: mark })
                : titleOf(question, option)}
            </li>
          ))
        ) : (
          <li>{say(`term.ballot.${draft.kind}`)}</li>
        )}
      </ul>
      {draft.kind === 'CHOICE' && question.form === 'RANK' && draft.options.length < question.options.length && (
        <p className={styles.says}>
          {say('ballot.rank.unranked', {
            titles: list(question.options.filter(({ key }) => !draft.options.includes(key)).map(({ title }) => quoted(title))),
          })}
        </p>
      )}
      {standing && (
        <p className={styles.says}>
          {say('ballot.review.replaces', { position: standing.inWords, moment: time.within(standing.castAt, zone), by: standing.castBy })}
        </p>
      )}
      {secret ? (
        <>
          <p className={styles.says}>{say('secret.review')}</p>
          <Checkbox
            className={styles.known}
            label={say('secret.review.known')}
            checked={known}
            error={unread && !known ? say('secret.review.tick') : undefined}
            onChange={(event) => setKnown(event.currentTarget.checked)}
          />
        </>
      ) : (
        <p className={styles.says}>{say('ballot.review.seen', { moment: time.full(closesAt, zone) })}</p>
      )}
      {question.reasonFor.length > 0 && (
        <Textarea
          name="reason"
          label={say('ballot.reason')}
          description={say('ballot.reason.hint')}
          required={draft.options.some((option) => question.reasonFor.includes(option))}
          rows={3}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Refusal of={refused} />
      {error && faultOf(error).kind === 'unheard' ? (
        <p className={styles.why} role="alert">
          {say('ballot.review.unknown')}
        </p>
      ) : (
        <Failed error={error} />
      )}
      <div className={styles.acts}>
        <Act wide busy={busy} onClick={() => (secret && !known ? setUnread(true) : void cast())}>
          {say(error ? 'ballot.castAgain' : secret ? 'secret.cast' : 'ballot.cast', namesOf(name))}
        </Act>
        <Act wide weight="quiet" onClick={back}>
          {say('ballot.back')}
        </Act>
      </div>
      {!error && <p className={styles.fine}>{say('ballot.notYetCast')}</p>}
    </div>
  );
}
