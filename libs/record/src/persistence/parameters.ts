/** The values of a statement that is put together from parts: each part names its values as it is written. */
export class Parameters {
  readonly values: unknown[];

  /** `first`: those that the statement names by their numbers. */
  constructor(first: readonly unknown[] = []) {
    this.values = [...first];
  }

  /** `$n::type` for a value. */
  of(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }

  /** A condition on a value; null where there is none. */
  where<T>(value: T | null | undefined, type: string, condition: (parameter: string) => string): string | null {
    return value === null || value === undefined ? null : condition(this.of(value, type));
  }
}

/** Conditions that hold together; none: all rows. */
export function allOf(conditions: readonly (string | null | false | undefined)[]): string {
  const standing = conditions.filter((condition): condition is string => typeof condition === 'string' && condition !== '');
  return standing.length ? standing.join(' AND ') : 'true';
}
