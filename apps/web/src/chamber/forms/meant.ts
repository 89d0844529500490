/**
 * Which of these names of controls a refusal means, by the path that it gives: the name itself (`title.fr`), the control that
 * holds what is meant (`onLapsed` for `onLapsed.effect`), or the first within it (`title.en` for `title`), but of a list no other
 * than the one at fault. Null: none.
 */
export function meant(path: readonly string[], names: readonly string[]): string | null {
  for (let length = path.length; length > 0; length -= 1) {
    const name = path.slice(0, length).join('.');
    const ofAList = /^\d+$/.test(path[length] ?? '');
    const found = names.find((each) => each === name) ?? (ofAList ? undefined : names.find((each) => each.startsWith(`${name}.`)));
    if (found !== undefined) return found;
  }
  return null;
}
