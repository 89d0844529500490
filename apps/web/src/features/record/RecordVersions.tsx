import type { ReactNode } from 'react';
import { Section } from '../../chamber/layout/Page';
import { useTime } from '../../chamber/time/useTime';
import { Say, useSay } from '../../chamber/words/say';
import type { Language, RecordVersionPartsFragment } from '../../generated/graphql';
import { ProofShown } from '../verify/ProofShown';
import type { RecordShown } from './shown';
import styles from './Corrections.module.css';

/** One language version: when it came out, and until when it is corrected. */
function VersionLine({ version, zone, proof }: { version: RecordVersionPartsFragment; zone: string; proof?: ReactNode }) {
  const say = useSay();
  const time = useTime();
  const { language, original, publishedAt, correctionsCloseAt, receivesCorrections } = version;
  return (
    <>
      <h3>
        {say(`recordCorrections.language.${language}`)}
        {original && <span className={styles.fine}> · {say('recordCorrections.original')}</span>}
      </h3>
      <p>{say('recordCorrections.out', { moment: time.official(publishedAt, zone) })}</p>
      <p>
        {receivesCorrections ? (
          <Say id="recordCorrections.until" values={{ moment: time.full(correctionsCloseAt, zone), away: time.away(correctionsCloseAt) }} />
        ) : (
          say('recordCorrections.over', { moment: time.official(correctionsCloseAt, zone) })
        )}
      </p>
      {proof && <div className={styles.proved}>{proof}</div>}
    </>
  );
}

interface VersionListProps {
  readonly record: Readonly<{ languages: readonly Language[]; versions: readonly RecordVersionPartsFragment[] }>;
  readonly zone: string;
  /** What may be done about a version that has yet to come out. */
  readonly missingAct?: (language: Language) => ReactNode;
  /** By what it is proved that a version is the one that came out. */
  readonly proofOf?: (language: Language) => ReactNode;
}

/** The language versions of a record, each with its own window; and those that have yet to come out. */
export function VersionList({ record, zone, missingAct, proofOf }: VersionListProps) {
  const say = useSay();
  const missing = record.languages.filter((language) => record.versions.every((version) => version.language !== language));
  return (
    <ul className={styles.versions}>
      {record.versions.map((version) => (
        <li key={version.language}>
          <VersionLine version={version} zone={zone} proof={proofOf?.(version.language)} />
        </li>
      ))}
      {missing.map((language) => (
        <li key={language}>
          <h3>{say(`recordCorrections.language.${language}`)}</h3>
          <p>{say('recordCorrections.notOut')}</p>
          {missingAct?.(language)}
        </li>
      ))}
    </ul>
  );
}

/** The part of the record's page that says in which languages it is out, and until when each is corrected. */
export function RecordVersions({ record }: { record: RecordShown }) {
  const say = useSay();
  const zone = record.consultation.officialZone;
  const proofOf = (language: Language) => {
    const receipt = record.versions.find((version) => version.language === language)?.receipt;
    return receipt && <ProofShown receipt={receipt} zone={zone} />;
  };
  return (
    <Section title={say('recordCorrections.versions')} note={say('recordCorrections.versions.note')}>
      <VersionList record={record} zone={zone} proofOf={proofOf} />
    </Section>
  );
}
