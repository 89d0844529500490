import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMONSTRATION_SIGN_INS } from '#demonstration';
import { Api } from '../../libs/demonstration/src/client/api.js';
import type { TestDatabase } from '../support/database.js';
import { createDemonstrationDatabase, startDemonstration } from '../support/demonstration.js';
import { textsBeside, wordsInLogs } from '../support/words-kept.js';

/** What somebody finds who starts Placet for the first time. */
describe('the demonstration, loaded into an empty database', () => {
  let database: TestDatabase;
  let running: Awaited<ReturnType<typeof startDemonstration>>;
  let door: Api;

  beforeAll(async () => {
    database = await createDemonstrationDatabase();
    running = await startDemonstration(database);
    door = new Api(`${running.address}/graphql`);
  }, 240_000);
  afterAll(async () => {
    await running.app.close();
    await database.drop();
  });

  const signedInAs = (role: string): Promise<Api> => {
    const signIn = DEMONSTRATION_SIGN_INS.find((each) => each.role.en === role);
    if (!signIn) throw new Error(`There is no sign-in for ${role}.`);
    return door.signIn(signIn.email, signIn.password, new Date(Date.now() + 3_600_000).toISOString());
  };

  it('owes Kenya’s representative two positions, the topics and the funding', async () => {
    const kenya = await signedInAs('Kenya, representative');
    const { positions } = await kenya.ask<{
      positions: ReadonlyArray<{
        consultation: { symbol: string; state: string };
        owed: number;
        questions: ReadonlyArray<{ status: string; question: { key: string } }>;
      }>;
    }>('{ positions { consultation { symbol state } owed questions { status question { key } } } }');
    const statuses = positions[0]?.questions.map(({ status, question }) => `${question.key} ${status}`);
    expect(positions[0]).toMatchObject({ consultation: { symbol: 'IC/2006/8', state: 'VOTING' }, owed: 2 });
    expect(statuses).toEqual(['topics OWED', 'funding OWED', 'theme TAKEN', 'environment-2006 TAKEN', 'venue WAITING']);
  });

  it('has one consultation published, one being voted on and one open for comments', async () => {
    const auditor = await signedInAs('Auditor');
    const { consultations, decisions } = await auditor.ask<{
      consultations: { nodes: ReadonlyArray<{ symbol: string; state: string }> };
      decisions: { nodes: ReadonlyArray<{ symbol: string; outcome: string }> };
    }>('{ consultations { nodes { symbol state } } decisions { nodes { symbol outcome } } }');
    expect(consultations.nodes).toEqual([
      { symbol: 'IC/2006/DEMO', state: 'OPEN' },
      { symbol: 'IC/2006/8', state: 'VOTING' },
      { symbol: 'IC/2005/DEMO', state: 'PUBLISHED' },
    ]);
    expect(decisions.nodes).toEqual([{ symbol: 'IC/2005/DEMO', outcome: 'CARRIED' }]);
  });

  it('lets everybody sign in whom the sign-in page names', async () => {
    for (const [language, first] of [
      ['en', 'Kenya, representative'],
      ['fr', 'Kenya, représentant'],
      ['es', 'Kenya, representante'],
    ] as const) {
      const { server } = await door.in(language).ask<{ server: { signIns: { role: string }[] } }>('{ server { signIns { role } } }');
      expect(server.signIns[0]?.role).toBe(first);
    }
    for (const { email, password, role } of DEMONSTRATION_SIGN_INS) {
      const api = await door.signIn(email, password, new Date(Date.now() + 3_600_000).toISOString());
      const { viewer } = await api.ask<{ viewer: { delegate: { member: { code: string }; function: string } | null } }>(
        '{ viewer { delegate { member { code } function } } }',
      );
      if (/^(Kenya|France|Holy See),/.test(role.en)) expect(viewer.delegate?.member.code).toBe(email.slice(0, 3).toUpperCase());
      else expect(viewer.delegate).toBeNull();
    }
  });

  it('leaves no words in the log: texts stand beside it, under salted hashes', async () => {
    expect(await textsBeside(database.owner)).toBeGreaterThan(0);
    expect(await wordsInLogs(database.owner)).toEqual([]);
  });
});
