import { describe, expect, it } from '@jest/globals';
import { participationOf } from './participation.js';

describe('participation', () => {
  const questions = [
    { key: 'theme', number: 1, open: true, put: true },
    { key: 'fate', number: 2, open: false, put: true },
    { key: 'venue', number: 3, open: false, put: false },
  ];
  const figures = participationOf(questions, [
    { member: 'TUR', groups: ['ASIA_PACIFIC', 'WESTERN_EUROPEAN_AND_OTHERS'], answered: ['fate', 'theme'] },
    { member: 'KEN', groups: ['AFRICAN'], answered: ['fate'] },
    { member: 'ATA', groups: [], answered: [] },
  ]);

  it('counts a Member once it has answered all that was put to it', () => {
    expect(figures).toMatchObject({ entitled: 3, answered: 1 });
  });

  it('stands by group, a Member of two in both and those in none last', () => {
    expect(figures.groups).toEqual([
      { group: 'AFRICAN', entitled: 1, answered: 0 },
      { group: 'ASIA_PACIFIC', entitled: 1, answered: 1 },
      { group: 'WESTERN_EUROPEAN_AND_OTHERS', entitled: 1, answered: 1 },
      { group: null, entitled: 1, answered: 0 },
    ]);
  });

  it('says who owes a vote on what is open, and not how anybody voted', () => {
    expect(figures.members).toEqual([
      { member: 'ATA', groups: [], answered: [], owes: ['theme'] },
      { member: 'KEN', groups: ['AFRICAN'], answered: ['fate'], owes: ['theme'] },
      { member: 'TUR', groups: ['ASIA_PACIFIC', 'WESTERN_EUROPEAN_AND_OTHERS'], answered: ['theme', 'fate'], owes: [] },
    ]);
    expect(figures.questions.map((q) => q.answered)).toEqual([1, 2, 0]);
  });
});
