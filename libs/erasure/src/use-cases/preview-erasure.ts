import { Injectable } from '@nestjs/common';
import { type Result, UnitOfWork } from '#platform';
import type { Erasable } from '../domain/erasing.js';
import { find, type Found } from './finding.js';

/** What would be erased, as whoever decides it reads it before. Nothing is changed. */
@Injectable()
export class PreviewErasure {
  constructor(private readonly work: UnitOfWork) {}

  execute(what: Erasable, id: string): Promise<Result<Found>> {
    return this.work.run<Found>((tx) => find(tx, what, id));
  }
}
