import { describe, expect, it } from '@jest/globals';
import { firstDifference } from './difference.js';
import { Misshapen, Place } from './json.js';
import { SAID, SIDE } from './words.js';

const saidOf = (read: (place: Place) => unknown, place: Place): unknown => {
  try {
    return read(place);
  } catch (fault) {
    return fault instanceof Misshapen ? SAID.misshapen(fault.where, fault.wanted) : fault;
  }
};

describe('what is said of a bundle', () => {
  it('names what is wanted at a place in the language of the sentence', () => {
    expect(saidOf((place) => place.text(), new Place(7, 'record.symbol'))).toEqual({
      en: 'What stands at record.symbol cannot be read: a text is wanted there.',
      fr: 'Ce qui figure à record.symbol ne peut être lu : il y faut un texte.',
      es: 'Lo que figura en record.symbol no se puede leer: allí debe haber un texto.',
    });
  });

  it('says in that language, too, that one of two has nothing where they part', () => {
    const difference = firstDifference({ for: 130 }, { for: 130, against: null }, 'theme.counts');
    expect(difference).toEqual({ where: 'theme.counts.against', one: null, other: 'null' });
    expect(difference && SAID.parted(SIDE.log, SIDE.record, difference)).toEqual({
      en: 'The log and the published record part at theme.counts.against: (nothing) there, null here.',
      fr: 'Le journal et le compte rendu publié divergent à theme.counts.against : (rien) là, null ici.',
      es: 'El registro y el acta publicada difieren en theme.counts.against: (nada) allí, null aquí.',
    });
  });
});
