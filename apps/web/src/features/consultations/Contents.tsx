import { useEffect, useState } from 'react';
import { useSay } from '../../chamber/words/say';
import styles from './Consultation.module.css';

export interface ContentsEntry {
  readonly anchor: string;
  readonly title: string;
}

/** The entry whose heading was passed last on the way down the page. */
function usePassed(anchors: readonly string[]): string | undefined {
  const key = anchors.join();
  const [passed, setPassed] = useState(anchors[0]);
  useEffect(() => {
    let frame = 0;
    function look() {
      frame = 0;
      const headings = key.split(',').flatMap((anchor) => document.getElementById(anchor) ?? []);
      const above = headings.filter((heading) => heading.getBoundingClientRect().top < 140);
      setPassed((above.at(-1) ?? headings[0])?.id);
    }
    function later() {
      frame ||= requestAnimationFrame(look);
    }
    look();
    window.addEventListener('scroll', later, { passive: true });
    return () => {
      window.removeEventListener('scroll', later);
      cancelAnimationFrame(frame);
    };
  }, [key]);
  return passed;
}

/** The contents beside the text, with the section that is being read. */
export function Contents({ entries }: { entries: readonly ContentsEntry[] }) {
  const say = useSay();
  const passed = usePassed(entries.map((entry) => entry.anchor));
  return (
    <nav className={styles.contents} aria-label={say('contents.name')}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.anchor}>
            <a href={`#${entry.anchor}`} aria-current={entry.anchor === passed ? 'true' : undefined}>
              {entry.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
