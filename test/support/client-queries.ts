import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An operation of the web client with the fragments it needs, from the client's own files. `root`: of the checkout. */
export async function clientQuery(root: string, name: string): Promise<string> {
  const definitions = await definitionsIn(join(root, 'apps', 'web', 'src'));
  const wanted = [name];
  for (const next of wanted) {
    const definition = definitions.get(next);
    if (!definition) throw new Error(`The client has no ${next}.`);
    for (const [, spread] of definition.matchAll(/\.\.\.(\w+)/g)) if (spread && !wanted.includes(spread)) wanted.push(spread);
  }
  return wanted.map((each) => definitions.get(each)).join('\n');
}

/** Every operation and fragment of the client, by its name. */
async function definitionsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const definitions = new Map<string, string>();
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith('.graphql')) continue;
    const text = await readFile(join(folder, file), 'utf8');
    for (const definition of text.split(/^(?=(?:fragment|query|mutation|subscription) )/m)) {
      const [, found] = /^\w+ (\w+)/.exec(definition) ?? [];
      if (found) definitions.set(found, definition);
    }
  }
  return definitions;
}
