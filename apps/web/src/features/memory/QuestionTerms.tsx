import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { WordAct } from '../../chamber/layout/Act';
import { useMay } from '../../chamber/session/session';
import { useSay } from '../../chamber/words/say';
import { QuestionTermsDocument } from '../../generated/graphql';
import { ClassifyForm } from './ClassifyForm';
import { Terms } from './Terms';
import styles from './Memory.module.css';

interface QuestionTermsProps {
  readonly symbol: string;
  readonly question: { readonly id: string; readonly number: number };
}

/** What a question is about, by the taxonomy; the secretariat says it from here, also of what was decided long ago. */
export function QuestionTerms({ symbol, question }: QuestionTermsProps) {
  const say = useSay();
  const keeps = useMay('KEEP_MEMORY');
  const [classifying, setClassifying] = useState(false);
  const { data, refetch } = useQuery(QuestionTermsDocument, { variables: { symbol } });
  const found = data?.consultation?.questions.find(({ id }) => id === question.id);
  if (!found) return null;
  const close = () => setClassifying(false);
  return (
    <div>
      <Terms terms={found.terms} />
      {keeps && !classifying && (
        <div className={`${styles.acts} no-print`}>
          <WordAct onClick={() => setClassifying(true)}>{say('memory.classify.question', { number: question.number })}</WordAct>
        </div>
      )}
      {classifying && (
        <ClassifyForm
          subject="QUESTION"
          id={question.id}
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
