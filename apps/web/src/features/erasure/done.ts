import type { EraseTextMutation } from '../../generated/graphql';

/** What an erasure answers once it is done. */
export type Done = Extract<EraseTextMutation['eraseText'], { __typename: 'EraseTextSuccess' }>;
