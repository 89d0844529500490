import { useQuery } from '@apollo/client/react';
import { type ComponentProps, useState } from 'react';
import { WordAct } from '../../chamber/layout/Act';
import { useMay } from '../../chamber/session/session';
import { useSay } from '../../chamber/words/say';
import { DocumentTermsDocument, QuestionTermsDocument } from '../../generated/graphql';
import { ClassifyForm } from './ClassifyForm';
import { Terms } from './Terms';
import styles from './Memory.module.css';

interface ClassifiedProps extends Pick<ComponentProps<typeof ClassifyForm>, 'subject' | 'id'> {
  readonly terms: ComponentProps<typeof Terms>['terms'];
  /** What the act of classifying is called here. */
  readonly act: string;
  readonly renew: () => Promise<unknown>;
}

/** What something is about, by the taxonomy; the secretariat says it from here, also of what was decided or adopted long ago. */
function Classified({ subject, id, terms, act, renew }: ClassifiedProps) {
  const keeps = useMay('KEEP_MEMORY');
  const [classifying, setClassifying] = useState(false);
  const close = () => setClassifying(false);
  return (
    <div>
      <Terms terms={terms} />
      {keeps && !classifying && (
        <div className={`${styles.acts} no-print`}>
          <WordAct onClick={() => setClassifying(true)}>{act}</WordAct>
        </div>
      )}
      {classifying && (
        <ClassifyForm
          subject={subject}
          id={id}
          terms={terms.map(({ key }) => key)}
          close={close}
          renew={() => {
            close();
            void renew().catch(() => undefined);
          }}
        />
      )}
    </div>
  );
}

interface QuestionTermsProps {
  readonly symbol: string;
  readonly question: { readonly id: string; readonly number: number };
}

/** What a question is about. */
export function QuestionTerms({ symbol, question: { id, number } }: QuestionTermsProps) {
  const say = useSay();
  const { data, refetch } = useQuery(QuestionTermsDocument, { variables: { symbol } });
  const found = data?.consultation?.questions.find((each) => each.id === id);
  if (!found) return null;
  return <Classified subject="QUESTION" id={id} terms={found.terms} act={say('memory.classify.question', { number })} renew={refetch} />;
}

interface DocumentTermsProps {
  readonly symbol: string;
  readonly document: { readonly id: string; readonly symbol: string };
}

/** What a document is about. */
export function DocumentTerms({ symbol, document }: DocumentTermsProps) {
  const say = useSay();
  const { data, refetch } = useQuery(DocumentTermsDocument, { variables: { symbol } });
  const found = data?.consultation?.documents.find(({ id }) => id === document.id);
  if (!found) return null;
  const act = say('memory.classify.document', { symbol: document.symbol });
  return <Classified subject="DOCUMENT" id={document.id} terms={found.terms} act={act} renew={refetch} />;
}
