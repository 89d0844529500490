import { Textarea, TextInput } from '@mantine/core';
import { LANGUAGES, type Language } from '../words/language';
import { useSay } from '../words/say';
import styles from './Forms.module.css';

/** A text in the languages of the organization: English always, French and Spanish when they are there. */
export type Texts = Record<Language, string>;

export const NO_TEXTS: Texts = { en: '', fr: '', es: '' };

export interface TextsInput {
  readonly en: string;
  readonly fr: string | null;
  readonly es: string | null;
}

export function textsInput(texts: Texts): TextsInput {
  return { en: texts.en.trim(), fr: texts.fr.trim() || null, es: texts.es.trim() || null };
}

/** The same where nothing may be said at all. */
export function optionalTexts(texts: Texts): TextsInput | null {
  return texts.en.trim() ? textsInput(texts) : null;
}

interface LocalizedFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: Texts;
  readonly onChange: (texts: Texts) => void;
  readonly required?: boolean;
  readonly rows?: number;
}

/** One text in three languages, one field each. */
export function LocalizedField({ label, hint, value, onChange, required = false, rows }: LocalizedFieldProps) {
  const say = useSay();
  return (
    <fieldset className={styles.languages}>
      <legend>{label}</legend>
      {hint && <p>{hint}</p>}
      {LANGUAGES.map((language) => {
        const shared = {
          key: language,
          lang: language,
          label: say(`language.${language}`),
          value: value[language],
          required: required && language === 'en',
        };
        const { key, ...field } = shared;
        return rows ? (
          <Textarea {...field} key={key} rows={rows} onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })} />
        ) : (
          <TextInput {...field} key={key} onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })} />
        );
      })}
    </fieldset>
  );
}
