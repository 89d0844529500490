import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import type { RequestContext } from '#platform';
import { reasonInWords, recogniseDocument } from '../domain/recognition/index.js';
import { RecogniseDocumentArgs, RecognisedDocumentModel } from './recognition.model.js';

/** What a text would be as a document. Only reads: the document is added by addDocument. */
@Resolver()
export class RecognitionResolver {
  @Allow('PREPARE_CONSULTATIONS')
  @Query(() => RecognisedDocumentModel, {
    description: 'Recognises sections, numbered paragraphs, items and footnotes in a plain text. Nothing is stored.',
  })
  recogniseDocument(@Args() { text }: RecogniseDocumentArgs, @Context() { language }: RequestContext): RecognisedDocumentModel {
    const found = recogniseDocument(text);
    return {
      ...found,
      unplaced: found.unplaced.map((line) => ({ ...line, inWords: reasonInWords(line.reason)[language] })),
      remarks: found.remarks.map(({ line, kind, words }) => ({ line, kind, inWords: words[language] })),
    };
  }
}
