import { keyOf } from '#platform';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The cursor of a list in the order of closing: an instant and an id. Refuses one that is not ours. */
export function closingKeyOf(cursor: string | null | undefined): { at: string; id: string } | null {
  const key = keyOf(cursor, 2);
  if (!key) return null;
  const [at, id] = key.map(String) as [string, string];
  const ours = UUID.test(id) && !Number.isNaN(Date.parse(at));
  // Anything else is refused in the words of the paging: a cursor that cannot be read.
  return ours ? { at, id } : (keyOf('', 2) as never);
}
