import { Fragment } from 'react';
import { useSay } from '../../chamber/words/say';
import type { Document } from './document';
import styles from './Consultation.module.css';

interface NotedProps {
  readonly text: string;
  readonly document: string;
  readonly notes: Document['footnotes'];
}

/** A paragraph's text with the marks of its footnotes where the document prints them; at the end where that is not known. */
export function Noted({ text, document, notes }: NotedProps) {
  const say = useSay();
  const placed = notes
    .map((note) => ({ note, at: Math.min(note.place ?? text.length, text.length) }))
    .sort((one, other) => one.at - other.at);
  return (
    <>
      {placed.map(({ note, at }, index) => (
        <Fragment key={note.mark}>
          {text.slice(placed[index - 1]?.at ?? 0, at)}
          <sup className={styles.mark}>
            <a href={`#note-${document}-${note.mark}`} aria-label={say('document.note', { mark: note.mark })}>
              {note.mark}
            </a>
          </sup>
        </Fragment>
      ))}
      {text.slice(placed.at(-1)?.at ?? 0)}
    </>
  );
}
