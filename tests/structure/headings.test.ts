import { expect, it } from 'vitest';
import type { StructureElement, StructureType } from '../../src/model/structure.js';
import { withoutGaps } from '../../src/structure/headings.js';

const tree = (levels: readonly number[]): StructureElement => ({
  type: 'Document',
  children: levels.map((level) => ({
    type: 'Sect',
    children: [{ type: `H${level}` as StructureType, children: [] }],
  })),
});
const levelsOf = (element: StructureElement): string[] =>
  element.children.flatMap((child) =>
    'children' in child ? [...(/^H\d/.test(child.type) ? [child.type] : []), ...levelsOf(child)] : [],
  );

it.each([
  [
    [1, 2, 3, 2],
    ['H1', 'H2', 'H3', 'H2'],
  ],
  [
    [2, 3, 2],
    ['H1', 'H2', 'H1'],
  ],
  [
    [1, 3, 3, 2],
    ['H1', 'H2', 'H2', 'H2'],
  ],
  [
    [3, 2, 1],
    ['H1', 'H1', 'H1'],
  ],
  [
    [1, 2, 4, 3],
    ['H1', 'H2', 'H3', 'H3'],
  ],
])('%j becomes %j', (written, read) => {
  expect(levelsOf(withoutGaps(tree(written)))).toEqual(read);
});
