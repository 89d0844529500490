import type { ComponentType } from 'react';
import type { BallotForm } from '../../generated/graphql';
import { PickBallot } from './PickBallot';
import { RankBallot } from './RankBallot';
import { ScoreBallot } from './ScoreBallot';
import type { BallotFormProps } from './types';

/** One component a form of ballot, never one a method: methods that ask for the same marks share it. */
export const FORMS: Partial<Record<BallotForm, ComponentType<BallotFormProps>>> = {
  PICK: PickBallot,
  RANK: RankBallot,
  SCORE: ScoreBallot,
};
