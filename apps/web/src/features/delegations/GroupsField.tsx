import { Checkbox } from '@mantine/core';
import { useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import type { RegionalGroup } from '../../generated/graphql';
import { GROUPS, MOST_GROUPS } from './kinds';

interface GroupsFieldProps {
  readonly value: readonly RegionalGroup[];
  readonly onChange: (groups: readonly RegionalGroup[]) => void;
}

/** The regional groups of a Member: none, one or two. */
export function GroupsField({ value, onChange }: GroupsFieldProps) {
  const say = useSay();
  const terms = useTerms();
  return (
    <Checkbox.Group
      label={say('membership.groups')}
      description={say('membership.groups.note')}
      value={[...value]}
      onChange={(chosen) => onChange(GROUPS.filter((group) => chosen.includes(group)))}
    >
      {GROUPS.map((group) => (
        <Checkbox
          key={group}
          value={group}
          label={terms.group(group)}
          disabled={value.length >= MOST_GROUPS && !value.includes(group)}
          mt={8}
        />
      ))}
    </Checkbox.Group>
  );
}
