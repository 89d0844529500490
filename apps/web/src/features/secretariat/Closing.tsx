import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { Act } from '../../chamber/layout/Act';
import { useTime } from '../../chamber/time/useTime';
import { Say, useList, useNumber, useSay } from '../../chamber/words/say';
import { CancelConsultationDocument, CloseVotingDocument } from '../../generated/graphql';
import { ConfirmBySymbol } from './ConfirmBySymbol';
import type { DeskProps } from './desk-props';
import { useConfirmed } from './useConfirmed';

/** Closing before the time: what will be counted and frozen, and who has not answered. */
export function CloseVoting({ consultation, renew }: DeskProps) {
  const say = useSay();
  const time = useTime();
  const number = useNumber();
  const list = useList();
  const { asked, ask, confirmed, dialog } = useConfirmed(CloseVotingDocument, renew);
  const { symbol, questions, roll, timetable, officialZone: zone } = consultation;
  const open = questions.filter((question) => question.state === 'OPEN');
  const answered = list(
    open.map((question) => say('desk.close.question', { number: question.number, answered: number(question.participation) })),
  );

  return (
    <>
      <Act onClick={ask}>{say('desk.close')}</Act>
      {asked && (
        <ConfirmBySymbol
          {...dialog}
          symbol={symbol}
          title={say('desk.close.title', { symbol })}
          words={[
            <Say key="frozen" id="desk.close.frozen" values={{ count: open.length }} />,
            <Say key="answered" id="desk.close.answered" values={{ answered, entitled: number(roll.entitled) }} />,
            <Say
              key="early"
              id="desk.close.early"
              values={{ moment: time.official(timetable.votingClosesAt, zone), away: time.away(timetable.votingClosesAt) }}
            />,
          ]}
          act={say('desk.close')}
          confirm={(confirmSymbol) => confirmed({ input: { symbol, confirmSymbol } })}
        />
      )}
    </>
  );
}

/** Cancelling, with a reason; nothing is deleted. */
export function Cancel({ consultation, renew }: DeskProps) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const { asked, ask, confirmed, dialog } = useConfirmed(CancelConsultationDocument, renew);
  const { symbol } = consultation;

  return (
    <>
      <Act weight="grave" onClick={ask}>
        {say('desk.cancel')}
      </Act>
      {asked && (
        <ConfirmBySymbol
          {...dialog}
          symbol={symbol}
          grave
          title={say('desk.cancel.title', { symbol })}
          words={[say('desk.cancel.words'), say('desk.cancel.kept')]}
          act={say('desk.cancel')}
          confirm={(confirmSymbol) => confirmed({ input: { symbol, reason, confirmSymbol } })}
        >
          <Textarea
            name="reason"
            label={say('form.reason')}
            required
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </ConfirmBySymbol>
      )}
    </>
  );
}
