import { chooseLanguage, LANGUAGES, useLanguage } from '../words/language';
import { useSay } from '../words/say';
import styles from './Shell.module.css';

const NAMES = { en: 'English', fr: 'Français', es: 'Español' } as const;

export function LanguageSwitch() {
  const language = useLanguage();
  const say = useSay();
  return (
    <div className={styles.languages} role="group" aria-label={say('head.language')}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-label={`${each.toUpperCase()}, ${NAMES[each]}`}
          aria-pressed={each === language}
          onClick={() => chooseLanguage(each)}
        >
          {each.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
