import { Injectable } from '@nestjs/common';
import { ChangeQuery, type ChangeView } from '#consultations';
import type { Language } from '#platform';
import type { Growth } from '../persistence/log-watch.js';

/** What happened to a consultation while its log grew: read once a growth and language, however many listen. */
@Injectable()
export class ChangeFeed {
  private readonly told = new WeakMap<Growth, Map<Language, Promise<ChangeView[]>>>();

  constructor(private readonly changes: ChangeQuery) {}

  of(growth: Growth, language: Language): Promise<ChangeView[]> {
    const told = this.told.get(growth) ?? new Map<Language, Promise<ChangeView[]>>();
    this.told.set(growth, told);
    const reading = told.get(language) ?? this.read(growth, language);
    told.set(language, reading);
    return reading;
  }

  private async read({ log, from, to }: Growth, language: Language): Promise<ChangeView[]> {
    return (await this.changes.since(log, from, language)).filter((change) => change.index < to);
  }
}
