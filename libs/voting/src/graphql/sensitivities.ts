import { Injectable } from '@nestjs/common';
import {
  ConsultationQuery,
  effectiveRule,
  noSuchConsultation,
  noSuchQuestion,
  overridesOf,
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
import { RollWeightQuery } from '../persistence/roll-weight-query.js';
import { Results } from '../persistence/results.js';
import type { SensitivityInput, SensitivityModel } from './sensitivity.model.js';

type Counted = Readonly<{ question: Omit<QuestionDefinition, 'rule'>; roll: Roll; groups: readonly BallotGroup[] }>;

type WeighedGroup = BallotGroup & { readonly weight: number };

const NO_SUCH_OPTION = (key: string) => ({
  en: `“${key}” is not one of the options that the method brings.`,
  fr: `« ${key} » n’est pas une des options que la méthode apporte.`,
  es: `«${key}» no es una de las opciones que trae el método.`,
});
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
    private readonly rolls: RollWeightQuery,
  ) {}

  async of(input: SensitivityInput, context: RequestContext): Promise<SensitivityModel> {
    const { past } = input;
    const { file } = await this.consultation(input.consultation, context);
    const rule = effectiveRule(file.ruleSet.rule, overridesOf(input));
    const { question, roll, groups } = past ? await this.held(past.symbol, past.key, context) : imagined(input);
    const definition: QuestionDefinition = { ...question, rule };
    const fault = checkQuestion(definition);
    if (fault) throw new RefusalError(refuse('INVALID_INPUT', fault.words, [fault.field]));
    const { result, majorities, quorums, weighings } = sensitivity(definition, roll, groups);
    const { language } = context;
    const among = METHODS[definition.method].fixedOptions ? 'PROPOSAL' : 'OPTIONS';
    return {
      outcome: result.outcome,
      headline: result.headline[language],
      explanation: result.explanation[language],
      ballots: result.ballots,
      majorities: majorities.map((cell) => ({ ...cell, inWords: majorityInWords({ ...rule, ...cell }, among)[language] })),
      quorums: quorums.map((row) => ({ ...row, inWords: (row.quorum ? fractionInWords(row.quorum) : NO_QUORUM)[language] })),
      weighings: weighings.map(({ weighing, ...row }) => ({
        ...row,
        weighing: weighing.kind,
        weightThreshold: weighing.kind === 'DOUBLE_MAJORITY' ? weighing.threshold : null,
      })),
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
    const weights = await this.rolls.weights(file.consultation.id);
    return { question: file, roll: { entitled, notEntitled, membersOfBody, weights }, groups };
  }
}

/** Imagined counts as a question and its ballots: each choice names one option. */
function imagined(input: SensitivityInput): Counted {
  const { method, counts, abstained, didNotParticipate, notEntitled } = input;
  const { fixedOptions, defaults } = METHODS[method];
  const options = fixedOptions ?? counts.map(({ option }) => ({ key: option, title: { en: option } }));
  const unknown = counts.find(({ option }) => !options.some(({ key }) => key === option));
  if (unknown) throw new RefusalError(refuse('INVALID_INPUT', NO_SUCH_OPTION(unknown.option), ['counts']));
  const groups: WeighedGroup[] = options.map(({ key }) => {
    const mine = counts.filter(({ option }) => option === key);
    return {
      kind: 'CHOICE',
      marks: options.map((option) => (option.key === key ? 1 : null)),
      count: mine.reduce((sum, { count }) => sum + count, 0),
      weight: mine.reduce((sum, { count, weight }) => sum + (weight ?? count), 0),
    };
  });
  groups.push({ kind: 'ABSTAIN', marks: [], count: abstained, weight: input.abstainedWeight ?? abstained });
  const bounds = defaults(options.length);
  const entitled = groups.reduce((sum, { count }) => sum + count, didNotParticipate);
  const heavy = groups.reduce((sum, { weight }) => sum + weight, input.didNotParticipateWeight ?? didNotParticipate);
  const weights = { entitled: heavy, notEntitled, membersOfBody: heavy + notEntitled };
  return {
    question: {
      ...{ method, options, ...bounds },
      seats: input.seats ?? bounds.seats,
      chooseMax: Math.max(bounds.chooseMax, Math.min(input.seats ?? 1, options.length)),
      minimumSupport: input.minimumSupport ?? bounds.minimumSupport,
    },
    roll: { entitled, notEntitled, membersOfBody: entitled + notEntitled, weights },
    groups,
  };
}
