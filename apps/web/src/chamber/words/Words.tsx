import { useEffect, useState, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { catalogueOf, ENGLISH, type Catalogue } from './catalogues';
import { useLanguage, type Language } from './language';

/** English as the organization writes it: day before month, twenty-four hours. */
const LOCALE: Record<Language, string> = { en: 'en-GB', fr: 'fr', es: 'es' };

/** Gives the pages their words in the reader's language. */
export function Words({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const [spoken, setSpoken] = useState<{ language: Language; catalogue: Catalogue }>({ language: 'en', catalogue: ENGLISH });

  useEffect(() => {
    let wanted = true;
    void catalogueOf(language).then((catalogue) => {
      if (wanted) setSpoken({ language, catalogue });
    });
    return () => {
      wanted = false;
    };
  }, [language]);

  useEffect(() => {
    document.documentElement.lang = spoken.language;
  }, [spoken.language]);

  return (
    <IntlProvider locale={LOCALE[spoken.language]} defaultLocale="en-GB" messages={spoken.catalogue}>
      {children}
    </IntlProvider>
  );
}
