import { useQuery } from '@apollo/client/react';
import { useSay } from '../../chamber/words/say';
import { MajoritiesKnownDocument } from '../../generated/graphql';
import { usePercent } from '../audit/Share';
import { type FractionFields, SIMPLE_MAJORITY, TWO_THIRDS } from '../secretariat/heldRule';

/** A majority as addresses and `placet count --rule` spell it: `2/3` is to be reached, `>1/2` exceeded. */
export function spelled({ numerator, denominator, comparison }: FractionFields): string {
  return `${comparison === 'MORE_THAN' ? '>' : ''}${numerator}/${denominator}`;
}

/** The majority that is spelled so; null where none is. */
export function majorityOf(spelling: string): FractionFields | null {
  const [, exceeded, numerator, denominator] = /^(>?)([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(spelling) ?? [];
  if (!numerator || !denominator) return null;
  return { numerator: Number(numerator), denominator: Number(denominator), comparison: exceeded ? 'MORE_THAN' : 'AT_LEAST' };
}

const MAJORITY = spelled(SIMPLE_MAJORITY);
const THIRDS = spelled(TWO_THIRDS);

/** The usual majorities, those that some version of a rule set asks for, and the one that is looked for. */
export function useMajorities(sought: string): { value: string; label: string }[] {
  const say = useSay();
  const percent = usePercent();
  const { data } = useQuery(MajoritiesKnownDocument);
  const inWords = ({ numerator, denominator, comparison }: FractionFields): string =>
    say('decisions.majority', {
      comparison,
      share: denominator === 100 ? percent(numerator / denominator) : `${numerator}/${denominator}`,
    });
  const known = (data?.ruleSets ?? []).flatMap(({ versions }) => versions.map(({ rule }) => rule.threshold));
  const asked = majorityOf(sought);
  const others = new Map((asked ? [...known, asked] : known).map((fraction) => [spelled(fraction), inWords(fraction)]));
  return [...new Map([...others, [MAJORITY, say('rule.threshold.majority')], [THIRDS, say('rule.threshold.twoThirds')]])]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => sizeOf(a.value) - sizeOf(b.value));
}

function sizeOf(spelling: string): number {
  const { numerator, denominator } = majorityOf(spelling) ?? SIMPLE_MAJORITY;
  return numerator / denominator;
}
