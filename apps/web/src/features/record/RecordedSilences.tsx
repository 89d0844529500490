import { Section } from '../../chamber/layout/Page';
import { useSay } from '../../chamber/words/say';
import { AtPlace } from './AtPlace';
import type { RecordShown } from './shown';
import type { Correcting } from './useCorrecting';
import styles from './Corrections.module.css';

interface RecordedSilencesProps {
  readonly record: RecordShown;
  readonly correcting: Correcting | null;
  readonly renew: () => void;
}

/** The texts that were put under silence, how it ended, and who objected. Nobody is said to have been in favour. */
export function RecordedSilences({ record, correcting, renew }: RecordedSilencesProps) {
  const say = useSay();
  if (record.silences.length === 0) return null;
  return (
    <Section title={say('silence.several')}>
      <ul className={styles.list}>
        {record.silences.map(({ number, title, inWords, withdrawReason, objections }) => (
          <li key={number}>
            <h3>{title}</h3>
            <p className={styles.reading}>{inWords}</p>
            {withdrawReason && <blockquote>{withdrawReason}</blockquote>}
            {objections.map((objection, n) => (
              <div key={n} className={styles.objection}>
                <b>{say('record.objected', { member: objection.memberName, kind: objection.kind })}</b>
                <p lang={objection.language.toLowerCase()}>{objection.text}</p>
                {objection.proposedWording && <blockquote lang={objection.language.toLowerCase()}>{objection.proposedWording}</blockquote>}
                <AtPlace record={record} place={`objection/${number}/${n + 1}`} correcting={correcting} renew={renew} />
              </div>
            ))}
            <AtPlace record={record} place={`silence/${number}`} correcting={correcting} renew={renew} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
