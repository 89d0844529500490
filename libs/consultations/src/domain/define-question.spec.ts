import { describe, expect, it } from '@jest/globals';
import { isRefusal, type Refusal } from '#platform/domain';
import { checkQuestionHours, defineQuestion, type KnownQuestion, type QuestionDraft } from './define-question.js';
import { given } from './given.spec-support.js';
import { DEFAULT_CONSEQUENCES } from './consequences.js';

const at = (instant: string): Date => new Date(`${instant}Z`);
const file = given();
const text = (en: string) => ({ en });

const environment: KnownQuestion = {
  id: 'q1',
  key: 'environment-2006',
  number: 1,
  title: text('Defer or cancel'),
  closesAt: at('2006-10-18T16:00:00'),
  options: ['defer', 'cancel'],
  dependsOn: null,
  method: 'SINGLE_CHOICE',
  subject: null,
  firstDue: null,
};

function draft(changes: Partial<QuestionDraft> = {}): QuestionDraft {
  return {
    key: 'topics',
    title: text('Select two topics'),
    wording: text('Which topics?'),
    method: 'SELECTION',
    options: ['environment', 'labour-mobility', 'free-movement', 'south-south'].map((key) => ({
      key,
      title: text(key),
      note: null,
      proposal: null,
    })),
    chooseMax: 2,
    seats: 2,
    rule: {},
    tallyVisibility: 'LIVE',
    secrecy: 'RECORDED',
    dependsOn: null,
    paragraphs: [],
    closesAt: null,
    conditions: [],
    ...changes,
  };
}

function define(changes: Partial<QuestionDraft> = {}, questions: readonly KnownQuestion[] = [environment]) {
  return defineQuestion(draft(changes), { file, questions, proposals: new Map([['south-south', 'p1']]), anchors: new Set(['p14']) });
}

function refusal(result: unknown): Refusal {
  expect(isRefusal(result)).toBe(true);
  const refused = result as Refusal;
  expect(new Set(Object.values(refused.words)).size).toBe(3);
  return refused;
}

describe('competing proposals', () => {
  const proposals = new Map([
    ['first', 'p1'],
    ['second', 'p2'],
  ]);
  const onProposal = (key: string): KnownQuestion => ({
    ...{ ...environment, id: `q-${key}`, key, method: 'ENDORSEMENT', options: ['for', 'against'] },
    subject: proposals.get(key) ?? null,
  });
  const put = (subject: string, after: string, option: string) =>
    defineQuestion(
      draft({ key: 'new', method: 'ENDORSEMENT', options: [], chooseMax: 1, seats: 1, subject, dependsOn: { question: after, option } }),
      {
        ...{ file, questions: [onProposal(after)], proposals, anchors: new Set<string>() },
      },
    );

  it('are voted on in the order in which they were submitted, the later only if the earlier is rejected', () => {
    expect(isRefusal(put('second', 'first', 'against'))).toBe(false);
    const reversed = refusal(put('first', 'second', 'against'));
    expect(reversed).toMatchObject({ code: 'INVALID_INPUT', path: ['dependsOn', 'question'] });
    expect(reversed.words.en).toContain('“first” was submitted before “second”');
  });

  it('do not compete where one is put because the other was carried', () => {
    expect(isRefusal(put('first', 'second', 'for'))).toBe(false);
  });
});

