import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { FEATURES, RESOLVERS } from './app.module.js';

/**
 * Emits schema.gql from the code, without a database: `npm run schema`. With `--check` it writes
 * nothing and fails when the committed file is not what the code says.
 */
async function emit(): Promise<void> {
  const file = 'schema.gql';
  const text = `# Emitted from the code by "npm run schema". Do not edit.\n\n${await schemaText()}\n`;
  if (!process.argv.includes('--check')) return writeFile(file, text);
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed !== text) {
    console.error('schema.gql is not what the code says: run "npm run schema" and commit it.');
    process.exitCode = 1;
  }
}

async function schemaText(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await app.get(GraphQLSchemaFactory).create([...RESOLVERS, ...FEATURES.flatMap(providersOf)]);
  return printSchema(lexicographicSortSchema(schema));
}

/** The classes a lib's module provides: among them its resolvers. */
function providersOf(module: Type<unknown>): Type<unknown>[] {
  const providers = (Reflect.getMetadata('providers', module) ?? []) as unknown[];
  return providers.filter((provider): provider is Type<unknown> => typeof provider === 'function');
}

await emit();
