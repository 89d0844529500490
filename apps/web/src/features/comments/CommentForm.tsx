import { NativeSelect, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSession, useViewer } from '../../chamber/session/session';
import { API_NAMES, useLanguage } from '../../chamber/words/language';
import { useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import {
  DraftCommentDocument,
  ReviseCommentDocument,
  SubmitCommentDocument,
  type CommentPartsFragment,
  type CommentTarget,
  type CommentType,
  type EntryReceiptPartsFragment,
} from '../../generated/graphql';
import { ReceiptHeld } from '../verify/ReceiptHeld';
import styles from './Comments.module.css';

/** What a comment points to. */
export interface CommentPlace {
  readonly consultation: string;
  readonly target: CommentTarget;
  readonly document?: string;
  readonly anchor?: string;
  readonly proposal?: string;
}

const TYPES: readonly CommentType[] = ['GENERAL', 'TECHNICAL', 'EDITORIAL', 'TRANSLATION'];

interface CommentFormProps {
  readonly place: CommentPlace;
  readonly comment?: CommentPartsFragment;
  readonly standing: string | null;
  readonly close: () => void;
}

/** What was kept; of a draft that begins the log has no words, and there is no receipt. */
type Kept = Readonly<{ id: string; receipt?: EntryReceiptPartsFragment }>;

/** Writing a comment: kept inside the delegation as a draft, or submitted at once by those who may speak for it. */
export function CommentForm({ place, comment, standing, close }: CommentFormProps) {
  const say = useSay();
  const terms = useTerms();
  const viewer = useViewer();
  const language = useLanguage();
  const draft = useAct(DraftCommentDocument);
  const revise = useAct(ReviseCommentDocument);
  const submit = useAct(SubmitCommentDocument);
  const [type, setType] = useState<CommentType>(comment?.type ?? 'GENERAL');
  const [text, setText] = useState(comment?.text ?? '');
  const [wording, setWording] = useState(comment?.proposedWording ?? '');
  const [rationale, setRationale] = useState(comment?.rationale ?? '');
  const { server } = useSession();
  // The draft that was made before its submission failed: pressing again goes on from it instead of making a second one.
  const [made, setMade] = useState<CommentPartsFragment | null>(null);
  const kept = comment ?? made;
  const [receipt, setReceipt] = useState<EntryReceiptPartsFragment | null>(null);
  const speaks = viewer.delegate?.function !== 'ADVISER';
  const submitted = comment && comment.status !== 'DRAFT';

  async function keep(): Promise<Kept | null> {
    const written = { text, proposedWording: wording.trim() && wording !== standing ? wording : null, rationale: rationale.trim() || null };
    if (kept) {
      const done = await revise.act({ input: { comment: kept.id, version: made?.version ?? kept.version, ...written } });
      if (!done) return null;
      setMade(done.comment);
      return { id: done.comment.id, receipt: done.receipt };
    }
    const done = await draft.act({ input: { ...place, type, language: API_NAMES[language], ...written } });
    if (!done) return null;
    setMade(done.comment);
    return { id: done.comment.id };
  }

  async function keepOnly() {
    if (await keep()) close();
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    const kept = await keep();
    if (!kept) return;
    // The words that count are those of the last version: so it is that of which there is a receipt.
    if (submitted && kept.receipt) return setReceipt(kept.receipt);
    const done = await submit.act({ input: { comment: kept.id } });
    if (done) setReceipt(done.receipt);
  }

  if (receipt)
    return (
      <div className={styles.form}>
        <ReceiptHeld
          {...{ receipt, close }}
          words={say(submitted ? 'comments.form.revised' : 'comments.form.submitted')}
          symbol={place.consultation}
          zone={server.officialZone}
        />
      </div>
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => void send(event)}
      aria-label={say(comment ? 'comments.form.revise' : 'comments.form.new')}
    >
      {!kept && (
        <NativeSelect
          name="type"
          label={say('comments.form.type')}
          value={type}
          onChange={(event) => setType(event.currentTarget.value as CommentType)}
          data={TYPES.map((value) => ({ value, label: terms.comment(value) }))}
        />
      )}
      <Textarea
        name="text"
        label={say('comments.form.text')}
        required
        autosize={false}
        rows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {place.target !== 'CONSULTATION' && (
        <Textarea
          name="proposedWording"
          label={say('comments.form.wording')}
          description={say(place.target === 'PROPOSAL' ? 'comments.form.wording.hint.proposal' : 'comments.form.wording.hint')}
          rows={wording.length > 200 ? 7 : 3}
          value={wording}
          placeholder={say('comments.form.optional')}
          onFocus={() => standing && wording === '' && setWording(standing)}
          onChange={(event) => setWording(event.currentTarget.value)}
        />
      )}
      <Textarea
        name="rationale"
        label={say('comments.form.rationale')}
        rows={2}
        placeholder={say('comments.form.optional')}
        value={rationale}
        onChange={(event) => setRationale(event.currentTarget.value)}
      />
      <Refusal of={draft.refused ?? revise.refused ?? submit.refused} />
      <Failed error={draft.error ?? revise.error ?? submit.error} />
      <Acts>
        {speaks && (
          <Act type="submit" busy={draft.busy || revise.busy || submit.busy}>
            {say(submitted ? 'comments.form.keepVersion' : 'comments.form.submit')}
          </Act>
        )}
        {!submitted && (
          <Act weight="quiet" busy={draft.busy || revise.busy} onClick={() => void keepOnly()}>
            {say('comments.form.keep')}
          </Act>
        )}
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
