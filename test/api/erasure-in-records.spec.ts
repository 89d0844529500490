import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenHearing, type TestHearing } from '../support/hearing.js';
import { person } from '../support/people.js';
import { givenDelegations, type TestDelegate } from '../support/poll.js';
import { bundleOf, failedIn, verified } from '../support/published.js';
import { expectEqualRecount, recordReadBy, wholeRecord } from '../support/record.js';
import { tablesWith } from '../support/words-kept.js';

interface Payload {
  readonly __typename: string;
  readonly message?: string;
  readonly paperBallot?: { id: string; evidence: { sha256: string } };
  readonly silence?: { id: string };
}

const HOUR = 3_600_000;
const SYMBOL = 'T/2026/21';
const WITHDRAWN = 'Withdrawn on account of the illness of Mr Fenwick.';
const NOTE = 'Ms Quill telephoned: her delegation votes in favour.';

describe('what a record has of words that were erased', () => {
  let chamber: TestApp;
  let hearing: TestHearing;
  let members: TestDelegate[];
  let administrator: Api;
  let evidence: string;
  let failed: readonly string[];

  const erase = async (act: string): Promise<Payload> => {
    const { rows } = await chamber.database.owner.query<{ id: string }>(
      `SELECT log_id || ':' || index AS id FROM log_entry WHERE log_id = $1 AND act = $2`,
      [hearing.id, act],
    );
    return administrator.act<Payload>(
      'eraseText',
      { what: 'ENTRY', id: rows[0]?.id, ground: 'DATA_SUBJECT_REQUEST', reference: 'DPO 15/2026', confirm: SYMBOL },
      'texts symbol index',
    );
  };
  const bundle = (): Promise<string> => bundleOf(chamber.app, SYMBOL);
  const failedNow = async (): Promise<readonly string[]> => failedIn(await verified(await bundle()));
  const readRecord = () => recordReadBy(chamber.api.as(members[0]?.token ?? null), SYMBOL);
  const recountIsEqual = () => expectEqualRecount(chamber, SYMBOL);

  beforeAll(async () => {
    chamber = await startTestApp();
    const { owner, moveClock } = chamber.database;
    members = (await givenDelegations(owner, 3)).map(([first]) => first as TestDelegate);
    hearing = await givenHearing(owner, SYMBOL);
    administrator = chamber.api.as((await person(chamber.database, 'ADMIN')).token);
    const officers = [];
    for (const role of ['SECRETARIAT', 'SECRETARIAT', 'CHAIR'] as const) {
      officers.push(chamber.api.as((await person(chamber.database, role)).token));
    }
    const [first, second, chair] = officers as [Api, Api, Api];
    const text = { consultation: SYMBOL, proposal: hearing.proposal, waiver: 'English suffices here.' };
    const { silence } = await chair.act<Payload>('startSilence', text, 'silence { id }');
    await chair.act('withdrawSilence', { silence: silence?.id, reason: WITHDRAWN }, '__typename');
    await moveClock(25 * HOUR);
    const paper = { question: hearing.question('theme').id, member: members[0]?.code, kind: 'CHOICE', marks: [{ option: 'for' }] };
    const received = { ...paper, reference: 'Telephone call of Ms Quill', message: NOTE };
    const { paperBallot } = await first.act<Payload>('enterPaperBallot', received, 'paperBallot { id evidence { sha256 } }');
    evidence = paperBallot?.evidence.sha256 ?? '';
    await second.act('confirmPaperBallot', { paperBallot: paperBallot?.id }, '__typename');
    await moveClock(49 * HOUR);
    const published = await first.act<Payload>('publishRecord', { symbol: SYMBOL, confirmSymbol: SYMBOL }, '__typename');
    expect(published).toMatchObject({ __typename: 'PublishRecordSuccess' });
    failed = await failedNow();
  });
  afterAll(() => chamber.stop());

  it('keeps the hash of what was received on paper: the tables go on agreeing with the record', async () => {
    await recountIsEqual();
    expect(failed).not.toContain('tables');
    expect(await erase('paper-ballot.entered')).toMatchObject({ __typename: 'EraseTextSuccess', texts: 1 });
    for (const words of [NOTE, 'Quill']) expect(await tablesWith(chamber.database.owner, words)).toEqual([]);
    expect(wholeRecord(await readRecord())).toMatchObject({ statements: { onBehalf: [{ evidenceSha256: evidence }] } });
    expect(await failedNow()).toEqual(failed);
    await recountIsEqual();
  });

  it('has the reason of a withdrawn silence in one place, from which it goes', async () => {
    const before = await readRecord();
    expect(JSON.stringify(wholeRecord(before))).toContain(WITHDRAWN);
    expect(await tablesWith(chamber.database.owner, WITHDRAWN)).toEqual(['entry_text', 'record_text', 'silence']);
    expect(await erase('silence.withdrawn')).toMatchObject({ __typename: 'EraseTextSuccess', texts: 1 });
    expect(await tablesWith(chamber.database.owner, 'Fenwick')).toEqual([]);
    expect(await bundle()).not.toContain('Fenwick');
    const after = await readRecord();
    expect([after.sha256, after.json]).toEqual([before.sha256, before.json]);
    expect(JSON.stringify(wholeRecord(after))).not.toContain('Fenwick');
    expect(await failedNow()).toEqual(failed);
    await recountIsEqual();
  });
});
