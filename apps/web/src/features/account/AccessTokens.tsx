import { useQuery } from '@apollo/client/react';
import { Checkbox, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { InstantField } from '../../chamber/forms/InstantField';
import { Act, WordAct } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { Done, Empty, Failed, Lines, Refusal } from '../../chamber/layout/Standing';
import { useSession } from '../../chamber/session/session';
import { officialNow } from '../../chamber/time/clock';
import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import { AccessTokensDocument, CreateAccessTokenDocument, RevokeAccessTokenDocument } from '../../generated/graphql';
import styles from './Account.module.css';

const MONTH = 30 * 24 * 3600 * 1000;

function CreateForm({ renew }: { renew: () => void }) {
  const say = useSay();
  const { server, viewer } = useSession();
  const auditor = viewer?.roles.includes('AUDITOR') ?? false;
  const [name, setName] = useState('');
  const [expiresAt, setExpiresAt] = useState<string | null>(() => new Date(officialNow() + MONTH).toISOString());
  const [readOnly, setReadOnly] = useState(auditor);
  const [secret, setSecret] = useState<string | null>(null);
  const { act, busy, refused, error } = useAct(CreateAccessTokenDocument);

  async function create(event: FormEvent) {
    event.preventDefault();
    const done = expiresAt && (await act({ input: { name, expiresAt, readOnly } }));
    if (!done) return;
    setSecret(done.secret);
    setName('');
    renew();
  }

  return (
    <form className={styles.form} onSubmit={(event) => void create(event)} aria-label={say('tokens.create')}>
      <TextInput
        name="name"
        label={say('tokens.form.name')}
        description={say('tokens.form.name.hint')}
        required
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <InstantField
        name="expiresAt"
        label={say('tokens.form.expires')}
        required
        zone={server.officialZone}
        value={expiresAt}
        onChange={setExpiresAt}
      />
      <Checkbox
        label={say('tokens.form.readOnly')}
        description={say('tokens.form.readOnly.hint')}
        checked={readOnly}
        onChange={(event) => setReadOnly(event.currentTarget.checked)}
      />
      <Refusal of={refused} />
      <Failed error={error} />
      <Done>
        {secret && (
          <>
            {say('tokens.secret')}
            <div className={styles.secret}>
              <code>{secret}</code>
            </div>
          </>
        )}
      </Done>
      <Act type="submit" weight="quiet" busy={busy}>
        {say('tokens.create')}
      </Act>
    </form>
  );
}

/** The keys by which programs act for this account. */
export function AccessTokens() {
  const say = useSay();
  const time = useTime();
  const { server } = useSession();
  const { data, error, refetch } = useQuery(AccessTokensDocument);
  const revoke = useAct(RevokeAccessTokenDocument);
  const renew = () => void refetch();
  return (
    <Section title={say('tokens.name')}>
      {!data && !error && <Lines count={2} />}
      <Failed error={data ? undefined : error} again={renew} />
      {data?.accessTokens.length === 0 && <Empty>{say('tokens.empty')}</Empty>}
      <ul className={styles.list}>
        {data?.accessTokens.map((token) => (
          <li key={token.id}>
            <span>
              <b>{token.name}</b>
              <small>
                {token.revokedAt
                  ? say('tokens.revoked', { moment: time.within(token.revokedAt, server.officialZone) })
                  : say('tokens.stands', {
                      created: time.within(token.createdAt, server.officialZone),
                      expires: time.official(token.expiresAt, server.officialZone),
                    })}
              </small>
              {token.readOnly && (
                <small>
                  {say('tokens.readOnly')} ·{' '}
                  {token.uses[0]
                    ? say('tokens.used', {
                        moment: time.within(token.uses[0].at, server.officialZone),
                        place: token.uses[0].place.slice(0, 8),
                      })
                    : say('tokens.unused')}
                </small>
              )}
            </span>
            {!token.revokedAt && (
              <WordAct onClick={() => void revoke.act({ input: { id: token.id } }).then((done) => done && renew())}>
                {say('tokens.revoke', { name: token.name })}
              </WordAct>
            )}
          </li>
        ))}
      </ul>
      <Refusal of={revoke.refused} />
      <Failed error={revoke.error} />
      <CreateForm renew={renew} />
    </Section>
  );
}
