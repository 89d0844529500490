import type { Type } from '@nestjs/common';
import type { ModuleRef } from '@nestjs/core';
import { Extensions, ResolveField, type ResolveFieldOptions, type ReturnTypeFunc } from '@nestjs/graphql';
import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { RequestContext } from './context.js';

const PLAIN = 'plain';

type Method = Readonly<{ host: Type<object>; name: string }>;

/**
 * A resolved field that takes its parent and the request, in that order, and nothing else. Nest leads every call of a
 * resolver through pipes and interceptors, a dozen promises each; where a page asks for a field of every paragraph that is
 * most of its cost, and there is nothing to validate. Such a field is called directly.
 */
export function PlainField(type: ReturnTypeFunc, options: ResolveFieldOptions): MethodDecorator {
  return (target, name, descriptor) => {
    if (typeof name !== 'string') throw new Error('a field has a name');
    ResolveField(type, options)(target, name, descriptor);
    const method: Method = { host: target.constructor as Type<object>, name };
    Extensions({ [PLAIN]: method })(target, name, descriptor as PropertyDescriptor);
  };
}

/** Binds the plain fields of a schema to the methods that resolve them. */
export function bindPlainFields(schema: GraphQLSchema, providers: ModuleRef): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const method = field.extensions[PLAIN] as Method | undefined;
      if (method) field.resolve = bound(providers.get(method.host, { strict: false }), method.name);
    }
  }
  return schema;
}

function bound(host: object, name: string): GraphQLFieldResolver<unknown, RequestContext> {
  const method: unknown = Reflect.get(host, name);
  if (typeof method !== 'function') throw new Error(`there is no method ${name}`);
  return (parent, _, context) => Reflect.apply(method, host, [parent, context]) as unknown;
}
