import type { FollowUpPartsFragment } from '../../generated/graphql';
import { FollowUpShown } from './FollowUpShown';
import styles from './FollowUp.module.css';

/** What followed from one decision; nothing where nothing did. */
export function FollowUpList({ items }: { items: readonly FollowUpPartsFragment[] }) {
  if (items.length === 0) return null;
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <FollowUpShown key={item.id} item={item} from={false} />
      ))}
    </ul>
  );
}
