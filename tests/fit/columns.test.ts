import { describe, expect, it } from 'vitest';
import type { LineItem } from '../../src/model/layout.js';
import { fitted, linesOf, panelOf } from '../support/fitted.js';

/** A leaflet whose flap lists this many cities in columns. */
function columnsOf(cities: number, count: number, show: string): LineItem[][] {
  const list = Array.from(
    { length: cities },
    (_, index) => `  city-${index}:
    name: City ${index}
    country: Country ${index % 3 === 0 ? 'of a long name that takes two lines at least' : ''}
    coordinates: { lat: ${index}, lon: ${index} }
    kind: sister
`,
  ).join('');
  const { outcome } = fitted({
    'content/cities.yaml': (text) => text + list,
    'content/leaflets/demo.yaml': (text) =>
      text.replace('{ kind: twin, show: names }', `{ kind: sister, show: ${show}, columns: ${count} }`),
  });
  const lines = linesOf(panelOf(outcome, 'flap').items).filter(({ meaning }) =>
    meaning.ref.startsWith('content/cities.yaml'),
  );
  const lefts = [...new Set(lines.map((line) => Math.round(line.x)))].sort((a, b) => a - b);
  return lefts.map((left) => lines.filter((line) => Math.round(line.x) === left));
}

describe.each([
  [5, 2],
  [8, 2],
  [9, 3],
  [11, 3],
])('%i cities in %i columns', (cities, count) => {
  const columns = columnsOf(cities, count, 'facts');

  it('fill no more columns than asked, in order', () => {
    expect(columns.length).toBe(count);
    const headings = columns.flat().filter(({ meaning }) => meaning.role === 'heading');
    expect(headings.map((line) => line.runs[0]?.text)).toEqual(
      Array.from({ length: cities }, (_, index) => `City ${index}`),
    );
  });

  it('end no column with a heading', () => {
    for (const column of columns) {
      const last = [...column].sort((a, b) => a.baseline - b.baseline).at(-1);
      expect(last?.meaning.role).toBe('paragraph');
    }
  });

  it('begin on one line and end near one another', () => {
    const tops = columns.map((column) => Math.min(...column.map(({ baseline }) => baseline)));
    for (const top of tops) expect(top).toBeCloseTo(tops[0] ?? 0, 6);
    const ends = columns.map((column) => Math.max(...column.map(({ baseline }) => baseline)));
    const step = 10 * 1.3;
    const tallestCity = 5 * step;
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThanOrEqual(tallestCity * 2);
  });
});

it('names in columns are shared out evenly', () => {
  const counts = (cities: number, count: number) =>
    columnsOf(cities, count, 'names').map((column) => new Set(column.map(({ meaning }) => meaning.ref)).size);
  expect(counts(10, 2)).toEqual([5, 5]);
  const heights = columnsOf(9, 3, 'names').map(
    (column) => new Set(column.map(({ baseline }) => baseline)).size,
  );
  // The longest entry has three lines: no column is that much lower than another.
  expect(heights).toHaveLength(3);
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(3);
});
