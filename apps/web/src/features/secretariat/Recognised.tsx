import { useSay } from '../../chamber/words/say';
import type { RecogniseDocumentQuery } from '../../generated/graphql';
import styles from './Desk.module.css';

export type RecognisedText = RecogniseDocumentQuery['recogniseDocument'];

/** What a text was recognised to be: the blocks as they will be read, what needs a look, and what was not placed. */
export function Recognised({ found: { blocks, footnotes, unplaced, remarks } }: { found: RecognisedText }) {
  const say = useSay();
  const numbered = blocks.filter(({ kind, number }) => kind === 'PARAGRAPH' && number !== null).length;
  const sections = blocks.filter(({ kind }) => kind === 'HEADING').length;
  return (
    <>
      <p>{say('import.found', { sections, paragraphs: numbered, blocks: blocks.length, notes: footnotes.length })}</p>
      <div className={styles.preview} tabIndex={0} role="region" aria-label={say('document.form.preview')}>
        {blocks.map((block) => (
          <p key={block.anchor}>
            <span>{block.number ?? (block.kind === 'HEADING' ? '—' : '·')}</span>
            {block.kind === 'HEADING' ? <b>{block.text}</b> : block.text}
          </p>
        ))}
        {footnotes.map((note) => (
          <p key={`${note.mark} ${note.anchor}`}>
            <span>[{note.mark}]</span>
            {note.text}
          </p>
        ))}
      </div>
      {remarks.length > 0 && (
        <details className={styles.found} open>
          <summary>{say('import.remarks', { count: remarks.length })}</summary>
          <ul>
            {remarks.map((remark) => (
              <li key={`${remark.line} ${remark.kind}`}>{say('import.line', { line: remark.line, words: remark.inWords })}</li>
            ))}
          </ul>
        </details>
      )}
      {unplaced.length > 0 && (
        <details className={styles.found}>
          <summary>{say('import.unplaced', { count: unplaced.length })}</summary>
          <ul>
            {unplaced.map((line) => (
              <li key={line.line}>
                {say('import.line', { line: line.line, words: line.inWords })} <q>{line.text}</q>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
