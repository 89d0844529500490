import type { OptionDefinition } from '../types.js';

const LONGEST_KEY = 40;

/** Options of these titles. Keys are made of the titles: small letters, digits and hyphens; a number keeps two apart. */
export function optionsTitled(titles: readonly string[]): OptionDefinition[] {
  const taken = new Set<string>();
  return titles.map((title, at) => {
    const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const slug =
      plain
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, LONGEST_KEY)
        .replace(/^-+|-+$/g, '') || `option-${at + 1}`;
    let key = slug;
    for (let nth = 2; taken.has(key); nth += 1) key = `${slug.slice(0, LONGEST_KEY - 1 - String(nth).length)}-${nth}`;
    taken.add(key);
    return { key, title: { en: title } };
  });
}
