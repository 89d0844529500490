import { useEffect, useMemo } from 'react';
import { useLocation, useParams } from 'react-router';
import { Page } from '../../chamber/layout/Page';
import { Coming, Empty, Failed, NotFound } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { type Consultation, hasAnswered } from '../ballot/types';
import { WholeComments } from '../comments/WholeComments';
import { ConsultationSilences } from '../silence/ConsultationSilences';
import { DecisionTree } from '../tree/DecisionTree';
import { mayBranch } from '../tree/matters';
import { Beside } from './Beside';
import { ConsultationHead } from './ConsultationHead';
import { Contents, type ContentsEntry } from './Contents';
import { DocumentText } from './DocumentText';
import { History } from './History';
import { Proposals, useMayPropose } from './Proposals';
import { useConsultation } from './useConsultation';
import styles from './Consultation.module.css';

/** The paragraphs' numbers by their anchors. */
function numbersOf(consultation: Consultation): ReadonlyMap<string, string> {
  return new Map(
    consultation.documents.flatMap((document) =>
      document.blocks.flatMap((block) => (block.number ? [[block.anchor, block.number] as const] : [])),
    ),
  );
}

function useEntries(consultation: Consultation): ContentsEntry[] {
  const say = useSay();
  const mayPropose = useMayPropose(consultation);
  return useMemo(() => {
    const headings = consultation.documents.flatMap((document) =>
      document.blocks
        .filter((block) => block.kind === 'HEADING' && block.level <= 2)
        .map((block) => ({ anchor: block.anchor, title: block.text })),
    );
    return [
      ...headings,
      ...(consultation.proposals.length > 0 || mayPropose ? [{ anchor: 'proposals', title: say('proposals.name') }] : []),
      ...(mayBranch(consultation.questions) ? [{ anchor: 'tree', title: say('tree.name') }] : []),
      { anchor: 'whole', title: say('comments.whole') },
      { anchor: 'history', title: say('history.name') },
    ];
  }, [consultation, mayPropose, say]);
}

/** Brings the reader to the paragraph in the address, once the text is there. */
function useArrival() {
  const { hash } = useLocation();
  useEffect(() => {
    const anchor = decodeURIComponent(hash.slice(1));
    if (anchor) document.getElementById(anchor)?.scrollIntoView({ block: 'start' });
  }, [hash]);
}

function Reading({ consultation, renew }: { consultation: Consultation; renew: () => void }) {
  const say = useSay();
  const entries = useEntries(consultation);
  const numbers = useMemo(() => numbersOf(consultation), [consultation]);
  useArrival();
  const owed = consultation.questions.some((question) => question.mayCast.allowed && !hasAnswered(question));
  const several = consultation.documents.length > 1;
  return (
    <>
      <ConsultationHead consultation={consultation} documents={consultation.documents} owed={owed} />
      <div className={styles.parts}>
        <Beside consultation={consultation} renew={renew} />
        <Contents entries={entries} />
        <div>
          {consultation.summary && <p className={styles.summary}>{consultation.summary}</p>}
          {consultation.documents.length === 0 && <Empty>{say('document.none')}</Empty>}
          {consultation.documents.map((document) => (
            <DocumentText
              key={document.id}
              document={document}
              consultation={consultation}
              titled={several || (document.title !== consultation.title && document.blocks[0]?.kind !== 'HEADING')}
            />
          ))}
          <Proposals consultation={consultation} numbers={numbers} renew={renew} />
          {mayBranch(consultation.questions) && <DecisionTree symbol={consultation.symbol} zone={consultation.officialZone} id="tree" />}
          <ConsultationSilences symbol={consultation.symbol} />
          <WholeComments consultation={consultation} />
          <History consultation={consultation} />
        </div>
      </div>
    </>
  );
}

export function Component() {
  const say = useSay();
  const symbol = useParams()['*'] ?? '';
  const { consultation, known, error, renew } = useConsultation(symbol);
  if (consultation) return <Reading consultation={consultation} renew={renew} />;
  if (known) return <NotFound what={symbol} />;
  if (error)
    return (
      <Page title={say('consultation.name', { symbol })}>
        <Failed error={error} again={renew} />
      </Page>
    );
  return <Coming what={say('consultation.coming', { symbol })} lines={12} />;
}
