import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { zonesByRegion } from '../time/zones';
import { useSay } from '../words/say';

interface ZoneFieldProps {
  readonly name?: string;
  readonly value: string;
  readonly onChange: (zone: string) => void;
}

/** The official zone, chosen and not typed: hours read in a zone that does not exist would be none. Typing a place leads to it. */
export function ZoneField({ name, value, onChange }: ZoneFieldProps) {
  const say = useSay();
  const regions = useMemo(() => zonesByRegion(value), [value]);
  return (
    <NativeSelect
      name={name}
      label={say('form.zone')}
      description={value}
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={regions.map(({ region, zones }) => ({
        group: region,
        items: zones.map(({ name, called }) => ({ value: name, label: called })),
      }))}
    />
  );
}
