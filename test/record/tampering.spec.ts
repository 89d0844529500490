import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Report } from '#bundle';
import { TEST_SIGNING, anotherKey } from '../support/log-key.js';
import { bundleOf, failedIn, publishedStory, SEATS, verified } from '../support/published.js';
import { smallChamber, type SmallChamber } from '../support/small-chamber.js';
import { Sql } from '#platform';
import { BEFOREHAND, SET_ASIDE } from './beforehand-forgeries.js';
import { CHANGED, Drawn, FORGED, type Forgery, resigned } from './bundle-forgeries.js';
import { Hand, REMOVED, TAMPERED } from './database-forgeries.js';
import { everyPlace } from './every-place.js';

/** A thousand different ones in all in the full tests. */
const FULL = Boolean(process.env['PLACET_FULL']);
const EACH = FULL ? { changed: 130, forged: 14, database: 6 } : { changed: 4, forged: 2, database: 1 };
/** Of what may be put at every place, one in so many is tried; in the full tests all. */
const ONE_IN = FULL ? 1 : 40;
const SEED = 2006;

describe('tampering with a record', () => {
  let stage: SmallChamber;
  let symbol: string;
  let before: string;
  let bundle: string;
  let log: string;
  let mutations = 0;

  beforeAll(async () => {
    stage = await smallChamber(SEATS);
    symbol = await publishedStory(stage.chamber, stage.timetable);
    before = bundle = await bundleOf(stage.app, symbol);
    log =
      (await stage.app.get(Sql, { strict: false }).row<{ id: string }>('SELECT id FROM consultation WHERE symbol = $1', [symbol]))?.id ??
      '';
  }, 240_000);
  afterAll(() => stage.stop());

  const clean = async (): Promise<void> => {
    const report = await verified(await bundleOf(stage.app, symbol));
    expect(report.first).toBeNull();
    expect(report.passed).toBe(true);
  };
  /** Found, and said in words; and in each of the steps in which it must be. */
  const isFound = (what: string, report: Report, found: readonly string[], says = /^/): void => {
    mutations += 1;
    const failed = failedIn(report);
    expect([what, report.passed, found.filter((step) => !failed.includes(step as never))]).toEqual([what, false, []]);
    expect(report.first?.words.en).toMatch(/^[A-Z“M].*\.$/s);
    const words = report.steps.flatMap(({ findings }) => findings.map((finding) => finding.words.en));
    expect(words).toContainEqual(expect.stringMatching(says));
  };
  const forge = async ({ name, found, says, do: act }: Forgery, times: number, again: (text: string) => string): Promise<number> => {
    const drawn = new Drawn(SEED + name.length);
    const tried = new Set<string>([bundle]);
    for (let n = 0; n < times; n++) {
      const text = act(bundle, drawn);
      if (text === null || tried.has(text)) continue;
      tried.add(text);
      isFound(`${name}, ${n}`, await verified(again(text)), found, says);
    }
    return tried.size - 1;
  };

  it('the untouched original passes, and is the same bytes when it is made again', async () => {
    await clean();
    expect(await bundleOf(stage.app, symbol)).toBe(before);
  });

  it.each(CHANGED.map((forgery) => [forgery.name, forgery] as const))('is found where %s', async (_, forgery) => {
    expect(await forge(forgery, EACH.changed, (text) => text)).toBeGreaterThan(0);
  });

  it('is found whatever is put at whichever place, and nothing that stands there stops the check', async () => {
    const thoughtOf = mutations;
    let n = 0;
    for (const [what, text] of everyPlace(bundle)) if (n++ % ONE_IN === 0) isFound(what, await verified(text), []);
    expect(n).toBeGreaterThan(2000);
    mutations = thoughtOf; // the thousand are those that somebody thought of
  }, 300_000);

  it.each(FORGED.map((forgery) => [forgery.name, forgery] as const))('is found, though signed again, where %s', async (_, forgery) => {
    expect(await forge(forgery, EACH.forged, (text) => resigned(text, TEST_SIGNING))).toBeGreaterThan(0);
  });

  it('is found where it is signed by another key', async () => {
    const text = resigned(bundle, { name: TEST_SIGNING.name, key: anotherKey() });
    expect(failedIn(await verified(text))).toEqual(['signature']);
  });

  it('is found where an older state is shown to whoever knows a newer one', async () => {
    const { rows } = await stage.owner.query<{ note: string; size: string }>(
      'SELECT note, size FROM checkpoint WHERE log_id = $1 ORDER BY size',
      [log],
    );
    const [last] = rows.slice(-1);
    expect((await verified(bundle, { checkpoints: rows.map(({ note }) => note) })).passed).toBe(true);
    // The log goes on; whoever shows the old bundle to somebody who has the new checkpoint is asked why.
    await stage.owner.query(
      `SELECT count(*) FROM append_entries($1, ARRAY['consultation.approved'], ARRAY[NULL::uuid], ARRAY[NULL::uuid], ARRAY['{}'])`,
      [log],
    );
    const next = await bundleOf(stage.app, symbol);
    const newer = JSON.parse(next) as { checkpoints: ReadonlyArray<{ note: string }> };
    const report = await verified(bundle, { checkpoints: [newer.checkpoints.at(-1)?.note ?? ''] });
    expect(failedIn(report)).toEqual(['checkpoints']);
    expect(report.first).toMatchObject({ entry: Number(last?.size) });
    before = bundle = next;
  });

  it.each(TAMPERED.map((tampering) => [tampering.name, tampering] as const))('is found in the database where %s', async (_, tampering) => {
    const hand = new Hand(stage.owner, log);
    const drawn = new Drawn(SEED + tampering.name.length);
    let done = 0;
    for (let n = 0; n < EACH.database; n++) {
      const changed = await hand.change(tampering, drawn, async () =>
        isFound(tampering.name, await verified(await bundleOf(stage.app, symbol, false)), tampering.found),
      );
      done += changed ? 1 : 0;
    }
    expect(done).toBeGreaterThan(0);
  });

  it.each(REMOVED.map((removal) => [removal.name, removal] as const))('is found in the database where %s', async (_, removal) => {
    const hand = new Hand(stage.owner, log);
    const drawn = new Drawn(SEED);
    for (let n = 0; n < EACH.database; n++) {
      const removed = await hand.remove(removal, drawn, async () => {
        const text = await bundleOf(stage.app, symbol, false).catch((fault: Error) => fault.message);
        // What the tables or the tree no longer give is not exported at all.
        if (text.startsWith('{"format"')) isFound(removal.name, await verified(text), removal.found);
        else {
          mutations += 1;
          expect(text).toMatch(/is not decided|has no node \d+ of level 0/);
        }
      });
      expect(removed).toBe(true);
    }
  });

  it('leaves nothing behind: the untouched original passes afterwards', async () => {
    await clean();
    expect(await bundleOf(stage.app, symbol)).toBe(before);
  });

  it('was tried in a thousand ways in the full tests', () => {
    expect(mutations).toBeGreaterThanOrEqual(FULL ? 1000 : 80);
  });
});

