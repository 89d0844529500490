import { Section } from '../../chamber/layout/Page';
import { useTime } from '../../chamber/time/useTime';
import { Say, useSay } from '../../chamber/words/say';
import type { RecordVersionPartsFragment } from '../../generated/graphql';
import type { RecordShown } from './shown';
import styles from './Corrections.module.css';

/** One language version: when it came out, and until when it is corrected. */
export function VersionLine({ version, zone }: { version: RecordVersionPartsFragment; zone: string }) {
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
    </>
  );
}

/** The language versions of a record, each with its own window; and those that have yet to come out. */
export function RecordVersions({ record }: { record: RecordShown }) {
  const say = useSay();
  const zone = record.consultation.officialZone;
  const missing = record.languages.filter((language) => record.versions.every((version) => version.language !== language));
  return (
    <Section title={say('recordCorrections.versions')} note={say('recordCorrections.versions.note')}>
      <ul className={styles.versions}>
        {record.versions.map((version) => (
          <li key={version.language}>
            <VersionLine version={version} zone={zone} />
          </li>
        ))}
        {missing.map((language) => (
          <li key={language}>
            <h3>{say(`recordCorrections.language.${language}`)}</h3>
            <p>{say('recordCorrections.notOut')}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
