import { useEffect, useState } from 'react';
import { useSay } from '../words/say';

/** On paper, links become notes: each link is given a number, and the addresses stand at the end. */
export function PrintedLinks() {
  const say = useSay();
  const [addresses, setAddresses] = useState<readonly string[]>([]);

  useEffect(() => {
    function number() {
      const numbers = new Map<string, number>();
      for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
        const address = link.getAttribute('href') ?? '';
        if (address.startsWith('#') || link.closest('.no-print, nav, form')) continue;
        if (!numbers.has(link.href)) numbers.set(link.href, numbers.size + 1);
        link.dataset['note'] = String(numbers.get(link.href));
      }
      setAddresses([...numbers.keys()]);
    }
    window.addEventListener('beforeprint', number);
    return () => window.removeEventListener('beforeprint', number);
  }, []);

  if (addresses.length === 0) return null;
  return (
    <section className="only-print" aria-label={say('print.links')}>
      <h2>{say('print.links')}</h2>
      <ol>
        {addresses.map((address) => (
          <li key={address}>{address}</li>
        ))}
      </ol>
    </section>
  );
}
