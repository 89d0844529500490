/**
 * Of `silence s` in `consultation k`: whether its text is adopted tacitly now, by the clock, whether or not anything has run to
 * write it down. The clock is read once a statement, so that an index on the instants is walked in its order.
 */
export const ADOPTED = `s.broken_at IS NULL AND s.withdrawn_at IS NULL AND s.expires_at <= (SELECT official_now())
  AND (k.cancelled_at IS NULL OR k.cancelled_at >= s.expires_at)`;
