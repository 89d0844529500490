import { inLanguage, type Language, LANGUAGES, type Refusal, refuse, type Texts } from '#platform/domain';

export const BLOCK_KINDS = ['HEADING', 'PARAGRAPH', 'ITEM'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A heading, a paragraph or an item of a list. `number`: what the document prints, however it counts; `anchor`: ours, and stable. */
export type Block = Readonly<{ anchor: string; kind: BlockKind; level: number; number: string | null; text: Texts }>;
/** `places`: how many characters of its block's text stand before its mark, by language; at the end where it is not said. */
export type Footnote = Readonly<{ mark: string; anchor: string; text: Texts; places?: Readonly<Partial<Record<Language, number>>> }>;

export type DocumentDraft = Readonly<{
  symbol: string;
  title: Texts;
  issuedOn: string;
  originalLanguage: Language;
  blocks: readonly Block[];
  footnotes: readonly Footnote[];
}>;

/** A document that stands, with what names a block of it: a question by its number, a proposal by its title. */
export type StandingDocument = Readonly<{
  id: string;
  symbol: string;
  question: number | null;
  proposal: Readonly<{ title: Texts; withdrawn: boolean }> | null;
}>;

/** A document has anchors that occur once, footnotes that point to one of them, and every text in its original language. */
export function checkDocument(document: DocumentDraft): Refusal | null {
  const anchors = new Set<string>();
  for (const [index, block] of document.blocks.entries()) {
    if (anchors.has(block.anchor)) return anchorTwice(block.anchor, ['blocks', String(index), 'anchor']);
    anchors.add(block.anchor);
  }
  for (const [index, footnote] of document.footnotes.entries()) {
    if (!anchors.has(footnote.anchor)) return noSuchAnchor(footnote.anchor, ['footnotes', String(index), 'anchor']);
    const outside = placeOutside(footnote, document.blocks, index);
    if (outside) return outside;
  }
  return checkOriginal(document);
}

/** An anchor is unique among all the documents of a consultation: questions, proposals and links name it alone. */
export function checkApart({ blocks }: Pick<DocumentDraft, 'blocks'>, taken: ReadonlySet<string>): Refusal | null {
  const at = blocks.findIndex(({ anchor }) => taken.has(anchor));
  return at < 0 ? null : anchorElsewhere(blocks[at]?.anchor ?? '', ['blocks', String(at), 'anchor']);
}

const LONGEST_ANCHOR = 40;

/**
 * The document with anchors that no other document of the consultation has: as they are where none collides, otherwise all of
 * them with the prefix of the second document, or of the third … (`d2-p1`).
 */
export function setApart(document: DocumentDraft, taken: ReadonlySet<string>): DocumentDraft {
  for (let n = 1; ; n += 1) {
    const names = new Map<string, string>();
    const given = new Set<string>();
    for (const { anchor } of document.blocks) {
      if (names.has(anchor)) continue;
      const name = n === 1 ? anchor : shortened(`d${n}-${anchor}`, given);
      names.set(anchor, name);
      given.add(name);
    }
    if ([...given].some((name) => taken.has(name))) continue;
    const renamed = <T extends { readonly anchor: string }>(of: T): T => ({ ...of, anchor: names.get(of.anchor) ?? of.anchor });
    return { ...document, blocks: document.blocks.map(renamed), footnotes: document.footnotes.map(renamed) };
  }
}

/** No longer than an anchor may be, and none that was given already. */
function shortened(wanted: string, given: ReadonlySet<string>): string {
  let name = wanted.slice(0, LONGEST_ANCHOR);
  for (let n = 2; given.has(name); n += 1) name = `${wanted.slice(0, LONGEST_ANCHOR - 1 - String(n).length)}-${n}`;
  return name;
}

/** The languages in which the whole document exists, the original first. */
export function languagesOf(
  document: Pick<DocumentDraft, 'originalLanguage' | 'title'> & { blocks: readonly { text: Texts }[] },
): Language[] {
  const whole = LANGUAGES.filter((language) => document.title[language] && document.blocks.every((block) => block.text[language]));
  return [document.originalLanguage, ...whole.filter((language) => language !== document.originalLanguage)];
}

/** Anchors that a proposal or a question points to must be those of a block. */
export function checkAnchors(paragraphs: readonly string[], anchors: ReadonlySet<string>): Refusal | null {
  const at = paragraphs.findIndex((anchor) => !anchors.has(anchor));
  return at < 0 ? null : noSuchAnchor(paragraphs[at] ?? '', ['paragraphs', String(at)]);
}

/** What a question or a proposal says it comes from is not taken away from under it. */
export function stillNamed({ symbol, question, proposal }: StandingDocument): Refusal | null {
  if (question !== null) {
    return refuse(
      'INVALID_INPUT',
      {
        en: `Question ${question} names paragraphs of ${symbol}: remove that question first.`,
        fr: `La question ${question} renvoie à des paragraphes de ${symbol} : retirez-la d’abord.`,
        es: `La pregunta ${question} remite a párrafos de ${symbol}: retírela primero.`,
      },
      ['document'],
    );
  }
  if (proposal === null) return null;
  return proposal.withdrawn ? keptWithdrawn(symbol, proposal.title) : keptStanding(symbol, proposal.title);
}

function keptStanding(symbol: string, title: Texts): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: `The proposal “${inLanguage(title, 'en')}” names paragraphs of ${symbol}. A proposal keeps what it names: the document stays.`,
      fr: `La proposition « ${inLanguage(title, 'fr')} » renvoie à des paragraphes de ${symbol}. Une proposition garde ce à quoi elle renvoie : le document reste.`,
      es: `La propuesta «${inLanguage(title, 'es')}» remite a párrafos de ${symbol}. Una propuesta conserva aquello a lo que remite: el documento permanece.`,
    },
    ['document'],
  );
}

