import { VISIBILITIES } from '../domain/consultation.js';
import { maySee, type Reader } from '../domain/visibility.js';

/** `maySee` of the domain in SQL: of `consultation k`, with the parameters of `visibleTo` as $1 and $2. */
export const VISIBLE = `($1::boolean OR k.opened_at IS NOT NULL AND k.visibility = ANY ($2::text[]))`;

/** Whether the reader sees drafts, and the visibilities of opened consultations that the reader sees. */
export type Visible = [seesDrafts: boolean, visibilities: readonly string[]];

export function visibleTo(reader: Reader): Visible {
  const opened = { openedAt: new Date(0) };
  return [reader.seesDrafts, VISIBILITIES.filter((visibility) => maySee({ ...opened, visibility }, reader))];
}
