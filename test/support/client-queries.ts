import { readFile } from 'node:fs/promises';

/** An operation of the web client with the fragments it needs, from the client's own files. `root`: of the checkout. */
export async function clientQuery(root: string, name: string, files: readonly string[]): Promise<string> {
  const definitions = new Map<string, string>();
  for (const file of files) {
    const text = await readFile(`${root}/apps/web/src/features/${file}.graphql`, 'utf8');
    for (const definition of text.split(/^(?=(?:fragment|query|mutation|subscription) )/m)) {
      const [, found] = /^\w+ (\w+)/.exec(definition) ?? [];
      if (found) definitions.set(found, definition);
    }
  }
  const wanted = [name];
  for (const next of wanted) {
    const definition = definitions.get(next);
    if (!definition) throw new Error(`The client has no ${next}.`);
    for (const [, spread] of definition.matchAll(/\.\.\.(\w+)/g)) if (spread && !wanted.includes(spread)) wanted.push(spread);
  }
  return wanted.map((each) => definitions.get(each)).join('\n');
}
