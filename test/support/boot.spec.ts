import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './app.js';

describe('the application on a fresh database', () => {
  let chamber: TestApp;
  beforeAll(async () => {
    chamber = await startTestApp();
  });
  afterAll(() => chamber.stop());

  it('answers', async () => {
    const answer = await chamber.api.ask('{ __typename }');
    expect(answer).toEqual({ data: { __typename: 'Query' } });
  });
});
