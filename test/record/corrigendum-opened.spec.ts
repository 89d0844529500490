import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { CORRIGENDUM_FILE_NAMES, type CorrigendumFile } from '#exports';
import { renderCorrigendum } from '#exports/render';
import { ERASED, type Language } from '#platform';
import { aCorrigendum } from '../../libs/exports/src/domain/given-corrigendum.spec-support.js';
import { SHARED, withPoppler, withXmllint } from '../support/left-out.js';

const run = promisify(execFile);
const LANGUAGES: readonly Language[] = ['en', 'fr', 'es'];
const SHA256 = 'c'.repeat(64);

describe('the files of a corrigendum, opened', () => {
  let folder: string;

  const made = (file: CorrigendumFile, language: Language, content = aCorrigendum()): Promise<Uint8Array> =>
    renderCorrigendum({ content, sha256: SHA256 }, file, language);
  const written = async (file: CorrigendumFile, language: Language, content = aCorrigendum()): Promise<string> => {
    const path = join(folder, `${language}.${file}`);
    await writeFile(path, await made(file, language, content));
    return path;
  };
  const bodyOf = async (language: Language, content = aCorrigendum()): Promise<string> =>
    strFromU8(unzipSync(await made('corrigendum.docx', language, content))['word/document.xml'] ?? new Uint8Array());

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'placet-corrigendum-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are the same bytes from two processes, in other zones and languages of the machine', async () => {
    const given = join(folder, 'corrigendum.json');
    await writeFile(given, JSON.stringify(aCorrigendum()));
    const script = `
      import { readFileSync } from 'node:fs';
      import { createHash } from 'node:crypto';
      import { CORRIGENDUM_FILE_NAMES } from '#exports';
      import { renderCorrigendum } from '#exports/render';
      const content = JSON.parse(readFileSync(process.argv[1], 'utf8'));
      const made = {};
      for (const file of CORRIGENDUM_FILE_NAMES)
        made[file] = createHash('sha256').update(await renderCorrigendum({ content, sha256: '${SHA256}' }, file, 'fr')).digest('hex');
      console.log(JSON.stringify(made));`;
    const from = async (environment: Record<string, string>): Promise<Record<string, string>> => {
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script, given], {
        env: { ...process.env, NODE_OPTIONS: '', ...environment },
      });
      return JSON.parse(stdout) as Record<string, string>;
    };
    const first = await from({ TZ: 'Asia/Tokyo', LANG: 'C' });
    expect(await from({ TZ: 'America/Lima', LANG: 'fr_FR.UTF-8' })).toEqual(first);
    expect(Object.keys(first)).toEqual([...CORRIGENDUM_FILE_NAMES]);
    const here = await made('corrigendum.docx', 'fr');
    expect(createHash('sha256').update(here).digest('hex')).toBe(first['corrigendum.docx']);
  }, 120_000);

  it('are a text document with its symbol at the head, and each text in the language of its version', async () => {
    const parts = unzipSync(await made('corrigendum.docx', 'es'));
    const heads = Object.keys(parts).filter((name) => /^word\/header\d/.test(name));
    expect(heads.map((name) => strFromU8(parts[name] as Uint8Array)).join('')).toContain('IC/2006/8/Corr.1');
    expect(strFromU8(parts['docProps/core.xml'] as Uint8Array)).toContain('2006-10-28T08:00:00Z');
    const body = await bodyOf('es');
    for (const style of ['Title', 'Heading1', 'Numbered', 'Caption', 'Cell']) expect(body).toContain(`w:pStyle w:val="${style}"`);
    expect(body.split('<w:p>').find((text) => text.includes('Donde dice'))).toContain('<w:keepNext/>');
    const runs = body.split('<w:r>');
    expect(runs.find((text) => text.includes('Which two topics?'))).toContain('w:lang w:val="en-');
    expect(runs.find((text) => text.includes('officieuses, dit-on'))).toContain('w:lang w:val="fr-FR"');
  });

  it('say of an erased text that it is erased, in their own language', async () => {
    const [vote] = aCorrigendum().votes;
    if (!vote) throw new Error('there is no vote');
    const erased = aCorrigendum({ votes: [{ ...vote, reason: ERASED }] });
    expect(await bodyOf('en', erased)).toContain('[erased on lawful request]');
    const french = await bodyOf('fr', erased);
    expect(french).toContain('[texte effacé sur demande légitime]');
    expect(french).not.toContain('[erased');
  });

  withPoppler('as PDF', () => {
    it.each(LANGUAGES)('tagged, in %s, with its own symbol, date and every font within', async (language) => {
      const path = await written('corrigendum.pdf', language);
      const { stdout: info } = await run('pdfinfo', [path]);
      expect(info).toMatch(/Tagged:\s+yes/);
      expect(info).toMatch(/Title:\s+IC\/2006\/8\/Corr\.1\. \S+/);
      const { stdout: fonts } = await run('pdffonts', [path]);
      for (const line of fonts.trim().split('\n').slice(2)) expect(line).toMatch(/\s(yes) (yes) (yes)\s/);
      const raw = (await readFile(path)).toString('latin1');
      expect(raw).toMatch(new RegExp(`/Lang \\(${language}\\)`));
      expect(raw).toContain('(D:20061028080000Z)');
    });

    it('as text: what stood, what it shall read, and whose correction it is', async () => {
      const { stdout } = await run('pdftotext', ['-layout', await written('corrigendum.pdf', 'fr'), '-']);
      const text = stdout.replace(/\s+/g, ' ');
      expect(text).toContain(
        'Au lieu de Which two themes? lire Which two topics? Correction 1, soumise le 21 octobre 2006. Délégation : Kenya.',
      );
      expect(text).toContain('Rectificatif au compte rendu de la consultation');
      expect(text).toContain('Original : français');
      for (const page of stdout.split('\f').slice(0, -1)) expect(page).toContain('IC/2006/8/Corr.1');
    });
  });

  withXmllint('as Akoma Ntoso', () => {
    it.each(LANGUAGES)('valid, in %s', async (language) => {
      const schema = join(SHARED, 'acceptance', 'akn', 'akomantoso30.xsd');
      const { stderr } = await run('xmllint', ['--noout', '--nonet', '--schema', schema, await written('corrigendum.xml', language)]);
      expect(stderr).toContain('validates');
    });
  });
});
