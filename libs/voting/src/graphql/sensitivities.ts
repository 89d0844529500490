import { Injectable } from '@nestjs/common';
import {
  ConsultationQuery,
  effectiveRule,
  noSuchConsultation,
  noSuchQuestion,
  QuestionFiles,
  QuestionQuery,
  Readers,
} from '#consultations';
import { refuse, RefusalError, type RequestContext } from '#platform';
import {
  type BallotGroup,
  checkQuestion,
  fractionInWords,
  majorityInWords,
  METHODS,
  type QuestionDefinition,
  type Roll,
  sensitivity,
} from '#tally';
import { LiveCounts } from '../persistence/live-counts.js';
import { Results } from '../persistence/results.js';
import type { SensitivityInput, SensitivityModel } from './sensitivity.model.js';

type Counted = Readonly<{ question: Omit<QuestionDefinition, 'rule'>; roll: Roll; groups: readonly BallotGroup[] }>;

const NO_QUORUM = { en: 'none', fr: 'aucun', es: 'ninguno' };

/** What counts, imagined or of a past vote, come to under other rules than the one a question is to have. */
@Injectable()
export class Sensitivities {
  constructor(
    private readonly consultations: ConsultationQuery,
    private readonly questions: QuestionQuery,
    private readonly files: QuestionFiles,
    private readonly readers: Readers,
    private readonly counts: LiveCounts,
    private readonly results: Results,
  ) {}

  async of(input: SensitivityInput, context: RequestContext): Promise<SensitivityModel> {
    const { base, threshold, quorum, tieRule, past } = input;
    const { file } = await this.consultation(input.consultation, context);
    const rule = effectiveRule(file.ruleSet.rule, {
      base: base ?? undefined,
      threshold: threshold ? { ...threshold } : undefined,
      quorum: quorum ? { ...quorum } : quorum,
      tieRule: tieRule ?? undefined,
      weighing: { kind: 'EQUAL' },
    });
    const { question, roll, groups } = past ? await this.held(past.symbol, past.key, context) : imagined(input);
    const definition: QuestionDefinition = { ...question, rule };
    const fault = checkQuestion(definition);
    if (fault) throw new RefusalError(refuse('INVALID_INPUT', fault.words, [fault.field]));
    const { result, majorities, quorums } = sensitivity(definition, roll, groups);
    const { language } = context;
    const among = METHODS[definition.method].fixedOptions ? 'PROPOSAL' : 'OPTIONS';
    return {
      outcome: result.outcome,
      headline: result.headline[language],
      explanation: result.explanation[language],
      ballots: result.ballots,
      majorities: majorities.map((cell) => ({ ...cell, inWords: majorityInWords({ ...rule, ...cell }, among)[language] })),
      quorums: quorums.map((row) => ({ ...row, inWords: (row.quorum ? fractionInWords(row.quorum) : NO_QUORUM)[language] })),
    };
  }

  private async consultation(symbol: string, context: RequestContext) {
    const found = await this.consultations.bySymbol(symbol, await this.readers.of(context));
    if (!found) throw new RefusalError(noSuchConsultation(symbol, 'consultation'));
    return found;
  }

  private async held(symbol: string, key: string, context: RequestContext): Promise<Counted> {
    const consultation = await this.consultation(symbol, context);
    const questions = (await this.questions.of([consultation], context.language)).get(consultation) ?? [];
    const id = questions.find((question) => question.key === key)?.id;
    const [file, decided] = id ? await Promise.all([this.files.byId(id), this.results.of([id])]) : [null, null];
    const decision = id ? decided?.get(id)?.decision : undefined;
    if (!id || !file || !decision) throw new RefusalError(noSuchQuestion(key, symbol));
    const groups = (await this.counts.of([id])).get(id)?.groups ?? [];
    const { entitled, notEntitled, membersOfBody } = decision;
    return {
      question: file,
      roll: { entitled, notEntitled, membersOfBody },
      groups: groups.map(({ kind, marks, count }) => ({ kind, marks, count })),
    };
  }
}

/** Imagined counts as a question and its ballots: each choice names one option. */
function imagined({ method, counts, abstained, didNotParticipate, notEntitled }: SensitivityInput): Counted {
  const { fixedOptions, defaults } = METHODS[method];
  const options = fixedOptions ?? counts.map(({ option }) => ({ key: option, title: { en: option } }));
  const groups: BallotGroup[] = options.map(({ key }) => ({
    kind: 'CHOICE',
    marks: options.map((option) => (option.key === key ? 1 : null)),
    count: counts.filter(({ option }) => option === key).reduce((sum, { count }) => sum + count, 0),
  }));
  const entitled = groups.reduce((sum, { count }) => sum + count, abstained + didNotParticipate);
  return {
    question: { method, options, ...defaults(options.length) },
    roll: { entitled, notEntitled, membersOfBody: entitled + notEntitled },
    groups: [...groups, { kind: 'ABSTAIN', marks: [], count: abstained }],
  };
}