/** Then record and tables agree with one another, and the count with both: it is the log that says otherwise. */
describe('tampering before anything was counted and published', () => {
  let stage: SmallChamber;
  let report: Report;

  beforeAll(async () => {
    stage = await smallChamber(SEATS);
    const forge = async (): Promise<void> => {
      const { rows } = await stage.owner.query<{ id: string }>('SELECT id FROM consultation');
      const hand = new Hand(stage.owner, rows[0]?.id ?? '');
      for (const beforehand of SET_ASIDE) await hand.forge(beforehand);
      for (const beforehand of BEFOREHAND) await hand.forge(beforehand);
    };
    report = await verified(await bundleOf(stage.app, await publishedStory(stage.chamber, stage.timetable, forge)));
  }, 240_000);
  afterAll(() => stage.stop());

  it('leaves tables and record in agreement, and the decisions with them', () => {
    expect(failedIn(report)).not.toEqual(expect.arrayContaining(['tables']));
    expect(failedIn(report).filter((step) => ['record', 'tables', 'signature'].includes(step))).toEqual([]);
    // But for the question whose votes were set aside.
    const counted = report.steps.filter(({ step }) => step === 'decisions' || step === 'counts').flatMap(({ findings }) => findings);
    expect(counted.filter(({ words }) => !words.en.includes('“funding”'))).toEqual([]);
  });

  it.each(SET_ASIDE.map((each) => [each.name, each] as const))('is found and named where %s', (_, { found, says }) => {
    const words = report.steps.find(({ step }) => step === found)?.findings.map((finding) => finding.words.en);
    expect(words).toContainEqual(expect.stringMatching(says));
  });

  it.each(BEFOREHAND.map((beforehand) => [beforehand.name, beforehand] as const))('is found and named where %s', (_, { found, says }) => {
    const findings = report.steps.find(({ step }) => step === found)?.findings ?? [];
    const named = findings.filter(({ words }) => says.test(words.en));
    expect([named.length > 0, findings.map(({ words }) => words.en)]).toEqual([true, expect.anything()]);
    expect(named[0]?.entry).toEqual(expect.any(Number));
  });
});
