import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { inLanguage, type Language, type RequestContext } from '#platform';
import type { RecordContent } from '../domain/content.js';
import type { CorrectedVote } from '../domain/corrigendum.js';
import { namedIn, votedIn } from '../domain/gathering.js';
import { RecordedVoteCorrectionModel } from './corrigendum.model.js';
import { RecordModel } from './record.model.js';
import { RecordReasonModel, RecordSilenceModel } from './record-statements.model.js';
import type { RecordView } from './record-view.js';

/** What the record says of what Members said: reasons, corrections of votes, and what was put under silence. */
@Resolver(() => RecordModel)
export class RecordStatementsResolver {
  @ResolveField(() => [RecordReasonModel], {
    description: "The reasons given with votes: by question, in the alphabetical order of the reader's language.",
  })
  reasons(@Parent() { record: { content } }: RecordView, @Context() { language }: RequestContext): RecordReasonModel[] {
    const collator = new Intl.Collator(language);
    const numbers = new Map(content.questions.map(({ key, number }) => [key, number]));
    return content.statements.reasons
      .map(({ question, member, text }) => ({
        ...{ question, member, text, questionNumber: numbers.get(question) ?? 0 },
        memberName: nameOf(content, member, language),
      }))
      .sort((one, other) => one.questionNumber - other.questionNumber || collator.compare(one.memberName, other.memberName));
  }

  @ResolveField(() => [RecordedVoteCorrectionModel], {
    description: 'The corrections of votes that the record has: those confirmed before its publication.',
  })
  correctionsOfVotes(
    @Parent() { record: { content } }: RecordView,
    @Context() { language }: RequestContext,
  ): RecordedVoteCorrectionModel[] {
    return content.statements.corrections.map((vote) => voteIn(votedIn(content, vote), language));
  }

  @ResolveField(() => [RecordSilenceModel], { description: 'The texts that were put under silence, in the order of their numbers.' })
  silences(@Parent() { record: { content } }: RecordView, @Context() { language }: RequestContext): RecordSilenceModel[] {
    return content.silences.map(({ number, title, state, inWords, withdrawReason, startedAt, endedAt, objections }) => ({
      ...{ number, state, startedAt: new Date(startedAt), endedAt: endedAt === null ? null : new Date(endedAt) },
      title: inLanguage(title, language),
      inWords: inWords[language],
      // A record of before has it in the sentence as well.
      withdrawReason: withdrawReason && !inWords[language].includes(withdrawReason) ? withdrawReason : null,
      objections: objections.map((objection) => ({
        ...{ member: objection.member, kind: objection.kind, text: objection.text, language: objection.language },
        proposedWording: objection.proposedWording,
        memberName: nameOf(content, objection.member, language),
      })),
    }));
  }
}

function nameOf(content: RecordContent, member: string, language: Language): string {
  return inLanguage(namedIn(content, member) ?? { en: member }, language);
}

/** A correction of a vote in the reader's language. */
export function voteIn({ names, questionTitle, inWords, ...vote }: CorrectedVote, language: Language): RecordedVoteCorrectionModel {
  const { question, questionNumber, member, reason, note, inRecord } = vote;
  return {
    ...{ question, questionNumber, member, reason, note, inRecord },
    questionTitle: inLanguage(questionTitle, language),
    memberName: inLanguage(names, language),
    recorded: inWords.recorded && inWords.recorded[language],
    intended: inWords.intended[language],
  };
}
