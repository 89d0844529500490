import { WordAct } from '../../chamber/layout/Act';
import { useSay } from '../../chamber/words/say';
import { RemoveDocumentDocument, type DeskPartsFragment } from '../../generated/graphql';
import { ConfirmBySymbol } from './ConfirmBySymbol';
import type { DeskProps } from './desk-props';
import { useConfirmed } from './useConfirmed';

type Listed = DeskPartsFragment['documents'][number];

const numbered = ({ blocks }: Listed): number => blocks.filter((block) => block.number && block.kind === 'PARAGRAPH').length;

/** Its text cannot be had back: it is removed after reading so and typing its symbol. */
function RemoveDocument({ symbol, document, renew }: { symbol: string; document: Listed; renew: () => void }) {
  const say = useSay();
  const { asked, ask, confirmed, dialog } = useConfirmed(RemoveDocumentDocument, renew);
  const remove = say('desk.removeDocument', { symbol: document.symbol });
  return (
    <>
      <WordAct onClick={ask}>{remove}</WordAct>
      {asked && (
        <ConfirmBySymbol
          {...dialog}
          symbol={document.symbol}
          title={say('desk.removeDocument.title', { symbol: document.symbol })}
          words={[say('desk.removeDocument.words', { paragraphs: numbered(document) }), say('desk.removeDocument.log')]}
          act={remove}
          grave
          confirm={() => confirmed({ input: { consultation: symbol, document: document.id } })}
        />
      )}
    </>
  );
}

/** The documents that delegations will read, or do; those of a draft can be removed. */
export function Documents({ consultation, renew }: DeskProps) {
  const say = useSay();
  return (
    <ul>
      {consultation.documents.map((document) => (
        <li key={document.id}>
          <span>
            {document.symbol} · {document.title}
            <small>{say('desk.document.words', { paragraphs: numbered(document), languages: document.languages.join(', ') })}</small>
          </span>
          {consultation.state === 'DRAFT' && <RemoveDocument symbol={consultation.symbol} document={document} renew={renew} />}
        </li>
      ))}
    </ul>
  );
}
