import { type ArgumentsHost, Catch } from '@nestjs/common';
import { type GqlExceptionFilter, GqlArgumentsHost } from '@nestjs/graphql';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { type Refusal, RefusalError, type RequestContext } from '#platform';

/** A refusal of a guard or of the validation: a mutation answers it as its payload, a query as a typed error. */
@Catch(RefusalError)
export class RefusalFilter implements GqlExceptionFilter<RefusalError> {
  catch({ refusal }: RefusalError, host: ArgumentsHost): Refusal | GraphQLError {
    const graphql = GqlArgumentsHost.create(host);
    if (graphql.getInfo<GraphQLResolveInfo>().operation.operation === 'mutation') return refusal;
    const { language } = graphql.getContext<RequestContext>();
    return new GraphQLError(refusal.words[language], { extensions: { code: refusal.code, path: refusal.path } });
  }
}
