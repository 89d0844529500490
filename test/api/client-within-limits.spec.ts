import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, concatAST, type DocumentNode, Kind, parse, print, validate } from 'graphql';
import { LIMITS, withinLimits } from '../../libs/platform/src/graphql/limits.js';

const CLIENT = 'apps/web/src';

describe('the web client’s documents', () => {
  let whole: DocumentNode;
  beforeAll(async () => {
    const files = (await readdir(CLIENT, { recursive: true })).filter((file) => file.endsWith('.graphql'));
    whole = concatAST(await Promise.all(files.map(async (file) => parse(await readFile(join(CLIENT, file), 'utf8')))));
  });

  it('are within what one request may ask', async () => {
    const schema = buildSchema(await readFile('schema.gql', 'utf8'));
    const fragments = whole.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    const operations = whole.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    expect(operations.length).toBeGreaterThan(30);
    for (const operation of operations) {
      const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
      expect(validate(schema, document, [withinLimits]).map((error) => error.message)).toEqual([]);
      expect(() => parse(print(operation), { maxTokens: LIMITS.tokens / 4 })).not.toThrow();
    }
  });
});
