import { Link } from 'react-router';
import { Section } from '../../chamber/layout/Page';
import { useNumber, useSay } from '../../chamber/words/say';

/** How far the log had grown: what is shown beside it can be held against a checkpoint of that size. */
export function LogThen({ size, leaf, to }: { size: number; leaf: string | null | undefined; to: string }) {
  const say = useSay();
  const number = useNumber();
  return (
    <Section as="aside" title={say('head.log')}>
      <p>
        <Link to={to}>{say('audit.asOf.log', { size, shown: number(size) })}</Link>
      </p>
      {leaf && (
        <p style={{ overflowWrap: 'anywhere' }}>
          {say('audit.asOf.leaf')} <code>{leaf}</code>
        </p>
      )}
    </Section>
  );
}
