import {
  type DecisionRule,
  fractionInWords,
  majorityInWords,
  type MajoritySum,
  type QuestionDefinition,
  ruleInWords,
  type SensitivityInSum,
} from '#tally';

/** How many outcomes change under other rules, for programs: one object. Quorums only where it is known who was absent. */
export function sensitivityJson(question: QuestionDefinition, sum: SensitivityInSum, members: number | null): string {
  const { quorums, ...others } = sum;
  return JSON.stringify({ rule: question.rule, ...others, ...(members !== null && { quorums }) });
}

const line = (otherwise: number, own: boolean, words: string): string =>
  `  ${String(otherwise).padStart(7)}  ${words}${own ? ' (the rule given)' : ''}`;

/** A line a majority: how many come out otherwise under it. */
export function otherwiseInWords(rule: DecisionRule, majorities: readonly MajoritySum[]): string[] {
  return majorities.map(({ base, threshold, own, otherwise }) =>
    line(otherwise, own, majorityInWords({ ...rule, base, threshold }, 'PROPOSAL').en),
  );
}

/** The same for people: a line a rule, with how many come out otherwise under it. */
export function sensitivityInWords({ rule }: Pick<QuestionDefinition, 'rule'>, sum: SensitivityInSum, members: number | null): string {
  const outcomes = Object.entries(sum.outcomes).map(([outcome, many]) => `${outcome.toLowerCase()} ${many}`);
  return [
    `Roll calls · ${ruleInWords(rule).en}`,
    '',
    `${sum.questions} roll calls: ${outcomes.join(', ')}. So many come out otherwise under another majority:`,
    '',
    ...otherwiseInWords(rule, sum.majorities),
    '',
    ...(members === null
      ? ['Who was absent is not in the file: quorums are compared with --members.']
      : [
          'And under another quorum, of the members of the body:',
          '',
          ...sum.quorums.map(({ quorum, own, otherwise }) => line(otherwise, own, quorum === null ? 'none' : fractionInWords(quorum).en)),
        ]),
    '',
  ].join('\n');
}
