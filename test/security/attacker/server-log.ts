import type { Loot, Row } from './loot.js';

/** "2026-10-19 08:00:00.123 UTC [4711] LOG:  what it says"; what is said in several lines goes on after a tab. */
const LINE = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}) \S+ \[(\d+)\] ([A-Z]+): +(.*)$/;

/**
 * The server's log as tables: lines that begin alike are rows of one, with the instant, the process, the place in the log and every
 * word as a column. So it is searched as all else is: for a word that tells a choice, for one that names who cast, and for an order.
 */
export function linesIn(serverLog: string): Loot['tables'] {
  const tables = new Map<string, Row[]>();
  for (const [place, line] of serverLog.replaceAll('\n\t', ' ').split('\n').entries()) {
    const [, at, process, level, text = ''] = LINE.exec(line) ?? [];
    if (!at || !process) continue;
    const words = text.split(/\s+/);
    const name = `server log: ${level} ${words[0]}`;
    const rows = tables.get(name) ?? [];
    tables.set(name, rows);
    const said = Object.fromEntries(words.map((word, n) => [`word ${n + 1}`, word]));
    rows.push({ at, process, place: String(place), ...said });
  }
  return tables;
}
