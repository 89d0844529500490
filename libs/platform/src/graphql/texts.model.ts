import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { Language, Texts } from '../domain/index.js';
import { Says } from './says.js';

/** The API's names of the languages; inside the house they are lower-case. */
export const LanguageEnum = { EN: 'en', FR: 'fr', ES: 'es' } as const satisfies Record<string, Language>;

registerEnumType(LanguageEnum, {
  name: 'Language',
  description: 'A language of the organization.',
  valuesMap: { EN: { description: 'English' }, FR: { description: 'French' }, ES: { description: 'Spanish' } },
});

@ObjectType('LocalizedText', { description: 'A text in the languages in which it exists.' })
export class LocalizedText implements Texts {
  @Field(() => String, { description: 'English.' })
  en: string;

  @Field(() => String, { nullable: true, description: 'French, where it exists.' })
  fr?: string | null;

  @Field(() => String, { nullable: true, description: 'Spanish, where it exists.' })
  es?: string | null;
}

@InputType({ description: 'A text in English, and in French and Spanish where they exist.' })
export class LocalizedTextInput implements Texts {
  @Field(() => String, { description: 'English: 1 to 20,000 characters.' })
  @Says(1, 20_000)
  en: string;

  @Field(() => String, { nullable: true, description: 'French: up to 20,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  fr?: string | null;

  @Field(() => String, { nullable: true, description: 'Spanish: up to 20,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  es?: string | null;
}
