import type { ReactNode } from 'react';
import { useSay } from '../words/say';
import { useDirectory } from './useDirectory';
import styles from './RollSquares.module.css';

/** How a square is drawn: colour never speaks alone. */
export type Look = 'filled' | 'outlined' | 'hatched' | 'grey' | 'greyHatched' | 'empty' | 'dashed' | 'due';

export interface Standing {
  readonly key: string;
  readonly look: Look;
  /** What the square says, in words: "in favour". */
  readonly words: string;
}

export interface RollRow {
  readonly key: string;
  readonly name: ReactNode;
  /** The Members by their codes, each with how it stands. */
  readonly members: readonly { readonly code: string; readonly standing: Standing }[];
}

function Key({ standings }: { standings: readonly Standing[] }) {
  return (
    <ul className={styles.key}>
      {standings.map((standing) => (
        <li key={standing.key}>
          <i data-look={standing.look} data-answer="" />
          {standing.words}
        </li>
      ))}
    </ul>
  );
}

/** The roll, one small square a Member, by group. */
export function RollSquares({ rows, standings }: { rows: readonly RollRow[]; standings: readonly Standing[] }) {
  const say = useSay();
  const directory = useDirectory();
  return (
    <>
      <Key standings={standings} />
      {rows.map((row) => {
        const standing = new Map(row.members.map((member) => [member.code, member.standing]));
        return (
          <div key={row.key} className={styles.row}>
            <h3>{row.name}</h3>
            <ul className={styles.squares}>
              {directory.sorted([...standing.keys()]).map((code) => {
                const words = `${directory.name(code)}${say('words.after', { words: standing.get(code)?.words ?? '' })}`;
                return (
                  <li key={code} className={styles.square} data-look={standing.get(code)?.look} data-answer="" title={words}>
                    <span aria-hidden="true">{directory.seal(code)}</span>
                    <span className="unseen">{words}</span>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </>
  );
}
