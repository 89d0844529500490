import type { MemberPartsFragment } from '../../generated/graphql';

/** What every ledger of a Member's page is given. */
export interface LedgerProps {
  readonly member: MemberPartsFragment;
  readonly zone: string;
  readonly renew: () => void;
}
