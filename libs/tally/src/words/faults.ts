import type { BallotKind, OptionDefinition, Texts, Words } from '../types.js';
import { en, es, fr, words } from './grammar.js';

type Options = readonly OptionDefinition[];

const titles = (options: Options): Words =>
  words(
    en.list(options.map(({ title }) => en.quoted(title))),
    fr.list(options.map(({ title }) => fr.quoted(title))),
    es.list(options.map(({ title }) => es.quoted(title))),
  );

/** Which bound is broken, what it allows, and so what can be done. */
export const faults = {
  unknownMethod: (): Words =>
    words('There is no such voting method.', 'Cette méthode de vote n’existe pas.', 'Ese método de votación no existe.'),
  optionsAreFixed: (options: Options): Words => {
    const titled = titles(options);
    return words(
      `The options of this method are always ${titled.en}, in that order.`,
      `Les options de cette méthode sont toujours ${titled.fr}, dans cet ordre.`,
      `Las opciones de este método son siempre ${titled.es}, en ese orden.`,
    );
  },
  optionCount: (given: number, least: number, most: number): Words =>
    words(
      `A question has from ${en.number(least)} to ${en.number(most)} options; this one has ${en.number(given)}.`,
      `Une question compte de ${fr.number(least)} à ${fr.number(most)} options ; celle-ci en compte ${fr.number(given)}.`,
      `Una pregunta tiene de ${es.number(least)} a ${es.number(most)} opciones; esta tiene ${es.number(given)}.`,
    ),
  optionKey: (key: string): Words =>
    words(
      `“${key}” cannot be the key of an option: use 1 to 40 lower-case letters, digits or hyphens.`,
      `« ${key} » ne peut servir de clé à une option : employez de 1 à 40 lettres minuscules, chiffres ou traits d’union.`,
      `«${key}» no puede ser la clave de una opción: use de 1 a 40 letras minúsculas, cifras o guiones.`,
    ),
  optionTwice: (key: string): Words =>
    words(
      `Two options have the key “${key}”; each option needs a key of its own.`,
      `Deux options portent la clé « ${key} » ; chaque option doit avoir la sienne.`,
      `Dos opciones llevan la clave «${key}»; cada opción necesita una propia.`,
    ),
  optionWithoutTitle: (key: string): Words =>
    words(`The option “${key}” has no title.`, `L’option « ${key} » n’a pas de titre.`, `La opción «${key}» no tiene título.`),
  chooseMax: (options: number): Words =>
    words(
      `The most options that a ballot may choose is a whole number from 1 to ${en.number(options)}.`,
      `Le nombre maximal d’options qu’un bulletin peut choisir est un entier de 1 à ${fr.number(options)}.`,
      `El número máximo de opciones que puede elegir una papeleta es un entero de 1 a ${es.number(options)}.`,
    ),
  chooseMin: (most: number): Words =>
    most === 1
      ? words(
          'A ballot that is no abstention chooses at least one option, and here exactly one.',
          'Un bulletin qui n’est pas une abstention choisit au moins une option, et ici exactement une.',
          'Una papeleta que no sea abstención elige al menos una opción, y aquí exactamente una.',
        )
      : words(
          `The fewest options that a ballot may choose is a whole number from 1 to ${en.number(most)}, the most it may choose.`,
          `Le nombre minimal d’options qu’un bulletin peut choisir est un entier de 1 à ${fr.number(most)}, le nombre maximal.`,
          `El número mínimo de opciones que puede elegir una papeleta es un entero de 1 a ${es.number(most)}, el número máximo.`,
        ),
  seats: (options: number): Words =>
    words(
      `The number of options to be selected is a whole number from 1 to ${en.number(options)}.`,
      `Le nombre d’options à retenir est un entier de 1 à ${fr.number(options)}.`,
      `El número de opciones que se han de seleccionar es un entero de 1 a ${es.number(options)}.`,
    ),
  minimumSupport: (): Words =>
    words(
      'The minimum support is a whole number of votes, 0 where none is asked for.',
      'Le soutien minimal est un nombre entier de voix, 0 si aucun n’est exigé.',
      'El apoyo mínimo es un número entero de votos, 0 si no se exige ninguno.',
    ),
  oneChoiceOnly: (): Words =>
    words(
      'With this method a ballot chooses exactly one option, and one option is selected.',
      'Avec cette méthode, un bulletin choisit exactement une option, et une seule est retenue.',
      'Con este método, una papeleta elige exactamente una opción, y solo una queda seleccionada.',
    ),
  onePositionOnly: (): Words =>
    words(
      'A ballot states exactly one position, and the count fills no place and reaches no minimum.',
      'Un bulletin exprime exactement une position, et le décompte ne pourvoit aucune place ni n’atteint aucun minimum.',
      'Una papeleta expresa exactamente una posición, y el recuento no cubre ninguna plaza ni alcanza ningún mínimo.',
    ),
  anyPoints: (): Words =>
    words(
      'With this method a ballot may give points to every option: it sets no highest number of options.',
      'Avec cette méthode, un bulletin peut donner des points à toutes les options : il n’y a pas de nombre maximal d’options.',
      'Con este método, una papeleta puede dar puntos a todas las opciones: no hay número máximo de opciones.',
    ),
  oneWinnerOnly: (): Words =>
    words(
      'With this method one option is selected, and no minimum support is set beside the run-off.',
      'Avec cette méthode, une seule option est retenue, et aucun soutien minimal n’est fixé en plus du second tour.',
      'Con este método queda seleccionada una sola opción, y no se fija un apoyo mínimo además de la segunda vuelta.',
    ),
  noMinimumSupport: (): Words =>
    words(
      'With this method the majority decides; no minimum support can be set beside it.',
      'Avec cette méthode, la majorité décide ; aucun soutien minimal ne peut être fixé en plus.',
      'Con este método decide la mayoría; no se puede fijar además un apoyo mínimo.',
    ),
  anyNumber: (options: number): Words =>
    words(
      `With this method a ballot may choose any number of options, from 1 to all ${en.number(options)}.`,
      `Avec cette méthode, un bulletin peut choisir autant d’options que le Membre le souhaite, de 1 à ${fr.number(options)}.`,
      `Con este método, una papeleta puede elegir tantas opciones como el Miembro desee, de 1 a ${es.number(options)}.`,
    ),
  unknownBase: (): Words =>
    words(
      'There is no such base for a majority.',
      'Cette base de calcul de la majorité n’existe pas.',
      'Esa base para calcular la mayoría no existe.',
    ),
  unknownTieRule: (): Words =>
    words('There is no such rule for ties.', 'Cette règle de partage des voix n’existe pas.', 'Esa regla de empate no existe.'),
  share: (largest: number): Words =>
    words(
      `A share is made of whole numbers: above nothing, at most the whole when it has to be reached and below it when it has to be exceeded, with a denominator of at most ${en.number(largest)}.`,
      `Une fraction se compose de nombres entiers : supérieure à zéro, au plus égale au tout si elle doit être atteinte et inférieure au tout si elle doit être dépassée, avec un dénominateur de ${fr.number(largest)} au plus.`,
      `Una fracción se compone de números enteros: mayor que cero, como máximo el total si hay que alcanzarla y menor que el total si hay que superarla, con un denominador de ${es.number(largest)} como máximo.`,
    ),
  marksAreFixed: (least: number, most: number): Words =>
    words(
      `The marks of this method are ${en.number(least)} to ${en.number(most)}; a question sets no others.`,
      `Les marques de cette méthode vont de ${fr.number(least)} à ${fr.number(most)} ; une question n’en fixe pas d’autres.`,
      `Las marcas de este método van de ${es.number(least)} a ${es.number(most)}; una pregunta no fija otras.`,
    ),
  markBounds: (least: number, most: number): Words =>
    words(
      `The points an option may be given go from a whole number to a higher one, both from ${en.number(least)} to ${en.number(most)}.`,
      `Les points qu’une option peut recevoir vont d’un entier à un entier plus grand, tous deux compris entre ${fr.number(least)} et ${fr.number(most)}.`,
      `Los puntos que puede recibir una opción van de un entero a otro mayor, ambos comprendidos entre ${es.number(least)} y ${es.number(most)}.`,
    ),
  unknownWeighing: (): Words =>
    words(
      'Votes count equally, by weight, or with a double majority; there is no other way.',
      'Les voix comptent à égalité, selon la pondération ou à la double majorité ; il n’y a pas d’autre façon.',
      'Los votos cuentan por igual, según la ponderación o por doble mayoría; no hay otra manera.',
    ),
  marksWithoutChoice: (kind: BallotKind): Words =>
    kind === 'ABSTAIN'
      ? words(
          'An abstention marks no option; this one does. Abstain without marks, or choose.',
          'Une abstention ne coche aucune option ; celle-ci en coche. Abstenez-vous sans rien cocher, ou choisissez.',
          'Una abstención no marca ninguna opción; esta sí lo hace. Absténgase sin marcar nada, o elija.',
        )
      : words(
          'A blank ballot marks no option; this one does. Leave it blank, or choose.',
          'Un bulletin blanc ne coche aucune option ; celui-ci en coche. Laissez-le blanc, ou choisissez.',
          'Un voto en blanco no marca ninguna opción; este sí lo hace. Déjelo en blanco, o elija.',
        ),
  unknownKind: (): Words =>
    words(
      'A ballot is a choice, an abstention or blank.',
      'Un bulletin exprime un choix, une abstention, ou est blanc.',
      'Una papeleta expresa una elección, una abstención o queda en blanco.',
    ),
  markCount: (given: number, options: number): Words =>
    words(
      `The ballot has ${en.count(given, 'place', 'places')} for marks; the question has ${en.count(options, 'option', 'options')}.`,
      `Le bulletin compte ${fr.count(given, 'case', 'cases')} ; la question compte ${fr.count(options, 'option', 'options')}.`,
      `La papeleta tiene ${es.count(given, 'casilla', 'casillas')}; la pregunta tiene ${es.count(options, 'opción', 'opciones')}.`,
    ),
  mark: (title: Texts, least: number, most: number): Words =>
    least === most
      ? words(
          `${en.quoted(title)} is marked with ${en.number(least)}, or not marked at all.`,
          `L’option ${fr.quoted(title)} se coche (marque ${fr.number(least)}) ou ne se coche pas.`,
          `La opción ${es.quoted(title)} se marca con ${es.number(least)}, o no se marca.`,
        )
      : words(
          `The mark for ${en.quoted(title)} is a whole number from ${en.number(least)} to ${en.number(most)}.`,
          `La note donnée à l’option ${fr.quoted(title)} est un entier de ${fr.number(least)} à ${fr.number(most)}.`,
          `La nota dada a la opción ${es.quoted(title)} es un entero de ${es.number(least)} a ${es.number(most)}.`,
        ),
  tooFew: (marked: number, least: number): Words =>
    marked === 0
      ? words(
          `This ballot chooses no option; at least ${en.spelled(least)} must be chosen. To choose none, abstain.`,
          `Ce bulletin ne choisit aucune option ; il faut en choisir au moins ${fr.spelled(least)}. Pour n’en choisir aucune, abstenez-vous.`,
          `Esta papeleta no elige ninguna opción; hay que elegir al menos ${es.spelled(least)}. Para no elegir ninguna, absténgase.`,
        )
      : words(
          `This ballot chooses ${en.spelled(marked)}; at least ${en.spelled(least)} must be chosen.`,
          `Ce bulletin en choisit ${fr.spelled(marked)} ; il faut en choisir au moins ${fr.spelled(least)}.`,
          `Esta papeleta elige ${es.spelled(marked)}; hay que elegir al menos ${es.spelled(least)}.`,
        ),
  tooMany: (marked: number, most: number): Words =>
    words(
      `This ballot chooses ${en.spelled(marked)} options; at most ${en.spelled(most)} may be chosen.`,
      `Ce bulletin choisit ${fr.spelled(marked)} options ; il ne peut en choisir plus de ${fr.spelled(most)}.`,
      `Esta papeleta elige ${es.spelled(marked)} opciones; no puede elegir más de ${es.spelled(most)}.`,
    ),
  tooFewRanked: (ranked: number, least: number): Words =>
    ranked === 0
      ? words(
          `This ballot ranks no option; at least ${en.spelled(least)} must be ranked. To rank none, abstain.`,
          `Ce bulletin ne classe aucune option ; il faut en classer au moins ${fr.spelled(least)}. Pour n’en classer aucune, abstenez-vous.`,
          `Esta papeleta no ordena ninguna opción; hay que ordenar al menos ${es.spelled(least)}. Para no ordenar ninguna, absténgase.`,
        )
      : words(
          `This ballot ranks ${en.spelled(ranked)}; at least ${en.spelled(least)} must be ranked.`,
          `Ce bulletin en classe ${fr.spelled(ranked)} ; il faut en classer au moins ${fr.spelled(least)}.`,
          `Esta papeleta ordena ${es.spelled(ranked)}; hay que ordenar al menos ${es.spelled(least)}.`,
        ),
  tooManyRanked: (ranked: number, most: number): Words =>
    words(
      `This ballot ranks ${en.spelled(ranked)} options; at most ${en.spelled(most)} may be ranked.`,
      `Ce bulletin classe ${fr.spelled(ranked)} options ; il ne peut en classer plus de ${fr.spelled(most)}.`,
      `Esta papeleta ordena ${es.spelled(ranked)} opciones; no puede ordenar más de ${es.spelled(most)}.`,
    ),
  rank: (title: Texts): Words =>
    words(
      `The rank of ${en.quoted(title)} is a whole number: 1 for the first choice, then 2, and so on; or none.`,
      `Le rang de l’option ${fr.quoted(title)} est un nombre entier : 1 pour le premier choix, puis 2, et ainsi de suite ; ou aucun.`,
      `El rango de la opción ${es.quoted(title)} es un número entero: 1 para la primera preferencia, luego 2, y así sucesivamente; o ninguno.`,
    ),
  equalRank: (one: Texts, other: Texts, rank: number): Words =>
    words(
      `This ballot gives ${en.quoted(one)} and ${en.quoted(other)} the same rank, ${en.number(rank)}; with this method each option has a rank of its own. Put one before the other, or leave one out.`,
      `Ce bulletin donne le même rang, ${fr.number(rank)}, aux options ${fr.quoted(one)} et ${fr.quoted(other)} ; avec cette méthode, chaque option a son propre rang. Placez l’une avant l’autre, ou retirez-en une.`,
      `Esta papeleta da el mismo rango, ${es.number(rank)}, a ${es.quoted(one)} y ${es.quoted(other)}; con este método cada opción tiene un rango propio. Ponga una antes que la otra, o retire una.`,
    ),
  rankGap: (missing: number): Words =>
    words(
      `This ballot gives no option the rank ${en.number(missing)} and yet a later one; ranks follow one another from 1. Close the gap.`,
      `Ce bulletin ne donne le rang ${fr.number(missing)} à aucune option, mais en donne un suivant ; les rangs se suivent à partir de 1. Comblez l’intervalle.`,
      `Esta papeleta no da a ninguna opción el rango ${es.number(missing)} y sí uno posterior; los rangos se suceden a partir de 1. Cierre el hueco.`,
    ),
  onePlaceOnly: (): Words =>
    words(
      'With this method one option is selected; for several places, choose a method that fills several.',
      'Avec cette méthode, une seule option est retenue ; pour plusieurs places, choisissez une méthode qui en attribue plusieurs.',
      'Con este método queda seleccionada una sola opción; para varias plazas, elija un método que cubra varias.',
    ),
  orderDecides: (): Words =>
    words(
      'With this method the order of preference decides; no minimum support can be set beside it.',
      'Avec cette méthode, l’ordre de préférence décide ; aucun soutien minimal ne peut être fixé en plus.',
      'Con este método decide el orden de preferencia; no se puede fijar además un apoyo mínimo.',
    ),
  unknownOption: (option: string, options: Options): Words => {
    const titled = titles(options);
    return words(
      `The question has no option “${option}”; it has ${titled.en}.`,
      `La question n’a pas d’option « ${option} » ; ses options sont ${titled.fr}.`,
      `La pregunta no tiene la opción «${option}»; sus opciones son ${titled.es}.`,
    );
  },
  markedTwice: (title: Texts): Words =>
    words(
      `This ballot marks ${en.quoted(title)} twice; an option bears one mark.`,
      `Ce bulletin coche deux fois l’option ${fr.quoted(title)} ; une option ne se coche qu’une fois.`,
      `Esta papeleta marca dos veces la opción ${es.quoted(title)}; una opción se marca una sola vez.`,
    ),
};
