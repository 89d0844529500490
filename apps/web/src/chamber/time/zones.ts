/** A part of the world with its zones: their names in the IANA database, and what they are called within it. */
export interface ZonesOfRegion {
  readonly region: string;
  readonly zones: readonly Readonly<{ name: string; called: string }>[];
}

/** Kept by whoever has it although the browser's own list does not name it. */
const UNIVERSAL = 'UTC';

/** The zones that a body may reckon in, by region; `kept` is among them even where the browser knows it by another name. */
export function zonesByRegion(kept: string, known: readonly string[] = Intl.supportedValuesOf('timeZone')): ZonesOfRegion[] {
  const names = [...new Set([...known, UNIVERSAL, ...(kept ? [kept] : [])])];
  const regions = new Map<string, { name: string; called: string }[]>();
  for (const name of names) {
    const [region = name, ...place] = name.split('/');
    const called = (place.length > 0 ? place.join(', ') : name).replaceAll('_', ' ');
    regions.set(region, [...(regions.get(region) ?? []), { name, called }]);
  }
  const sorted = [...regions].sort(([one], [other]) => one.localeCompare(other));
  return sorted.map(([region, zones]) => ({ region, zones: zones.sort((one, other) => one.called.localeCompare(other.called)) }));
}
