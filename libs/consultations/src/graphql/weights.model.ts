import { Field, Int, ObjectType } from '@nestjs/graphql';
import { payloadOf } from '#platform';
import { ConsultationModel } from './consultation.model.js';

@ObjectType('MemberWeight', { description: 'What a Member weighs.' })
export class MemberWeightModel {
  @Field(() => String, { description: 'The code of the Member.' })
  member: string;

  @Field(() => Int, { description: 'Its weight: a whole number from 1.' })
  weight: number;
}

@ObjectType('WeightScale', {
  description:
    'The weights that votes count by, or of which a double majority takes its second share. Frozen with the roll; a Member that is not named weighs 1.',
})
export class WeightScaleModel {
  @Field(() => String, { description: 'Where the weights come from, such as a scale of assessments and its year.' })
  source: string;

  @Field(() => Int, { description: 'What those named weigh together: at most 10,000,000.' })
  total: number;

  @Field(() => [MemberWeightModel], { description: 'By code: the Members named, or once the roll is taken all Member States on it.' })
  weights: readonly MemberWeightModel[];
}

@ObjectType({ description: 'The Members have these weights.' })
export class SetWeightsSuccess {
  @Field(() => ConsultationModel, { description: 'The consultation as it now stands.' })
  consultation: ConsultationModel;
}
export const SetWeightsPayload = payloadOf(SetWeightsSuccess);
