import type { Words } from '#platform/domain';
import type { Remark, RemarkKind, UnplacedReason } from './recognised.js';
import type { Shape } from './shapes.js';

const SAID: Readonly<Record<RemarkKind, (said: string) => Words>> = {
  REPEATED_NUMBER: (said) => ({
    en: `The number ${said} stands twice; both are kept, each with an anchor of its own.`,
    fr: `Le numéro ${said} figure deux fois ; les deux sont gardés, chacun avec son ancre.`,
    es: `El número ${said} figura dos veces; se conservan los dos, cada uno con su ancla.`,
  }),
  NUMBERS_SKIPPED: (said) => ({
    en: `The numbers do not follow on from one another: ${said}.`,
    fr: `Les numéros ne se suivent pas : ${said}.`,
    es: `Los números no son consecutivos: ${said}.`,
  }),
  WITHOUT_NUMBER: (said) => ({
    en: `A paragraph without a number, after paragraph ${said}.`,
    fr: `Un paragraphe sans numéro, après le paragraphe ${said}.`,
    es: `Un párrafo sin número, después del párrafo ${said}.`,
  }),
  JOINED: (said) => ({
    en: said
      ? `Taken as the continuation of paragraph ${said}, which had broken off.`
      : 'Taken as the continuation of what had broken off.',
    fr: said ? `Lu comme la suite du paragraphe ${said}, qui s’interrompait.` : 'Lu comme la suite de ce qui s’interrompait.',
    es: said ? `Leído como continuación del párrafo ${said}, que se interrumpía.` : 'Leído como continuación de lo que se interrumpía.',
  }),
  BEGINS_MID_SENTENCE: () => ({
    en: 'Begins in the middle of a sentence: something before it is missing.',
    fr: 'Commence au milieu d’une phrase : il manque ce qui précède.',
    es: 'Empieza a mitad de una frase: falta lo anterior.',
  }),
  BREAKS_OFF: () => ({
    en: 'Breaks off in the middle of a sentence.',
    fr: 'S’interrompt au milieu d’une phrase.',
    es: 'Se interrumpe a mitad de una frase.',
  }),
  MARK_WITHOUT_NOTE: (said) => ({
    en: `The mark ${said} has no footnote; it is kept in the text.`,
    fr: `L’appel ${said} n’a pas de note ; il est gardé dans le texte.`,
    es: `La llamada ${said} no tiene nota; se conserva en el texto.`,
  }),
};

export function remark(line: number, kind: RemarkKind, said: string): Remark {
  return { line, kind, words: SAID[kind](said) };
}

const REASONS: Readonly<Record<UnplacedReason, Words>> = {
  TITLE: { en: 'The title', fr: 'Le titre', es: 'El título' },
  PARTICULARS: { en: 'Symbol, date or language', fr: 'Cote, date ou langue', es: 'Signatura, fecha o idioma' },
  MASTHEAD: { en: 'Before the text begins', fr: 'Avant le début du texte', es: 'Antes de que empiece el texto' },
  SEPARATOR: { en: 'A rule or a page number', fr: 'Un filet ou un numéro de page', es: 'Una línea o un número de página' },
  NOTE_WITHOUT_MARK: {
    en: 'A note whose mark is not in the text',
    fr: 'Une note sans appel dans le texte',
    es: 'Una nota sin llamada en el texto',
  },
  LONE_NUMBER: { en: 'A number without a text', fr: 'Un numéro sans texte', es: 'Un número sin texto' },
  FRAGMENT: { en: 'A torn-off fragment', fr: 'Un fragment isolé', es: 'Un fragmento suelto' },
};

export function reasonInWords(reason: UnplacedReason): Words {
  return REASONS[reason];
}

/** Watches the numbers go by, and remarks on those that repeat, are skipped or are missing. */
export class NumberWatch {
  private readonly seen = new Set<string>();
  private paragraph: number | null = null;

  remarksOn(shape: Extract<Shape, { text: string }>): (readonly [RemarkKind, string])[] {
    if (shape.kind === 'ITEM') return [];
    if (shape.number === null)
      return this.paragraph !== null && shape.kind === 'PARAGRAPH' ? [['WITHOUT_NUMBER', String(this.paragraph)]] : [];
    // Numbers of subsections begin anew under each section.
    if (shape.kind === 'HEADING' && shape.numbering !== 'ROMAN' && shape.numbering !== 'LETTER') return [];
    const name = `${shape.kind} ${shape.number}`;
    if (this.seen.has(name)) return [['REPEATED_NUMBER', shape.number]];
    this.seen.add(name);
    if (shape.kind === 'HEADING') return [];
    const [before, here] = [this.paragraph, Number(shape.number)];
    this.paragraph = here;
    return here === (before ?? 0) + 1 ? [] : [['NUMBERS_SKIPPED', `${before ?? '–'}, ${here}`]];
  }
}
