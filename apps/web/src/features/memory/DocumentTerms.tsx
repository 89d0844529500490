import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { WordAct } from '../../chamber/layout/Act';
import { useMay } from '../../chamber/session/session';
import { useSay } from '../../chamber/words/say';
import { DocumentTermsDocument } from '../../generated/graphql';
import { ClassifyForm } from './ClassifyForm';
import { Terms } from './Terms';
import styles from './Memory.module.css';

interface DocumentTermsProps {
  readonly symbol: string;
  readonly document: { readonly id: string; readonly symbol: string };
}

/** What a document is about, by the taxonomy; the secretariat says it from here, also of what was adopted long ago. */
export function DocumentTerms({ symbol, document }: DocumentTermsProps) {
  const say = useSay();
  const keeps = useMay('KEEP_MEMORY');
  const [classifying, setClassifying] = useState(false);
  const { data, refetch } = useQuery(DocumentTermsDocument, { variables: { symbol } });
  const found = data?.consultation?.documents.find(({ id }) => id === document.id);
  if (!found) return null;
  const close = () => setClassifying(false);
  return (
    <div>
      <Terms terms={found.terms} />
      {keeps && !classifying && (
        <div className={`${styles.acts} no-print`}>
          <WordAct onClick={() => setClassifying(true)}>{say('memory.classify.document', { symbol: document.symbol })}</WordAct>
        </div>
      )}
      {classifying && (
        <ClassifyForm
          subject="DOCUMENT"
          id={document.id}
          terms={found.terms.map(({ key }) => key)}
          close={close}
          renew={() => {
            close();
            void refetch().catch(() => undefined);
          }}
        />
      )}
    </div>
  );
}
