import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal } from '#platform';
import { RecountRecord, type RecountReport } from '#record';
import { startTestApp, type TestApp } from '../support/app.js';
import { person } from '../support/people.js';
import { givenDelegations, givenVoting, type TestDelegate, type TestPoll } from '../support/poll.js';
import { givenVotes } from '../support/votes.js';

const PLACET = join(process.cwd(), 'apps/cli/placet.js');

describe('a recount', () => {
  let chamber: TestApp;
  let poll: TestPoll;
  let members: TestDelegate[];

  beforeAll(async () => {
    chamber = await startTestApp();
    const { owner } = chamber.database;
    members = (await givenDelegations(owner, 5)).map(([first]) => first as TestDelegate);
    poll = await givenVoting(owner, 'T/2026/9', [
      { key: 'theme' },
      { key: 'topics', method: 'SELECTION', options: ['labour', 'free', 'south'], chooseMax: 2, seats: 2 },
      { key: 'venue', method: 'SINGLE_CHOICE', options: ['geneva', 'nairobi'], dependsOn: { question: 'theme', option: 'against' } },
    ]);
    await givenVotes(chamber.address, members, poll.question('theme').id, ['for', 'for', 'against', 'ABSTAIN']);
    await givenVotes(chamber.address, members, poll.question('topics').id, ['labour+free', 'labour+free', 'labour', 'south', 'BLANK']);
  });
  afterAll(() => chamber.stop());

  const recount = async (symbol = poll.symbol): Promise<RecountReport> => {
    const report = await chamber.app.get(RecountRecord).execute(symbol);
    if (isRefusal(report)) throw new Error(report.words.en);
    return report;
  };
  const publish = async (): Promise<void> => {
    const { token } = await person(chamber.database, 'SECRETARIAT');
    const input = { symbol: poll.symbol, confirmSymbol: poll.symbol };
    const done = await chamber.api.as(token).act<{ __typename: string }>('publishRecord', input, 'record { sha256 }');
    if (done.__typename !== 'PublishRecordSuccess') throw new Error('the record was not published');
  };
  const placet = async (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
    const environment = { ...process.env, DATABASE_URL: chamber.database.url, NODE_OPTIONS: '' };
    try {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [PLACET, ...args], { env: environment });
      return { code: 0, stdout, stderr };
    } catch (error) {
      return error as { code: number; stdout: string; stderr: string };
    }
  };
  /** Does something to the tables, looks, and undoes it. */
  const afterTampering = async (statements: readonly string[], look: () => Promise<void>, undo: readonly string[]): Promise<void> => {
    for (const statement of statements) await chamber.database.owner.query(statement);
    try {
      await look();
    } finally {
      for (const statement of undo) await chamber.database.owner.query(statement);
    }
  };

  it('waits until the questions are decided', async () => {
    const report = await chamber.app.get(RecountRecord).execute(poll.symbol);
    expect(isRefusal(report) && report.code).toBe('ILLEGAL_TRANSITION');
    expect(isRefusal(await chamber.app.get(RecountRecord).execute('T/0'))).toBe(true);
    expect(await placet('recount', poll.symbol)).toMatchObject({ code: 2, stdout: '' });
  });

  it('gives the figures of the decisions and of the published record', async () => {
    await chamber.database.moveClock(2 * 3_600_000);
    await publish();
    const report = await recount();
    expect(report).toMatchObject({ equal: true, findings: [] });
    expect(report.questions).toMatchObject([
      { key: 'theme', outcome: 'CARRIED', ballots: 4, difference: null },
      { key: 'topics', outcome: 'SELECTED', ballots: 5, difference: null },
      { key: 'venue', outcome: 'NOT_ASKED', ballots: 0, difference: null },
    ]);
    expect(report.questions[1]?.counts).toEqual([
      { option: 'labour', count: 3 },
      { option: 'free', count: 2 },
      { option: 'south', count: 1 },
    ]);
  });

  it('is one command, which says what it found by its exit code', async () => {
    const { code, stdout, stderr } = await placet('recount', poll.symbol);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('1. theme: CARRIED (for 2, against 1), from 4 ballots – agrees');
    expect(stdout).toContain('The recount gives the same figures.');
    const json = await placet('recount', poll.symbol, '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ symbol: poll.symbol, equal: true });
    const unknown = await placet('recount', 'T/0');
    expect(unknown).toMatchObject({ code: 2, stdout: '', stderr: 'placet: There is no consultation T/0 in this database.\n' });
    expect(await placet('recount')).toMatchObject({ code: 2 });
    const help = await placet('--help');
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('recount');
  });

  it('finds a ballot that was changed in the table', async () => {
    const [question, member] = [poll.question('theme').id, members[0]?.member];
    const mark = (marks: string) => `UPDATE ballot SET marks = '${marks}' WHERE question_id = '${question}' AND member_id = '${member}'`;
    await afterTampering(
      [mark('{NULL,1}')],
      async () => {
        const report = await recount();
        expect(report.equal).toBe(false);
        expect(report.questions[0]?.difference).toEqual({
          between: 'the ballots and the log',
          where: 'M0000.marks[0]',
          stored: '1',
          found: 'null',
        });
        expect(report.questions[1]?.difference).toBeNull();
        const { code, stdout } = await placet('recount', poll.symbol);
        expect(code).toBe(1);
        expect(stdout).toContain('differs: the ballots and the log part at M0000.marks[0]');
      },
      [mark('{1,NULL}')],
    );
    expect((await recount()).equal).toBe(true);
  });

  it('finds two ballots that were exchanged, though the counts are the same', async () => {
    const question = poll.question('theme').id;
    const exchange = (one: string, other: string): string[] =>
      [
        [members[0]?.member, one],
        [members[2]?.member, other],
      ].map(([member, marks]) => `UPDATE ballot SET marks = '${marks}' WHERE question_id = '${question}' AND member_id = '${member}'`);
    await afterTampering(
      exchange('{NULL,1}', '{1,NULL}'),
      async () => expect((await recount()).questions[0]?.difference?.between).toBe('the ballots and the log'),
      exchange('{1,NULL}', '{NULL,1}'),
    );
  });

  it('finds a decision that was rewritten', async () => {
    const question = poll.question('theme').id;
    const { rows } = await chamber.database.owner.query<{ result: string }>('SELECT result FROM decision WHERE question_id = $1', [
      question,
    ]);
    const result = rows[0]?.result ?? '';
    const write = (text: string) =>
      chamber.database.owner.query('UPDATE decision SET result = $2 WHERE question_id = $1', [question, text]);
    await write(result.replace('"outcome":"CARRIED"', '"outcome":"REJECTED"'));
    try {
      expect((await recount()).questions[0]?.difference).toMatchObject({
        between: 'the stored decision and the recount',
        where: 'outcome',
        stored: '"REJECTED"',
        found: '"CARRIED"',
      });
    } finally {
      await write(result);
    }
  });

  it('finds a record, a roll and a log that were rewritten', async () => {
    await afterTampering(
      [`UPDATE record SET content = replace(content, '"count":3', '"count":4')`],
      async () => {
        const report = await recount();
        expect(report.findings.map((finding) => finding.between)).toEqual(['the published record and its fingerprint']);
        expect(report.questions[1]?.difference?.between).toBe('the published record and the tables');
      },
      [`UPDATE record SET content = replace(content, '"count":4', '"count":3')`],
    );
    const roll = `UPDATE roll_entry SET entitled = %, reason = $ WHERE member_id = '${members[4]?.member}'`;
    await afterTampering(
      [roll.replace('%', 'false').replace('$', `'SUSPENDED'`)],
      async () => {
        const report = await recount();
        expect(report.findings.map((finding) => finding.between)).toContain('the published record and the roll');
        expect(report.questions[1]?.difference).not.toBeNull();
      },
      [roll.replace('%', 'true').replace('$', 'NULL')],
    );
    const log = (from: string, to: string): string[] => [
      'ALTER TABLE log_entry DISABLE TRIGGER log_entry_is_final',
      `UPDATE log_entry SET body = replace(body, '${from}', '${to}') WHERE act = 'consultation.published'`,
      'ALTER TABLE log_entry ENABLE TRIGGER log_entry_is_final',
    ];
    await afterTampering(
      log('published', 'publisced'),
      async () => expect((await recount()).findings).toMatchObject([{ between: 'the log and its hashes', found: '1' }]),
      log('publisced', 'published'),
    );
    expect(await recount()).toMatchObject({ equal: true, findings: [] });
  });
});

