import { useQuery } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { Act, Acts, WordAct } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSession } from '../../chamber/session/session';
import { API_NAMES, useLanguage } from '../../chamber/words/language';
import { useSay } from '../../chamber/words/say';
import {
  ExplainVoteDocument,
  ExplanationsDocument,
  WithdrawExplanationDocument,
  type EntryReceiptPartsFragment,
  type ExplanationMoment,
  type ExplanationPartsFragment,
} from '../../generated/graphql';
import { ReceiptHeld } from '../verify/ReceiptHeld';
import styles from './Statements.module.css';

interface FormProps {
  readonly question: string;
  readonly moment: ExplanationMoment;
  readonly mine: ExplanationPartsFragment | undefined;
  readonly close: () => void;
  /** Takes the receipt: with the form gone there is nothing else that could show it. */
  readonly noted: (receipt: EntryReceiptPartsFragment) => void;
}

function ExplainForm({ question, moment, mine, close, noted }: FormProps) {
  const say = useSay();
  const language = useLanguage();
  const [text, setText] = useState(mine?.text ?? '');
  const { act, busy, refused, error } = useAct(ExplainVoteDocument);

  async function explain(event: FormEvent) {
    event.preventDefault();
    const input = { question, moment, text, language: API_NAMES[language], expectedVersion: mine?.version ?? 0 };
    const done = await act({ input });
    if (done) noted(done.receipt);
  }

  return (
    <form className={forms.form} onSubmit={(event) => void explain(event)} aria-label={say(`explanations.give.${moment}`)}>
      <Textarea
        name="text"
        label={say('explanations.text')}
        description={say('explanations.text.hint')}
        required
        rows={5}
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('explanations.submit')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}

function Listed({ title, explanations }: { title: string; explanations: readonly ExplanationPartsFragment[] }) {
  const say = useSay();
  if (explanations.length === 0) return null;
  return (
    <div className={styles.part}>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {explanations.map((each) => (
          <li key={each.member}>
            <b>{each.memberName}</b>
            {each.text == null ? (
              <p className={styles.gone}>{say('explanations.withdrawn')}</p>
            ) : (
              <p lang={each.language?.toLowerCase()}>{each.text}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

type OwnProps = Pick<FormProps, 'question' | 'moment' | 'mine'> & Readonly<{ symbol: string; renew: () => void }>;

/** What the reader's own delegation may do: explain its vote, change that, or take it back. */
function OwnExplanation({ question, symbol, moment, mine, renew }: OwnProps) {
  const say = useSay();
  const { server } = useSession();
  const [held, setHeld] = useState<Readonly<{ words: string; receipt: EntryReceiptPartsFragment }> | null>(null);
  const [doing, setDoing] = useState<'nothing' | 'explaining' | 'withdrawing'>('nothing');
  const { act, busy, refused, error } = useAct(WithdrawExplanationDocument);
  const close = () => setDoing('nothing');
  const standing = mine && mine.text != null;

  const noted = (words: string) => (receipt: EntryReceiptPartsFragment) => {
    setHeld({ words, receipt });
    renew();
    close();
  };

  async function withdraw() {
    const done = await act({ input: { question, moment } });
    if (done) noted(say('explanations.withdrawn'))(done.receipt);
  }

  if (doing === 'explaining') return <ExplainForm {...{ question, moment, mine, close }} noted={noted(say('explanations.given'))} />;
  if (doing === 'withdrawing')
    return (
      <div role="group" aria-label={say('explanations.withdraw')}>
        <p>{say('explanations.withdraw.words')}</p>
        <Refusal of={refused} />
        <Failed error={error} />
        <Acts>
          <Act weight="grave" busy={busy} onClick={() => void withdraw()}>
            {say('explanations.withdraw')}
          </Act>
          <Act weight="quiet" onClick={close}>
            {say('act.leave')}
          </Act>
        </Acts>
      </div>
    );
  return (
    <>
      {held && <ReceiptHeld {...{ ...held, symbol }} zone={server.officialZone} close={() => setHeld(null)} />}
      <div className={`${styles.acts} no-print`}>
        <WordAct onClick={() => setDoing('explaining')}>{say(standing ? 'explanations.change' : `explanations.give.${moment}`)}</WordAct>
        {standing && <WordAct onClick={() => setDoing('withdrawing')}>{say('explanations.withdraw')}</WordAct>}
      </div>
    </>
  );
}

/** The explanations of vote on a question, and the reasons given with its ballots; nothing where nothing is said or may be. */
export function Explanations({ question, symbol }: { question: string; symbol: string }) {
  const say = useSay();
  const { data, refetch } = useQuery(ExplanationsDocument, { variables: { question }, fetchPolicy: 'cache-and-network' });
  if (!data) return null;
  const { before, after, mayExplain } = data.explanationsOfVote;
  const reasons = data.reasonsWithBallots;
  if (before.length + after.length + reasons.length === 0 && !mayExplain) return null;
  const mine = [...before, ...after].find((each) => each.mine && each.moment === mayExplain);
  return (
    <section className={styles.part} aria-label={say('explanations.name')}>
      {reasons.length > 0 && (
        <div className={styles.part}>
          <h3>{say('explanations.reasons')}</h3>
          <ul className={styles.list}>
            {reasons.map((each) => (
              <li key={each.member}>
                <b>{each.memberName}</b> · {each.answer}
                <p>{each.text}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Listed title={say('explanations.before')} explanations={before} />
      <Listed title={say('explanations.after')} explanations={after} />
      {mayExplain && <OwnExplanation {...{ question, symbol, mine }} moment={mayExplain} renew={() => void refetch()} />}
    </section>
  );
}
