import { NativeSelect, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import { RespondToCommentDocument, type CommentPartsFragment, type Disposition } from '../../generated/graphql';
import styles from './Comments.module.css';

const DISPOSITIONS: readonly Disposition[] = ['ACCEPTED', 'ACCEPTED_IN_PART', 'NOTED', 'NOT_ACCEPTED'];

/** The secretariat's answer to a comment. */
export function AnswerForm({ comment, close }: { comment: CommentPartsFragment; close: () => void }) {
  const say = useSay();
  const terms = useTerms();
  const [disposition, setDisposition] = useState<Disposition>(comment.response?.disposition ?? 'NOTED');
  const [text, setText] = useState(comment.response?.text ?? '');
  const { act, busy, refused, error } = useAct(RespondToCommentDocument);

  async function answer(event: FormEvent) {
    event.preventDefault();
    if (await act({ input: { comment: comment.id, disposition, text } })) close();
  }

  return (
    <form className={styles.form} onSubmit={(event) => void answer(event)} aria-label={say('comments.answer')}>
      <NativeSelect
        name="disposition"
        label={say('comments.answer.disposition')}
        value={disposition}
        onChange={(event) => setDisposition(event.currentTarget.value as Disposition)}
        data={DISPOSITIONS.map((value) => ({ value, label: terms.disposition(value) }))}
      />
      <Textarea
        name="text"
        label={say('comments.answer.text')}
        required
        rows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('comments.answer.act', { member: comment.memberName })}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
