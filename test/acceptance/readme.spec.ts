import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestDatabase } from '../support/database.js';
import { createDemonstrationDatabase, startDemonstration } from '../support/demonstration.js';
import { withCurl } from '../support/left-out.js';

const ADDRESS = 'http://127.0.0.1:3000';

withCurl('the five requests of the README, as they stand there', () => {
  let database: TestDatabase;
  let running: Awaited<ReturnType<typeof startDemonstration>>;
  let folder: string;

  beforeAll(async () => {
    database = await createDemonstrationDatabase();
    running = await startDemonstration(database);
    folder = await mkdtemp(join(tmpdir(), 'placet-readme-'));
  }, 240_000);
  afterAll(async () => {
    await running.app.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('sign Kenya in, say what it owes, cast, and tell the roll and the decisions', async () => {
    const readme = await readFile('README.md', 'utf8');
    const section = /^## Five requests$(.*?)^## /ms.exec(readme)?.[1] ?? '';
    const requests = [...section.matchAll(/```sh\n(.*?)```/gs)].map(([, lines]) => lines ?? '');
    expect(requests).toHaveLength(5);
    // One shell for all of them, as somebody would paste them; every answer on a line of its own.
    const script = requests.join('\necho\n').replaceAll(ADDRESS, running.address);
    expect(script).toContain(running.address);
    const { stdout } = await promisify(execFile)('sh', ['-c', script], { cwd: folder });
    const answers = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as object);
    expect(answers).toEqual([
      { data: { signIn: { __typename: 'SignInSuccess' } } },
      { data: { positions: expect.arrayContaining([expect.objectContaining({ owed: 2 })]) } },
      { data: { castBallot: { __typename: 'CastBallotSuccess', receipt: expect.objectContaining({ index: expect.any(Number) }) } } },
      { data: { consultation: expect.objectContaining({ state: 'VOTING' }) } },
      { data: { decisions: { nodes: [expect.objectContaining({ symbol: 'IC/2005/DEMO' })] } } },
    ]);
  });
});
