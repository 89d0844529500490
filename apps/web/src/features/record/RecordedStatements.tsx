import { useSay } from '../../chamber/words/say';
import { AtPlace } from './AtPlace';
import { VoteCorrected } from './CorrigendumShown';
import type { RecordShown } from './shown';
import type { Correcting } from './useCorrecting';
import styles from './Corrections.module.css';

interface RecordedStatementsProps {
  readonly record: RecordShown;
  /** The key of the question. */
  readonly question: string;
  readonly correcting: Correcting | null;
  readonly renew: () => void;
}

/** What Members said of their votes on a question: reasons, explanations before and after, and corrections. */
export function RecordedStatements({ record, question, correcting, renew }: RecordedStatementsProps) {
  const say = useSay();
  const here = <T extends { readonly question: string }>(said: readonly T[]): readonly T[] =>
    said.filter((each) => each.question === question);
  const explained = here(record.explanations);
  const parts = [
    { title: say('explanations.before'), said: explained.filter(({ moment }) => moment === 'BEFORE'), at: 'BEFORE' },
    { title: say('explanations.after'), said: explained.filter(({ moment }) => moment === 'AFTER'), at: 'AFTER' },
  ].filter(({ said }) => said.length > 0);
  const reasons = here(record.reasons);
  const votes = here(record.correctionsOfVotes);
  if (parts.length + reasons.length + votes.length === 0) return null;
  return (
    <div className={styles.statements}>
      {reasons.length > 0 && (
        <div className={styles.part}>
          <h4>{say('explanations.reasons')}</h4>
          <ul className={styles.list}>
            {reasons.map(({ member, memberName, text }) => (
              <li key={member}>
                <b>{memberName}</b>
                <p>{text}</p>
                <AtPlace record={record} place={`reason/${question}/${member}`} correcting={correcting} renew={renew} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {parts.map(({ title, said, at }) => (
        <div key={at} className={styles.part}>
          <h4>{title}</h4>
          <ul className={styles.list}>
            {said.map(({ member, memberName, text, language }) => (
              <li key={member}>
                <b>{memberName}</b>
                {text == null ? (
                  <p className={styles.gone}>{say('explanations.withdrawn')}</p>
                ) : (
                  <p lang={language?.toLowerCase()}>{text}</p>
                )}
                <AtPlace record={record} place={`explanation/${question}/${member}/${at}`} correcting={correcting} renew={renew} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {votes.length > 0 && (
        <div className={styles.part}>
          <h4>{say('corrections.name')}</h4>
          <ul className={styles.list}>
            {votes.map((vote) => (
              <li key={`${vote.member}/${vote.intended}`}>
                <VoteCorrected vote={vote} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
