import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { bundleSchema } from '#bundle';
import { bundleOf, publishedStory, SEATS } from '../support/published.js';
import { smallChamber, type SmallChamber } from '../support/small-chamber.js';
import { person } from '../support/people.js';

describe('the bundle over HTTP', () => {
  let stage: SmallChamber;
  let symbol: string;
  beforeAll(async () => {
    stage = await smallChamber(SEATS);
    symbol = await publishedStory(stage.chamber, stage.timetable);
  }, 240_000);
  afterAll(() => stage.stop());

  const get = (path: string, token?: string) =>
    fetch(`${stage.address}${path}`, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });
  const token = async (): Promise<string> => (await person({ owner: stage.owner }, 'AUDITOR')).token;

  it('is what its published JSON Schema says, as a validator of others has it', async () => {
    const schema: unknown = await (await get('/schemas/placet-bundle-2.json')).json();
    expect(schema).toEqual(bundleSchema('placet-bundle-2'));
    // Bundles of before are still held against theirs.
    expect(await (await get('/schemas/placet-bundle-1.json')).json()).toEqual(bundleSchema('placet-bundle-1'));
    const valid = new Ajv2020({ allErrors: true, strict: true }).compile(schema as object);
    const bundle = JSON.parse(await bundleOf(stage.app, symbol)) as object;
    expect([valid(bundle), valid.errors]).toEqual([true, null]);
    expect(valid({ ...bundle, more: 1 })).toBe(false);
    expect(valid({ ...bundle, head: {} })).toBe(false);
  });

  it('is handed to whoever may read the record, under the name of its symbol', async () => {
    const answer = await get(`/records/bundle?symbol=${encodeURIComponent(symbol)}`, await token());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="IC-2006-8.bundle.json"');
    const text = await answer.text();
    expect(Number(answer.headers.get('content-length'))).toBe(Buffer.byteLength(text));
    expect(text).toBe(await bundleOf(stage.app, symbol));
  });

  it('is refused in words to whoever is not signed in, and of a record that there is not', async () => {
    expect((await get(`/records/bundle?symbol=${encodeURIComponent(symbol)}`)).status).toBe(401);
    const answer = await get('/records/bundle?symbol=IC/1/1', await token());
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'NOT_FOUND', path: ['symbol'] });
  });
});
