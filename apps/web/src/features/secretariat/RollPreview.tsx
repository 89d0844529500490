import { useDirectory } from '../../chamber/roll/useDirectory';
import { useNumber, useSay } from '../../chamber/words/say';
import type { DeskPartsFragment } from '../../generated/graphql';

/** Who is on the roll, or would be if it were taken now, and who is not and why. */
export function RollPreview({ roll }: { roll: DeskPartsFragment['roll'] }) {
  const say = useSay();
  const number = useNumber();
  const directory = useDirectory();
  const voting = roll.excluded.filter((exclusion) => exclusion.reason !== 'OBSERVER' && exclusion.reason !== 'NOT_A_MEMBER');
  const observers = roll.excluded.length - voting.length;
  if (roll.excluded.length === 0) return null;
  return (
    <details>
      <summary>{say('roll.excluded', { excluded: number(voting.length), count: voting.length, observers: number(observers) })}</summary>
      <ul>
        {voting.map((exclusion) => (
          <li key={exclusion.member}>
            <b>{directory.name(exclusion.member)}</b>
            <span>{exclusion.explanation}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
