import { FEW } from './entries-sought.js';

const knownAt = (at: string): string =>
  `coalesce(x.valid_from <= ${at} AND (x.valid_until IS NULL OR x.valid_until > ${at})
     AND x.recorded_at <= ${at} AND (x.superseded_at IS NULL OR x.superseded_at > ${at}), false)`;

/**
 * How the record of the consultation `k` calls the Member `m`, and its groups (`n.names`, `n.groups`): as was known when the roll
 * was taken, or when the Member joined it, which the log vouches for; whoever is not on the roll, as it is called now.
 */
export const CALLED = `
       LEFT JOIN LATERAL (SELECT e.at FROM log_entry e WHERE e.log_id = k.id AND e.act = 'roll.amended' AND ${FEW} AND e.member_id = m.id
                          ORDER BY e.index LIMIT 1) j ON true
       JOIN LATERAL (SELECT x.names, x.groups FROM membership x WHERE x.member_id = m.id
                     ORDER BY ${knownAt('k.voting_opens_at')} DESC, ${knownAt('j.at')} DESC, x.superseded_at IS NULL DESC,
                       x.valid_from <= k.voting_opens_at DESC, x.valid_from DESC LIMIT 1) n ON true`;
