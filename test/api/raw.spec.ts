import { it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
it('x', async () => {
  const c = await startTestApp();
  const go = async (init: RequestInit & { path?: string }) => {
    const r = await fetch(c.address + (init.path ?? '/graphql'), init);
    console.log(
      JSON.stringify([
        init.method,
        init.headers,
        init.body?.toString().slice(0, 60),
        r.status,
        r.headers.get('content-type'),
        (await r.text()).slice(0, 300),
      ]),
    );
  };
  const json = { 'content-type': 'application/json' };
  await go({ method: 'POST', headers: json, body: '{"query":' });
  await go({ method: 'POST', headers: json, body: '' });
  await go({ method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{ __typename }' });
  await go({ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query={__typename}' });
  await go({ method: 'POST', headers: json, body: '[{"query":"{__typename}"}]' });
  await go({ method: 'POST', headers: json, body: JSON.stringify({ query: '{ x'.repeat(1000) }) });
  await go({ method: 'POST', headers: json, body: JSON.stringify({ query: 'a '.repeat(5000) }) });
  await go({ method: 'POST', headers: json, body: 'x'.repeat(2_100_000) });
  await go({ method: 'PUT', headers: json, body: '{}' });
  await go({ method: 'GET', path: '/graphql?query={__typename}' });
  await go({ method: 'GET', path: '/nothing' });
  await go({ method: 'GET', path: '/health/live' });
  await go({ method: 'GET', path: '/health/ready' });
  await go({ method: 'GET', path: '/metrics' });
  await go({
    method: 'POST',
    headers: json,
    body: JSON.stringify({
      query: 'mutation { signIn(input: {email: "a@b.c", password: "x"}) { __typename ... on Refusal { code message path } } }',
    }),
  });
  await go({ method: 'POST', headers: json, body: JSON.stringify({ query: '{ accounts { nodes { id } } }' }) });
  await go({
    method: 'POST',
    headers: json,
    body: JSON.stringify({
      query:
        'mutation { createAccount(input: {email: "a", name: "x", roles: [ADMIN]}) { __typename ... on Refusal { code message path } } }',
    }),
  });
  await go({
    method: 'POST',
    headers: { ...json, 'accept-language': 'fr' },
    body: JSON.stringify({ query: '{ accounts { nodes { id } } }' }),
  });
  const r = await fetch(c.address + '/graphql', { method: 'POST', headers: json, body: JSON.stringify({ query: '{ server { now } }' }) });
  console.log(JSON.stringify([...r.headers]));
  const ws = await new Promise((res) => {
    const w = new WebSocket(c.address.replace('http', 'ws') + '/other');
    w.onerror = () => res('error');
    w.onopen = () => res('open');
  });
  console.log(ws);
  await c.stop();
});
