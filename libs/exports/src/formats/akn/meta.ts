import type { Language } from '#platform/domain';
import type { Head } from '../../domain/paper/paper.js';
import { term } from '../../domain/terms.js';
import type { Votings } from '../../domain/votings.js';
import { tag } from '../xml.js';

/** Languages as the naming convention has them (ISO 639-2). */
const CODES: Readonly<Record<Language, string>> = { en: 'eng', fr: 'fra', es: 'spa' };

/** Which document of the standard a paper is, and what it is called among ours. */
export type Kind = Readonly<{ type: 'debateReport' | 'doc'; name: string }>;

/** Identification after FRBR: the work, its expression in a language, and this file of it; the agents and concepts referred to. */
export function metaOf(head: Head, kind: Kind, votings: Votings, sha256: string): string {
  const day = head.at.slice(0, 10);
  const work = `/akn/un/${kind.type}/${nameOf(votings.body)}/${day}/${nameOf(head.symbol)}`;
  const expression = `${work}/${CODES[head.language]}@${day}`;
  const level = (name: string, address: string, ...rest: readonly string[]): string =>
    tag(
      name,
      {},
      tag('FRBRthis', { value: `${address}/!main` }),
      tag('FRBRuri', { value: address }),
      ...(name === 'FRBRWork' ? [tag('FRBRalias', { name: 'symbol', value: head.symbol })] : []),
      tag('FRBRdate', { date: day, name: 'publication' }),
      tag('FRBRauthor', { href: name === 'FRBRWork' ? '#body' : '#secretariat', as: '#author' }),
      ...rest,
    );
  return tag(
    'meta',
    {},
    tag(
      'identification',
      { source: '#secretariat' },
      level(
        'FRBRWork',
        work,
        tag('FRBRcountry', { value: 'un' }),
        tag('FRBRsubtype', { value: kind.name }),
        tag('FRBRnumber', { value: head.symbol }),
        tag('FRBRname', { value: head.title }),
        tag('FRBRprescriptive', { value: 'false' }),
        tag('FRBRauthoritative', { value: 'true' }),
      ),
      level('FRBRExpression', expression, tag('FRBRlanguage', { language: CODES[head.language] })),
      level('FRBRManifestation', `${expression}.xml`, tag('FRBRformat', { value: 'application/akn+xml' })),
    ),
    tag('publication', { date: day, name: head.sort, number: head.symbol, showAs: head.symbol }),
    ...(votings.questions.length > 0 ? [analysisOf(votings)] : []),
    referencesOf(head, votings),
    tag('proprietary', { source: '#secretariat' }, tag(kind.name, { xmlns: `urn:placet:${kind.name}:1`, sha256 })),
  );
}

function analysisOf({ questions }: Votings): string {
  return tag(
    'analysis',
    { source: '#secretariat' },
    tag(
      'parliamentary',
      {},
      ...questions.map(({ key, outcome, ballots, counts }) =>
        tag(
          'voting',
          { eId: `voting_${nameOf(key)}`, outcome: `#outcome_${outcome}`, refersTo: `#question_${nameOf(key)}` },
          tag('quorum', { eId: `voting_${nameOf(key)}__quorum`, value: ballots }),
          ...counts.map((count, at) =>
            tag('count', {
              eId: `voting_${nameOf(key)}__count_${at + 1}`,
              value: count.count,
              refersTo: `#answer_${nameOf(key)}_${at + 1}`,
            }),
          ),
        ),
      ),
    ),
  );
}

function referencesOf(head: Head, { body, questions }: Votings): string {
  const outcomes = [...new Set(questions.map(({ outcome }) => outcome))];
  const concept = (eId: string, kind: string, name: string, showAs: string): string =>
    tag('TLCConcept', { eId, href: `/akn/ontology/concept/un/${kind}/${nameOf(name)}`, showAs });
  return tag(
    'references',
    { source: '#secretariat' },
    tag('TLCOrganization', { eId: 'body', href: `/akn/ontology/organization/un/${nameOf(body)}`, showAs: head.body }),
    tag('TLCOrganization', { eId: 'secretariat', href: '/akn/ontology/organization/un/secretariat', showAs: 'Secretariat' }),
    tag('TLCRole', { eId: 'author', href: '/akn/ontology/role/un/author', showAs: 'Author' }),
    ...outcomes.map((outcome) => concept(`outcome_${outcome}`, 'outcome', outcome, term('outcome', outcome, head.language))),
    ...questions.flatMap(({ key, counts }) => [
      concept(`question_${nameOf(key)}`, 'question', key, key),
      ...counts.map((count, at) => concept(`answer_${nameOf(key)}_${at + 1}`, 'answer', count.key, count.title)),
    ]),
  );
}

/** A name as part of an address: letters, digits and hyphens. */
function nameOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}
