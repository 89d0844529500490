import { IsString, MaxLength, ValidateBy } from 'class-validator';

/** A letter, a figure or a sign: spaces, line ends and what nobody sees say nothing. */
const SOMETHING = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * A text that says something, such as a title or a reason: what is only blank is refused in words of its own, and spaces around
 * it do not count towards `least`. What was written is kept as it was written.
 */
export function Says(least: number, most: number): PropertyDecorator {
  const rules = [IsString(), SaysSomething(), AtLeast(least), MaxLength(most)];
  return (target, property) => rules.forEach((rule) => rule(target, property));
}

function SaysSomething(): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && SOMETHING.test(value);
  return ValidateBy({ name: 'saysSomething', validator: { validate, defaultMessage: () => '$property says nothing' } });
}

/** Told in the words of `minLength`. */
function AtLeast(least: number): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && value.trim().length >= least;
  return ValidateBy({
    name: 'minLength',
    constraints: [least],
    validator: { validate, defaultMessage: () => `$property must be longer than or equal to ${least} characters` },
  });
}