describe('a question', () => {
  it('takes the next number, the method’s bounds and the rule set where its author says nothing else', () => {
    expect(define()).toMatchObject({
      number: 2,
      bounds: { chooseMin: 1, chooseMax: 2, seats: 2, minimumSupport: 0 },
      rule: file.ruleSet.rule,
    });
    const twoThirds = { numerator: 2, denominator: 3, comparison: 'AT_LEAST' } as const;
    expect(define({ rule: { threshold: twoThirds, quorum: null } })).toMatchObject({
      rule: { ...file.ruleSet.rule, threshold: twoThirds, quorum: null },
    });
  });

  it('brings its own options, or has those of its method', () => {
    expect(define({ method: 'ENDORSEMENT', options: [], chooseMax: undefined, seats: undefined })).toMatchObject({
      options: [{ key: 'for' }, { key: 'against' }],
    });
  });

  it('is refused with the field at fault', () => {
    expect(refusal(define({ chooseMax: 5 })).path).toEqual(['chooseMax']);
    expect(refusal(define({ options: [] })).path).toEqual(['options']);
    expect(refusal(define({ key: 'environment-2006' })).path).toEqual(['key']);
    expect(refusal(define({ paragraphs: ['p14', 'p99'] })).path).toEqual(['paragraphs', '1']);
    expect(refusal(define({ closesAt: at('2006-10-20T00:00:00') })).path).toEqual(['closesAt']);
    expect(refusal(define({ closesAt: at('2006-10-16T08:00:00') })).path).toEqual(['closesAt']);
    const options = draft().options.map((option) => ({ ...option, proposal: 'withdrawn' }));
    expect(refusal(define({ options })).path).toEqual(['options', '0', 'proposal']);
  });

  it('may be voted in secret, where nothing on its terms would tell a ballot', () => {
    const secret = { secrecy: 'SECRET', tallyVisibility: 'AFTER_CLOSE' } as const;
    expect(isRefusal(define(secret))).toBe(false);
    expect(refusal(define({ ...secret, tallyVisibility: 'AFTER_OWN_VOTE' })).path).toEqual(['tallyVisibility']);
    expect(refusal(define({ ...secret, rule: { weighing: { kind: 'BY_WEIGHT' } } })).path).toEqual(['weighing']);
    expect(refusal(define({ ...secret, method: 'CONSENSUS', options: [], chooseMax: undefined, seats: undefined })).path).toEqual([
      'secrecy',
    ]);
  });

  it('links its options to the proposals that they stand for', () => {
    const options = draft().options.map((option) => ({ ...option, proposal: option.key === 'south-south' ? 'south-south' : null }));
    expect(define({ options })).toMatchObject({
      options: [{ proposal: null }, { proposal: null }, { proposal: null }, { proposal: 'p1' }],
    });
  });

  it('depends on a question that closes strictly before it', () => {
    const dependsOn = { question: 'environment-2006', option: 'defer' };
    expect(define({ dependsOn })).toMatchObject({ dependsOn: { question: 'q1', option: 'defer' } });
    expect(refusal(define({ dependsOn: { ...dependsOn, option: 'perhaps' } })).path).toEqual(['dependsOn', 'option']);
    expect(refusal(define({ dependsOn: { ...dependsOn, question: 'theme' } })).path).toEqual(['dependsOn', 'question']);
    const together = refusal(define({ dependsOn }, [{ ...environment, closesAt: null }]));
    expect(together.words.en).toContain('Give question 1 an earlier closing of its own');
    expect(refusal(define({ dependsOn, closesAt: at('2006-10-18T16:00:00') })).path).toEqual(['dependsOn', 'question']);
  });

  it('has conditions on options that there are, due after the decision', () => {
    const condition = { text: text('Only if funded'), dueAt: at('2007-01-31T23:00:00'), option: 'environment', ...DEFAULT_CONSEQUENCES };
    expect(isRefusal(define({ conditions: [condition] }))).toBe(false);
    expect(refusal(define({ conditions: [condition, { ...condition, option: 'nowhere' }] })).path).toEqual(['conditions', '1', 'option']);
    expect(refusal(define({ conditions: [{ ...condition, dueAt: at('2006-10-19T16:00:00') }] })).path).toEqual([
      'conditions',
      '0',
      'dueAt',
    ]);
  });
});

describe('the hours of questions under a revised timetable', () => {
  const venue = { ...environment, id: 'q2', key: 'venue', number: 2, closesAt: null, dependsOn: 'q1' };

  it('fit, or the question that does not is named', () => {
    expect(checkQuestionHours([environment, venue], file)).toBeNull();
    const shorter = given({ votingClosesAt: at('2006-10-18T12:00:00') });
    expect(refusal(checkQuestionHours([environment, venue], shorter)).words.en).toContain('Question 1');
    expect(refusal(checkQuestionHours([{ ...environment, closesAt: null }, venue], file)).words.en).toContain('Question 2');
  });

  it('leave every question decided before its conditions fall due', () => {
    const funded = { ...venue, firstDue: at('2006-10-31T23:00:00') };
    expect(checkQuestionHours([environment, funded], file)).toBeNull();
    const { words, path } = refusal(checkQuestionHours([environment, funded], given({ votingClosesAt: at('2006-10-31T23:00:00') })));
    expect(path).toEqual(['votingClosesAt']);
    expect(words.en).toContain('Question 2 would close on Wednesday 1 November 2006 at 00:00 (Geneva), and a condition of it falls due on');
    // What closes by itself before that is not moved by the vote.
    const early = { ...environment, firstDue: at('2006-10-20T00:00:00') };
    expect(checkQuestionHours([early, venue], given({ votingClosesAt: at('2006-10-25T00:00:00') }))).toBeNull();
  });
});
