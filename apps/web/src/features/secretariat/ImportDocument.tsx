import { useState } from 'react';
import { Act } from '../../chamber/layout/Act';
import { useSay } from '../../chamber/words/say';
import { ImportForm } from './ImportForm';
import styles from './Desk.module.css';

/** The other way to add a document: its text as it came. */
export function ImportDocument({ symbol, renew }: { symbol: string; renew: () => void }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (open)
    return (
      <div className={styles.open}>
        <ImportForm symbol={symbol} close={() => setOpen(false)} renew={renew} />
      </div>
    );
  return (
    <p className="no-print">
      <Act weight="quiet" onClick={() => setOpen(true)}>
        {say('import.open')}
      </Act>
    </p>
  );
}
