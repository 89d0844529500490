import { useId, useState } from 'react';
import { useLocation } from 'react-router';
import { useSay } from '../../chamber/words/say';
import type { Consultation } from '../ballot/types';
import { ParagraphComments } from '../comments/ParagraphComments';
import type { Block, Document } from './document';
import { Noted } from './Noted';
import styles from './Consultation.module.css';

interface ParagraphProps {
  readonly block: Block;
  readonly document: Document;
  readonly consultation: Consultation;
}

/** A paragraph: the unit that comments point to. Its comments open under it. */
export function Paragraph({ block, document, consultation }: ParagraphProps) {
  const say = useSay();
  const comments = useId();
  const { hash, search } = useLocation();
  const [open, setOpen] = useState(hash === `#${block.anchor}` && new URLSearchParams(search).has('comments'));
  const name = block.number ?? block.anchor;
  const notes = document.footnotes.filter((note) => note.anchor === block.anchor);
  const mayOpen = block.commentCount > 0 || consultation.mayComment;
  return (
    <>
      <div className={styles.paragraph} id={block.anchor} data-kind={block.kind} data-open={open || undefined}>
        <span className={styles.no}>{block.number && <a href={`#${block.anchor}`}>{block.number}</a>}</span>
        <p>
          <Noted text={block.text} document={document.id} notes={notes} />
        </p>
        {mayOpen ? (
          <button
            type="button"
            className={styles.count}
            data-none={block.commentCount === 0 || undefined}
            aria-expanded={open}
            aria-controls={open ? comments : undefined}
            aria-label={say('comments.onParagraph', { count: block.commentCount, paragraph: name })}
            onClick={() => setOpen(!open)}
          >
            {block.commentCount > 0 ? block.commentCount : say('comments.add.short')}
          </button>
        ) : (
          <span />
        )}
      </div>
      {open && (
        <div id={comments}>
          <ParagraphComments block={block} document={document} consultation={consultation} />
        </div>
      )}
    </>
  );
}
