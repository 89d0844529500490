import type { Shape } from './shapes.js';

type Placed = Extract<Shape, { text: string }>;

/**
 * How deep each block stands. Documents that number their sections say it by the kind of number (I. or A., then 1., then
 * a.): how many # a heading has is of little worth then. The others say it by how their headings are set.
 */
export function levelsOf(shapes: readonly Placed[]): number[] {
  const headings = shapes.filter(({ kind }) => kind === 'HEADING');
  const ladder = (['ROMAN', 'LETTER', 'DIGIT', 'SMALL_LETTER'] as const).filter((kind) =>
    headings.some(({ numbering }) => numbering === kind),
  );
  const depths = [...new Set(headings.filter(({ numbering }) => numbering === null).map(({ depth }) => depth))].sort((a, b) => a - b);
  // Sections in capitals stand above those that are numbered 1. or a. only.
  const capitals = headings.some(({ numbering, text }) => numbering === null && text === text.toUpperCase());
  const above = capitals && ladder[0] !== 'ROMAN' && ladder[0] !== 'LETTER' ? 1 : 0;
  let within = 0;
  return shapes.map((shape) => {
    if (shape.kind !== 'HEADING') return shape.kind === 'ITEM' ? 2 : 1;
    if (shape.numbering !== null) {
      within = ladder.indexOf(shape.numbering) + 1 + above;
      return within;
    }
    if (shape.text === shape.text.toUpperCase()) {
      within = 1;
      return 1;
    }
    return ladder.length > 0 ? Math.min(within + 1, 9) : Math.min(depths.indexOf(shape.depth) + 1, 9);
  });
}
