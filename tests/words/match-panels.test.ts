import { describe, expect, it } from 'vitest';
import { pairPages } from '../../src/diff/page-pairs.js';
import { matchPanels, movedPanels } from '../../src/words/match-panels.js';
import type { FileText } from '../../src/words/said.js';

const said = (...panels: readonly (readonly [title: string | null, words: string])[]): FileText => ({
  by: panels.every(([title]) => title === null) ? 'pages' : 'panels',
  panels: panels.map(([title, text], page) => ({ title, page, parts: text ? [{ kind: 'text', text }] : [] })),
});
const pairs = (before: FileText, after: FileText) =>
  matchPanels(before, after).map(({ old, new: next }) => [old, next]);
const moved = (before: FileText, after: FileText) =>
  [...movedPanels(matchPanels(before, after))].map(({ new: next }) => after.panels[next ?? 0]?.title);

const titled = (title: string) => [title, `words of ${title}`] as const;
const [a, b, c, d] = [titled('A'), titled('B'), titled('C'), titled('D')];

describe('panels are found again', () => {
  it.each([
    [
      'where they were',
      said(a, b, c),
      said(a, b, c),
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    ],
    [
      'in another order',
      said(a, b, c),
      said(c, a, b),
      [
        [2, 0],
        [0, 1],
        [1, 2],
      ],
    ],
    [
      'under other headings',
      said(a, ['Old', 'the very same words stand here']),
      said(a, ['New', 'the very same words stand there']),
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      'of two with one heading, in their order',
      said(a, a),
      said(a, a),
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      'or not at all',
      said(a, b),
      said(a, ['E', 'quite different']),
      [
        [0, 0],
        [1, null],
        [null, 1],
      ],
    ],
    [
      'and what is gone stands where it stood',
      said(a, b, c),
      said(a, c),
      [
        [0, 0],
        [1, null],
        [2, 1],
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(pairs(before, after)).toEqual(expected);
  });

  it('as pages, by their words, and where they have none by their place', () => {
    const page = (text: string) => [null, text] as const;
    const [one, two, three] = [page('first words here'), page('second page of it'), page('third and last')];
    const blank = page('');
    expect(pairs(said(one, two), said(three, one, two))).toEqual([
      [null, 0],
      [0, 1],
      [1, 2],
    ]);
    expect(pairs(said(blank, one), said(blank, one))).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

describe('a panel has moved', () => {
  it.each([
    [said(a, b, c, d), said(a, b, c, d), []],
    [said(a, b, c, d), said(b, c, d, a), ['A']],
    [said(a, b, c, d), said(a, c, d), []],
    [said(a, c, d), said(b, a, c, d), []],
  ])('past the fewest others (%#)', (before, after, expected) => {
    expect(moved(before, after)).toEqual(expected);
  });
});

describe('pages are compared', () => {
  const counts = { old: 2, new: 3 };
  it('by their place, and the last ones are new or gone', () => {
    expect(pairPages(counts)).toEqual([
      { old: 0, new: 0 },
      { old: 1, new: 1 },
      { old: null, new: 2 },
    ]);
    expect(pairPages({ old: 2, new: 1 })).toEqual([
      { old: 0, new: 0 },
      { old: 1, new: null },
    ]);
  });

  it('with the page that their panel stood on', () => {
    const [before, after] = [said(a, b), said(c, a, b)];
    expect(pairPages(counts, { before, after, pairs: matchPanels(before, after) })).toEqual([
      { old: null, new: 0 },
      { old: 0, new: 1 },
      { old: 1, new: 2 },
    ]);
  });
});
