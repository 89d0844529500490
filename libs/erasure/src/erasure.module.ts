import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { ErasureResolver } from './graphql/erasure.resolver.js';
import { EraseText } from './use-cases/erase-text.js';
import { PreviewErasure } from './use-cases/preview-erasure.js';

/** Erasing what persons wrote, on lawful request. */
@Module({ imports: [IdentityModule], providers: [EraseText, PreviewErasure, ErasureResolver] })
export class ErasureModule {}
