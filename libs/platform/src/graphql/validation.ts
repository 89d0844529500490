import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { RefusalError, refuse, type Words } from '../domain/index.js';

/** What a broken constraint of class-validator means, in words. `{}` stands for the constraint's figure, where it has one. */
const MEANINGS: Record<string, Words> = {
  isString: { en: 'must be a text', fr: 'doit être un texte', es: 'debe ser un texto' },
  isNotEmpty: { en: 'must not be empty', fr: 'ne doit pas être vide', es: 'no debe estar vacío' },
  minLength: { en: 'is too short', fr: 'est trop court', es: 'es demasiado corto' },
  maxLength: { en: 'is too long', fr: 'est trop long', es: 'es demasiado largo' },
  isLength: { en: 'is too short or too long', fr: 'est trop court ou trop long', es: 'es demasiado corto o demasiado largo' },
  min: { en: 'is too small', fr: 'est trop petit', es: 'es demasiado pequeño' },
  max: { en: 'is too large', fr: 'est trop grand', es: 'es demasiado grande' },
  isInt: { en: 'must be a whole number', fr: 'doit être un nombre entier', es: 'debe ser un número entero' },
  isEmail: { en: 'must be an e-mail address', fr: 'doit être une adresse électronique', es: 'debe ser una dirección electrónica' },
  isUuid: { en: 'is not an identifier of ours', fr: 'n’est pas un identifiant valable', es: 'no es un identificador válido' },
  matches: { en: 'is not written as it must be', fr: 'n’a pas la forme requise', es: 'no tiene la forma requerida' },
  isIn: { en: 'is not one of the possible values', fr: 'n’est pas une valeur possible', es: 'no es uno de los valores posibles' },
  isEnum: { en: 'is not one of the possible values', fr: 'n’est pas une valeur possible', es: 'no es uno de los valores posibles' },
  arrayNotEmpty: { en: 'must have at least one element', fr: 'doit avoir au moins un élément', es: 'debe tener al menos un elemento' },
  arrayMinSize: { en: 'has too few elements', fr: 'a trop peu d’éléments', es: 'tiene pocos elementos' },
  arrayMaxSize: { en: 'has too many elements', fr: 'a trop d’éléments', es: 'tiene demasiados elementos' },
  arrayUnique: { en: 'names something twice', fr: 'cite deux fois la même chose', es: 'menciona algo dos veces' },
  whitelistValidation: { en: 'is not known', fr: 'n’est pas connu', es: 'no es conocido' },
};
const MALFORMED: Words = { en: 'is malformed', fr: 'est mal formé', es: 'está mal formado' };

/** The figures class-validator puts into its own sentence are the bounds: worth keeping in ours. */
function boundsIn(message: string): string {
  const figures = message.match(/\d+/g);
  return figures ? ` (${figures.join('–')})` : '';
}

function firstBroken(
  errors: readonly ValidationError[],
  path: readonly string[] = [],
): { path: string[]; constraint: string; message: string } {
  const error = errors[0];
  if (!error) return { path: [...path], constraint: '', message: '' };
  const here = [...path, error.property];
  if (error.children?.length) return firstBroken(error.children, here);
  const [constraint, message] = Object.entries(error.constraints ?? {})[0] ?? ['', ''];
  return { path: here, constraint, message };
}

/** Checks every input class; what breaks a bound is refused with the field named, before the act begins. */
export function inputValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => {
      const { path, constraint, message } = firstBroken(errors);
      const meaning = MEANINGS[constraint] ?? MALFORMED;
      const bounds = boundsIn(message.replace(path.at(-1) ?? '', ''));
      const field = path.join('.');
      return new RefusalError(
        refuse(
          'INVALID_INPUT',
          {
            en: `The field “${field}” ${meaning.en}${bounds}.`,
            fr: `Le champ « ${field} » ${meaning.fr}${bounds}.`,
            es: `El campo «${field}» ${meaning.es}${bounds}.`,
          },
          path,
        ),
      );
    },
  });
}
