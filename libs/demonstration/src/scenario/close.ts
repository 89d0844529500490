import type { Chamber } from './chamber.js';

/** The chair closes the vote, and the secretariat publishes the record. */
export async function closeAndPublish(chamber: Chamber, symbol: string): Promise<void> {
  await chamber.chair.act('closeVoting', { symbol, confirmSymbol: symbol }, 'consultation { state }');
  await chamber.secretariat.act('publishRecord', { symbol, confirmSymbol: symbol }, 'record { symbol }');
}
