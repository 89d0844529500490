const LONGEST = 40;

/**
 * A key for a proposal whose author names none: its title in small letters and hyphens, with a number behind where that is
 * taken. `taken`: the keys that the consultation has.
 */
export function keyFor(title: string, taken: ReadonlySet<string>): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const base = words || 'proposal';
  for (let n = 1; ; n++) {
    const behind = n === 1 ? '' : `-${n}`;
    const key = `${base.slice(0, LONGEST - behind.length).replace(/-+$/, '')}${behind}`;
    if (!taken.has(key)) return key;
  }
}
