import type { Texts } from '../texts.js';

/** The day from which the demonstration's memberships hold, where no later one is known: the year the dialogue began. */
export const MEMBERSHIPS_SINCE = '2001-01-01T00:00:00.000Z';

/** Members of the United Nations admitted since. */
export const ADMITTED: Readonly<Record<string, string>> = {
  CHE: '2002-09-10T00:00:00.000Z',
  MNE: '2006-06-28T00:00:00.000Z',
  SSD: '2011-07-14T00:00:00.000Z',
  TLS: '2002-09-27T00:00:00.000Z',
};

export type Renaming = Readonly<{ code: string; formerly: Texts; from: string }>;

/** Members renamed since: asked as of an earlier day, the ledger gives the earlier name. */
export const RENAMED: readonly Renaming[] = [
  { code: 'CPV', formerly: { en: 'Cape Verde', fr: 'Cap-Vert', es: 'Cabo Verde' }, from: '2013-10-24T00:00:00.000Z' },
  { code: 'SWZ', formerly: { en: 'Swaziland', fr: 'Swaziland', es: 'Swazilandia' }, from: '2018-04-19T00:00:00.000Z' },
  { code: 'TUR', formerly: { en: 'Turkey', fr: 'Turquie', es: 'Turquía' }, from: '2022-06-02T00:00:00.000Z' },
];
