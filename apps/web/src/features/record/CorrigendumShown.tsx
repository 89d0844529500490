import { download, fileNameOf } from '../../chamber/download';
import { Act } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import type { VoteCorrectionPartsFragment } from '../../generated/graphql';
import { ProofShown } from '../verify/ProofShown';
import { ForRead } from './AtPlace';
import { useChecked } from './fingerprint';
import type { RecordShown } from './shown';
import styles from './Corrections.module.css';

type Corrigendum = NonNullable<RecordShown['corrigendum']>;

/** How a Member had intended to vote, beside a vote that stays as it was recorded. */
export function VoteCorrected({ vote }: { vote: VoteCorrectionPartsFragment }) {
  const say = useSay();
  return (
    <>
      <b>{vote.memberName}</b>{' '}
      {say('corrections.says', { recorded: vote.recorded ?? say('answer.DID_NOT_PARTICIPATE'), intended: vote.intended })}
      <span className={styles.under}>{say('corrections.because', { reason: vote.reason })}</span>
      {vote.note && <span className={styles.under}>{say('corrections.note', { note: vote.note })}</span>}
    </>
  );
}

function CorrectedVersion({ version }: { version: Corrigendum['versions'][number] }) {
  const say = useSay();
  const { language, corrections, received } = version;
  return (
    <div className={styles.part}>
      <h3>{say(`recordCorrections.language.${language}`)}</h3>
      <p className={styles.fine}>{say('recordCorrections.received', { received, made: corrections.length })}</p>
      <ol className={styles.made}>
        {corrections.map((made) => (
          <li key={made.number}>
            <span className={styles.where}>{made.placeTitle}</span>
            <ForRead made={made} />
            {made.note && <span className={styles.under}>{say('corrections.note', { note: made.note })}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The one corrigendum, beside a record that stays as it was published. */
export function CorrigendumShown({ record, corrigendum }: { record: RecordShown; corrigendum: Corrigendum }) {
  const say = useSay();
  const time = useTime();
  const checked = useChecked(corrigendum.json, corrigendum.sha256);
  const { symbol, issuedAt, versions, votes } = corrigendum;
  return (
    <Section
      id="corrigendum"
      title={say('recordCorrections.corrigendum', { symbol })}
      note={say('recordCorrections.issued', { moment: time.official(issuedAt, record.consultation.officialZone) })}
    >
      <p className={styles.reading}>{say('recordCorrections.corrigendum.words')}</p>
      {versions
        .filter(({ corrections }) => corrections.length > 0)
        .map((version) => (
          <CorrectedVersion key={version.language} version={version} />
        ))}
      {votes.length > 0 && (
        <div className={styles.part}>
          <h3>{say('corrections.name')}</h3>
          <ul className={styles.list}>
            {votes.map((vote) => (
              <li key={`${vote.question}/${vote.member}/${vote.intended}`}>
                <span className={styles.where}>{say('record.question', { number: vote.questionNumber, title: vote.questionTitle })}</span>
                <VoteCorrected vote={vote} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.proof}>
        <Act
          weight="quiet"
          className="no-print"
          onClick={() => download(`${fileNameOf(symbol)}.json`, 'application/json', corrigendum.json)}
        >
          {say('recordCorrections.corrigendum.json')}
        </Act>
        <p>
          <b>{say(`recordCorrections.checked.${checked}`)}</b>
          <code>SHA-256 {corrigendum.sha256}</code>
        </p>
        {corrigendum.receipt && <ProofShown receipt={corrigendum.receipt} zone={record.consultation.officialZone} />}
      </div>
    </Section>
  );
}
