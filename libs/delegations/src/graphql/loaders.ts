import { loaderOf, type RequestContext } from '#platform';
import type { MemberQuery } from '../persistence/member-query.js';
import type { MemberModel } from './member.model.js';

/** The request's loader of Members by id: one statement, whoever asks for how many. */
export function memberLoader(context: RequestContext, members: MemberQuery) {
  return loaderOf<string, MemberModel>(context, 'delegations.member', (ids) => members.byIds(ids, context.language));
}
