import { Textarea, TextInput } from '@mantine/core';
import { LANGUAGES } from '../words/language';
import { useSay } from '../words/say';
import type { Texts } from './localizedTexts';
import styles from './Forms.module.css';

interface LocalizedFieldProps {
  readonly label: string;
  /** What the API calls the text. */
  readonly name?: string;
  readonly hint?: string;
  readonly value: Texts;
  readonly onChange: (texts: Texts) => void;
  readonly required?: boolean;
  readonly rows?: number;
}

/** One text in three languages, one field each. */
export function LocalizedField({ label, name, hint, value, onChange, required = false, rows }: LocalizedFieldProps) {
  const say = useSay();
  return (
    <fieldset className={styles.languages}>
      <legend>{label}</legend>
      {hint && <p>{hint}</p>}
      {LANGUAGES.map((language) => {
        const shared = {
          key: language,
          lang: language,
          name: name && `${name}.${language}`,
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
