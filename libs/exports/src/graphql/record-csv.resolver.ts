import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '#platform';
import { RecordModel, type RecordView } from '#record';
import { csvOf } from '../domain/sheets/csv.js';
import { votesSheet } from '../domain/sheets/votes.js';

/** The roll call beside the record that it is read from. All else that leaves the platform is fetched as a file. */
@Resolver(() => RecordModel)
export class RecordCsvResolver {
  @ResolveField(() => String, {
    description:
      'The roll call as CSV (RFC 4180), made from `json` and `texts`: a row for each Member or observer on the roll and each question. `answer` is the keys of the options joined by "+", or ABSTAIN, BLANK, DID_NOT_PARTICIPATE, NOT_ENTITLED, NOT_ASKED, TOOK_PART where the ballot was secret, or NO_VOTE where the question was settled without one. Without a byte order mark. The file `/exports/SYMBOL/votes.csv` is the same.',
  })
  csv(@Parent() { record }: RecordView, @Context() context: RequestContext): string {
    return csvOf(votesSheet(record.content, context.language));
  }
}
