import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { Act, Acts, WordAct } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useMay } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { useNumber, useSay } from '../../chamber/words/say';
import { ConfirmPaperBallotDocument, type PaperBallotPartsFragment, WithdrawPaperBallotDocument } from '../../generated/graphql';
import styles from './Statements.module.css';

interface PaperEntryProps {
  readonly paper: PaperBallotPartsFragment;
  readonly zone: string;
  readonly renew: () => void;
}

function Waiting({ paper, renew }: Omit<PaperEntryProps, 'zone'>) {
  const say = useSay();
  const [withdrawing, setWithdrawing] = useState(false);
  const [reason, setReason] = useState('');
  const confirm = useAct(ConfirmPaperBallotDocument);
  const withdraw = useAct(WithdrawPaperBallotDocument);

  return (
    <>
      <Refusal of={confirm.refused ?? withdraw.refused} />
      <Failed error={confirm.error ?? withdraw.error} />
      {withdrawing && (
        <TextInput
          name="reason"
          label={say('form.reason')}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Acts>
        {withdrawing ? (
          <>
            <Act
              weight="grave"
              busy={withdraw.busy}
              onClick={() => void withdraw.act({ input: { paperBallot: paper.id, reason } }).then((done) => done && renew())}
            >
              {say('paper.withdraw')}
            </Act>
            <Act weight="quiet" onClick={() => setWithdrawing(false)}>
              {say('act.leave')}
            </Act>
          </>
        ) : (
          <>
            {paper.enteredByMe ? (
              <p className={styles.fine}>{say('paper.another')}</p>
            ) : (
              <Act
                busy={confirm.busy}
                onClick={() => void confirm.act({ input: { paperBallot: paper.id } }).then((done) => done && renew())}
              >
                {say('paper.confirm', { member: paper.memberName })}
              </Act>
            )}
            <WordAct onClick={() => setWithdrawing(true)}>{say('paper.withdraw')}</WordAct>
          </>
        )}
      </Acts>
    </>
  );
}

/** One vote received on paper, with what proves it and what became of it. */
export function PaperEntry({ paper, zone, renew }: PaperEntryProps) {
  const say = useSay();
  const time = useTime();
  const number = useNumber();
  const enters = useMay('ENTER_PAPER_BALLOTS');
  const { evidence } = paper;
  return (
    <li>
      <b>{paper.memberName}</b> · {say('paper.question', { number: paper.questionNumber, title: paper.questionTitle })}
      <p>
        <b>{paper.inWords}</b>
        {paper.replaces > 0 && ` · ${say('paper.replaces', { version: paper.replaces })}`}
      </p>
      {paper.reason && <p>{paper.reason}</p>}
      <p className={styles.evidence}>
        {paper.reference} ·{' '}
        <a href={`/evidence/${evidence.id}`} download={evidence.name}>
          {say('paper.evidence', { name: evidence.name, size: number(Math.max(1, Math.round(evidence.size / 1000))) })}
        </a>
      </p>
      <p className={`${styles.fine} ${styles.evidence}`}>SHA-256 {evidence.sha256}</p>
      <p className={styles.fine}>
        {say('paper.entered', { by: paper.enteredBy, moment: time.official(paper.enteredAt, zone) })}
        {paper.confirmedAt && ` ${say('paper.confirmed', { by: paper.confirmedBy, moment: time.official(paper.confirmedAt, zone) })}`}
        {paper.withdrawnAt &&
          ` ${say('paper.withdrawn', { by: paper.withdrawnBy, moment: time.official(paper.withdrawnAt, zone), reason: paper.withdrawReason })}`}
        {paper.status === 'LAPSED' && ` ${say('paper.lapsed')}`}
      </p>
      {enters && paper.status === 'ENTERED' && <Waiting paper={paper} renew={renew} />}
    </li>
  );
}
