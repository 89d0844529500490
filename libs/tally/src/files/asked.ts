import { METHOD_KEYS, type MethodKey } from '../methods/registry.js';
import { PRESETS } from '../presets.js';
import type { DecisionRule, Fraction } from '../types.js';

const plain = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');

/**
 * The method that goes by this name: its key in the registry, however it is written, or the end of one key alone (`stv` for
 * RANKED_STV). Null where none or several do.
 */
export function methodNamed(name: string): MethodKey | null {
  const asked = plain(name);
  const exact = METHOD_KEYS.find((key) => key === asked);
  if (exact !== undefined) return exact;
  const [one, ...others] = METHOD_KEYS.filter((key) => key.endsWith(`_${asked}`));
  return one !== undefined && others.length === 0 ? one : null;
}

const share = (numerator: number, denominator: number, comparison: Fraction['comparison']): Fraction => ({
  numerator,
  denominator,
  comparison,
});

/** Majorities of the votes for and against, by the names that chambers give them. */
const MAJORITIES: Readonly<Record<string, Fraction>> = {
  simple: share(1, 2, 'MORE_THAN'),
  'three-fifths': share(3, 5, 'AT_LEAST'),
  'two-thirds': share(2, 3, 'AT_LEAST'),
  'three-quarters': share(3, 4, 'AT_LEAST'),
  unanimity: share(1, 1, 'AT_LEAST'),
};

/** What `--rule` knows, for a message. */
export const RULE_NAMES: readonly string[] = [...Object.keys(MAJORITIES), 'absolute', ...PRESETS.map(({ key }) => key)];

const ofVotes = (threshold: Fraction): DecisionRule => ({ base: 'VOTES_FOR_AND_AGAINST', threshold, quorum: null, tieRule: 'REJECTED' });

/**
 * The decision rule that goes by this name: a preset by its key; a majority in words (`simple`, `two-thirds`), of the votes for
 * and against, without a quorum, equally divided is rejected; `absolute`, more than half of the members of the body; or a
 * fraction, `2/3` to be reached, `>1/2` to be exceeded. Null where none does.
 */
export function ruleNamed(name: string): DecisionRule | null {
  const asked = name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const preset = PRESETS.find(({ key }) => key === asked);
  if (preset) return preset.rule;
  const majority = MAJORITIES[asked.replace(/-majority$/, '')];
  if (majority) return ofVotes(majority);
  if (asked === 'absolute' || asked === 'absolute-majority') return { ...ofVotes(share(1, 2, 'MORE_THAN')), base: 'MEMBERS_OF_BODY' };
  const fraction = /^(>?)(\d{1,6})\/(\d{1,6})$/.exec(asked);
  return fraction === null ? null : ofVotes(share(Number(fraction[2]), Number(fraction[3]), fraction[1] ? 'MORE_THAN' : 'AT_LEAST'));
}
