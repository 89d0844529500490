/** Words that are found together, and those of which none may be there: both as a search of the web has them. */
export type WordsSought = Readonly<{ all: string; none: string | null }>;

/** Signs that lead to a word: a hyphen excludes it, wherever else it stands it belongs to the word. The others say nothing. */
const TERM = /([-!&|()"\s]*?)("[^"]*"|[^\s"!&|()-][^\s"]*)/g;

type Term = Readonly<{ said: string; excluded: boolean }>;

/**
 * What is sought, as alternatives of which one must hold: `labour -mobility or gender`. What is excluded stands by itself, since
 * it is excluded in every language, while what is sought may be found in any. Where nothing is excluded there is one, as written.
 */
export function wordsSought(text: string): readonly WordsSought[] {
  const terms: Term[] = [...text.matchAll(TERM)].map(([, before = '', said = '']) => ({
    said,
    excluded: [...before].filter((sign) => sign === '-').length % 2 === 1,
  }));
  if (!terms.some(({ excluded }) => excluded)) return [{ all: text, none: null }];
  return alternatives(terms).map((together) => ({
    all: of(together, false).join(' '),
    none: of(together, true).join(' or ') || null,
  }));
}

/** `or` parts what stands before it from what follows; at either end it is a word like others. */
function alternatives(terms: readonly Term[]): Term[][] {
  const parts: Term[][] = [[]];
  for (const [at, term] of terms.entries()) {
    const parting = !term.excluded && /^or$/i.test(term.said) && parts.at(-1)?.length && at < terms.length - 1;
    if (parting) parts.push([]);
    else parts.at(-1)?.push(term);
  }
  return parts;
}

function of(terms: readonly Term[], excluded: boolean): string[] {
  return terms.filter((term) => term.excluded === excluded).map(({ said }) => said);
}
