const LONGEST = 40;

/** Anchors for the blocks of one document: by what a block says of itself, and each of them once. */
export class Anchors {
  private readonly taken = new Set<string>();
  /** The paragraph or section to which what has no number of its own belongs. */
  private within = 'text';

  /** `s-v` for section V, and `s-v-2` when the document has a second one. */
  section(number: string | null, text: string): string {
    this.within = this.once(`s-${slug(number ?? text) || 'section'}`);
    return this.within;
  }

  /** `p12` for paragraph 12. */
  paragraph(number: string): string {
    this.within = this.once(`p${slug(number)}`);
    return this.within;
  }

  /** `p21-next` for the paragraph without a number after paragraph 21. */
  next(): string {
    return this.once(`${this.within}-next`);
  }

  /** `p10-a` for item (a) below paragraph 10, `p8-item` for one with a bullet. */
  item(number: string | null): string {
    return this.once(`${this.within}-${(number && slug(number)) || 'item'}`);
  }

  private once(wanted: string): string {
    const stem = wanted.slice(0, LONGEST).replace(/-+$/, '');
    let anchor = stem;
    for (let n = 2; this.taken.has(anchor); n += 1) anchor = `${stem.slice(0, LONGEST - String(n).length - 1).replace(/-+$/, '')}-${n}`;
    this.taken.add(anchor);
    return anchor;
  }
}

/** Words of a text that fit into an anchor, whole ones. */
function slug(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return words.length <= 28 ? words : words.slice(0, 28).replace(/-[^-]*$/, '');
}
