// Writes src/generated/graphql.ts: the types of the client's operations, from the committed contract (schema.gql) and the
// .graphql files beside the features. PLACET_SCHEMA names another contract, for work on a schema that is not committed yet.
import { readFile, readdir, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as documentNodes from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';

const web = dirname(fileURLToPath(import.meta.url));
const source = join(web, 'src');
const contract = process.env.PLACET_SCHEMA ?? join(web, '..', '..', 'schema.gql');
const target = join(source, 'generated', 'graphql.ts');

async function operationFiles() {
  const found = await readdir(source, { recursive: true });
  return found
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => join(source, name));
}

const schema = buildSchema(await readFile(contract, 'utf8'));
const documents = await Promise.all(
  (await operationFiles()).map(async (location) => ({ location, document: parse(await readFile(location, 'utf8')) })),
);

const generated = await codegen({
  filename: target,
  schema: parse(await readFile(contract, 'utf8')),
  schemaAst: schema,
  documents,
  config: {
    scalars: { Instant: 'string', Day: 'string', ID: 'string' },
    strictScalars: true,
    enumType: 'string-literal',
    nonOptionalTypename: true,
    skipTypeNameForRoot: true,
    arrayInputCoercion: false,
    immutableTypes: true,
    dedupeFragments: true,
    useTypeImports: true,
    disableDescriptions: true,
  },
  plugins: [{ operations: {} }, { documentNodes: {} }],
  pluginMap: { operations, documentNodes },
});

const text = `// Written by codegen.mjs from ${relative(web, contract)}. Do not edit.\n${generated}`;
// What says the same already is left alone: somebody may be reading it.
if (text !== (await readFile(target, 'utf8').catch(() => null))) {
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
}
console.log(`${documents.length} operation files → ${relative(process.cwd(), target)}`);
