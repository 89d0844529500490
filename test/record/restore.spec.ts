import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LogFaults, ORGANIZATION_LOG, Sequencer } from '#ledger';
import { Api, refused } from '../../libs/demonstration/src/client/api.js';
import { ADMINISTRATOR } from '../../libs/demonstration/src/sign-ins.js';
import { startTestApp } from '../support/app.js';
import { type Dump, dumped, restored } from '../support/dump.js';
import { TEST_SIGNING } from '../support/log-key.js';
import { bundleOf, publishedStory, SEATS, verified } from '../support/published.js';
import { smallChamber, type SmallChamber } from '../support/small-chamber.js';

/** The drill: what was dumped is restored on an empty server, started, exported and verified. */
describe('a restore', () => {
  let stage: SmallChamber;
  let memory: string;
  let symbol: string;
  let earlier: Dump;
  let bundle: string;
  let checkpoint: string;
  let log: string;

  beforeAll(async () => {
    memory = await mkdtemp(join(tmpdir(), 'placet-signer-'));
    stage = await smallChamber(SEATS, { signing: { ...TEST_SIGNING, memory } });
    symbol = await publishedStory(stage.chamber, stage.timetable);
    await bundleOf(stage.app, symbol);
    earlier = await dumped(stage.owner);
    const { rows } = await stage.owner.query<{ id: string }>('SELECT id FROM consultation WHERE symbol = $1', [symbol]);
    log = rows[0]?.id ?? '';
    // An act after the first dump, signed and shown to somebody.
    await stage.owner.query(
      `SELECT count(*) FROM append_entries($1, ARRAY['consultation.approved'], ARRAY[NULL::uuid], ARRAY[NULL::uuid], ARRAY['{}'])`,
      [log],
    );
    bundle = await bundleOf(stage.app, symbol);
    await stage.app.get(Sequencer, { strict: false }).catchUp(ORGANIZATION_LOG);
    checkpoint = (JSON.parse(bundle) as { checkpoints: ReadonlyArray<{ note: string }> }).checkpoints.at(-1)?.note ?? '';
  }, 240_000);
  afterAll(async () => {
    await stage.stop();
    await rm(memory, { recursive: true, force: true });
  });

  it('on an empty server gives the same bundle, byte for byte, with the last checkpoint in it', async () => {
    const database = await restored(await dumped(stage.owner));
    const app = await startTestApp({ database, signing: { ...TEST_SIGNING, memory } });
    try {
      expect(app.app.get(LogFaults, { strict: false }).inWords()).toEqual([]);
      const again = await bundleOf(app.app, symbol);
      expect(again).toBe(bundle);
      expect(await verified(again, { checkpoints: [checkpoint] })).toMatchObject({ passed: true, first: null });
    } finally {
      await app.stop();
      await database.drop();
    }
  }, 120_000);

  it('of a dump older than a checkpoint that was published is reported at the start, takes no act, and its bundle does not have the checkpoint', async () => {
    const database = await restored(earlier);
    const app = await startTestApp({ database, signing: { ...TEST_SIGNING, memory } });
    try {
      expect(app.app.get(LogFaults, { strict: false }).of(log)).toMatchObject({ kind: 'SHORTER', log });
      const door = new Api(`${app.address}/graphql`).in('fr');
      const entering = await refused(door.act('signIn', { email: ADMINISTRATOR.email, password: ADMINISTRATOR.password }, '__typename'));
      expect(entering).toMatchObject({ code: 'FROZEN', message: expect.stringContaining('n’est pas ce qui avait été signé') });
      const older = await bundleOf(app.app, symbol, false);
      expect((await verified(older)).passed).toBe(true);
      expect(await verified(older, { checkpoints: [checkpoint] })).toMatchObject({ passed: false, first: { step: 'checkpoints' } });
    } finally {
      await app.stop();
      await database.drop();
    }
  }, 120_000);
});
