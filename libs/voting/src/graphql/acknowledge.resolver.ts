import { Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { AcknowledgePayload, AcknowledgeSuccess } from './payloads.js';

@Resolver()
export class AcknowledgeResolver {
  @Allow('MANAGE_OWN_ACCESS')
  @Mutation(() => AcknowledgePayload, {
    description:
      'Answers at once and touches no table. A client measures with it how long an act takes to reach the server and come back, and that its session holds, before the minute of closing.',
  })
  acknowledge(): AcknowledgeSuccess {
    return Object.assign(new AcknowledgeSuccess(), { at: new Date() });
  }
}
