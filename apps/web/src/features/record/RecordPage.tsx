import { useQuery, useSubscription } from '@apollo/client/react';
import { useCallback, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { download, fileNameOf } from '../../chamber/download';
import { Act } from '../../chamber/layout/Act';
import { Columns, Page, Section } from '../../chamber/layout/Page';
import { Coming, Failed, NotFound } from '../../chamber/layout/Standing';
import { useAtInstant } from '../../chamber/time/useAtInstant';
import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import { useMay, useViewer } from '../../chamber/session/session';
import { ConsultationChangedDocument, ConsultationRecordDocument, RecordCorrectionsDocument } from '../../generated/graphql';
import { ProofShown } from '../verify/ProofShown';
import { AtPlace } from './AtPlace';
import { CorrigendumShown } from './CorrigendumShown';
import { Files } from './Files';
import { useChecked } from './fingerprint';
import { OwnCorrections } from './OwnCorrections';
import { Participants } from './Participants';
import { RecordedDecision } from './RecordedDecision';
import { RecordedSilences } from './RecordedSilences';
import { RecordVersions } from './RecordVersions';
import { issuedIn, type RecordShown } from './shown';
import { useCorrecting } from './useCorrecting';
import styles from './Record.module.css';

function Downloads({ record }: { record: RecordShown }) {
  const say = useSay();
  const checked = useChecked(record.json, record.sha256);
  const name = fileNameOf(record.symbol);
  const zone = record.consultation.officialZone;
  return (
    <Section as="aside" title={say('record.keep')}>
      <div className="no-print">
        <Files symbol={record.symbol} issued={issuedIn(record)} corrigendum={record.corrigendum != null} />
      </div>
      <div className={`${styles.downloads} no-print`}>
        <Act weight="quiet" onClick={() => download(`${name}.json`, 'application/json', record.json)}>
          {say('record.json')}
        </Act>
        <Act weight="quiet" onClick={() => window.print()}>
          {say('record.print')}
        </Act>
      </div>
      <p className={`${styles.bundle} no-print`}>
        <a href={`/records/bundle?symbol=${encodeURIComponent(record.symbol)}`} download={`${name}.bundle.json`}>
          {say('record.bundle')}
        </a>
        {' · '}
        <Link to="/verify">{say('record.bundle.verify')}</Link>
      </p>
      <div className={styles.sunk}>
        <b>{say(`record.checked.${checked}`)}</b>
        <code>SHA-256 {record.sha256}</code>
        {record.receipt && <ProofShown receipt={record.receipt} zone={zone} />}
      </div>
      {record.approval && (
        <div className={styles.sunk}>
          <b>{say('record.approval')}</b>
          <code>SHA-256 {record.approval.sha256}</code>
          {record.approval.receipt && <ProofShown receipt={record.approval.receipt} zone={zone} />}
        </div>
      )}
    </Section>
  );
}

function RecordHead({ record, children }: { record: RecordShown; children: ReactNode }) {
  const say = useSay();
  const time = useTime();
  const { consultation } = record;
  const zone = consultation.officialZone;
  return (
    <Section title={say('record.head')}>
      <dl className={styles.facts}>
        <dt>{say('record.body')}</dt>
        <dd>{consultation.body.name}</dd>
        <dt>{say('record.consultation')}</dt>
        <dd>
          <Link to={`/consultations/${consultation.symbol}`}>
            {consultation.symbol} · {consultation.title}
          </Link>
        </dd>
        <dt>{say('record.documents')}</dt>
        <dd>{consultation.documents.map((document) => `${document.symbol}, ${time.day(document.issuedOn)}`).join('; ')}</dd>
        <dt>{say('record.voting')}</dt>
        <dd>
          {say('record.voting.words', {
            from: time.official(consultation.timetable.votingOpensAt, zone),
            until: time.official(consultation.timetable.closedAt ?? consultation.timetable.votingClosesAt, zone),
          })}
        </dd>
        <dt>{say('record.ruleSet')}</dt>
        <dd>
          {say('record.ruleSet.words', {
            name: consultation.ruleSet.name,
            version: consultation.ruleSet.version,
            rule: consultation.ruleSet.rule.inWords,
          })}
        </dd>
        <dt>{say('record.standing')}</dt>
        <dd>
          {record.approvedAt
            ? say('record.approved', { moment: time.official(record.approvedAt, zone) })
            : say('record.corrections', { moment: time.official(record.correctionsCloseAt, zone) })}
        </dd>
      </dl>
      {children}
    </Section>
  );
}

/** The record as it was published; what came after it stands beside. */
function RecordText({ record, renew }: { record: RecordShown; renew: () => void }) {
  const say = useSay();
  const viewer = useViewer();
  const speaks = viewer.delegate != null && viewer.delegate.function !== 'ADVISER';
  const corrects = useMay('CORRECT_RECORDS') && viewer.delegate != null;
  const correcting = useCorrecting(record);
  const { symbol } = record;
  const { data, refetch } = useQuery(RecordCorrectionsDocument, {
    variables: { symbol },
    skip: !corrects,
    fetchPolicy: 'cache-and-network',
  });
  const again = () => {
    if (corrects) void refetch();
    renew();
  };
  return (
    <>
      {record.corrigendum && <CorrigendumShown record={record} corrigendum={record.corrigendum} />}
      <RecordHead record={record}>
        <AtPlace record={record} place="heading" correcting={correcting} renew={again} />
      </RecordHead>
      <RecordVersions record={record} />
      <OwnCorrections
        corrections={data?.recordCorrections ?? []}
        zone={record.consultation.officialZone}
        speaks={speaks && record.approvedAt == null}
        renew={again}
      />
      <Section title={say('record.decisions', { count: record.results.length })}>
        {record.results.map((result) => (
          <RecordedDecision key={result.question} result={result} record={record} correcting={correcting} renew={again} />
        ))}
      </Section>
      <RecordedSilences record={record} correcting={correcting} renew={again} />
      <Participants record={record} />
      <AtPlace record={record} place="participants" correcting={correcting} renew={again} />
    </>
  );
}

export function Component() {
  const say = useSay();
  const time = useTime();
  const symbol = useParams()['*'] ?? '';
  const { data, error, refetch } = useQuery(ConsultationRecordDocument, { variables: { symbol } });
  const renew = useCallback(() => void refetch().catch(() => undefined), [refetch]);
  useSubscription(ConsultationChangedDocument, { variables: { symbol }, skip: !data?.record, onData: renew, ignoreResults: true });
  useAtInstant(data?.record?.versions.map((version) => version.correctionsCloseAt) ?? [], renew);
  if (!data)
    return error ? (
      <Page title={say('record.name', { symbol })}>
        <Failed error={error} again={() => void refetch()} />
      </Page>
    ) : (
      <Coming what={say('record.coming', { symbol })} lines={10} />
    );
  const record = data.record;
  if (!record && !data.consultation) return <NotFound what={symbol} />;
  if (!record) return <Page title={say('record.notYet', { symbol })} under={<p>{say('record.notYet.words')}</p>} />;
  return (
    <Page
      size="finding"
      title={record.title}
      eyebrow={
        <>
          <b>{record.symbol}</b> ·{' '}
          {say('record.published', { moment: time.official(record.publishedAt, record.consultation.officialZone) })}
        </>
      }
      under={record.consultation.summary ? <p>{record.consultation.summary}</p> : undefined}
    >
      <Columns>
        <div>
          <RecordText record={record} renew={renew} />
        </div>
        <Downloads record={record} />
      </Columns>
    </Page>
  );
}
