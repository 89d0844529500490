import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { isRefusal, RefusalError, type Result } from '#platform';
import type { Erasable } from '../domain/erasing.js';
import { EraseText } from '../use-cases/erase-text.js';
import { PreviewErasure } from '../use-cases/preview-erasure.js';
import { ErasableEnum, ErasureModel, EraseTextInput, EraseTextPayload, type EraseTextSuccess } from './erasure.model.js';

/** Erasing on lawful request: looked at first, then done. */
@Resolver()
export class ErasureResolver {
  constructor(
    private readonly erasing: EraseText,
    private readonly preview: PreviewErasure,
  ) {}

  @Allow('ERASE_TEXTS')
  @Query(() => ErasureModel, { description: 'What an erasure would take away. Refused where there is nothing to erase, or not yet.' })
  async erasure(
    @Args('what', { type: () => ErasableEnum, description: 'What.' }) what: Erasable,
    @Args('id', { type: () => ID, description: 'Which: the id of the account, the comment or the event.' }) id: string,
  ): Promise<ErasureModel> {
    const found = await this.preview.execute(what, id);
    if (isRefusal(found)) throw new RefusalError(found);
    const { symbol, confirm, texts } = found;
    return { symbol, confirm, texts: texts.map((each) => ({ ...each, text: each.text ?? '' })) };
  }

  @Allow('ERASE_TEXTS')
  @Mutation(() => EraseTextPayload, {
    description:
      'Erases what a person wrote, or the person of an account, on lawful request. The entries of the log, the tree over them and the fingerprint of the record stay as they are; the log gains the act.',
  })
  async eraseText(
    @Args('input', { description: 'What is to be erased, and why.' }) input: EraseTextInput,
    @CurrentPrincipal() by: Principal,
  ): Promise<Result<EraseTextSuccess>> {
    const done = await this.erasing.execute(by, input);
    return isRefusal(done) ? done : { texts: done.texts, symbol: done.symbol, index: done.entry.index, at: done.entry.at };
  }
}
