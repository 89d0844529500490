import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { createIntl } from 'react-intl';

type Catalogue = Record<string, string>;

function catalogue(language: string): Catalogue {
  return JSON.parse(readFileSync(`apps/web/src/messages/${language}.json`, 'utf8')) as Catalogue;
}

/** The names of what a message is given. A word in braces after a case ("other {days}") is no name. */
function asked(message: string): string[] {
  const names = message.matchAll(/(?<!(?:=\d+|\b(?:one|other|undefined|true|yes|[A-Z_]+)) )\{([a-zA-Z]+)(?:\}|, (?:plural|select))/g);
  return [...new Set([...names].map((found) => found[1] ?? ''))].sort();
}

/** A Member's name comes as it is, with the English article, and in the possessive; each language takes the one it needs. */
const NAMES = ['name', 'member', 'owner'];
const english = catalogue('en');

describe.each(['fr', 'es'])('the catalogue %s', (language) => {
  const other = catalogue(language);

  it('says everything that the English one says', () => {
    expect(Object.keys(other)).toEqual(Object.keys(english));
  });

  it('asks for nothing that is not given', () => {
    const strangers = Object.entries(other).flatMap(([id, message]) => {
      const given = asked(english[id] ?? '');
      const named = given.some((name) => NAMES.includes(name));
      return asked(message)
        .filter((name) => !given.includes(name) && !(named && NAMES.includes(name)))
        .map((name) => `${id}: ${name}`);
    });
    expect(strangers).toEqual([]);
  });
});

describe.each(['en', 'fr', 'es'])('every message of %s', (language) => {
  it('can be said, for none, one and many', () => {
    const messages = catalogue(language);
    const faults: string[] = [];
    const intl = createIntl({ locale: language, messages, onError: (error) => faults.push(error.message) });
    for (const [id, message] of Object.entries(messages)) {
      for (const n of [0, 1, 2, 7]) {
        const tags = Object.fromEntries(['b', 'i', 'due', 'num'].map((tag) => [tag, (parts: unknown[]) => parts.join('')]));
        intl.formatMessage({ id }, { ...Object.fromEntries(asked(message).map((name) => [name, n])), ...tags });
      }
    }
    expect(faults).toEqual([]);
  });
});

it('calls a comment by one word in Spanish, in pages and refusals alike: observación', () => {
  const sources = readdirSync('libs', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const said = ['apps/web/src/messages/es.json', ...sources.map((name) => `libs/${name}`)];
  expect(said.filter((path) => /comentario/i.test(readFileSync(path, 'utf8')))).toEqual([]);
});
