import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { Block, Head, Paper, Paragraph as Said, Passage, Run, Section } from '../../domain/paper/paper.js';
import { packedAnew } from '../zip.js';
import { STYLES, TAGS } from './styles.js';
import { tableOf } from './table.js';

/** In twentieths of a point: A4, with room for a hand at the sides. */
const PAGE = {
  width: 11906,
  height: 16838,
  margin: { top: 1500, bottom: 1300, left: 1360, right: 1360, header: 700, footer: 640 },
} as const;
const LINE = PAGE.width - PAGE.margin.left - PAGE.margin.right;
const WIDE_LINE = PAGE.height - PAGE.margin.left - PAGE.margin.right;
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/**
 * A paper as a text document that can be worked on: real styles, headings that make a table of contents, tables whose heads
 * stand again on every page and whose rows are not parted, the language of every part. Figures are in their tables.
 */
export async function docxOf(paper: Paper): Promise<Uint8Array> {
  const { head } = paper;
  const document = new Document({
    creator: head.body,
    title: `${head.symbol}. ${head.title}. ${head.sort}`,
    subject: head.sort,
    lastModifiedBy: 'Placet',
    description: head.sort,
    styles: STYLES(TAGS[head.language]),
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 960, hanging: 400 } } },
            },
          ],
        },
      ],
    },
    sections: sectionsOf(paper),
  });
  const archive = await Packer.toBuffer(document);
  // The writer notes the moment of writing; ours is that of the paper.
  return packedAnew(archive, (name, text) =>
    name === 'docProps/core.xml' ? text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${head.at.slice(0, 19)}Z`) : text,
  );
}

/** Sections of pages: upright and on their side in turn; an annex begins one of its own. */
function sectionsOf({ head, sections }: Paper): ISectionOptions[] {
  const parts: { wide: boolean; children: ISectionOptions['children'][number][] }[] = [{ wide: false, children: masthead(head) }];
  let list = 0;
  const next = (): number => (list += 1);
  for (const [at, section] of sections.entries()) {
    const wide = section.wide === true;
    if (section.annex || (parts.at(-1)?.wide !== wide && at > 0)) parts.push({ wide, children: [] });
    else if (at === 0 && wide) parts[0] = { wide, children: masthead(head) };
    parts.at(-1)?.children.push(...contentOf(section, 1, wide ? WIDE_LINE : LINE, next));
  }
  return parts.map(({ wide, children }, at) => ({
    properties: {
      titlePage: at === 0,
      page: {
        size: { width: PAGE.width, height: PAGE.height, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: PAGE.margin,
      },
    },
    headers: { default: headerOf(head, wide ? WIDE_LINE : LINE), first: new Header({ children: [new Paragraph({})] }) },
    footers: { default: footerOf(head), first: footerOf(head) },
    children,
  }));
}

function contentOf(section: Section, level: number, line: number, next: () => number): ISectionOptions['children'][number][] {
  return [
    new Paragraph({ heading: HEADINGS[Math.min(level, HEADINGS.length) - 1], children: [new TextRun(section.heading)] }),
    ...section.blocks.flatMap((block) => blockOf(block, line, next)),
    ...section.sections.flatMap((inner) => contentOf(inner, level + 1, line, next)),
  ];
}

function blockOf(block: Block, line: number, next: () => number): ISectionOptions['children'][number][] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphOf(block)];
    case 'list': {
      const instance = next();
      return block.items.map(
        (item) => new Paragraph({ style: 'Small', numbering: { reference: 'steps', level: 0, instance }, children: runsOf(item) }),
      );
    }
    case 'table':
      return tableOf(block, line, runsOf);
    case 'chart':
      // The table that follows has the same figures.
      return [];
  }
}

const TONES = { body: 'Body', quote: 'Quoted', small: 'Small' } as const;

function paragraphOf(said: Said): Paragraph {
  const keepNext = said.leads;
  if (said.number === null) return new Paragraph({ style: TONES[said.tone], keepNext, children: runsOf(said) });
  return new Paragraph({ style: 'Numbered', keepNext, children: [new TextRun(`${said.number}.\t`), ...runsOf(said)] });
}

function runsOf({ runs, language }: Passage): TextRun[] {
  return runs.flatMap((run) =>
    run.text.split('\n').map(
      (text, at) =>
        new TextRun({
          text,
          break: at > 0 ? 1 : undefined,
          ...handOf(run),
          language: language ? { value: TAGS[language] } : undefined,
        }),
    ),
  );
}

function handOf({ strong, emphasis, inserted, deleted }: Run) {
  return { bold: strong, italics: emphasis, strike: deleted, underline: inserted ? {} : undefined };
}

function masthead(head: Head): Paragraph[] {
  return [
    new Paragraph({
      style: 'Masthead',
      tabStops: [{ type: TabStopType.RIGHT, position: LINE }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 4 } },
      children: [new TextRun(head.body), new TextRun({ text: `\t${head.symbol}`, bold: true, size: 30 })],
    }),
    new Paragraph({ style: 'Masthead', alignment: AlignmentType.RIGHT, children: [new TextRun(head.date)] }),
    new Paragraph({ style: 'Masthead', alignment: AlignmentType.RIGHT, spacing: { after: 480 }, children: [new TextRun(head.original)] }),
    new Paragraph({ style: 'Sort', children: [new TextRun(head.sort)] }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(head.title)] }),
  ];
}

function headerOf(head: Head, line: number): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Chrome',
        tabStops: [{ type: TabStopType.RIGHT, position: line }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: 'C4CCD4' } },
        children: [new TextRun({ text: head.symbol, bold: true }), new TextRun(`\t${head.date} · ${head.original}`)],
      }),
    ],
  });
}

/** "Page 3 of 12", with fields in place of the numbers. */
function footerOf(head: Head): Footer {
  const [page, of] = ['\u0001', '\u0002'];
  const parts = head.page(page, of).split(/([\u0001\u0002])/);
  const children = parts.map((part) =>
    part === page
      ? new TextRun({ children: [PageNumber.CURRENT] })
      : part === of
        ? new TextRun({ children: [PageNumber.TOTAL_PAGES] })
        : new TextRun(part),
  );
  const note = head.note ? [new Paragraph({ style: 'Chrome', children: [new TextRun(head.note)] })] : [];
  return new Footer({ children: [...note, new Paragraph({ style: 'Chrome', alignment: AlignmentType.RIGHT, children })] });
}
