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
    const added = await addedAs(recogniseDocument(TEXT), 'XY/2007/1', undefined);
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

  it('says why it could not: an unknown draft, nobody of that address, a missing symbol, a file that is no text', async () => {
    const found = recogniseDocument(TEXT);
    await expect(addedAs(found, 'XY/2007/9', undefined)).rejects.toThrow('XY/2007/9');
    await expect(addedAs(found, 'XY/2007/1', 'nobody@test.example')).rejects.toThrow(
      'nobody@test.example is not the account of an officer',
    );
    await expect(addedAs({ ...found, symbol: null }, 'XY/2007/1', undefined)).rejects.toThrow('--symbol');
    const file = join(folder, 'scan.txt');
    writeFileSync(file, Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    await expect(importCommand(file, {})).rejects.toThrow('no plain text in UTF-8');
    await expect(importCommand(join(folder, 'none.txt'), {})).rejects.toThrow('ENOENT');
  });
});
