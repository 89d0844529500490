import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { type Report } from '#bundle';
import { delegationOf } from '../../libs/demonstration/src/scenario/chamber.js';
import { bundleOf, failedIn, publishedStory, SEATS, verified } from '../support/published.js';
import { smallChamber, type SmallChamber } from '../support/small-chamber.js';
import { Drawn } from './bundle-forgeries.js';
import { Hand, type Tampering } from './database-forgeries.js';

const OWN = 't.consultation_id = $1';
const CONTENT = (to: string): Pick<Tampering, 'column' | 'to'> => ({
  column: 'content, sha256',
  to: `${to}, sha256(convert_to(${to}, 'UTF8'))`,
});

/** What the owner of the database does to what was issued, its fingerprints with it; all of it is found in the step `issued`, or by its texts. */
const TAMPERED: readonly Tampering[] = [
  {
    name: 'a correction of the corrigendum is changed',
    table: 'corrigendum',
    ...CONTENT(`replace(t.content, '"editorial":true', '"editorial":false')`),
    where: OWN,
    found: ['issued'],
  },
  {
    name: 'a corrigendum counts a correction less',
    table: 'corrigendum',
    ...CONTENT(`replace(t.content, '"notAccepted":1', '"notAccepted":0')`),
    where: OWN,
    found: ['issued'],
  },
  {
    name: 'words of the corrigendum are changed',
    table: 'corrigendum_text',
    column: 'text',
    to: `t.text || '!'`,
    where: OWN,
    found: ['texts', 'issued'],
  },
  {
    name: 'the approval is of an earlier instant',
    table: 'record_approval',
    ...CONTENT(`regexp_replace(t.content, '"approvedAt":"2', '"approvedAt":"1')`),
    where: OWN,
    found: ['issued'],
  },
  {
    name: 'the approval names no corrigendum',
    table: 'record_approval',
    ...CONTENT(`jsonb_set(t.content::jsonb, '{corrigendum}', 'null')::text`),
    where: OWN,
    found: ['issued'],
  },
  {
    name: 'a window was longer',
    table: 'record_version',
    column: 'closes_at',
    to: `t.closes_at + interval '1 day'`,
    where: OWN,
    found: ['issued'],
  },
  {
    name: 'a version came out earlier',
    table: 'record_version',
    column: 'published_at',
    to: `t.published_at - interval '1 second'`,
    where: OWN,
    found: ['issued'],
  },
  {
    name: 'a translation is the original',
    table: 'record_version',
    column: 'original',
    to: 'NOT t.original',
    where: OWN,
    found: ['issued'],
  },
];

const REMOVED = [
  { name: 'the approval is taken out', table: 'record_approval', where: OWN, found: ['issued'] },
  { name: 'the corrigendum is taken out', table: 'corrigendum', where: OWN, found: ['issued'] },
  { name: 'a version is taken out', table: 'record_version', where: OWN, found: ['issued'] },
] as const;

/** Two versions are each in the language of the other; done once more, they are as they were. */
const SWAPPED = `UPDATE record_version v SET content = o.content, sha256 = o.sha256 FROM record_version o
  WHERE v.consultation_id = $1 AND o.consultation_id = $1 AND (v.language, o.language) IN (('fr', 'es'), ('es', 'fr'))`;

interface Story {
  readonly symbol: string;
  readonly log: string;
  /** As it was when the record had been published, and when its corrigendum had been issued. */
  readonly published: string;
  readonly corrected: string;
}

