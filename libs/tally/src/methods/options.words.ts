import type { Poll } from '../method.js';
import type { Language, Marks, QuestionTerms, Words } from '../types.js';
import { en, es, fr, titled, words } from '../words/grammar.js';
import type { Standing } from './ranking.js';

/** “A”, “B” and “C”. */
export function titlesOf(standings: readonly Standing[]): Words {
  const titles = standings.map(({ option }) => option.title);
  return words(en.list(titles.map(en.quoted)), fr.list(titles.map(fr.quoted)), es.list(titles.map(es.quoted)));
}

/** “A” 74, “B” 61 and “C” 47. */
export function standingsInWords(standings: readonly Standing[]): Words {
  return words(
    en.list(standings.map(({ option, count }) => `${en.quoted(option.title)} ${en.number(count)}`)),
    fr.list(standings.map(({ option, count }) => `${fr.quoted(option.title)} ${fr.number(count)}`)),
    es.list(standings.map(({ option, count }) => `${es.quoted(option.title)} ${es.number(count)}`)),
  );
}

/** "Of 112 Members that took part, 74 chose “A” and 61 “B”." */
export function tookPart({ ballots }: Poll, standings: readonly Standing[]): Words {
  const [first, ...rest] = standings;
  if (first === undefined) return words('', '', '');
  const others = standingsBackwards(rest);
  const join = (start: string, following: readonly string[], list: (items: readonly string[]) => string): string =>
    list([start, ...following]);
  return words(
    `Of ${en.count(ballots, 'Member', 'Members')} that took part, ${join(`${en.number(first.count)} chose ${en.quoted(first.option.title)}`, others.en, en.list)}.`,
    `Sur ${fr.count(ballots, 'Membre ayant', 'Membres ayant')} pris part au vote, ${join(`${fr.count(first.count, 'a choisi', 'ont choisi')} ${fr.quoted(first.option.title)}`, others.fr, fr.list)}.`,
    `De ${es.count(ballots, 'Miembro que participó', 'Miembros que participaron')}, ${join(`${es.count(first.count, 'eligió', 'eligieron')} ${es.quoted(first.option.title)}`, others.es, es.list)}.`,
  );
}

function standingsBackwards(standings: readonly Standing[]): Readonly<Record<'en' | 'fr' | 'es', string[]>> {
  return {
    en: standings.map(({ option, count }) => `${en.number(count)} ${en.quoted(option.title)}`),
    fr: standings.map(({ option, count }) => `${fr.number(count)} ${fr.quoted(option.title)}`),
    es: standings.map(({ option, count }) => `${es.number(count)} ${es.quoted(option.title)}`),
  };
}

/** The titles of the options a ballot marks, in the order of the question. */
export function chosenTitles({ options }: QuestionTerms, marks: Marks): Words {
  const titles = options.filter((_option, at) => (marks[at] ?? null) !== null).map(({ title }) => title);
  const joined = (language: Language): string => titles.map((title) => titled(title, language)).join('; ');
  return words(joined('en'), joined('fr').replaceAll('; ', ' ; '), joined('es'));
}

/** "Choose one or two of four". */
export function oneOfInWords({ options, chooseMin, chooseMax }: QuestionTerms): Words {
  const among = options.length;
  const range = (tongue: typeof en, or: string, to: string): string => {
    const [least, most] = [tongue.spelled(chooseMin), tongue.spelled(chooseMax)];
    if (chooseMin === chooseMax) return least;
    return chooseMax - chooseMin === 1 ? `${least} ${or} ${most}` : `${least} ${to} ${most}`;
  };
  return words(
    `Choose ${range(en, 'or', 'to')} of ${en.spelled(among)}`,
    `Choisir ${range(fr, 'ou', 'à')} ${chooseMax === 1 ? 'option' : 'options'} sur ${fr.spelled(among)}`,
    `Elegir ${range(es, 'o', 'a')} de ${es.spelled(among)} opciones`,
  );
}

/** "the two best supported are held". */
export function bestHeldInWords({ seats, minimumSupport }: QuestionTerms): Words {
  const least =
    minimumSupport > 0
      ? words(
          `, with at least ${en.count(minimumSupport, 'vote', 'votes')}`,
          `, avec au moins ${fr.count(minimumSupport, 'voix', 'voix')}`,
          `, con al menos ${es.count(minimumSupport, 'voto', 'votos')}`,
        )
      : words('', '', '');
  return seats === 1
    ? words(
        `the best supported is held${least.en}`,
        `celle qui réunit le plus de voix est retenue${least.fr}`,
        `se retiene la de mayor apoyo${least.es}`,
      )
    : words(
        `the ${en.spelled(seats)} best supported are held${least.en}`,
        `les ${fr.spelled(seats)} qui réunissent le plus de voix sont retenues${least.fr}`,
        `se retienen las ${es.spelled(seats)} de mayor apoyo${least.es}`,
      );
}
