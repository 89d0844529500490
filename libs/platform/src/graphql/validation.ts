import { type ArgumentMetadata, type ValidationError, ValidationPipe } from '@nestjs/common';
import { type Refusal, RefusalError, refuse, type Words } from '../domain/index.js';
import { fieldInWords } from './field-names.js';

/** What a broken constraint of class-validator means, in words; `#` stands for its bound. */
const MEANINGS: Readonly<Record<string, Words>> = {
  isString: { en: 'must be a text', fr: 'doit être un texte', es: 'debe ser un texto' },
  isNotEmpty: { en: 'must not be empty', fr: 'ne doit pas être vide', es: 'no debe estar vacío' },
  saysSomething: { en: 'must not be blank', fr: 'ne doit pas être laissé en blanc', es: 'no debe dejarse en blanco' },
  minLength: { en: 'must have at least # characters', fr: 'doit avoir au moins # caractères', es: 'debe tener al menos # caracteres' },
  maxLength: { en: 'must have at most # characters', fr: 'doit avoir au plus # caractères', es: 'debe tener como máximo # caracteres' },
  min: { en: 'must be at least #', fr: 'doit être au moins #', es: 'debe ser al menos #' },
  max: { en: 'must be at most #', fr: 'doit être au plus #', es: 'debe ser como máximo #' },
  isInt: { en: 'must be a whole number', fr: 'doit être un nombre entier', es: 'debe ser un número entero' },
  isPositive: { en: 'must be more than 0', fr: 'doit être supérieur à 0', es: 'debe ser mayor que 0' },
  isBoolean: { en: 'must be true or false', fr: 'doit être vrai ou faux', es: 'debe ser verdadero o falso' },
  isDate: { en: 'must be an instant', fr: 'doit être un instant', es: 'debe ser un instante' },
  isEmail: { en: 'must be an e-mail address', fr: 'doit être une adresse électronique', es: 'debe ser una dirección electrónica' },
  isUuid: { en: 'is not an identifier of ours', fr: 'n’est pas un de nos identifiants', es: 'no es uno de nuestros identificadores' },
  isTimeZone: { en: 'is not a time zone', fr: 'n’est pas un fuseau horaire', es: 'no es un huso horario' },
  matches: { en: 'is not written as it must be', fr: 'n’a pas la forme requise', es: 'no tiene la forma requerida' },
  isIn: { en: 'is not one of the possible values', fr: 'n’est pas une valeur possible', es: 'no es uno de los valores posibles' },
  isEnum: { en: 'is not one of the possible values', fr: 'n’est pas une valeur possible', es: 'no es uno de los valores posibles' },
  isArray: { en: 'must be a list', fr: 'doit être une liste', es: 'debe ser una lista' },
  arrayNotEmpty: { en: 'must have at least one element', fr: 'doit avoir au moins un élément', es: 'debe tener al menos un elemento' },
  arrayMinSize: { en: 'must have at least # elements', fr: 'doit avoir au moins # éléments', es: 'debe tener al menos # elementos' },
  arrayMaxSize: { en: 'must have at most # elements', fr: 'doit avoir au plus # éléments', es: 'debe tener como máximo # elementos' },
  arrayUnique: { en: 'names something twice', fr: 'cite deux fois la même chose', es: 'menciona algo dos veces' },
  whitelistValidation: { en: 'is not known here', fr: 'n’est pas connu ici', es: 'no es conocido aquí' },
};
const KEEPABLE: Words = {
  en: 'has a character that cannot be kept (U+0000)',
  fr: 'contient un caractère qui ne peut être conservé (U+0000)',
  es: 'tiene un carácter que no puede conservarse (U+0000)',
};
/** Where the bounds are not to be had. */
const MALFORMED: Words = { en: 'is not as it must be', fr: 'n’est pas comme il doit être', es: 'no es como debe ser' };

interface Broken {
  readonly path: readonly string[];
  readonly constraint: string;
  readonly message: string;
  readonly words: Words | undefined;
}

function firstBroken(errors: readonly ValidationError[], path: readonly string[] = []): Broken {
  const error = errors[0];
  if (!error) return { path, constraint: '', message: '', words: undefined };
  const here = [...path, error.property];
  if (error.children?.length) return firstBroken(error.children, here);
  const [constraint, message] = Object.entries(error.constraints ?? {})[0] ?? ['', ''];
  return { path: here, constraint, message, words: error.contexts?.[constraint] as Words | undefined };
}

/** class-validator says the bound in its own sentence, and nowhere else; of two bounds it names the one that was broken. */
function meaningOf({ path, constraint, message, words }: Broken): Words {
  const broken = constraint === 'isLength' ? (message.includes('longer') ? 'minLength' : 'maxLength') : constraint;
  const meaning = words ?? MEANINGS[broken] ?? MALFORMED;
  if (!meaning.en.includes('#')) return meaning;
  const bound = /\d+/.exec(message.replace(path.at(-1) ?? '', ''))?.[0];
  if (bound === undefined) return MALFORMED;
  const filled = (text: string) => text.replace('#', bound);
  return { en: filled(meaning.en), fr: filled(meaning.fr), es: filled(meaning.es) };
}

/** The first of the errors, worded, with the field named. A constraint may bring words of its own: `{ context: { en, fr, es } }`. */
export function refusalOf(errors: readonly ValidationError[]): Refusal {
  const broken = firstBroken(errors);
  return refused(broken.path, meaningOf(broken));
}

function refused(path: readonly string[], meaning: Words): Refusal {
  const field = fieldInWords(path);
  const words = {
    en: `The field “${field.en}” ${meaning.en}.`,
    fr: `Le champ « ${field.fr} » ${meaning.fr}.`,
    es: `El campo «${field.es}» ${meaning.es}.`,
  };
  return refuse('INVALID_INPUT', words, path);
}

/**
 * An input class on a path where every microsecond counts may say at once of an ordinary value that it keeps all its bounds.
 * What it does not vouch for is checked as always, and refused with the field named. A spec holds the two together: what is
 * vouched for, class-validator finds nothing wrong with.
 */
export interface VouchingInput {
  vouchesFor(value: object): boolean;
}

function vouching(metatype: unknown): metatype is VouchingInput {
  return typeof metatype === 'function' && 'vouchesFor' in metatype && typeof metatype.vouchesFor === 'function';
}

/** Where in a value stands a text that PostgreSQL cannot keep: one with the character U+0000. Null: nowhere. */
function unkeepable(value: unknown, path: readonly string[]): readonly string[] | null {
  if (typeof value === 'string') return value.includes('\0') ? path : null;
  if (typeof value !== 'object' || value === null || value instanceof Date) return null;
  for (const [key, part] of Object.entries(value)) {
    const found = unkeepable(part, [...path, key]);
    if (found) return found;
  }
  return null;
}

class InputValidation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // What is not an argument (the parent, the request, who asks) comes from ourselves.
    if (metadata.type === 'custom') return value;
    const { metatype, data } = metadata;
    if (typeof value === 'object' && value !== null && vouching(metatype) && metatype.vouchesFor(value)) return value;
    // A text that is an argument of its own is called by its name; a field, by its place within the input.
    const path = unkeepable(value, typeof value === 'string' && data ? [data] : []);
    if (path) throw new RefusalError(refused(path, KEEPABLE));
    // Scalars the schema has checked.
    return typeof value === 'object' ? super.transform(value, metadata) : value;
  }
}

/** Checks every input class; what breaks a bound is refused with the field named, before the act begins. */
export function inputValidation(): ValidationPipe {
  return new InputValidation({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new RefusalError(refusalOf(errors)),
  });
}
