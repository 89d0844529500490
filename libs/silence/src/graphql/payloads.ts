import { Field, ObjectType } from '@nestjs/graphql';
import { payloadOf } from '#platform';
import { SilenceModel } from './silence.model.js';

@ObjectType({ isAbstract: true })
class AboutSilence {
  @Field(() => SilenceModel, { description: 'The procedure as it now stands.' })
  silence: SilenceModel;
}

@ObjectType({ description: 'The procedure began.' })
export class StartSilenceSuccess extends AboutSilence {}
@ObjectType({ description: 'The objection was received in time.' })
export class ObjectToSilenceSuccess extends AboutSilence {}
@ObjectType({ description: 'The procedure ends later.' })
export class ExtendSilenceSuccess extends AboutSilence {}
@ObjectType({ description: 'The procedure was withdrawn.' })
export class WithdrawSilenceSuccess extends AboutSilence {}

export const StartSilencePayload = payloadOf(StartSilenceSuccess);
export const ObjectToSilencePayload = payloadOf(ObjectToSilenceSuccess);
export const ExtendSilencePayload = payloadOf(ExtendSilenceSuccess);
export const WithdrawSilencePayload = payloadOf(WithdrawSilenceSuccess);