/** Withdrawing takes nothing away: any Member may take a proposal over, with its text and the paragraphs that it names. */
function keptWithdrawn(symbol: string, title: Texts): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: `The proposal “${inLanguage(title, 'en')}” was withdrawn and names paragraphs of ${symbol}. A Member may take it over as it was put forward: the document stays.`,
      fr: `La proposition « ${inLanguage(title, 'fr')} », retirée, renvoie à des paragraphes de ${symbol}. Un Membre peut la reprendre telle qu’elle a été présentée : le document reste.`,
      es: `La propuesta «${inLanguage(title, 'es')}», retirada, remite a párrafos de ${symbol}. Un Miembro puede hacerla suya tal como se presentó: el documento permanece.`,
    },
    ['document'],
  );
}

/** The membership is asked with something to read; a consultation without a question is for reading and comments. */
export function checkSomethingToRead(symbol: string, documents: boolean): Refusal | null {
  if (documents) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: `${symbol} has no document yet: delegations would have nothing to read. Add one, then open the consultation.`,
      fr: `${symbol} n’a pas encore de document : les délégations n’auraient rien à lire. Ajoutez-en un, puis ouvrez la consultation.`,
      es: `${symbol} todavía no tiene documentos: las delegaciones no tendrían nada que leer. Añada uno y abra después la consulta.`,
    },
    ['documents'],
  );
}

function checkOriginal({ originalLanguage, title, blocks }: DocumentDraft): Refusal | null {
  const bare = blocks.findIndex((block) => !block.text[originalLanguage]);
  if (title[originalLanguage] && bare < 0) return null;
  const language = originalLanguage.toUpperCase();
  return refuse(
    'INVALID_INPUT',
    {
      en: `The original language of the document is ${language}: its title and all its blocks must exist in it.`,
      fr: `La langue originale du document est ${language} : son titre et tous ses blocs doivent exister dans cette langue.`,
      es: `El idioma original del documento es ${language}: su título y todos sus bloques deben existir en él.`,
    },
    title[originalLanguage] ? ['blocks', String(bare), 'text'] : ['title'],
  );
}

/** The mark of a footnote stands in the text of its block, in every language in which its place is said. */
function placeOutside({ mark, anchor, places = {} }: Footnote, blocks: readonly Block[], index: number): Refusal | null {
  const text = blocks.find((block) => block.anchor === anchor)?.text;
  for (const language of LANGUAGES) {
    const at = places[language];
    if (at === undefined || at <= (text?.[language]?.length ?? -1)) continue;
    return refuse(
      'INVALID_INPUT',
      {
        en: `Footnote ${mark} would stand ${at} characters into the ${language.toUpperCase()} text of ${anchor}, which is shorter or does not exist.`,
        fr: `La note ${mark} se placerait après ${at} caractères du texte ${language.toUpperCase()} de ${anchor}, qui est plus court ou n’existe pas.`,
        es: `La nota ${mark} se situaría tras ${at} caracteres del texto ${language.toUpperCase()} de ${anchor}, que es más corto o no existe.`,
      },
      ['footnotes', String(index), 'places'],
    );
  }
  return null;
}

function anchorTwice(anchor: string, path: readonly string[]): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: `The anchor ${anchor} stands twice in the document; every block has its own.`,
      fr: `L’ancre ${anchor} figure deux fois dans le document ; chaque bloc a la sienne.`,
      es: `El ancla ${anchor} figura dos veces en el documento; cada bloque tiene la suya.`,
    },
    path,
  );
}

function anchorElsewhere(anchor: string, path: readonly string[]): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: `Another document of this consultation has the anchor ${anchor}; every block of the consultation has its own.`,
      fr: `Un autre document de cette consultation a l’ancre ${anchor} ; chaque bloc de la consultation a la sienne.`,
      es: `Otro documento de esta consulta tiene el ancla ${anchor}; cada bloque de la consulta tiene la suya.`,
    },
    path,
  );
}

function noSuchAnchor(anchor: string, path: readonly string[]): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: `No block has the anchor ${anchor}.`,
      fr: `Aucun bloc n’a l’ancre ${anchor}.`,
      es: `Ningún bloque tiene el ancla ${anchor}.`,
    },
    path,
  );
}
