import {
  ERASED_IN_WORDS,
  inLanguage,
  instantInWords,
  type Language,
  LANGUAGES,
  type Texts,
  typesetFrench,
  type Words,
} from '#platform/domain';

/** What an entry of the log carries. */
export type ActData = Readonly<Record<string, unknown>>;

/** What the identifiers in an entry stand for, where it is known: acts are then told by name. */
export type ActNames = Readonly<{
  symbol?: string;
  zone?: string;
  question?: Readonly<{ number: number; title: Texts }>;
  proposal?: Texts;
  /** The Member concerned, or on whose behalf it was done. */
  member?: Texts;
  /** What persons wrote, by the entry's fields: the entry has their salted hashes. Null: erased. */
  texts?: Readonly<Record<string, string | null>> | null;
}>;

/** One act being told: access to what it carries, in one language. */
export class Telling {
  constructor(
    private readonly language: Language,
    private readonly data: ActData,
    private readonly names: ActNames,
  ) {}

  text(field: string): string {
    const said = this.names.texts?.[field];
    if (said !== undefined) return said ?? ERASED_IN_WORDS[this.language];
    const value = this.data[field];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }

  /** An instant that the entry carries, with its weekday and in the official zone. */
  on(field: string): string {
    const at = new Date(this.text(field));
    return Number.isNaN(at.getTime()) ? '' : instantInWords(at, this.names.zone ?? 'UTC')[this.language];
  }

  /** `: the reason`, where one was given. */
  because(field = 'reason'): string {
    const reason = this.text(field);
    if (!reason) return '';
    return this.language === 'fr' ? ` : ${reason}` : `: ${reason}`;
  }

  get symbol(): string {
    return this.names.symbol ?? this.text('symbol');
  }

  /** "question 2, “Topics”" */
  get question(): string {
    const noun = { en: 'question', fr: 'la question', es: 'la pregunta' }[this.language];
    const named = this.names.question;
    if (named) return `${noun} ${named.number} (${inLanguage(named.title, this.language)})`;
    return `${noun} ${this.text('number') || this.text('key')}`.trim();
  }

  get proposal(): string {
    return quoted(this.names.proposal ? inLanguage(this.names.proposal, this.language) : this.text('key'), this.language);
  }

  get member(): string {
    return this.names.member ? inLanguage(this.names.member, this.language) : this.text('code');
  }

  /** "Kenya: " before what a delegation did. */
  get byMember(): string {
    const member = this.member;
    if (!member) return '';
    return this.language === 'fr' ? `${member} : ` : `${member}: `;
  }

  chosen(field: string, words: Readonly<Record<string, Words>>): string {
    return words[this.text(field)]?.[this.language] ?? this.text(field);
  }
}

function quoted(text: string, language: Language): string {
  return { en: `“${text}”`, fr: `« ${text} »`, es: `«${text}»` }[language];
}

/** How an act is told. */
export type Told = Readonly<Record<Language, (act: Telling) => string>>;

/** Tells an act in the three languages, the first letter raised. */
export function tell(told: Told, data: ActData, names: ActNames): Words {
  const [en, fr, es] = LANGUAGES.map((language) => raised(told[language](new Telling(language, data, names))));
  return { en: en ?? '', fr: typesetFrench(fr ?? ''), es: es ?? '' };
}

function raised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
