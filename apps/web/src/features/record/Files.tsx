import { useState } from 'react';
import { type Language, useLanguage } from '../../chamber/words/language';
import { useSay } from '../../chamber/words/say';
import styles from './Files.module.css';

/** What the server makes of a record, by the names of the files: the record itself, its comments, its tables, the corrigendum to it. */
const RECORD = ['record.pdf', 'record.docx', 'record.xlsx', 'record.xml'] as const;
const COMMENTS = ['comments.pdf', 'comments.docx', 'comments.xlsx'] as const;
const TABLES = ['results.csv', 'votes.csv', 'roll.csv', 'comments.csv'] as const;
const CORRIGENDUM = ['corrigendum.pdf', 'corrigendum.docx', 'corrigendum.xml'] as const;
type File = (typeof RECORD | typeof CORRIGENDUM | typeof COMMENTS | typeof TABLES)[number];

const addressOf = (symbol: string, file: File, language: Language): string =>
  `/exports/${symbol.split('/').map(encodeURIComponent).join('/')}/${file}?language=${language}`;

/**
 * The record to take away, in each form and in the languages in which it has come out, the original first; with its corrigendum once
 * there is one. Plain links: the browser fetches what is chosen, and nothing before.
 */
export function Files({ symbol, issued, corrigendum }: { symbol: string; issued: readonly Language[]; corrigendum: boolean }) {
  const say = useSay();
  const reader = useLanguage();
  const [chosen, choose] = useState<Language | null>(null);
  const language = chosen ?? (issued.includes(reader) ? reader : (issued[0] ?? reader));
  const links = (what: string, files: readonly File[]) => (
    <>
      <h3>{what}</h3>
      <p>
        {files.map((file) => {
          const name = say(`record.files.${file}`);
          return (
            <a key={file} href={addressOf(symbol, file, language)} download hrefLang={language} aria-label={`${what}: ${name}`}>
              {name}
            </a>
          );
        })}
      </p>
    </>
  );
  return (
    <div className={styles.files}>
      <fieldset className={styles.languages}>
        <legend>{say('record.files.language')}</legend>
        {issued.map((each) => (
          <label key={each}>
            <input type="radio" name="record-language" checked={each === language} onChange={() => choose(each)} />
            {say(`language.${each}`)}
          </label>
        ))}
      </fieldset>
      {links(say('record.files.record'), RECORD)}
      {corrigendum && links(say('record.files.corrigendum'), CORRIGENDUM)}
      {links(say('record.files.comments'), COMMENTS)}
      {links(say('record.files.tables'), TABLES)}
    </div>
  );
}
