import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AmendingTable, changed, TEXT } from '../support/amending.js';
import type { Api } from '../support/api.js';
import { PROVEN, proving } from '../support/published.js';
import type { Secretariat } from './secretariat.js';

describe('a proposal that is divided', () => {
  let table: AmendingTable;
  let desk: Secretariat;
  let chair: Api;
  let kenya: Api;

  beforeAll(async () => {
    table = await AmendingTable.open();
    ({ desk, chair, kenya } = table);
  });
  afterAll(() => table.rises());

  it('by division, parts are voted on separately, and then the whole of what was kept', async () => {
    const symbol = 'IC/PARTS';
    const theme = await table.opened(symbol);
    const parts = [
      { title: { en: 'The theme itself' }, paragraphs: [1] },
      { title: { en: 'The two workshops' }, paragraphs: [2] },
    ];
    const reason = 'Asked for by the delegation of Kenya.';
    expect(await desk.isRefused('divideProposal', { proposal: theme, parts: parts.slice(1), reason }, chair)).toMatchObject({
      path: ['parts'],
    });
    expect(
      await desk.isRefused('divideProposal', { proposal: theme, parts: [parts[0], { ...parts[1], paragraphs: [3] }], reason }, chair),
    ).toMatchObject({ path: ['parts'] });
    await desk.does('divideProposal', { proposal: theme, parts, reason }, '__typename', chair);
    expect(await desk.isRefused('divideProposal', { proposal: theme, parts, reason }, chair)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect((await table.read(symbol)).questions).toMatchObject([
      { number: 1, title: 'The theme itself', part: [1], precedes: 3 },
      { number: 2, title: 'The two workshops', part: [2], precedes: 3, comesAfter: 1 },
      { number: 3, key: 'theme', comesAfter: 2 },
      { number: 4, key: 'funding' },
    ]);
    const moved = await desk.isRefused(
      'proposeAmendment',
      { proposal: theme, version: 1, ...changed('Geneva, one', 'Geneva,\n\none') },
      kenya,
    );
    expect(moved).toMatchObject({ code: 'INVALID_INPUT', path: ['text'] });
    await desk.opensTheVote(symbol);
    await table.votes((await table.question(symbol, 'part-1-theme')).id, ['for', 'for', 'for']);
    await table.closes(symbol, 'part-1-theme');
    await table.votes((await table.question(symbol, 'part-2-theme')).id, ['against', 'against', 'for']);
    await table.closes(symbol, 'part-2-theme');
    const after = await table.read(symbol);
    expect(after.proposals[0]).toMatchObject({ version: 2, text: TEXT.split('\n\n')[0], versions: [{}, { kept: [1] }] });
    expect(after.questions[2]?.state).toBe('OPEN');
  });

  it('a part without a quorum keeps the whole waiting; not voted on again, the whole is not put, and it is said why', async () => {
    const symbol = 'IC/UNSETTLED';
    const theme = await table.opened(symbol);
    const parts = [1, 2].map((n) => ({ title: { en: `Part ${n}` }, paragraphs: [n] }));
    await desk.does('divideProposal', { proposal: theme, parts, reason: 'On request.' }, '__typename', chair);
    await desk.opensTheVote(symbol);
    await table.votes((await table.question(symbol, 'part-1-theme')).id, ['for', 'for', 'for']);
    await table.closes(symbol, 'part-1-theme');
    await table.closes(symbol, 'part-2-theme');
    expect((await table.question(symbol, 'theme')).state).toBe('WAITING');
    await desk.does('closeVoting', { symbol, confirmSymbol: symbol }, '__typename');
    const whole = await table.question(symbol, 'theme');
    expect(whole).toMatchObject({ state: 'NOT_ASKED' });
    expect(whole.result?.explanation).toMatch(/^The vote on question 2, which comes before it, was to be repeated/);
    expect((await table.read(symbol)).proposals[0]).toMatchObject({ version: 1, text: TEXT });
    await desk.does('publishRecord', { symbol, confirmSymbol: symbol }, 'record { sha256 }');
    expect(await proving(desk.chamber.app, symbol)).toEqual(PROVEN);
  });

  it('where no part is kept, the whole is rejected without being put', async () => {
    const symbol = 'IC/NOTHING';
    const theme = await table.opened(symbol);
    const parts = [1, 2].map((n) => ({ title: { en: `Part ${n}` }, paragraphs: [n] }));
    await desk.does('divideProposal', { proposal: theme, parts, reason: 'On request.' }, '__typename', chair);
    await desk.opensTheVote(symbol);
    for (const key of ['part-1-theme', 'part-2-theme']) {
      await table.votes((await table.question(symbol, key)).id, ['against', 'against', 'for']);
      await table.closes(symbol, key);
    }
    const whole = await table.question(symbol, 'theme');
    expect(whole).toMatchObject({ state: 'NOT_ASKED', result: { outcome: 'NOT_ASKED' } });
    expect(whole.result?.explanation).toMatch(/none was kept/);
    await desk.does('closeVoting', { symbol, confirmSymbol: symbol }, '__typename');
    await desk.does('publishRecord', { symbol, confirmSymbol: symbol }, 'record { sha256 }');
    expect(await proving(desk.chamber.app, symbol)).toEqual(PROVEN);
  });
});