/** A record with a corrigendum of texts and of a vote, approved; `beforehand` and `between`: what somebody does before each of the two. */
async function approvedStory(
  stage: SmallChamber,
  beforehand: (log: string) => Promise<void> = () => Promise.resolve(),
  between: (log: string, symbol: string) => Promise<void> = () => Promise.resolve(),
): Promise<Story> {
  const { chamber } = stage;
  const symbol = await publishedStory(chamber, stage.timetable);
  const published = await bundleOf(stage.app, symbol);
  const { rows } = await stage.owner.query<{ id: string; question: string; now: Date }>(
    `SELECT k.id, q.id AS question, official_now() AS now FROM consultation k JOIN question q ON q.consultation_id = k.id AND q.key = 'theme' WHERE k.symbol = $1`,
    [symbol],
  );
  const [{ id: log, question, now } = { id: '', question: '', now: new Date() }] = rows;
  const place = 'question/theme';
  const { record } = await chamber.secretariat.ask<{ record: { places: readonly { key: string; passages: readonly string[] }[] } }>(
    'query Places($symbol: String!) { record(symbol: $symbol) { places(language: EN) { key passages } } }',
    { symbol },
  );
  const passage = record.places.find(({ key }) => key === place)?.passages[0] ?? '';
  const submit = async (code: string, shouldSay: string): Promise<string> => {
    const wanted = { symbol, language: 'EN', place, says: passage, shouldSay, reason: `${code} said otherwise.` };
    const done = await delegationOf(chamber, code).act<{ correction: { id: string } }>(
      'submitRecordCorrection',
      wanted,
      'correction { id }',
    );
    return done.correction.id;
  };
  const [france, kenya, norway] = SEATS as readonly [string, string, string];
  const asked = await Promise.all([submit(france, 'As it was put'), submit(kenya, 'As it was heard'), submit(norway, 'As it was not')]);
  const answers = [
    { answer: 'ACCEPTED' },
    { answer: 'EDITORIAL', wording: 'As it was read', note: 'A slip of the pen.' },
    { answer: 'NOT_ACCEPTED', note: 'It was so put.' },
  ];
  for (const [at, correction] of asked.entries())
    await chamber.secretariat.act('answerRecordCorrection', { correction, ...answers[at] }, 'correction { id }');
  const vote = { question, kind: 'ABSTAIN', marks: [], reason: 'The wrong button.' };
  const { correction } = await delegationOf(chamber, kenya).act<{ correction: { id: string } }>('askCorrection', vote, 'correction { id }');
  await chamber.secretariat.act('answerCorrection', { correction: correction.id, confirmed: true }, '__typename');
  await beforehand(log);
  await stage.timePasses(DateTime.fromJSDate(now).plus({ days: 8 }).toISO() ?? '');
  await chamber.secretariat.act('issueCorrigendum', { symbol, confirmSymbol: `${symbol}/Corr.1` }, '__typename');
  const corrected = await bundleOf(stage.app, symbol);
  await between(log, symbol);
  await chamber.secretariat.act('approveRecord', { symbol }, '__typename');
  return { symbol, log, published, corrected };
}

const wordsOf = (report: Report): readonly string[] =>
  report.steps.find(({ step }) => step === 'issued')?.findings.map(({ words }) => words.en) ?? [];

