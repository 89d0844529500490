import { useEffect, useState } from 'react';

/** SHA-256 in hexadecimal, computed here. Null where the browser does not offer it (a page without https). */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export type Checked = 'checking' | 'agrees' | 'differs' | 'unchecked';

/** Whether the text has the fingerprint that is stated for it, as computed in this browser. */
export function useChecked(text: string | undefined, stated: string | undefined, prefix?: number): Checked {
  const [checked, setChecked] = useState<Checked>('checking');
  useEffect(() => {
    if (text === undefined || stated === undefined) return undefined;
    let wanted = true;
    const body = new TextEncoder().encode(text);
    const bytes = prefix === undefined ? body : new Uint8Array([prefix, ...body]);
    void sha256(bytes).then((found) => {
      if (wanted) setChecked(found === null ? 'unchecked' : found === stated.toLowerCase() ? 'agrees' : 'differs');
    });
    return () => {
      wanted = false;
    };
  }, [text, stated, prefix]);
  return checked;
}
