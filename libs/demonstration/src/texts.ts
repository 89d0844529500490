/** A text of the demonstration: always written in the organization's three languages. */
export type Texts = Readonly<{ en: string; fr: string; es: string }>;
