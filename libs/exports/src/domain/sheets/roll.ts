import { inLanguage, type Words } from '#platform/domain';
import { byName } from '../names.js';
import { term, yesOrNo } from '../terms.js';
import { columnsOf, type Heading, type SheetOf } from './sheet.js';

const TITLE: Words = { en: 'Roll', fr: 'Liste', es: 'Lista' };

const COLUMNS: readonly Heading[] = [
  ['symbol', { en: 'Symbol', fr: 'Cote', es: 'Signatura' }, 14],
  ['member', { en: 'Code', fr: 'Code', es: 'Código' }, 9],
  ['name', { en: 'Member', fr: 'Membre', es: 'Miembro' }, 40],
  ['kind', { en: 'Kind', fr: 'Qualité', es: 'Calidad' }, 24],
  ['regional_groups', { en: 'Regional group', fr: 'Groupe régional', es: 'Grupo regional' }, 34],
  ['entitled', { en: 'Entitled', fr: 'Droit de vote', es: 'Derecho de voto' }, 12],
  ['reason', { en: 'Not entitled because', fr: 'Sans droit de vote car', es: 'Sin derecho de voto por' }, 34],
  ['since', { en: 'Since (UTC)', fr: 'Depuis le (UTC)', es: 'Desde el (UTC)' }, 26],
  ['reference', { en: 'Reference', fr: 'Référence', es: 'Referencia' }, 18],
  ['weight', { en: 'Weight', fr: 'Pondération', es: 'Ponderación' }, 12],
];

/** The roll as it was taken: who could vote, and who could not and why. */
export const rollSheet: SheetOf = ({ symbol, roll }, language) => ({
  title: TITLE[language],
  columns: columnsOf(COLUMNS, language),
  held: 3,
  rows: byName(
    roll.entries,
    language,
    ({ names }) => inLanguage(names, language),
    ({ member }) => member,
  ).map(({ member, names, kind, groups, entitled, reason, since, reference, weight }) => [
    symbol,
    member,
    inLanguage(names, language),
    term('membership', kind, language),
    groups.map((group) => term('group', group, language)).join('; '),
    yesOrNo(entitled, language),
    reason && term('exclusion', reason, language),
    since,
    reference,
    weight,
  ]),
});
