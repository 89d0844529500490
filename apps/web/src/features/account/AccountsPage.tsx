import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { paged } from '../../chamber/api/paged';
import { Act } from '../../chamber/layout/Act';
import { Columns, Page, Section } from '../../chamber/layout/Page';
import { Coming, Empty, Failed } from '../../chamber/layout/Standing';
import { useNumber, useSay } from '../../chamber/words/say';
import { AccountsDocument } from '../../generated/graphql';
import { AccountLine } from './AccountLine';
import { CreateAccountForm } from './CreateAccountForm';
import styles from './Account.module.css';

/** The administrator's page: who has an account, with which roles. */
export function Component() {
  const say = useSay();
  const number = useNumber();
  const [open, setOpen] = useState<string | null>(null);
  const { data, error, refetch, fetchMore } = useQuery(AccountsDocument);
  if (!data)
    return error ? (
      <Page title={say('accounts.name')}>
        <Failed error={error} again={() => void refetch()} />
      </Page>
    ) : (
      <Coming what={say('accounts.coming')} />
    );
  const { nodes, pageInfo } = data.accounts;
  const active = nodes.filter((account) => !account.disabledAt).length;
  return (
    <Page title={say('accounts.title', { count: active, number: number(active), more: pageInfo.hasNextPage ? 'yes' : 'no' })}>
      <Columns>
        <Section title={say('accounts.name')}>
          {nodes.length === 0 && <Empty>{say('accounts.empty')}</Empty>}
          <ul className={styles.list}>
            {nodes.map((account) => (
              <AccountLine
                key={account.id}
                account={account}
                open={open === account.id}
                toggle={(opened) => setOpen(opened ? account.id : null)}
              />
            ))}
          </ul>
          {pageInfo.hasNextPage && (
            <Act
              weight="quiet"
              onClick={() =>
                void fetchMore({
                  variables: { after: pageInfo.endCursor },
                  updateQuery: (before, { fetchMoreResult }) => ({ accounts: paged(before.accounts, fetchMoreResult.accounts) }),
                })
              }
            >
              {say('list.more')}
            </Act>
          )}
        </Section>
        <CreateAccountForm renew={() => void refetch()} />
      </Columns>
    </Page>
  );
}
