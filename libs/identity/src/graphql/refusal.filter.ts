import { type ArgumentsHost, Catch } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { GqlArgumentsHost } from '@nestjs/graphql';
import { GraphQLError, type GraphQLResolveInfo, OperationTypeNode } from 'graphql';
import { type Refusal, RefusalError, type RequestContext } from '#platform';

/**
 * What a guard, the validation or a resolver threw. A refusal becomes the payload of a mutation, or a typed error of a
 * query. A fault goes on to where faults are counted, written down and masked; Nest would write it down once more.
 */
@Catch()
export class RefusalFilter extends BaseExceptionFilter {
  override catch(exception: unknown, host: ArgumentsHost): Refusal | void {
    if (host.getType<string>() !== 'graphql') return super.catch(exception, host);
    if (!(exception instanceof RefusalError)) throw exception;
    const graphql = GqlArgumentsHost.create(host);
    const { refusal } = exception;
    if (graphql.getInfo<GraphQLResolveInfo>().operation.operation === OperationTypeNode.MUTATION) return refusal;
    const { language } = graphql.getContext<RequestContext>();
    throw new GraphQLError(refusal.words[language], { extensions: { code: refusal.code, path: refusal.path } });
  }
}
