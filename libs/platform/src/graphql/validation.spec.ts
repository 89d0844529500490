import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance, Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, Length, Matches, Max, MaxLength, Min, ValidateNested, validateSync } from 'class-validator';
import { Says } from './says.js';
import { fieldInWords } from './field-names.js';
import { inputValidation, refusalOf } from './validation.js';

class Mark {
  @IsInt()
  @Min(1)
  @Max(9)
  mark: number;
}

const SHAPE = { en: 'has capital letters only', fr: 'n’a que des majuscules', es: 'solo tiene mayúsculas' };

class Ballot {
  @Length(8, 100)
  key1: string;
  @Says(3, 1000)
  reason: string;
  @MaxLength(3)
  title: string;
  @Matches(/^[A-Z0-9]{2,16}$/)
  code: string;
  @Matches(/^[A-Z]+$/, { context: SHAPE })
  seal: string;
  @IsIn(['A1', 'B2'])
  kind: string;
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => Mark)
  marks: Mark[];
}

const GOOD = { key1: 'long enough', reason: 'It is due.', title: 'abc', code: 'AB', seal: 'AB', kind: 'A1', marks: [{ mark: 1 }] };

function refused(change: object) {
  const { words, path } = refusalOf(validateSync(plainToInstance(Ballot, { ...GOOD, ...change }), { stopAtFirstError: true }));
  return [words.en, path];
}

describe('an input that breaks a bound', () => {
  it('is nothing when it breaks none', () => {
    expect(validateSync(plainToInstance(Ballot, GOOD))).toEqual([]);
  });

  it.each([
    [{ key1: 'short' }, 'The field “key1” must have at least 8 characters.', ['key1']],
    [{ key1: 'x'.repeat(101) }, 'The field “key1” must have at most 100 characters.', ['key1']],
    [{ reason: ' \n\u200b\u00a0 ' }, 'The field “reason” must not be blank.', ['reason']],
    [{ reason: '' }, 'The field “reason” must not be blank.', ['reason']],
    [{ reason: '  no  ' }, 'The field “reason” must have at least 3 characters.', ['reason']],
    [{ reason: 'x'.repeat(1001) }, 'The field “reason” must have at most 1000 characters.', ['reason']],
    [{ reason: 7 }, 'The field “reason” must be a text.', ['reason']],
    [{ title: 'four' }, 'The field “title” must have at most 3 characters.', ['title']],
    [{ code: 'a' }, 'The field “code” is not written as it must be.', ['code']],
    [{ seal: 'ab' }, 'The field “letters” has capital letters only.', ['seal']],
    [{ kind: 'C3' }, 'The field “kind” is not one of the possible values.', ['kind']],
    [{ marks: [{ mark: 1 }, { mark: 10 }] }, 'The field “marks 2, mark” must be at most 9.', ['marks', '1', 'mark']],
    [{ marks: [{ mark: 1 }, { mark: 1 }, { mark: 1 }] }, 'The field “marks” must have at most 2 elements.', ['marks']],
  ])('%j is told with the field and the bound', (change, words, path) => {
    expect(refused(change)).toEqual([words, path]);
  });

  it('is called as the pages call it, its languages and places in lists too; by the schema’s name where it has no other', () => {
    expect(fieldInWords(['options', '0', 'title', 'en'])).toEqual({
      en: 'options 1, title (English)',
      fr: 'options 1, titre (anglais)',
      es: 'opciones 1, título (inglés)',
    });
    expect(fieldInWords(['names', 'fr']).fr).toBe('nom (français)');
    expect(fieldInWords(['idempotencyKey']).es).toBe('idempotencyKey');
  });

  it('is told in three languages', () => {
    const { words } = refusalOf(validateSync(plainToInstance(Ballot, { ...GOOD, title: 'four' })));
    expect([words.fr, words.es]).toEqual([
      'Le champ « titre » doit avoir au plus 3 caractères.',
      'El campo «título» debe tener como máximo 3 caracteres.',
    ]);
  });

  it.each([
    [
      { marks: [{ option: 'a\0b' }] },
      'input',
      'The field “marks 1, option” has a character that cannot be kept (U+0000).',
      ['marks', '0', 'option'],
    ],
    ['IC/\0', 'symbol', 'The field “symbol” has a character that cannot be kept (U+0000).', ['symbol']],
  ])('%j is refused before the database would fail at it', async (value, data, words, path) => {
    const transformed = inputValidation().transform(value, { type: 'body', metatype: Object, data });
    await expect(transformed).rejects.toMatchObject({ refusal: { code: 'INVALID_INPUT', words: { en: words }, path } });
  });
});
