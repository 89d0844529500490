import { WordAct } from '../../chamber/layout/Act';
import { useSay } from '../../chamber/words/say';
import { RemoveDocumentDocument, type DeskPartsFragment } from '../../generated/graphql';
import { DocumentTerms } from '../memory/Classified';
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

type Say = ReturnType<typeof useSay>;

/** What keeps a document in the draft, in words: the first question or proposal that names a paragraph of it. Null: nothing does. */
function keptBy({ questions, proposals }: DeskPartsFragment, { blocks }: Listed, say: Say): string | null {
  const anchors = new Set(blocks.map(({ anchor }) => anchor));
  const names = ({ paragraphs }: { readonly paragraphs: readonly string[] }) => paragraphs.some((anchor) => anchors.has(anchor));
  const question = questions.find(names);
  if (question) return say('desk.document.ofQuestion', { number: question.number });
  const proposal = proposals.find(names);
  if (!proposal) return null;
  return say(proposal.status === 'WITHDRAWN' ? 'desk.document.ofWithdrawn' : 'desk.document.ofProposal', { title: proposal.title });
}

/** The documents that delegations will read, or do; those of a draft can be removed, or say what keeps them. */
export function Documents({ consultation, renew }: DeskProps) {
  const say = useSay();
  const draft = consultation.state === 'DRAFT';
  return (
    <ul>
      {consultation.documents.map((document) => {
        const kept = draft ? keptBy(consultation, document, say) : null;
        return (
          <li key={document.id}>
            <span>
              {document.symbol} · {document.title}
              <small>{say('desk.document.words', { paragraphs: numbered(document), languages: document.languages.join(', ') })}</small>
              {kept && <small>{kept}</small>}
              <DocumentTerms symbol={consultation.symbol} document={document} />
            </span>
            {draft && !kept && <RemoveDocument symbol={consultation.symbol} document={document} renew={renew} />}
          </li>
        );
      })}
    </ul>
  );
}
