import { describe, expect, it } from '@jest/globals';
import { COMMENTS } from '../consultation/comments.js';
import { WITHOUT_VOTE } from '../consultation/exclusions.js';
import { QUESTIONS } from '../consultation/questions.js';
import { OBSERVER_ORGANIZATIONS, OBSERVER_STATES } from '../membership/observers.js';
import { participants, positionsOn, positionsSoFar, type Position } from './script.js';

const KEYS = ['theme', 'topics', 'environment-2006', 'venue', 'funding'];

function counts(positions: readonly Position[]): Record<string, number> {
  const marks = positions.flatMap(({ answer }) => (answer.options.length > 0 ? answer.options : [answer.kind]));
  return Object.fromEntries([...new Set(marks)].sort().map((mark) => [mark, marks.filter((each) => each === mark).length]));
}

describe('the script of the votes', () => {
  it('has at least 120 Members take part, none of them without a vote', () => {
    expect(participants().length).toBeGreaterThanOrEqual(120);
    expect(participants().filter((code) => WITHOUT_VOTE.has(code))).toEqual([]);
    expect(participants()).toContain('KEN');
  });

  it('gives what happened in life', () => {
    const [theme, topics, environment, venue] = ['theme', 'topics', 'environment-2006', 'venue'].map((key) => counts(positionsOn(key)));
    expect(theme?.['for']).toBeGreaterThan(theme?.['against'] ?? 0);
    const best = Object.entries(topics ?? {}).sort(([, one], [, other]) => other - one);
    expect(best.slice(0, 2).map(([key]) => key)).toEqual(['labour-mobility', 'free-movement']);
    expect(environment?.['defer']).toBeGreaterThan(environment?.['cancel'] ?? 0);
    expect(venue?.['bangkok']).toBeGreaterThan((venue?.['geneva'] ?? 0) + (venue?.['another-region'] ?? 0));
  });

  it('spreads plausibly: abstentions, blank ballots, changes, and questions left unanswered', () => {
    const all = KEYS.flatMap((key) => positionsOn(key));
    for (const kind of ['ABSTAIN', 'BLANK']) expect(all.some(({ answer }) => answer.kind === kind)).toBe(true);
    expect(all.filter(({ before }) => before).length).toBeGreaterThan(9);
    expect(all.length).toBeLessThan(participants().length * KEYS.length);
  });

  it('marks only options that the question has, and no more than it allows', () => {
    for (const question of QUESTIONS) {
      const options = question.method === 'ENDORSEMENT' ? ['for', 'against'] : question.options.map(({ key }) => key);
      for (const { answer, before } of positionsOn(question.key)) {
        const marked = [...answer.options, ...(before?.options ?? [])];
        expect(marked.filter((option) => !options.includes(option))).toEqual([]);
        expect(answer.options.length).toBeLessThanOrEqual(question.chooseMax ?? 1);
      }
    }
  });

  it('leaves Kenya two positions to take while the vote goes on', () => {
    const taken = positionsSoFar().filter(({ member }) => member === 'KEN');
    expect(taken.map(({ question }) => question).sort()).toEqual(['environment-2006', 'theme']);
    expect(positionsSoFar().some(({ question }) => question === 'venue')).toBe(false);
  });

  it('lets only those comment and align who are in the room', () => {
    const inTheRoom = new Set([...participants(), ...OBSERVER_STATES, ...OBSERVER_ORGANIZATIONS.map(({ code }) => code)]);
    const named = COMMENTS.flatMap(({ by, aligned }) => [by, ...(aligned ?? [])]);
    expect(named.filter((code) => !inTheRoom.has(code))).toEqual([]);
  });
});
