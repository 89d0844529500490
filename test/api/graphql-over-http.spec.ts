import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startTestApp, type TestApp } from '../support/app.js';

/** The audits of the GraphQL-over-HTTP specification, as its working group wrote them. */
describe('GraphQL over HTTP', () => {
  let chamber: TestApp;
  beforeAll(async () => {
    chamber = await startTestApp();
  });
  afterAll(() => chamber.stop());

  const audits = serverAudits({ url: () => `${chamber.address}/graphql`, fetchFn: fetch });
  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    expect(result).toMatchObject({ status: 'ok' });
  });
});
