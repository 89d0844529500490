import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { WithdrawCommentDocument, type CommentPartsFragment } from '../../generated/graphql';
import styles from './Comments.module.css';

/** Withdrawal leaves a marker, and asks for a reason. */
export function WithdrawForm({ comment, close }: { comment: CommentPartsFragment; close: () => void }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const { act, busy, refused, error } = useAct(WithdrawCommentDocument);

  async function withdraw(event: FormEvent) {
    event.preventDefault();
    if (await act({ input: { comment: comment.id, reason } })) close();
  }

  return (
    <form className={styles.form} onSubmit={(event) => void withdraw(event)} aria-label={say('comments.withdraw')}>
      <TextInput
        name="reason"
        label={say('comments.withdraw.reason')}
        description={say('comments.withdraw.hint')}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" weight="grave" busy={busy}>
          {say('comments.withdraw')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
