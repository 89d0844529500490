import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseNamed, playCase } from '#demonstration';
import { isRefusal } from '#platform';
import { RecountRecord } from '#record';
import { PROVEN, proving } from '../support/published.js';
import { startStage, type TestStage } from '../support/stage.js';

describe('the case of the silence', () => {
  // The case that `npm run demo -- --case silence` plays, on a clock of its own: 72 hours go by twice.
  let stage: TestStage;

  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage.stop());

  it('a text is adopted because nobody writes, and another is not because one Member does', async () => {
    const silence = caseNamed('silence');
    if (!silence) throw new Error('there is no case of silence');
    const { steps, played } = await playCase(silence, stage, () => undefined);
    expect(steps.find((step) => step.startsWith('Three days go by'))).toContain('No Member is recorded as being in favour');
    expect(steps.find((step) => step.startsWith('A minute before the end'))).toMatch(/Kenya/);
    expect(played).toMatchObject([
      { consultation: 'C/2007/5', state: 'PUBLISHED', questions: [{ result: { outcome: 'CARRIED', ballots: 6 } }] },
    ]);
    const report = await stage.app.app.get(RecountRecord).execute('C/2007/5');
    expect(isRefusal(report) ? report : report.findings).toEqual([]);
    expect(await proving(stage.app.app, 'C/2007/5')).toEqual(PROVEN);
  }, 120_000);
});
