import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addedAs } from '../../apps/cli/src/import-into.js';
import { importCommand } from '../../apps/cli/src/import.js';
import { recogniseDocument } from '#consultations';
import { fromNow, HOUR, Secretariat } from './secretariat.js';

const TEXT =
  'XY/INF/7\nOriginal: English\n3 March 2005\n\nThe Year Ahead\n\nI. MEANS\n\n1. Money was promised.<sup>1</sup>\n\n<sup>1</sup> Orally.\n';

const FRENCH =
  'XY/INF/8\nOriginal: French\n3 mars 2005\n\nL’année à venir\n\nI. MOYENS\n\n1. De l’argent<sup>1</sup> a été promis.\n\n<sup>1</sup> Oralement.\n';
const english = (text: string) => ({ language: 'en' as const, found: recogniseDocument(text) });

interface Read {
  readonly symbol: string;
}

describe('placet import', () => {
  let desk: Secretariat;
  let folder: string;
  const named = process.env['DATABASE_URL'];

  beforeAll(async () => {
    desk = await Secretariat.open();
    folder = mkdtempSync(join(tmpdir(), 'placet-import-'));
    process.env['DATABASE_URL'] = desk.chamber.database.url;
    await desk.does('createBody', { key: 'council', names: { en: 'Council' } }, 'body { key }');
    const { ruleSets } = await desk.api.data<{ ruleSets: { key: string }[] }>('{ ruleSets { key } }');
    await desk.does(
      'draftConsultation',
      {
        symbol: 'XY/2007/1',
        title: { en: 'The year ahead' },
        summary: { en: 'What to do with it.' },
        body: 'council',
        officialZone: 'Europe/Zurich',
        visibility: 'MEMBERS',
        ruleSet: ruleSets[0]?.key,
        commentsCloseAt: fromNow(HOUR),
        votingOpensAt: fromNow(HOUR),
        votingClosesAt: fromNow(2 * HOUR),
      },
      'consultation { id }',
    );
  });
  afterAll(async () => {
    if (named === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = named;
    rmSync(folder, { recursive: true, force: true });
    await desk.chamber.stop();
  });

  it('adds what it recognised to a draft, in the name of the only officer there is', async () => {
    const added = await addedAs([english(TEXT)], 'XY/2007/1', undefined);
    expect(added.by).toBe(`${desk.officer.account}@test.example`);
    const { consultation } = await desk.api.data<{ consultation: { documents: object[] } }>(
      '{ consultation(symbol: "XY/2007/1") { documents { symbol title issuedOn blocks { anchor number } footnotes { mark anchor } } } }',
    );
    expect(consultation.documents).toEqual([
      {
        symbol: 'XY/INF/7',
        title: 'The Year Ahead',
        issuedOn: '2005-03-03',
        blocks: [
          { anchor: 's-i', number: 'I' },
          { anchor: 'p1', number: '1' },
        ],
        footnotes: [{ mark: '1', anchor: 'p1' }],
      },
    ]);
  });

  it('adds a French original with its English beside it, each footnote at its place in either', async () => {
    const french = join(folder, 'note.fr.txt');
    const beside = join(folder, 'note.en.txt');
    writeFileSync(french, FRENCH);
    writeFileSync(beside, TEXT.replace('XY/INF/7', 'XY/INF/8'));
    await expect(importCommand(french, { into: 'XY/2007/1' })).rejects.toThrow('give it with --with en=FILE');
    await expect(importCommand(french, { into: 'XY/2007/1', with: ['en'] })).rejects.toThrow('--with en');
    writeFileSync(join(folder, 'short.txt'), 'XY/INF/8\n\nThe Year Ahead\n\nI. MEANS\n');
    const short = `en=${join(folder, 'short.txt')}`;
    await expect(importCommand(french, { into: 'XY/2007/1', with: [short] })).rejects.toThrow('not built alike: as block 2');
    expect(await importCommand(french, { into: 'XY/2007/1', with: [`en=${beside}`], json: true })).toBe(0);
    const read = async (language: 'en' | 'fr') => {
      const { consultation } = await desk.api
        .in(language)
        .data<{ consultation: { documents: Read[] } }>(
          '{ consultation(symbol: "XY/2007/1") { documents { symbol title originalLanguage languages blocks { text } footnotes { place text } } } }',
        );
      return consultation.documents.find(({ symbol }) => symbol === 'XY/INF/8');
    };
    expect(await read('fr')).toEqual({
      symbol: 'XY/INF/8',
      title: 'L’année à venir',
      originalLanguage: 'FR',
      languages: ['FR', 'EN'],
      blocks: [{ text: 'MOYENS' }, { text: 'De l’argent a été promis.' }],
      footnotes: [{ place: 11, text: 'Oralement.' }],
    });
    expect(await read('en')).toMatchObject({ title: 'The Year Ahead', footnotes: [{ place: 19, text: 'Orally.' }] });
  });

  it('says why it could not: an unknown draft, nobody of that address, a missing symbol, a file that is no text', async () => {
    const found = english(TEXT);
    await expect(addedAs([found], 'XY/2007/9', undefined)).rejects.toThrow('XY/2007/9');
    await expect(addedAs([found], 'XY/2007/1', 'nobody@test.example')).rejects.toThrow(
      'nobody@test.example is not the account of an officer',
    );
    await expect(addedAs([{ ...found, found: { ...found.found, symbol: null } }], 'XY/2007/1', undefined)).rejects.toThrow('--symbol');
    const file = join(folder, 'scan.txt');
    writeFileSync(file, Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    await expect(importCommand(file, {})).rejects.toThrow('no plain text in UTF-8');
    await expect(importCommand(join(folder, 'none.txt'), {})).rejects.toThrow('ENOENT');
  });
});
