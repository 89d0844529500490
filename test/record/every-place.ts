/** A word, number or truth in a bundle: the way to it, on which all elements of a list are one, and where it stands. */
type Value = Readonly<{ way: string; at: number; token: string }>;

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[[\]{}]/g;

function* valuesIn(text: string): Generator<Value> {
  const way: string[] = [];
  for (const { 0: token, index: at } of text.matchAll(TOKEN)) {
    if (token === '{') way.push('');
    else if (token === '[') way.push('[]');
    else if (token === '}' || token === ']') way.pop();
    else if (text[at + token.length] === ':') way[way.length - 1] = token;
    else yield { way: way.join(' '), at, token };
  }
}

/** What somebody might put there instead: another word of the kind, one that every object of JavaScript has, and what is of another kind. */
function othersThan(token: string): readonly string[] {
  if (token.startsWith('"'))
    return [token.replace(/[A-Za-z0-9]/, (letter) => (letter === 'x' ? 'y' : 'x')), '"constructor"', '""', '7', 'null'];
  if (/\d/.test(token)) return [String(Number(token) + 1), '-1', '0.5', '"x"', 'null'];
  return token === 'null' ? ['"x"', '3', '{}', '[]'] : [token === 'true' ? 'false' : 'true', '"x"', 'null'];
}

/** A bundle with something else put at each of its places in turn, once for all elements of a list: what was put there, and the text. */
export function* everyPlace(text: string): Generator<readonly [what: string, text: string]> {
  const seen = new Set<string>();
  for (const { way, at, token } of valuesIn(text)) {
    if (seen.has(way)) continue;
    seen.add(way);
    for (const other of othersThan(token))
      if (other !== token) yield [`${way} is ${other}`, text.slice(0, at) + other + text.slice(at + token.length)];
  }
}
