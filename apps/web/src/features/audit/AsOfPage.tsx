import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { FilterBar } from '../../chamber/forms/FilterBar';
import { InstantField } from '../../chamber/forms/InstantField';
import { Columns, Page } from '../../chamber/layout/Page';
import { Empty, Failed, Lines } from '../../chamber/layout/Standing';
import { useSession } from '../../chamber/session/session';
import { officialNow } from '../../chamber/time/clock';
import { useTime } from '../../chamber/time/useTime';
import { useNumber, useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import { ConsultationAtDocument, OrganizationAtDocument } from '../../generated/graphql';
import { useLogged } from '../log/useLogged';
import { ConsultationThen } from './ConsultationThen';
import { OrganizationThen } from './OrganizationThen';
import { useAsked } from '../../chamber/forms/useAsked';
import styles from './Audit.module.css';

/** How a consultation, and the organization, stood at an instant. */
export function Component() {
  const say = useSay();
  const time = useTime();
  const terms = useTerms();
  const number = useNumber();
  const { server } = useSession();
  const zone = server.officialZone;
  const asked = useAsked(zone);
  const [now] = useState(() => new Date(officialNow()).toISOString());
  const at = asked.get('at') || now;
  const symbol = asked.get('symbol');
  const consultations = useLogged();
  const one = useQuery(ConsultationAtDocument, { variables: { symbol, at }, skip: !symbol });
  const whole = useQuery(OrganizationAtDocument, { variables: { at }, skip: Boolean(symbol) });
  const consultation = one.data?.consultationAt;
  const organization = whole.data?.organizationAt;
  const moment = time.official(at, zone);
  const title = consultation
    ? say('audit.asOf.title', { moment, symbol, state: terms.state(consultation.state) })
    : organization && !symbol
      ? say('audit.asOf.title.organization', {
          moment,
          members: organization.memberStates,
          shown: number(organization.memberStates),
          entitled: number(organization.entitled),
        })
      : say('audit.way.asOf');
  return (
    <Page title={title} under={<p>{say('audit.asOf.under')}</p>}>
      <FilterBar>
        <InstantField
          className={styles.wide}
          label={say('audit.asOf.at')}
          zone={zone}
          step={1}
          value={at}
          onChange={(instant) => asked.set('at', instant ?? '')}
        />
        <NativeSelect
          className={styles.wide}
          label={say('audit.asOf.of')}
          value={symbol}
          onChange={(event) => asked.set('symbol', event.currentTarget.value)}
          data={[
            { value: '', label: say('log.organization') },
            ...consultations.map((each) => ({ value: each.symbol, label: `${each.symbol} · ${each.title}` })),
          ]}
        />
      </FilterBar>
      <Failed error={one.error ?? whole.error} />
      {(one.loading || whole.loading) && <Lines count={8} />}
      {symbol && one.data && !consultation && <Empty>{say('audit.asOf.none', { symbol, moment })}</Empty>}
      <Columns>
        {symbol
          ? consultation && <ConsultationThen consultation={consultation} at={at} zone={zone} />
          : organization && <OrganizationThen organization={organization} zone={zone} />}
      </Columns>
    </Page>
  );
}
