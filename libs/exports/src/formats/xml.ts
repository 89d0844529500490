type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** What XML 1.0 has no place for, however it is written. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text between tags. */
export function escaped(text: string): string {
  return text.replace(UNWRITABLE, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** An element with what it holds, which is XML already. Attributes that are null are left out. */
export function tag(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${escaped(String(value))
          .replaceAll('"', '&quot;')
          .replace(/[\n\r\t]/g, ' ')}"`,
    )
    .join('');
  const inner = content.join('');
  return inner === '' ? `<${name}${said}/>` : `<${name}${said}>${inner}</${name}>`;
}
