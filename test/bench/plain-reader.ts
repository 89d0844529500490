import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * A program of its own that reads and parses a file and does nothing else: line by line, cut into its parts, the numbers made
 * numbers, as whoever counts the file cannot do without.
 */
const path = process.argv[2] ?? '';
let parts = 0;
for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
  if (path.endsWith('.ndjson')) parts += (JSON.parse(line) as { yes: string[] }).yes.length;
  else if (path.endsWith('.blt')) parts += line.split(' ').map(Number).length;
  else parts += line.split(',').length;
}
if (parts === 0) throw new Error('There was nothing to read.');
