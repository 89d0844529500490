import { type Language, unlessErased } from '#platform';
import { type EntryRow, inWords } from '../persistence/entries.js';
import type { EventModel, NewsModel } from './event.model.js';

export function eventIn(row: EntryRow, language: Language): EventModel {
  const index = Number(row.index);
  return {
    id: `${row.log_id}:${index}`,
    log: row.log_id,
    index,
    act: row.act,
    at: row.at,
    symbol: row.symbol,
    actor: unlessErased(row.actor, language),
    account: row.account_id,
    member: row.member,
    inWords: inWords(row)[language],
    data: row.withheld ? '' : row.body,
    leafHash: row.leaf_hash.toString('hex'),
    row,
  };
}

export function newsIn(row: EntryRow, language: Language): NewsModel {
  return { at: row.at, symbol: row.symbol, inWords: inWords(row)[language] };
}
