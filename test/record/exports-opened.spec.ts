import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { RECORD_FILE_NAMES, type RecordFile } from '#exports';
import { render } from '#exports/render';
import type { Language } from '#platform';
import { composed, type Head, numbered, paragraph } from '../../libs/exports/src/domain/paper/paper.js';
import { pdfOf } from '../../libs/exports/src/formats/pdf/pdf.js';
import { FORMULA, largeRecord, smallRecord } from '../support/large-record.js';
import { SHARED, withPoppler, withXmllint } from '../support/left-out.js';

const run = promisify(execFile);
const LANGUAGES: readonly Language[] = ['en', 'fr', 'es'];
const SHA256 = 'c'.repeat(64);
const HEAD: Head = {
  ...{ symbol: 'T/1', body: 'A body', date: '19 October 2006', original: 'Original: English', title: 'A record', sort: 'Record' },
  ...{ language: 'en', at: '2006-10-19T16:00:00.000Z', page: (page, of) => `${page}/${of}`, note: null },
};

describe('the exports of a record, opened', () => {
  const content = largeRecord();
  const inFavour = content.questions[0]?.result.counts[0]?.count;
  let folder: string;

  const known = new Map<string, Promise<Uint8Array>>();

  const made = (file: RecordFile, language: Language): Promise<Uint8Array> => {
    const key = `${language} ${file}`;
    const making = known.get(key) ?? render({ content, sha256: SHA256 }, file, language);
    known.set(key, making);
    return making;
  };
  const written = async (file: RecordFile, language: Language): Promise<string> => {
    const path = join(folder, `${language}.${file}`);
    await writeFile(path, await made(file, language));
    return path;
  };
  const parts = async (file: RecordFile, language: Language): Promise<Map<string, string>> =>
    new Map(Object.entries(unzipSync(await made(file, language))).map(([name, bytes]) => [name, strFromU8(bytes)]));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'placet-exports-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are the same bytes from two processes, in other zones and languages of the machine', async () => {
    const record = join(folder, 'record.json');
    await writeFile(record, JSON.stringify(smallRecord()));
    const script = `
      import { readFileSync } from 'node:fs';
      import { createHash } from 'node:crypto';
      import { RECORD_FILE_NAMES } from '#exports';
      import { render } from '#exports/render';
      const content = JSON.parse(readFileSync(process.argv[1], 'utf8'));
      const made = {};
      for (const file of RECORD_FILE_NAMES)
        made[file] = createHash('sha256').update(await render({ content, sha256: '${SHA256}' }, file, 'fr')).digest('hex');
      console.log(JSON.stringify(made));`;
    const from = async (environment: Record<string, string>): Promise<Record<string, string>> => {
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script, record], {
        env: { ...process.env, NODE_OPTIONS: '', ...environment },
      });
      return JSON.parse(stdout) as Record<string, string>;
    };
    const [first, second] = await Promise.all([from({ TZ: 'Asia/Tokyo', LANG: 'C' }), from({ TZ: 'America/Lima', LANG: 'fr_FR.UTF-8' })]);
    expect(second).toEqual(first);
    expect(Object.keys(first)).toEqual([...RECORD_FILE_NAMES]);
    const here = await render({ content: smallRecord(), sha256: SHA256 }, 'record.docx', 'fr');
    expect(createHash('sha256').update(here).digest('hex')).toBe(first['record.docx']);
  }, 180_000);

  it('hold no formula, and numbers as numbers', async () => {
    const workbook = await parts('record.xlsx', 'en');
    const sheets = [...workbook].filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
    expect(sheets).toHaveLength(5);
    for (const [, xml] of sheets) {
      expect(xml).not.toMatch(/<f[ >]/);
      expect(xml).toContain('state="frozen"');
    }
    const cells = [...(workbook.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text);
    expect(cells.some((text) => text === `'${FORMULA}`)).toBe(true);
    expect(cells.filter((text) => /^[=+@\t\r-]/.test(text))).toEqual([]);
    // The first figure of the first question: how many were in favour.
    expect(/<c r="K2"[^>]*><v>(\d+)<\/v>/.exec(workbook.get('xl/worksheets/sheet1.xml') ?? '')?.[1]).toBe(String(inFavour));
    for (const file of ['comments.csv', 'votes.csv'] satisfies RecordFile[])
      expect(Buffer.from(await made(file, 'en')).toString('utf8')).not.toMatch(/(^|,|\n)"?[=+@-]/);
  });

  it('are a text document with styles, languages, and tables whose heads stand again', async () => {
    const document = await parts('record.docx', 'es');
    const body = document.get('word/document.xml') ?? '';
    for (const style of ['Title', 'Heading1', 'Heading2', 'Numbered', 'Caption', 'Cell'])
      expect(body).toContain(`w:pStyle w:val="${style}"`);
    const tables = body.split('<w:tbl>').slice(1);
    expect(tables.every((table) => table.includes('<w:tblHeader/>'))).toBe(true);
    expect(body.match(/<w:tr>|<w:tr /g)?.length).toBe(body.match(/<w:cantSplit\/>/g)?.length);
    expect(document.get('word/styles.xml')).toContain('w:lang w:val="es-ES"');
    expect(body).toContain('w:lang w:val="fr-FR"'); // a comment in French
    expect(
      [...document]
        .filter(([name]) => /header\d/.test(name))
        .map(([, xml]) => xml)
        .join(''),
    ).toContain('IC/2006/8');
    expect(document.get('docProps/core.xml')).toContain('2006-10-19T16:00:00Z');
  });

  it('say nothing of who voted what where the ballot was secret', async () => {
    const text = Buffer.from(await made('record.xml', 'en')).toString('utf8');
    const secret = text.slice(text.indexOf('Question 6. Appointment'), text.indexOf('under the silence procedure'));
    expect(secret).toContain('By secret ballot');
    expect(secret).not.toMatch(/land \d/);
  });

  withPoppler('as PDF', () => {
    it.each(LANGUAGES)('tagged, in %s, with a title and every font within', async (language) => {
      const path = await written('record.pdf', language);
      const { stdout: info } = await run('pdfinfo', [path]);
      expect(info).toMatch(/Tagged:\s+yes/);
      expect(info).toMatch(/Title:\s+IC\/2006\/8\. .+2007/);
      expect(info).toMatch(/PDF version:\s+1\.7/);
      const { stdout: fonts } = await run('pdffonts', [path]);
      const lines = fonts.trim().split('\n').slice(2);
      expect(lines.length).toBeGreaterThan(2);
      for (const line of lines) expect(line).toMatch(/\s(yes) (yes) (yes)\s/);
      const raw = (await readFile(path)).toString('latin1');
      expect(raw).toMatch(new RegExp(`/Lang \\(${language}\\)`));
      expect(raw).toContain('/Outlines');
      expect(raw).toContain('/DisplayDocTitle true');
      expect(raw).toContain('(D:20061019160000Z)');
    });

    it('as a structure that can be read out: headings, tables with their head cells, figures in words, languages', async () => {
      const { stdout } = await run('pdfinfo', ['-struct', await written('record.pdf', 'en')], { maxBuffer: 1e8 });
      for (const element of ['H1', 'H2', 'H3', 'P', 'L ', 'LI', 'Table', 'Caption', 'THead', 'TH', 'TD', 'Figure', 'BlockQuote'])
        expect(stdout).toMatch(new RegExp(`^\\s*${element}`, 'm'));
      expect(stdout).toMatch(/Scope\s*\/?Column/i);
      expect(stdout).toMatch(/Scope\s*\/?Row/i);
      expect(Buffer.from(await made('record.pdf', 'en')).toString('latin1')).toContain('/Alt (Bar chart of the votes. For: ');
    });

    it('with no heading alone at the foot of a page, wherever its section happens to begin', async () => {
      const filler = Array.from({ length: 24 }, (_, number) => number).map((short) => ({
        key: `filler-${short}`,
        heading: 'Before',
        blocks: Array.from({ length: 15 + short }, () => paragraph('small', 'A line.')),
        sections: [],
      }));
      const question = { key: 'question', heading: 'Question 1. The theme', blocks: [numbered('Is the theme endorsed?')], sections: [] };
      const decisions = { key: 'decisions', heading: 'Decisions', blocks: [], sections: [question] };
      for (const before of filler) {
        const path = join(folder, `${before.key}.pdf`);
        await writeFile(path, await pdfOf(composed(HEAD, [before, decisions], (numeral) => `Annex ${numeral}`)));
        const { stdout } = await run('pdftotext', ['-layout', path, '-']);
        const page = stdout.split('\f').find((text) => text.includes('II. Decisions')) ?? '';
        expect(page).toMatch(/II\. Decisions\s+Question 1\. The theme\s+\d+\.\s+Is the theme endorsed\?/);
      }
    });

    it('as text: the sentences, and the head of the roll call on every page of it', async () => {
      const { stdout } = await run('pdftotext', ['-layout', await written('record.pdf', 'fr'), '-'], { maxBuffer: 1e8 });
      expect(stdout.replace(/\s+/g, ' ')).toMatch(
        /La proposition « Theme of 2007 » a été adoptée par \d+ voix contre \d+, avec \d+ abstentions et \d+ bulletins blancs\./,
      );
      const pages = stdout.split('\f').filter((page) => /République de .land \d+\s+(Pour|Contre|Abstention|Blanc|–)/.test(page));
      expect(pages.length).toBeGreaterThan(3);
      for (const page of pages) expect(page).toMatch(/Membre\s+Question 1\s+Question 2/);
      expect(stdout.match(/A long/g)?.length).toBe(900); // a row higher than a page goes on
    });
  });

  withXmllint('as Akoma Ntoso', () => {
    it.each(LANGUAGES)('valid, in %s', async (language) => {
      const schema = join(SHARED, 'acceptance', 'akn', 'akomantoso30.xsd');
      const path = await written('record.xml', language);
      const { stderr } = await run('xmllint', ['--noout', '--nonet', '--schema', schema, path]);
      expect(stderr).toContain('validates');
    });
  });
});
