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
export function tookPart({ ballots, byWeight = false }: Poll, standings: readonly Standing[]): Words {
  if (byWeight) {
    const given = standingsInWords(standings);
    return words(
      `Of ${en.count(ballots, 'vote', 'votes')} cast, counted by weight: ${given.en}.`,
      `Sur ${fr.count(ballots, 'voix pondérée exprimée', 'voix pondérées exprimées')} : ${given.fr}.`,
      `De ${es.count(ballots, 'voto ponderado emitido', 'votos ponderados emitidos')}: ${given.es}.`,
    );
  }
  if (ballots === 1) {
    const titles = titlesOf(standings);
    return words(
      `The only Member that took part chose ${titles.en}.`,
      `Le seul Membre ayant pris part au vote a choisi ${titles.fr}.`,
      `El único Miembro que participó eligió ${titles.es}.`,
    );
  }
  const english = standings.map(({ option, count }, at) => `${en.number(count)} ${at === 0 ? 'chose ' : ''}${en.quoted(option.title)}`);
  const french = standings.map(
    ({ option, count }, at) => `${at === 0 ? fr.count(count, 'a choisi', 'ont choisi') : fr.number(count)} ${fr.quoted(option.title)}`,
  );
  const spanish = standings.map(
    ({ option, count }, at) => `${at === 0 ? es.count(count, 'eligió', 'eligieron') : es.number(count)} ${es.quoted(option.title)}`,
  );
  return words(
    `Of ${en.number(ballots)} Members that took part, ${en.list(english)}.`,
    `Sur les ${fr.number(ballots)} Membres ayant pris part au vote, ${fr.list(french)}.`,
    `De los ${es.number(ballots)} Miembros que participaron, ${es.list(spanish)}.`,
  );
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
    `Elegir ${chooseMax - chooseMin > 1 ? 'de ' : ''}${range(es, 'o', 'a')} de ${es.spelled(among)} opciones`,
  );
}

/** "the two best supported are held". */
export function bestHeldInWords({ seats, minimumSupport }: QuestionTerms): Words {
  const one = seats === 1;
  const least =
    minimumSupport > 0
      ? words(
          `, if ${one ? 'it reaches' : 'they reach'} ${en.count(minimumSupport, 'vote', 'votes')}`,
          `, si ${one ? 'elle réunit' : 'elles réunissent'} au moins ${fr.count(minimumSupport, 'voix', 'voix')}`,
          `, si ${one ? 'reúne' : 'reúnen'} al menos ${es.count(minimumSupport, 'voto', 'votos')}`,
        )
      : words('', '', '');
  return one
    ? words(
        `the best supported is held${least.en}`,
        `celle qui réunit le plus de voix est retenue${least.fr}`,
        `queda seleccionada la de mayor apoyo${least.es}`,
      )
    : words(
        `the ${en.spelled(seats)} best supported are held${least.en}`,
        `les ${fr.spelled(seats)} qui réunissent le plus de voix sont retenues${least.fr}`,
        `quedan seleccionadas las ${es.spelled(seats)} de mayor apoyo${least.es}`,
      );
}

/** Nobody answered, or all that did abstained or left the ballot blank. */
export function nobodyChose({ ballots, byWeight = false }: Poll): Words {
  if (byWeight && ballots > 0)
    return words('No vote was given to an option.', 'Aucune voix n’est allée à une option.', 'Ningún voto fue a una opción.');
  if (ballots === 0) return words('No Member took part.', 'Aucun Membre n’a pris part au vote.', 'No participó ningún Miembro.');
  return ballots === 1
    ? words(
        'The only Member that took part chose no option.',
        'Le seul Membre ayant pris part au vote n’a choisi aucune option.',
        'El único Miembro que participó no eligió ninguna opción.',
      )
    : words(
        `Of ${en.number(ballots)} Members that took part, none chose an option.`,
        `Sur les ${fr.number(ballots)} Membres ayant pris part au vote, aucun n’a choisi d’option.`,
        `De los ${es.number(ballots)} Miembros que participaron, ninguno eligió una opción.`,
      );
}

/** How many answered. */
export function membersTookPart(ballots: number, byWeight = false): Words {
  if (byWeight)
    return words(
      `In all, ${en.count(ballots, 'vote was', 'votes were')} cast, counted by weight.`,
      `En tout, ${fr.count(ballots, 'voix pondérée a été exprimée', 'voix pondérées ont été exprimées')}.`,
      `En total, se ${ballots === 1 ? 'emitió' : 'emitieron'} ${es.count(ballots, 'voto ponderado', 'votos ponderados')}.`,
    );
  return words(
    `In all, ${en.count(ballots, 'Member', 'Members')} took part.`,
    `En tout, ${fr.count(ballots, 'Membre a pris part', 'Membres ont pris part')} au vote.`,
    `En total, ${ballots === 1 ? 'participó' : 'participaron'} ${es.count(ballots, 'Miembro', 'Miembros')}.`,
  );
}
