import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startTestApp, type TestApp } from '../support/app.js';

interface Errors {
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

describe('GraphQL over HTTP', () => {
  let chamber: TestApp;
  beforeAll(async () => {
    chamber = await startTestApp();
  });
  afterAll(() => chamber.stop());

  // The audits of the specification, as its working group wrote them. What a server MAY do about GET is left out: a GET
  // that a foreign page could make a browser send is not answered.
  const audits = serverAudits({ url: () => `${chamber.address}/graphql`, fetchFn: fetch }).filter(({ name }) => !/^MAY .*GET/.test(name));
  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' });
  });

  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${chamber.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

  it.each([
    ['no JSON', '{"query":', 400],
    ['nothing', '', 400],
    ['several operations at once', '[{"query":"{ __typename }"}]', 400],
    ['more than two million characters', `{"query":"${' '.repeat(2_000_000)}"}`, 413],
  ])('answers a body of %s as a GraphQL error', async (_, body, status) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect((await response.json()) as Errors).toEqual({ errors: [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('says which media types there are', async () => {
    const response = await post('{"query":"{ __typename }"}', { accept: 'image/png' });
    expect([response.status, response.headers.get('content-type')]).toEqual([406, 'application/json; charset=utf-8']);
    expect(((await response.json()) as Errors).errors[0]?.message).toContain('accept');
  });

  it('says which methods there are', async () => {
    const response = await fetch(`${chamber.address}/graphql`, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
    expect(((await response.json()) as Errors).errors).toHaveLength(1);
  });

  it('does not answer what a foreign page could make a browser send', async () => {
    const plain = await post('{"query":"{ __typename }"}', { 'content-type': 'text/plain' });
    const get = await fetch(`${chamber.address}/graphql?query={__typename}`);
    expect([plain.status, get.status]).toEqual([400, 400]);
    const meant = await fetch(`${chamber.address}/graphql?query={__typename}`, { headers: { 'apollo-require-preflight': 'yes' } });
    expect(await meant.json()).toEqual({ data: { __typename: 'Query' } });
  });

  it('runs no mutation for a GET', async () => {
    const headers = { 'apollo-require-preflight': 'yes' };
    const response = await fetch(`${chamber.address}/graphql?query=${encodeURIComponent('mutation { signOut { __typename } }')}`, {
      headers,
    });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});
