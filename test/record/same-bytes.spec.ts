import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson, EventLog, type Json } from '#ledger';
import { isRefusal, UnitOfWork } from '#platform';
import { assemble } from '../../libs/record/src/domain/assemble.js';
import { RecordMaterial } from '../../libs/record/src/persistence/record-material.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenHearing, type TestHearing } from '../support/hearing.js';
import { givenDelegations, type TestDelegate } from '../support/poll.js';
import { givenVotes } from '../support/votes.js';

const HOUR = 3_600_000;

describe('the bytes of a record', () => {
  let chamber: TestApp;
  let hearing: TestHearing;
  let members: TestDelegate[];

  beforeAll(async () => {
    chamber = await startTestApp();
    const { owner, moveClock } = chamber.database;
    members = (await givenDelegations(owner, 5)).map(([first]) => first as TestDelegate);
    hearing = await givenHearing(owner, 'T/2026/11');
    for (const member of members.slice(0, 3)) await comment(member);
    await moveClock(25 * HOUR);
    await givenVotes(chamber.address, members, hearing.question('theme').id, ['for', 'against', 'ABSTAIN', 'BLANK']);
    await moveClock(49 * HOUR);
    await content(); // counts, as publishing would
  });
  afterAll(() => chamber.stop());

  const comment = async (member: TestDelegate): Promise<void> => {
    const api = chamber.api.as(member.token);
    const place = { target: 'PARAGRAPH', document: hearing.document, anchor: 'p-1' };
    const words = { type: 'GENERAL', text: `From ${member.code}`, language: 'EN' };
    const drafted = await api.act<{ __typename: string; comment: { id: string } }>(
      'draftComment',
      { consultation: hearing.symbol, ...place, ...words },
      'comment { id }',
    );
    await api.act('submitComment', { comment: drafted.comment.id }, 'comment { id }');
  };

  const content = async (): Promise<string> => {
    const { performWhatIsDue } = await import('#voting');
    const text = await chamber.app.get(UnitOfWork).run(async (tx) => {
      await tx.get(EventLog).lock(hearing.id); // the clock's keeper may be counting
      await performWhatIsDue(tx, hearing.id);
      const parts = await tx.get(RecordMaterial).parts(hearing.id);
      return canonicalJson(assemble(parts, new Date('2026-01-01T00:00:00Z'), new Date('2026-01-08T00:00:00Z')) as unknown as Json);
    });
    if (isRefusal(text)) throw new Error(text.words.en);
    return text;
  };

  it('are the same whenever it is made from the same state', async () => {
    expect(await content()).toBe(await content());
  });

  it('do not depend on where rows lie in the tables', async () => {
    const before = await content();
    // An update writes a row anew at the end of its table: afterwards they lie the other way round.
    for (const member of [...members].reverse()) {
      await chamber.database.owner.query('UPDATE ballot SET cast_at = cast_at WHERE member_id = $1', [member.member]);
      await chamber.database.owner.query('UPDATE roll_entry SET kind = kind WHERE member_id = $1', [member.member]);
      await chamber.database.owner.query('UPDATE comment SET version = version WHERE member_id = $1', [member.member]);
    }
    await chamber.database.owner.query('UPDATE question_option SET key = key WHERE position = 0');
    await chamber.database.owner.query(`UPDATE document_block SET number = number WHERE anchor = 'h-1'`);
    expect(await content()).toBe(before);
  });

  it('are canonical JSON: the keys in order, and no white space between them', async () => {
    const text = await content();
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)]),
      );
    };
    expect(JSON.stringify(sorted(JSON.parse(text)))).toBe(text);
    const { comments, documents, proposals } = JSON.parse(text) as Record<string, Record<string, unknown>[]>;
    expect(comments?.map((each) => each['member'])).toEqual(['M0000', 'M0001', 'M0002']);
    expect(documents?.[0]).toMatchObject({ symbol: hearing.symbol, blocks: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(proposals?.[0]).toMatchObject({ key: 'theme', versions: [{ version: 1 }] });
  });
});