/** A decision that says that nobody was asked, or that the chair ruled, beside a box into which Members put their ballots. */
describe('a recount of a secret vote', () => {
  let chamber: TestApp;
  let poll: TestPoll;

  beforeAll(async () => {
    chamber = await startTestApp();
    const { owner } = chamber.database;
    const members = (await givenDelegations(owner, 3)).map(([first]) => first as TestDelegate);
    poll = await givenVoting(owner, 'T/2026/10', [{ key: 'chair', method: 'SINGLE_CHOICE', options: ['ama', 'bo'], secret: true }]);
    await givenVotes(chamber.address, members, poll.question('chair').id, ['ama', 'ama', 'bo']);
    await chamber.database.moveClock(2 * 3_600_000);
    const { token } = await person(chamber.database, 'SECRETARIAT');
    const input = { symbol: poll.symbol, confirmSymbol: poll.symbol };
    await chamber.api.as(token).act('publishRecord', input, 'record { sha256 }');
  });
  afterAll(() => chamber.stop());

  const found = async (): Promise<RecountReport> => {
    const report = await chamber.app.get(RecountRecord).execute(poll.symbol);
    if (isRefusal(report)) throw new Error(report.words.en);
    return report;
  };
  const forge = async (...statements: string[]): Promise<void> => {
    const question = `'${poll.question('chair').id}'`;
    for (const statement of statements) await chamber.database.owner.query(statement.replaceAll('$question', question));
  };

  it('agrees as it stands', async () => {
    expect(await found()).toMatchObject({ equal: true, questions: [{ key: 'chair', outcome: 'SELECTED', ballots: 3, difference: null }] });
  });

  it('counts the ballots of a box that was opened, whatever the decision says; and names one that was left closed', async () => {
    await forge(
      `UPDATE question SET standing = 'NOT_ASKED' WHERE id = $question`,
      `UPDATE decision SET outcome = 'NOT_ASKED', result = replace(result, '"outcome":"SELECTED"', '"outcome":"NOT_ASKED"') WHERE question_id = $question`,
    );
    const report = await found();
    expect(report.equal).toBe(false);
    expect(report.questions[0]).toMatchObject({
      outcome: 'SELECTED',
      ballots: 3,
      difference: { between: 'the stored decision and the recount', stored: '"NOT_ASKED"', found: '"SELECTED"' },
    });
    await forge('DELETE FROM opened_box WHERE question_id = $question');
    const closed = { between: 'the stored decision and the box', where: 'box', stored: 'never opened', found: '3 Members took part' };
    expect((await found()).questions[0]?.difference).toEqual(closed);
    // The list of who took part may be taken away as well: the log has it.
    await forge('DELETE FROM participation WHERE question_id = $question');
    expect((await found()).questions[0]?.difference).toEqual(closed);
  });
});
