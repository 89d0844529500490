import { useQuery, useSubscription } from '@apollo/client/react';
import { useCallback } from 'react';
import { Link, useParams } from 'react-router';
import { Columns, Page, Section } from '../../chamber/layout/Page';
import { Coming, Failed, NotFound } from '../../chamber/layout/Standing';
import { useMay } from '../../chamber/session/session';
import { useAtInstant } from '../../chamber/time/useAtInstant';
import { useTime } from '../../chamber/time/useTime';
import { useList, useNumber, useSay } from '../../chamber/words/say';
import { ConsultationChangedDocument, SilenceDocument, type SilencePartsFragment } from '../../generated/graphql';
import { WhatBecameOfText } from '../followup/WhatBecame';
import { Conducting } from './Conducting';
import { Countdown } from './Countdown';
import { ObjectForm } from './ObjectForm';
import styles from './Silence.module.css';

function Objections({ silence }: { silence: SilencePartsFragment }) {
  const say = useSay();
  const time = useTime();
  if (silence.objections.length === 0) return null;
  return (
    <Section title={say('silence.objections')}>
      {silence.objections.map((objection) => (
        <article key={objection.member} className={styles.said}>
          <h3>
            {objection.memberName} · {say(`silence.kind.${objection.kind}`)} · {time.official(objection.at, silence.officialZone)}
          </h3>
          <p>{objection.text}</p>
          {objection.proposedWording && <p>{say('silence.object.instead', { wording: objection.proposedWording })}</p>}
        </article>
      ))}
    </Section>
  );
}

/** Beside the text: how it began, who may object, what was moved, and the fingerprint. */
function Facts({ silence }: { silence: SilencePartsFragment }) {
  const say = useSay();
  const time = useTime();
  const number = useNumber();
  const list = useList();
  const { officialZone: zone, waiver, extensions } = silence;
  const languages = (codes: SilencePartsFragment['languages']) => list(codes.map((code) => say(`language.${code}`)));
  return (
    <Section as="aside" title={say('silence.facts')}>
      <dl className={styles.facts}>
        <dt>{say('silence.facts.started')}</dt>
        <dd>
          {time.official(silence.startedAt, zone)} · {say(`silence.initiator.${silence.initiator}`)}
        </dd>
        <dt>{say('silence.facts.hours')}</dt>
        <dd>{say('silence.facts.hours.words', { hours: number(silence.leastHours) })}</dd>
        <dt>{say('silence.facts.who')}</dt>
        <dd>{say('silence.facts.who.words', { entitled: silence.entitled, number: number(silence.entitled) })}</dd>
        <dt>{say('silence.facts.languages')}</dt>
        <dd>
          {languages(silence.languages)}
          {waiver && ` · ${say('silence.facts.waived', { languages: languages(waiver.languages), reason: waiver.reason })}`}
        </dd>
        {extensions.map((extension) => (
          <div key={extension.at}>
            <dt>{say('silence.facts.extended')}</dt>
            <dd>
              {say('silence.facts.extended.words', {
                from: time.official(extension.from, zone),
                until: time.official(extension.until, zone),
                reason: extension.reason,
              })}
            </dd>
          </div>
        ))}
        <dt>{say('silence.facts.text')}</dt>
        <dd>
          {silence.version != null && `${say('proposals.version', { version: silence.version })} · `}
          SHA-256 <code>{silence.sha256}</code>
        </dd>
      </dl>
    </Section>
  );
}

function Work({ silence, renew }: { silence: SilencePartsFragment; renew: () => void }) {
  const say = useSay();
  const delegate = useMay('OBJECT_TO_SILENCE');
  const conducts = useMay('CONDUCT_CONSULTATIONS');
  return (
    <>
      {silence.mayObject.may && (
        <Section title={say('silence.object')}>
          <div className={styles.box}>
            <p>{say('silence.means')}</p>
            <ObjectForm silence={silence} renew={renew} />
          </div>
        </Section>
      )}
      {delegate && !silence.mayObject.may && silence.state === 'RUNNING' && silence.mayObject.reason && <p>{silence.mayObject.reason}</p>}
      {conducts && silence.state === 'RUNNING' && <Conducting silence={silence} renew={renew} />}
    </>
  );
}

export function Component() {
  const say = useSay();
  const time = useTime();
  const list = useList();
  const id = useParams()['id'] ?? '';
  const { data, error, refetch } = useQuery(SilenceDocument, { variables: { id } });
  const silence = data?.silence;
  const renew = useCallback(() => void refetch().catch(() => undefined), [refetch]);
  useSubscription(ConsultationChangedDocument, {
    variables: { symbol: silence?.symbol ?? '' },
    skip: !silence,
    onData: renew,
    ignoreResults: true,
  });
  useAtInstant([silence?.expiresAt], renew);
  if (!data)
    return error ? (
      <Page title={say('silence.name')}>
        <Failed error={error} again={renew} />
      </Page>
    ) : (
      <Coming what={say('silence.coming')} />
    );
  if (!silence) return <NotFound />;
  const { symbol, state, title, objections, officialZone: zone } = silence;
  return (
    <Page
      size="finding"
      eyebrow={
        <>
          <b>{symbol}</b> · <Link to={`/consultations/${symbol}`}>{silence.consultationTitle}</Link> ·{' '}
          {say('silence.where', { number: silence.number })}
        </>
      }
      title={say(`silence.title.${state}`, {
        title,
        moment: time.official(silence.endedAt ?? silence.expiresAt, zone),
        members: list(objections.map(({ memberName }) => memberName)),
      })}
      under={<p>{silence.inWords}</p>}
    >
      <Columns>
        <div>
          {state === 'RUNNING' && (
            <Section title={say('silence.countdown')}>
              <Countdown silence={silence} />
            </Section>
          )}
          <Section title={title}>
            {silence.superseded && <p>{say('silence.superseded', { version: silence.version })}</p>}
            {silence.text ? (
              <p className={styles.text}>{silence.text}</p>
            ) : (
              <p>
                <Link to={`/consultations/${symbol}`}>{silence.documentSymbol}</Link>
              </p>
            )}
          </Section>
          <Work silence={silence} renew={renew} />
          <Objections silence={silence} />
          {state === 'ADOPTED_TACITLY' && <WhatBecameOfText symbol={symbol} silence={silence.id} />}
        </div>
        <Facts silence={silence} />
      </Columns>
    </Page>
  );
}
