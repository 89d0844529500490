import { Act, Acts } from '../../chamber/layout/Act';
import { useAct } from '../../chamber/api/useAct';
import { Section } from '../../chamber/layout/Page';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import { type RecordCorrectionPartsFragment, WithdrawRecordCorrectionDocument } from '../../generated/graphql';
import { ForRead } from './AtPlace';
import styles from './Corrections.module.css';

/** A correction as it was submitted, with what became of it. */
export function CorrectionShown({ correction, zone }: { correction: RecordCorrectionPartsFragment; zone: string }) {
  const say = useSay();
  const time = useTime();
  const { language, placeTitle, says, shouldSay, wording, reason, note, state, submittedAt, endedAt } = correction;
  return (
    <>
      <span className={styles.where}>
        {placeTitle} · {say(`recordCorrections.language.${language}`)}
      </span>
      <p>
        <ForRead made={{ says, reads: shouldSay, editorial: false }} />
      </p>
      <p className={styles.fine}>{say('corrections.because', { reason })}</p>
      <p>
        <b>{say(`recordCorrections.state.${state}`)}</b> <span className={styles.fine}>{time.official(endedAt ?? submittedAt, zone)}</span>
      </p>
      {wording && <p>{say('recordCorrections.wording.shown', { wording })}</p>}
      {note && <p className={styles.fine}>{say('corrections.note', { note })}</p>}
    </>
  );
}

function Withdraw({ correction, renew }: { correction: RecordCorrectionPartsFragment; renew: () => void }) {
  const say = useSay();
  const { act, busy, refused, error } = useAct(WithdrawRecordCorrectionDocument);
  return (
    <>
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act
          weight="quiet"
          className="no-print"
          busy={busy}
          onClick={() => void act({ input: { correction: correction.id } }).then((done) => done && renew())}
        >
          {say('recordCorrections.withdraw')}
        </Act>
      </Acts>
    </>
  );
}

interface OwnCorrectionsProps {
  readonly corrections: readonly RecordCorrectionPartsFragment[];
  readonly zone: string;
  readonly speaks: boolean;
  readonly renew: () => void;
}

/** What the reader's own delegation has submitted; nothing where it has submitted nothing. */
export function OwnCorrections({ corrections, zone, speaks, renew }: OwnCorrectionsProps) {
  const say = useSay();
  const own = corrections.filter(({ mine }) => mine);
  if (own.length === 0) return null;
  return (
    <Section title={say('recordCorrections.own', { count: own.length })} note={say('recordCorrections.own.note')}>
      <ul className={styles.list}>
        {own.map((correction) => (
          <li key={correction.id}>
            <CorrectionShown correction={correction} zone={zone} />
            {speaks && correction.state === 'SUBMITTED' && <Withdraw correction={correction} renew={renew} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
