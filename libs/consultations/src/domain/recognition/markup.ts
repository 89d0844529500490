/** Marks of footnotes travel inside a text between these two, until it is known which of them have a note. */
const OPEN = '\ue000';
const CLOSE = '\ue001';
const CARRIED = new RegExp(`${OPEN}([^${CLOSE}]+)${CLOSE}`, 'gu');

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
  ⁱ: 'i',
  ᵛ: 'v',
  ˣ: 'x',
};
const RAISED = `[${Object.keys(SUPERSCRIPTS).join('')}]+`;

/** How texts write the mark of a note: `<sup>1</sup>`, `[^1]`, `^{iv}`, `¹`. */
const MARK = new RegExp(`\\s*<sup>\\s*(\\w{1,6})\\s*</sup>|\\s*\\[\\^(\\w{1,6})\\]|\\s*\\^\\{(\\w{1,6})\\}|(${RAISED})`, 'gu');
const NOTE = new RegExp(
  `^(?:<sup>\\s*(\\w{1,6})\\s*</sup>|\\[\\^(\\w{1,6})\\]:?|\\^\\{(\\w{1,6})\\}|\\[(\\d{1,3})\\]|(${RAISED}))\\s*(?=\\S)`,
  'u',
);

function lowered(raised: string): string {
  return [...raised].map((sign) => SUPERSCRIPTS[sign] ?? sign).join('');
}

/** The mark of a note that begins here, and what it says; null when none does. */
export function noteIn(source: string): { readonly mark: string; readonly text: string } | null {
  const found = NOTE.exec(source);
  if (!found) return null;
  const mark = found[1] ?? found[2] ?? found[3] ?? found[4] ?? lowered(found[5] ?? '');
  return { mark, text: source.slice(found[0].length) };
}

/** A text without its markup. The marks of footnotes are carried along. */
export function plain(source: string): string {
  return source
    .replace(MARK, (whole, sup?: string, bracket?: string, caret?: string, raised?: string) => {
      const mark = sup ?? bracket ?? caret ?? (raised ? lowered(raised) : null);
      return mark ? `${OPEN}${mark}${CLOSE}` : whole;
    })
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words: string, address: string) => linked(words, address))
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]+)>/g, '$1')
    .replace(/<\/?(?:i|b|em|strong|u|br|span|p)\s*\/?>/gi, '')
    .replace(/(?<!\\)\*{1,3}/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!<>|~])/g, '$1')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
}

/** An address that is its own words is written once. */
function linked(words: string, address: string): string {
  const said = words.replace(/\\/g, '');
  return said === address || /^(?:https?:\/\/|www\.)/.test(said) ? said : `${said} (${address})`;
}

/** The marks that a text carries, in their order. */
export function marksIn(text: string): string[] {
  return [...text.matchAll(CARRIED)].map((found) => found[1] ?? '');
}

/** A text without the marks that have a note, and how many of its characters stand before each of these. */
export type Settled = Readonly<{ text: string; places: ReadonlyMap<string, number> }>;

/** Takes out the marks that have a note, and keeps their places; the others are put back so that nothing is lost. */
export function settled(text: string, noted: ReadonlySet<string>): Settled {
  const places = new Map<string, number>();
  let before = '';
  let from = 0;
  const whole = text.trimStart();
  for (const found of whole.matchAll(CARRIED)) {
    const mark = found[1] ?? '';
    before += whole.slice(from, found.index);
    from = found.index + found[0].length;
    if (!noted.has(mark)) before += `[${mark}]`;
    else if (!places.has(mark)) places.set(mark, before.length);
  }
  const rest = (before + whole.slice(from)).trimEnd();
  return { text: rest, places: new Map([...places].map(([mark, at]) => [mark, Math.min(at, rest.length)])) };
}

/** Whether a whole text is set off by emphasis: what printed documents do with headings. */
export function emphasised(source: string): boolean {
  const found = /^(\*{1,3}|_{2})(.+?)\1$/s.exec(source.trim());
  return found !== null && !(found[2] ?? '').includes(found[1] ?? '');
}
