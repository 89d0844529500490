import { describe, expect, it } from '@jest/globals';
import { type Reported, sectionOf } from './section.js';

const workshop: Reported = {
  kind: 'WORKSHOP',
  status: 'HELD',
  title: { en: 'Trade and Migration', fr: 'Commerce et migration' },
  partners: ['OECD', 'the World Bank'],
  startsOn: '2003-11-12',
  endsOn: '2003-11-14',
  venue: 'Geneva',
  budget: { currency: 'USD', needed: 150_000, pledged: 120_000 },
  participants: 1_200,
  report: { title: 'Chair’s report', reference: 'XY/1' },
  since: '2003-11-14',
  reason: null,
  year: 2003,
  symbol: 'IC/2003/1',
  questionNumber: 2,
  silenceNumber: null,
};

describe('the section on what became of decisions', () => {
  const { title, blocks } = sectionOf(
    [
      workshop,
      {
        ...workshop,
        kind: 'CONFERENCE',
        status: 'DEFERRED',
        reason: 'The money was not found',
        since: '2006-10-12',
        year: 2006,
        budget: null,
        participants: null,
        report: null,
        partners: [],
        venue: null,
      },
    ],
    2003,
    2006,
  );

  it('has a heading for each year and a numbered paragraph for each item', () => {
    expect(title.en).toBe('What became of the decisions: 2003–2006');
    expect(blocks.map(({ kind, number, anchor }) => [kind, number, anchor])).toEqual([
      ['HEADING', null, 'year-2003'],
      ['PARAGRAPH', '1', 'followed-1'],
      ['HEADING', null, 'year-2006'],
      ['PARAGRAPH', '2', 'followed-2'],
    ]);
  });

  it('says it in three languages, with figures and days as each writes them', () => {
    const plain = (text: string | null | undefined) => text?.replace(/[\u00a0\u202f\u2009]/g, ' ').replace(/ – /g, '–');
    expect(plain(blocks[1]?.text.en)).toBe(
      'Trade and Migration: workshop held (12–14 November 2003), Geneva, with OECD and the World Bank. 1,200 participants. USD 120,000 pledged of USD 150,000 needed. Report: Chair’s report (XY/1). (IC/2003/1, question 2)',
    );
    expect(plain(blocks[1]?.text.fr)).toContain(
      'Commerce et migration : atelier tenu (12–14 novembre 2003), Geneva, avec OECD et the World Bank. 1 200 participants.',
    );
    expect(blocks[3]?.text.fr).toContain('conférence reportée (12 octobre 2006). The money was not found.');
    expect(blocks[3]?.text.es).toContain('conferencia aplazada (12 de octubre de 2006)');
  });
});
