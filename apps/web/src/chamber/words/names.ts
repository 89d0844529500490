const WITH_ARTICLE =
  /^(United |Netherlands|Philippines|Gambia|Bahamas|Comoros|Maldives|Holy See|European |International |Sovereign )|(Republic|Federation|Islands|Kingdom|States|Emirates|Committee|Organization|Union)$|^(Republic|State|Kingdom) of/;

/** The name inside an English sentence: "the Netherlands", "Kenya". */
function named(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

/** "Kenya’s", "the Netherlands’". */
function possessive(name: string): string {
  const full = named(name);
  return full.endsWith('s') ? `${full}’` : `${full}’s`;
}

/** A name as each language's sentence wants it: as it is, with the English article, in the English possessive. */
export function namesOf(name: string): { name: string; member: string; owner: string } {
  return { name, member: named(name), owner: possessive(name) };
}

/** The first letter made a capital, for a sentence that begins with a number in words. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** The first letter made small, for what stands further on in a sentence. */
export function uncapital(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}

/** A text as part of another sentence: its own full stop is taken off. */
export function withoutStop(text: string): string {
  return text.replace(/[.。]\s*$/, '');
}
