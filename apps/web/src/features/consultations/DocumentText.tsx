import { useIntl } from 'react-intl';
import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import type { Consultation } from '../ballot/types';
import { Paragraph } from './Paragraph';
import type { Document } from './document';
import styles from './Consultation.module.css';

/** The language in which the reader gets the document: their own where it exists, else the original. */
function languageOf(document: Document, reader: string): string {
  const wanted = document.languages.find((language) => language.toLowerCase() === reader);
  return (wanted ?? document.originalLanguage).toLowerCase();
}

interface DocumentTextProps {
  readonly document: Document;
  readonly consultation: Consultation;
  /** Whether the document's own title is said: where a consultation has several, or the title is another than its own. */
  readonly titled: boolean;
}

/** The document as it was issued: sections, numbered paragraphs, notes. */
export function DocumentText({ document, consultation, titled }: DocumentTextProps) {
  const say = useSay();
  const time = useTime();
  const { locale } = useIntl();
  return (
    <article className={styles.document} lang={languageOf(document, locale.slice(0, 2))} aria-label={document.title}>
      <header className={titled ? undefined : 'only-print'}>
        <p>
          {document.symbol} · {time.day(document.issuedOn)}
        </p>
        <h2>{document.title}</h2>
      </header>
      {!titled && <h2 className="unseen">{document.title}</h2>}
      {document.blocks.map((block) =>
        block.kind === 'HEADING' ? (
          block.level <= 1 ? (
            <h3 key={block.anchor} id={block.anchor}>
              {block.number ? `${block.number} ` : ''}
              {block.text}
            </h3>
          ) : (
            <h4 key={block.anchor} id={block.anchor}>
              {block.number ? `${block.number} ` : ''}
              {block.text}
            </h4>
          )
        ) : (
          <Paragraph key={block.anchor} block={block} document={document} consultation={consultation} />
        ),
      )}
      {document.footnotes.length > 0 && (
        <section className={styles.footnotes} aria-label={say('document.notes')}>
          <ol>
            {document.footnotes.map((note) => (
              <li key={note.mark} id={`note-${document.id}-${note.mark}`}>
                <a href={`#${note.anchor}`} aria-label={say('document.noteBack', { mark: note.mark })}>
                  {note.mark}
                </a>
                <span>{note.text}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}
