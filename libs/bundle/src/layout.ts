/**
 * Canonical JSON laid out in lines, so that a long value can be read as a stream: a line break stands after each comma between
 * the members of the outermost object, and before each object that is an element of a list. Nowhere else; so the bytes of a
 * value are its lines without the line breaks, and every value has one layout.
 */
export function* linesOf(text: string): Generator<string> {
  const open: string[] = [];
  let begun = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter === '\\') at += 1;
      else if (letter === '"') quoted = false;
      continue;
    }
    if (letter === '"') quoted = true;
    else if (letter === '{' || letter === '[') open.push(letter);
    else if (letter === '}' || letter === ']') open.pop();
    const inList = open.at(-1) === '[' && (letter === '[' || letter === ',') && text[at + 1] === '{';
    if (inList || (letter === ',' && open.length === 1 && open[0] === '{')) {
      yield text.slice(begun, at + 1);
      begun = at + 1;
    }
  }
  yield text.slice(begun);
}
