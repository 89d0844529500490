import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Act, ActLink, Acts } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { useMay } from '../../chamber/session/session';
import { API_NAMES, LANGUAGES } from '../../chamber/words/language';
import { useSay } from '../../chamber/words/say';
import { ApproveRecordDocument, type Language, PublishRecordDocument, type EntryReceiptPartsFragment } from '../../generated/graphql';
import { DeskRecordCorrections } from '../record/DeskRecordCorrections';
import { ReceiptHeld } from '../verify/ReceiptHeld';
import { ConfirmBySymbol } from './ConfirmBySymbol';
import type { DeskProps } from './desk-props';
import { useConfirmed } from './useConfirmed';
import styles from './Desk.module.css';

/** Once the record is signed the button is gone: whoever signed keeps the receipt. */
type SigningProps = DeskProps & Readonly<{ keep: (receipt: EntryReceiptPartsFragment) => void }>;

function Publish({ consultation, renew, keep }: SigningProps) {
  const say = useSay();
  const exists: readonly Language[] = LANGUAGES.filter((each) => consultation.titles[each]).map((each) => API_NAMES[each]);
  const [languages, setLanguages] = useState<readonly Language[]>(exists);
  const { asked, ask, confirmed, dialog } = useConfirmed(PublishRecordDocument, ({ receipt }) => {
    keep(receipt);
    renew();
  });
  const { symbol, questions } = consultation;
  return (
    <>
      <Act onClick={ask}>{say('desk.publish')}</Act>
      {asked && (
        <ConfirmBySymbol
          {...dialog}
          symbol={symbol}
          title={say('desk.publish.title', { symbol })}
          words={[say('desk.publish.frozen', { count: questions.length }), say('desk.publish.window'), say('desk.publish.seen')]}
          act={say('desk.publish')}
          confirm={(confirmSymbol) => confirmed({ input: { symbol, confirmSymbol, languages: [...languages] } })}
        >
          {exists.length > 1 && (
            <Checkbox.Group
              label={say('recordCorrections.which')}
              description={say('recordCorrections.which.hint')}
              value={[...languages]}
              onChange={(chosen) => setLanguages(exists.filter((language) => chosen.includes(language)))}
            >
              {exists.map((language) => (
                <Checkbox key={language} value={language} label={say(`recordCorrections.language.${language}`)} mt={8} />
              ))}
            </Checkbox.Group>
          )}
        </ConfirmBySymbol>
      )}
    </>
  );
}

function Approve({ consultation, renew, keep }: SigningProps) {
  const say = useSay();
  const { asked, ask, confirmed, dialog } = useConfirmed(ApproveRecordDocument, ({ receipt }) => {
    keep(receipt);
    renew();
  });
  const { symbol } = consultation;
  return (
    <>
      <Act weight="quiet" onClick={ask}>
        {say('desk.approve')}
      </Act>
      {asked && (
        <ConfirmBySymbol
          {...dialog}
          symbol={symbol}
          title={say('desk.approve.title', { symbol })}
          words={[say('desk.approve.final'), say('desk.approve.ends')]}
          act={say('desk.approve')}
          confirm={() => confirmed({ input: { symbol } })}
        />
      )}
    </>
  );
}

/** After closing: what was decided, the record, and its approval once the corrections are in. */
export function Publication({ consultation, renew }: DeskProps) {
  const say = useSay();
  const publishes = useMay('PUBLISH_RECORDS');
  const [published, keepPublished] = useState<EntryReceiptPartsFragment | null>(null);
  const [approved, keepApproved] = useState<EntryReceiptPartsFragment | null>(null);
  const { state, symbol, questions, officialZone } = consultation;
  const receipt = approved ?? published;
  if (state !== 'CLOSED' && state !== 'PUBLISHED' && state !== 'APPROVED') return null;
  return (
    <>
      {state === 'PUBLISHED' && <DeskRecordCorrections symbol={symbol} renew={renew} />}
      <Section title={say('desk.record')}>
        {state === 'CLOSED' && <p className={styles.first}>{say('desk.publish.words')}</p>}
        <ul className={styles.list}>
          {questions.map((question) => (
            <li key={question.id} className={styles.item}>
              <div>
                <h3>
                  {question.number}. {question.title}
                </h3>
                <p>{question.result && <Link to={`/results/${symbol}/${question.key}`}>{question.result.headline}</Link>}</p>
              </div>
            </li>
          ))}
        </ul>
        <div className={styles.acts}>
          <Acts>
            {state === 'CLOSED' && publishes && <Publish consultation={consultation} renew={renew} keep={keepPublished} />}
            {state !== 'CLOSED' && <ActLink to={`/record/${symbol}`}>{say('desk.readRecord')}</ActLink>}
            {state === 'PUBLISHED' && publishes && <Approve consultation={consultation} renew={renew} keep={keepApproved} />}
          </Acts>
          {receipt && (
            <ReceiptHeld words={say(approved ? 'desk.approved' : 'desk.published')} receipt={receipt} symbol={symbol} zone={officialZone} />
          )}
        </div>
      </Section>
    </>
  );
}