describe('tampering with what was issued after a record', () => {
  let stage: SmallChamber;
  let story: Story;
  let hand: Hand;
  let invented: Report | null = null;

  beforeAll(async () => {
    stage = await smallChamber(SEATS);
    story = await approvedStory(stage, undefined, async (log, symbol) => {
      await new Hand(stage.owner, log).forge({
        sql: `INSERT INTO record_approval (consultation_id, content, sha256, approved_at, log_index)
              SELECT $1, c, sha256(c::bytea), official_now(), 0 FROM (VALUES ('{"log":{"lastLeaf":null,"size":0}}')) v (c)`,
      });
      invented = await verified(await bundleOf(stage.app, symbol, false));
      await stage.owner.query('DELETE FROM record_approval');
    });
    hand = new Hand(stage.owner, story.log);
  }, 240_000);
  afterAll(() => stage.stop());

  const bundle = (): Promise<string> => bundleOf(stage.app, story.symbol);
  const clean = async (): Promise<Report> => {
    const report = await verified(await bundle());
    expect(report.first?.words.en ?? null).toBeNull();
    return report;
  };

  it('the bundle holds versions, corrigendum and approval; what was made before them stays valid as it is', async () => {
    const issued = async (text: string): Promise<unknown[]> => {
      const { approval, corrigendum, versions } = (
        JSON.parse(text) as {
          issued: { approval: object | null; corrigendum: { symbol: string } | null; versions: { language: string }[] };
        }
      ).issued;
      const { passed, first } = await verified(text);
      return [passed, first?.words.en ?? null, versions.map(({ language }) => language), corrigendum?.symbol ?? null, approval !== null];
    };
    const languages = ['en', 'fr', 'es'];
    expect(await issued(story.published)).toEqual([true, null, languages, null, false]);
    expect(await issued(story.corrected)).toEqual([true, null, languages, `${story.symbol}/Corr.1`, false]);
    expect(await issued(await bundle())).toEqual([true, null, languages, `${story.symbol}/Corr.1`, true]);
    expect((await clean()).steps.find(({ step }) => step === 'issued')?.checked).toBe(3 + 1 + 2 + 1 + 1);
  });

  it('tells no more of what was corrected than the corrigendum does', async () => {
    const text = await bundle();
    for (const said of ['As it was read', 'A slip of the pen.', 'As it was put', 'The wrong button.']) expect(text).toContain(said);
    for (const unsaid of ['As it was heard', 'As it was not', 'It was so put.', 'said otherwise']) expect(text).not.toContain(unsaid);
  });

  it.each(TAMPERED.map((tampering) => [tampering.name, tampering] as const))('is found where %s', async (_, tampering) => {
    const changed = await hand.change(tampering, new Drawn(2006), async () => {
      expect(failedIn(await verified(await bundle()))).toEqual(tampering.found);
    });
    expect(changed).toBe(true);
    await clean();
  });

  it.each(REMOVED.map((removal) => [removal.name, removal] as const))('is found where %s', async (_, removal) => {
    const removed = await hand.remove(removal, new Drawn(2006), async () => {
      const failed = failedIn(await verified(await bundle()));
      expect([failed.includes('issued'), failed.includes('signature')]).toEqual([true, false]);
    });
    expect(removed).toBe(true);
    await clean();
  });

  it('is found where a version is in the language of another', async () => {
    await hand.forge({ sql: SWAPPED });
    expect(wordsOf(await verified(await bundle()))[0]).toMatch(/^The log and the language version part at versions\.(fr|es)\.sha256: /);
    await hand.forge({ sql: SWAPPED });
    await clean();
  });

  it('is found where an approval was invented', () => {
    expect(invented && wordsOf(invented)).toEqual(['The log has no entry “consultation.approved” where there must be one.']);
  });
});

/** Then the corrigendum is frozen as somebody made it, and the log has its fingerprint: it is what was submitted and answered that says otherwise. */
describe('tampering with corrections before they were gathered', () => {
  let stage: SmallChamber;
  let report: Report;

  beforeAll(async () => {
    stage = await smallChamber(SEATS);
    const { symbol } = await approvedStory(stage, async (log) => {
      const hand = new Hand(stage.owner, log);
      const of = 'correction_id IN (SELECT id FROM record_correction WHERE consultation_id = $1)';
      await hand.forge({ sql: `UPDATE record_correction_outcome SET wording = 'As it was wished' WHERE outcome = 'EDITORIAL' AND ${of}` });
      await hand.forge({ sql: `UPDATE record_correction_outcome SET outcome = 'ACCEPTED' WHERE outcome = 'NOT_ACCEPTED' AND ${of}` });
    });
    report = await verified(await bundleOf(stage.app, symbol));
  }, 240_000);
  afterAll(() => stage.stop());

  it('is found, and nothing else is', () => {
    expect(failedIn(report)).toEqual(['issued']);
    expect(wordsOf(report)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^The log and the corrigendum part at corrigendum\.versions\[0\]\.notAccepted: 1 there, 0 here\.$/),
        expect.stringMatching(/^The text of corrigendum\.versions\[0\]\.corrections\[\d\]\.reads is not the one that was hashed\.$/),
        expect.stringMatching(/^The log has no entry “record\.correction-answered \(corrigendum\.versions\[0\]\.corrections\[\d\]\)” /),
      ]),
    );
  });
});
