import { isList, isObject, type Json, type JsonObject } from './json.js';

function without(value: Json | undefined, ...keys: readonly string[]): Json {
  if (!isObject(value)) return value ?? null;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

function each(value: Json | undefined, change: (element: Json) => Json): Json {
  return isList(value) ? value.map(change) : (value ?? null);
}

function within(value: Json | undefined, changes: Readonly<Record<string, (part: Json | undefined) => Json>>): Json {
  if (!isObject(value)) return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, changes[key] ? changes[key](part) : (part ?? null)]));
}

/**
 * Of a record, what does not rightly change after it was published: whether a condition was met, what was set in motion, how a
 * Member is called, a correction confirmed since, and how a sentence is worded may. `until`: the publication's instant. In which
 * language it is the original was declared with the publication: the consultation's tables know nothing of it.
 */
export function lasting(content: JsonObject, until: string): JsonObject {
  const statements = within(content['statements'], {
    explanations: (list) => each(list, (one) => without(one, 'names')),
    corrections: (list) =>
      isList(list) ? list.filter((one) => isObject(one) && typeof one['confirmedAt'] === 'string' && one['confirmedAt'] <= until) : null,
  });
  const changed: Record<string, Json> = {
    roll: within(content['roll'], { entries: (list) => each(list, (one) => without(one, 'names')) }),
    participants: each(content['participants'], (one) => without(one, 'names', 'groups')),
    questions: each(content['questions'], (one) =>
      within(one, { conditions: (list) => each(list, (condition) => without(condition, 'status', 'markedAt')) }),
    ),
    silences: each(content['silences'], (one) => without(one, 'inWords')),
    statements,
  };
  const rest = without(content, 'format', 'publishedAt', 'correctionsCloseAt', 'log', 'followUp', 'languageVersions', 'originalLanguage');
  return { ...(rest as JsonObject), ...Object.fromEntries(Object.entries(changed).filter(([key]) => key in content)) };
}
