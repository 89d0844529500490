import { useAct } from '../../chamber/api/useAct';
import { Act } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import {
  IssueCorrigendumDocument,
  type Language,
  PublishRecordVersionDocument,
  type EntryReceiptPartsFragment,
  type RecordCorrectionPartsFragment,
} from '../../generated/graphql';
import { ConfirmBySymbol } from '../secretariat/ConfirmBySymbol';
import { useConfirmed } from '../secretariat/useConfirmed';
import styles from './Corrections.module.css';

interface PublishVersionProps {
  readonly symbol: string;
  readonly language: Language;
  /** Takes the receipt: with the version out there is no button any more that could show it. */
  readonly signed: (receipt: EntryReceiptPartsFragment) => void;
}

/** A further language version comes out, and its week begins. */
export function PublishVersion({ symbol, language, signed }: PublishVersionProps) {
  const say = useSay();
  const { act, busy, refused, error } = useAct(PublishRecordVersionDocument);
  return (
    <div className={styles.deskActs}>
      <Act
        weight="quiet"
        busy={busy}
        onClick={() => void act({ input: { symbol, language } }).then((done) => done && signed(done.receipt))}
      >
        {say('recordCorrections.publish', { language: say(`recordCorrections.version.${language}`) })}
      </Act>
      <Refusal of={refused} />
      <Failed error={error} />
    </div>
  );
}

interface IssueCorrigendumProps {
  readonly symbol: string;
  readonly corrections: readonly RecordCorrectionPartsFragment[];
  readonly signed: (receipt: EntryReceiptPartsFragment) => void;
}

/** Gathers what was accepted in the one corrigendum, after reading what will be frozen and typing its symbol. */
export function IssueCorrigendum({ symbol, corrections, signed }: IssueCorrigendumProps) {
  const say = useSay();
  const { asked, ask, confirmed, dialog } = useConfirmed(IssueCorrigendumDocument, ({ receipt }) => signed(receipt));
  const corrigendum = `${symbol}/Corr.1`;
  const accepted = corrections.filter(({ state }) => state === 'ACCEPTED' || state === 'EDITORIAL').length;
  return (
    <div className={styles.deskActs}>
      <p>{say('recordCorrections.toGather', { count: accepted, symbol: corrigendum })}</p>
      <Act weight="quiet" onClick={ask}>
        {say('recordCorrections.issue', { symbol: corrigendum })}
      </Act>
      {asked && (
        <ConfirmBySymbol
          {...dialog}
          symbol={corrigendum}
          title={say('recordCorrections.issue.title', { symbol: corrigendum })}
          words={[
            say('recordCorrections.issue.frozen', { count: accepted }),
            say('recordCorrections.issue.record'),
            say('recordCorrections.issue.once'),
          ]}
          act={say('recordCorrections.issue', { symbol: corrigendum })}
          confirm={(confirmSymbol) => confirmed({ input: { symbol, confirmSymbol } })}
        />
      )}
    </div>
  );
}
