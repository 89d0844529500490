import { describe, expect, it } from '@jest/globals';
import type { Language } from '#platform/domain';
import { aCorrigendum } from '../given-corrigendum.spec-support.js';
import { corrigendumPaper } from './corrigendum.js';
import type { Block, Paper, Passage, Section } from './paper.js';

const SHA256 = 'c'.repeat(64);
const paperIn = (language: Language, content = aCorrigendum()): Paper => corrigendumPaper(content, SHA256, language);

const textOf = ({ runs }: Passage): string => runs.map(({ text }) => text).join('');
const linesOf = (block: Block): string[] => {
  if (block.kind === 'table') return block.rows.map((row) => row.map(textOf).join(' | '));
  return block.kind === 'paragraph' ? [`${block.number === null ? '' : `${block.number}. `}${textOf(block)}`] : [];
};
const section = (paper: Paper, key: string): Section => {
  const found = paper.sections.find((each) => each.key === key);
  if (!found) throw new Error(`the paper has no section ${key}`);
  return found;
};
const said = (paper: Paper, key: string): string[] => section(paper, key).blocks.flatMap(linesOf);

describe('the paper of a corrigendum', () => {
  it.each([
    ['en', '28 October 2006', 'Original: French', 'Corrigendum to the record of the consultation', 'Informal consultations'],
    ['fr', '28 octobre 2006', 'Original\u00a0: français', 'Rectificatif au compte rendu de la consultation', 'Consultations officieuses'],
    ['es', '28 de octubre de 2006', 'Original: francés', 'Corrección oficial del acta de la consulta', 'Consultas oficiosas'],
  ] as const)('has at its head, in %s, its symbol, date and original language', (language, date, original, sort, title) => {
    expect(paperIn(language).head).toMatchObject({
      symbol: 'IC/2006/8/Corr.1',
      date,
      original,
      sort,
      title,
      at: '2006-10-28T08:00:00.000Z',
    });
  });

  it('says for each correction its place, the text as it stood and as it is corrected, and who submitted it', () => {
    const paper = paperIn('en');
    expect(paper.sections.map(({ heading }) => heading)).toEqual([
      'I. Introduction',
      'II. French version',
      'III. English version',
      'IV. Corrections of vote',
      'Annex I. Provenance and fingerprints',
    ]);
    expect(said(paper, 'version-en')).toEqual([
      '4. Question 1',
      ...['For', 'Which two themes?', 'read', 'Which two topics?'],
      'Correction 1, submitted on 21 October 2006. Delegation: Kenya.',
      'Note by the secretariat: As the title has it.',
      '5. Comment 1: Greece',
      ...['For', 'We of Greece', 'read', 'We, Greece,'],
      'Correction 2, submitted on 21 October 2006. Delegation: Greece. It changes nothing of the substance.',
    ]);
  });

  it('quotes in the language of the version, whatever its own', () => {
    const french = section(paperIn('es'), 'version-fr');
    expect(french.heading).toBe('II. Versión francesa');
    expect(french.blocks.map((block) => ('language' in block ? block.language : undefined))).toEqual(['fr', undefined, 'fr', undefined]);
    expect(said(paperIn('es'), 'version-fr')).toEqual([
      '3. En-tête et résumé',
      ...['Suprímase', 'officieuses, dit-on'],
      'Corrección 1, presentada el 21 de octubre de 2006. Delegación: Etiopía.',
    ]);
    expect(said(paperIn('fr'), 'version-en').slice(0, 6)).toEqual([
      '4. Question 1',
      ...['Au lieu de', 'Which two themes?', 'lire', 'Which two topics?'],
      'Correction 1, soumise le 21 octobre 2006. Délégation\u00a0: Kenya.',
    ]);
  });

  it.each([
    ['en', 'The corrections made to the text were submitted by: Ethiopia, Greece, Kenya.'],
    ['fr', 'Les corrections apportées au texte ont été soumises par\u00a0: Éthiopie, Grèce, Kenya.'],
    ['es', 'Las correcciones introducidas en el texto fueron presentadas por: Etiopía, Grecia, Kenya.'],
  ] as const)('lists in %s those who submitted, in the alphabetical order of the language', (language, words) => {
    expect(said(paperIn(language), 'introduction')).toContain(`2. ${words}`);
  });

  it('has the figures of every version, those without a correction among them', () => {
    expect(said(paperIn('fr'), 'introduction').slice(2)).toEqual([
      expect.stringMatching(/^Version française \| 20 octobre 2006 \| .+ \| 1 \| 1 \| 0 \| 0$/),
      expect.stringMatching(/^Version anglaise \| 20 octobre 2006 \| .+ \| 4 \| 2 \| 1 \| 1$/),
      expect.stringMatching(/^Version espagnole \| 20 octobre 2006 \| .+ \| 0 \| 0 \| 0 \| 0$/),
    ]);
  });

  it('has how delegations had intended to vote, by name, and what the record notes already', () => {
    expect(said(paperIn('es'), 'votes').slice(1)).toEqual([
      'Etiopía | 1. El tema | Voto en blanco | A favor | A misunderstanding. | sí',
      'Kenya | 1. El tema | No participó | Abstención | The wrong button. | no',
    ]);
    expect(paperIn('en', aCorrigendum({ votes: [] })).sections.map(({ key }) => key)).not.toContain('votes');
  });

  it('says by what it can be checked', () => {
    const [made, log, ...prints] = said(paperIn('en'), 'proof');
    expect(made).toContain(`the corrigendum IC/2006/8/Corr.1 as it was issued on`);
    expect(made).toContain(SHA256);
    expect(log).toContain('then had 1,234 entries');
    expect(prints[0]).toBe(`Record IC/2006/8 | ${'a'.repeat(64)}`);
    expect(prints).toHaveLength(4);
  });
});
