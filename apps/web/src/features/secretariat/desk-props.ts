import type { DeskPartsFragment } from '../../generated/graphql';

export interface DeskProps {
  readonly consultation: DeskPartsFragment;
  readonly renew: () => void;
}
