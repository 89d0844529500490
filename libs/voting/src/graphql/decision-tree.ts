import { Injectable } from '@nestjs/common';
import { ConsultationQuery, type ConsultationView, QuestionQuery, type QuestionView, Readers, roundKindInWords } from '#consultations';
import { inLanguage, type Language, type RequestContext } from '#platform';
import { settledFor } from '#tally';
import type { Decision } from '../domain/decision.js';
import type { DecisionEffect } from '../domain/effect.js';
import { roundsCalledFor, tieForTheChair } from '../domain/rounds.js';
import { textPutIn } from '../domain/settled-text.js';
import { EffectQuery } from '../persistence/effect-query.js';
import { Results } from '../persistence/results.js';
import { effectIn } from './effect.model.js';
import type { DecisionTreeModel, MatterModel, MatterOptionModel, NextRoundModel } from './tree.model.js';

type Known = Readonly<{
  consultation: ConsultationView;
  decisions: ReadonlyMap<string, Decision>;
  effects: ReadonlyMap<string, DecisionEffect>;
  language: Language;
}>;

/** The decision tree of a consultation, for whoever may see it. */
@Injectable()
export class DecisionTree {
  constructor(
    private readonly consultations: ConsultationQuery,
    private readonly questions: QuestionQuery,
    private readonly readers: Readers,
    private readonly results: Results,
    private readonly effects: EffectQuery,
  ) {}

  async of(symbol: string, context: RequestContext): Promise<DecisionTreeModel | null> {
    const consultation = await this.consultations.bySymbol(symbol, await this.readers.of(context));
    if (!consultation) return null;
    const { language } = context;
    const questions = (await this.questions.of([consultation], language)).get(consultation) ?? [];
    const decided = questions.filter(({ file }) => file.decidedAt).map(({ id }) => id);
    const effects = await this.effects.of(decided);
    const stored = await this.results.of(decided);
    const decisions = new Map([...stored].map(([id, { decision }]) => [id, decision]));
    const numbers = [...new Set(questions.map(({ number }) => number))];
    const known = { consultation, decisions, effects, language };
    return { symbol, matters: numbers.map((number) => matterOf(questions, number, known)) };
  }
}

function matterOf(questions: readonly QuestionView[], number: number, known: Known): MatterModel {
  const rounds = questions.filter((question) => question.number === number);
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (!first || !last) throw new Error(`there is no question ${number}`);
  const { consultation, decisions, effects, language } = known;
  const decision = decisions.get(last.id);
  const effect = effects.get(last.id);
  const made = textWasPut(questions, last);
  const open = effect?.standing === 'OPEN' && !made;
  return {
    number,
    title: last.title,
    key: last.key,
    state: last.state,
    dependsOn: first.dependsOn,
    options: first.options.map((option) => optionOf(option, questions, last, effect)),
    conditions: last.conditions.filter(({ option }) => option === null),
    rounds: rounds.map(({ id, key, round, state, closesAt, annulment }) => ({
      ...{ key, round, state, closesAt, annulment },
      headline: decisions.get(id)?.headline[language] ?? null,
    })),
    effect: effect ? effectIn(effect, language) : null,
    nextRounds: decision && open && consultation.state === 'VOTING' ? nextRounds(last, decision, language) : [],
    tie: decision && open && ['VOTING', 'CLOSED'].includes(consultation.state) ? tieOf(last, decision) : null,
    mayBeAnnulled: !made && last.state === 'DECIDED' && ['VOTING', 'CLOSED'].includes(consultation.state),
  };
}

/** Whether what the vote made of a text was put: it is then neither taken further nor annulled by itself. */
function textWasPut(questions: readonly QuestionView[], last: QuestionView): boolean {
  const idOf = (number: number | null): string | null => questions.find((question) => question.number === number)?.id ?? null;
  const putting = questions.map(({ id, number, part, precedes, file: { standing } }) => ({
    id,
    number,
    part,
    standing,
    precedes: idOf(precedes),
  }));
  const own = putting.find(({ id }) => id === last.id);
  return own !== undefined && textPutIn(putting, own) !== null;
}

/** An option of the first vote as it fared: eliminated ones are not settled for. */
function optionOf(
  option: Readonly<{ key: string; title: string }>,
  questions: readonly QuestionView[],
  last: QuestionView,
  effect: DecisionEffect | undefined,
): MatterOptionModel {
  const { key, title } = option;
  const known = effect && effect.standing !== 'OPEN' && effect.standing !== 'ANNULLED' && effect.outcome !== 'NOT_ASKED';
  const dependents = questions.filter(
    ({ dependsOn, round }) => round.number === 1 && dependsOn?.number === last.number && dependsOn.option === key,
  );
  return {
    key,
    title,
    settled: known ? settledFor(last.file, { outcome: effect.outcome, selected: [...effect.selected] })(key) : null,
    conditions: last.conditions.filter((condition) => condition.option === key),
    leadsTo: dependents.map(({ number }) => number),
  };
}

function nextRounds({ file, options }: QuestionView, decision: Decision, language: Language): NextRoundModel[] {
  return roundsCalledFor({ ...file, roundKind: file.round.kind }, decision).map(({ kind, options: keys, seats }) => ({
    kind,
    inWords: inLanguage(roundKindInWords(kind), language),
    options: options.filter(({ key }) => keys.includes(key)),
    seats,
  }));
}

function tieOf({ file, options }: QuestionView, decision: Decision): MatterModel['tie'] {
  const tie = tieForTheChair({ ...file, roundKind: file.round.kind }, decision);
  return tie && { options: options.filter(({ key }) => tie.options.includes(key)), places: tie.places };
}
