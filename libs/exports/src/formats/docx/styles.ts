import { AlignmentType, type IStylesOptions } from 'docx';
import type { Language } from '#platform/domain';

/** Languages as text documents name them. */
export const TAGS: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' };

/** Fonts that every office has: what is sent round to be worked on must not depend on ours. */
const SERIF = 'Times New Roman';
const SANS = 'Arial';
const INK = '16202C';

/** The styles of a paper. Sizes are in half points, spaces in twentieths of a point. */
export const STYLES = (language: string): IStylesOptions => ({
  default: {
    document: { run: { font: SERIF, size: 22, color: INK, language: { value: language } } },
    title: { run: { font: SERIF, size: 44, bold: true }, paragraph: { spacing: { after: 240 }, alignment: AlignmentType.LEFT } },
    heading1: {
      run: { font: SERIF, size: 30, bold: true, color: INK },
      paragraph: { spacing: { before: 360, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { font: SERIF, size: 24, bold: true, color: INK },
      paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
    },
    heading3: {
      run: { font: SERIF, size: 22, bold: true, color: INK },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    { id: 'Body', name: 'Body of a paper', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { after: 140, line: 276 } } },
    {
      id: 'Numbered',
      name: 'Numbered paragraph',
      basedOn: 'Body',
      quickFormat: true,
      paragraph: { indent: { left: 560, hanging: 560 }, spacing: { after: 140, line: 276 } },
    },
    { id: 'Quoted', name: 'Quoted text', basedOn: 'Body', quickFormat: true, paragraph: { indent: { left: 900, right: 400 } } },
    {
      id: 'Small',
      name: 'List of names',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 19 },
      paragraph: { indent: { left: 560 }, spacing: { after: 80, line: 252 } },
    },
    {
      id: 'Cell',
      name: 'Cell of a table',
      basedOn: 'Normal',
      run: { font: SANS, size: 15 },
      paragraph: { spacing: { before: 20, after: 20 } },
    },
    { id: 'CellHead', name: 'Head of a table', basedOn: 'Cell', run: { font: SANS, size: 15, bold: true } },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { font: SANS, size: 16, bold: true, color: INK },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
    { id: 'Masthead', name: 'Masthead', basedOn: 'Normal', run: { font: SANS, size: 17 } },
    {
      id: 'Sort',
      name: 'Sort of paper',
      basedOn: 'Normal',
      run: { font: SANS, size: 18, bold: true, color: '1F5F99' },
      paragraph: { spacing: { after: 60 } },
    },
    { id: 'Chrome', name: 'Head and foot of pages', basedOn: 'Normal', run: { font: SANS, size: 15, color: '5A6672' } },
  ],
});
