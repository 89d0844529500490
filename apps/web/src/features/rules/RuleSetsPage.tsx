import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { Act, Acts, WordAct } from '../../chamber/layout/Act';
import { Page, Section } from '../../chamber/layout/Page';
import { Coming, Failed, Refusal } from '../../chamber/layout/Standing';
import { useMay, useSession } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { capital } from '../../chamber/words/names';
import { useCount, useList, useNumber, useSay } from '../../chamber/words/say';
import { RetireRuleSetDocument, RuleSetsDocument, type RuleSetsQuery } from '../../generated/graphql';
import styles from '../secretariat/Desk.module.css';
import { RuleSetForm } from './RuleSetForm';

type RuleSet = RuleSetsQuery['ruleSets'][number];

function RetireForm({ ruleSet, close, renew }: { ruleSet: RuleSet; close: () => void; renew: () => void }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const { act, busy, refused, error } = useAct(RetireRuleSetDocument);

  async function retire(event: FormEvent) {
    event.preventDefault();
    if (!(await act({ input: { key: ruleSet.key, reason } }))) return;
    renew();
    close();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void retire(event)} aria-label={say('rules.retire.of', { name: ruleSet.name })}>
      <p>{say('rules.retire.words')}</p>
      <TextInput
        name="reason"
        label={say('form.reason')}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" weight="grave" busy={busy}>
          {say('rules.retire.act')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}

function Row({ ruleSet, renew }: { ruleSet: RuleSet; renew: () => void }) {
  const say = useSay();
  const time = useTime();
  const number = useNumber();
  const list = useList();
  const { server } = useSession();
  const keeps = useMay('KEEP_RULE_SETS');
  const [doing, setDoing] = useState<'revise' | 'retire' | null>(null);
  const close = () => setDoing(null);
  const { name, version, versions, rule, retiredAt, retireReason } = ruleSet;
  const languages = list(ruleSet.silenceLanguages.map((code) => say(`language.${code}`)));
  return (
    <li className={styles.item}>
      <div>
        <h3>{name}</h3>
        <p>{capital(rule.inWords)}</p>
        <p>{say('rules.silence.words', { hours: number(ruleSet.silenceHours), languages })}</p>
        <p>
          {ruleSet.key} · {say('rules.version', { version })}
          {retiredAt && ` · ${say('rules.retired', { moment: time.official(retiredAt, server.officialZone), reason: retireReason ?? '' })}`}
        </p>
        {versions.length > 1 && (
          <details>
            <summary>{say('rules.earlier', { count: versions.length - 1 })}</summary>
            <ul className={styles.list}>
              {versions.slice(1).map((earlier) => (
                <li key={earlier.version}>
                  <p>
                    {say('rules.version', { version: earlier.version })} · {earlier.name}
                    {say('words.after', { words: earlier.rule.inWords })}
                  </p>
                </li>
              ))}
            </ul>
          </details>
        )}
        {doing === 'revise' && <RuleSetForm from={ruleSet} close={close} renew={renew} />}
        {doing === 'retire' && <RetireForm ruleSet={ruleSet} close={close} renew={renew} />}
      </div>
      {keeps && !retiredAt && doing === null && (
        <div className={styles.lineActs}>
          <WordAct aria-label={say('rules.revise.of', { name })} onClick={() => setDoing('revise')}>
            {say('rules.revise')}
          </WordAct>
          <WordAct aria-label={say('rules.retire.of', { name })} onClick={() => setDoing('retire')}>
            {say('rules.retire')}
          </WordAct>
        </div>
      )}
    </li>
  );
}

/** The rule sets that consultations are held under, with their versions; the secretariat keeps them. */
export function Component() {
  const say = useSay();
  const count = useCount();
  const keeps = useMay('KEEP_RULE_SETS');
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(RuleSetsDocument, { fetchPolicy: 'network-only' });
  const renew = () => void refetch().catch(() => undefined);
  if (!data)
    return error ? (
      <Page title={say('rules.name')}>
        <Failed error={error} again={renew} />
      </Page>
    ) : (
      <Coming what={say('rules.coming')} />
    );
  const chosen = data.ruleSets.filter(({ retiredAt }) => !retiredAt);
  const retired = data.ruleSets.filter(({ retiredAt }) => retiredAt);
  return (
    <Page
      title={capital(say('rules.title', { count: chosen.length, words: count(chosen.length) }))}
      under={<p>{say('rules.under')}</p>}
      action={keeps && !adding && <Act onClick={() => setAdding(true)}>{say('rules.new')}</Act>}
    >
      {adding && (
        <Section title={say('rules.new')}>
          <RuleSetForm from={null} close={() => setAdding(false)} renew={renew} />
        </Section>
      )}
      <Section title={say('rules.chosen')}>
        <ul className={styles.list}>
          {chosen.map((ruleSet) => (
            <Row key={ruleSet.key} ruleSet={ruleSet} renew={renew} />
          ))}
        </ul>
      </Section>
      {retired.length > 0 && (
        <Section title={say('rules.retiredOnes')}>
          <ul className={styles.list}>
            {retired.map((ruleSet) => (
              <Row key={ruleSet.key} ruleSet={ruleSet} renew={renew} />
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
