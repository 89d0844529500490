import type { Block, Paper, Passage, Run, Section, Table } from '../../domain/paper/paper.js';
import type { Votings } from '../../domain/votings.js';
import { escaped, tag } from '../xml.js';
import { type Kind, metaOf } from './meta.js';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * A record is a `debateReport`: a report of what a body did, in open structure. `debate` would need speeches that were never
 * held, and `statement` is the body's own text.
 */
export const RECORD: Kind = { type: 'debateReport', name: 'record' };
/** A corrigendum reports nothing itself, and the standard has no type for it: `doc` is for what has none. */
export const CORRIGENDUM: Kind = { type: 'doc', name: 'corrigendum' };

/**
 * A paper as Akoma Ntoso 3.0 (OASIS LegalDocML), the document standard of the United Nations system. Sections, subsections and
 * numbered paragraphs are the hierarchy, each with an identifier after the naming convention; what was voted on stands in the
 * metadata too, as `voting` with its counts.
 */
export function aknOf(paper: Paper, kind: Kind, votings: Votings, sha256: string): Uint8Array {
  const body = paper.sections.map((section, at) => sectionOf(section, section.annex ? `annex_${at + 1}` : `sec_${at + 1}`, 1));
  const document = tag(
    kind.type,
    { name: kind.name, contains: 'originalVersion' },
    metaOf(paper.head, kind, votings, sha256),
    prefaceOf(paper),
    tag('mainBody', { eId: 'mainbody' }, ...body),
  );
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${tag('akomaNtoso', { xmlns: NAMESPACE }, document)}\n`;
  return new TextEncoder().encode(text);
}

function prefaceOf({ head }: Paper): string {
  const line = (name: string, inner: string): string => tag('p', { class: name }, inner);
  return tag(
    'preface',
    { eId: 'preface' },
    line('body', tag('docProponent', {}, escaped(head.body))),
    line('symbol', tag('docNumber', {}, escaped(head.symbol))),
    line('date', tag('docDate', { date: head.at.slice(0, 10) }, escaped(head.date))),
    line('original', escaped(head.original)),
    line('sort', tag('docType', {}, escaped(head.sort))),
    line('title', tag('docTitle', {}, escaped(head.title))),
  );
}

function sectionOf(section: Section, eId: string, level: number): string {
  const [num, heading] = numeralOf(section, level);
  const name = section.annex ? 'hcontainer' : level === 1 ? 'section' : 'subsection';
  return tag(
    name,
    { eId, ...(section.annex && { name: 'annex' }) },
    num ? tag('num', {}, escaped(num)) : '',
    tag('heading', {}, escaped(heading)),
    ...groupsOf(section.blocks).map((blocks, at) => groupOf(blocks, eId, at)),
    ...section.sections.map((inner, at) => sectionOf(inner, `${eId}__subsec_${at + 1}`, level + 1)),
  );
}

/** "III. Decisions" is the number III. and the heading Decisions. */
function numeralOf({ heading, annex }: Section, level: number): [string | null, string] {
  const at = level === 1 ? heading.indexOf('. ') : -1;
  if (at < 0) return [null, heading];
  return [heading.slice(0, annex ? at : at + 1), heading.slice(at + 2)];
}

/** A numbered paragraph takes with it what follows until the next: the text it introduces, the table of its figures. */
function groupsOf(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    if (groups.length === 0 || (block.kind === 'paragraph' && block.number !== null)) groups.push([block]);
    else groups.at(-1)?.push(block);
  }
  return groups;
}

function groupOf(blocks: readonly Block[], within: string, at: number): string {
  const first = blocks[0];
  const number = first?.kind === 'paragraph' ? first.number : null;
  const eId = number === null ? `${within}__hcontainer_${at + 1}` : `${within}__para_${number}`;
  const content = tag('content', { eId: `${eId}__content` }, ...blocks.map((block, n) => blockOf(block, eId, n)));
  return number === null
    ? tag('hcontainer', { eId, name: 'unnumbered' }, content)
    : tag('paragraph', { eId }, tag('num', {}, `${number}.`), content);
}

function blockOf(block: Block, within: string, at: number): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphOf(block, { class: block.tone === 'body' ? null : block.tone });
    case 'list':
      return tag('ol', { eId: `${within}__ol_${at + 1}` }, ...block.items.map((item) => tag('li', langOf(item), inline(item.runs))));
    case 'table':
      return tableOf(block, `${within}__table_${at + 1}`);
    case 'chart':
      // The table that follows has the same figures.
      return '';
  }
}

function tableOf({ caption, columns, rows }: Table, eId: string): string {
  return tag(
    'table',
    { eId },
    tag('caption', {}, escaped(caption)),
    tag('tr', {}, ...columns.map(({ title }) => tag('th', {}, tag('p', {}, escaped(title))))),
    ...rows.map((row) => tag('tr', {}, ...row.map((cell, n) => tag(n === 0 ? 'th' : 'td', {}, paragraphOf(cell))))),
  );
}

function paragraphOf(passage: Passage, attributes: Readonly<Record<string, string | null>> = {}): string {
  return tag('p', { ...attributes, ...langOf(passage) }, inline(passage.runs));
}

function langOf({ language }: Passage): Readonly<Record<string, string | undefined>> {
  return { 'xml:lang': language };
}

function inline(runs: readonly Run[]): string {
  return runs
    .map(({ text, strong, emphasis, inserted, deleted }) => {
      const lines = text.split('\n').map(escaped).join('<eol/>');
      if (lines === '') return '';
      if (inserted) return tag('ins', {}, lines);
      if (deleted) return tag('del', {}, lines);
      return strong ? tag('b', {}, lines) : emphasis ? tag('i', {}, lines) : lines;
    })
    .join('');
}
