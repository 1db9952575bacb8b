import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/fit/timeline.js';

describe('the rows of a timeline', () => {
  it('stand as far apart as the years', () => {
    expect(rowsOf([1950, 1960, 1990], [1, 1, 1], 9)).toEqual([0, 2, 8]);
  });

  it('follow each other where there is no more room', () => {
    expect(rowsOf([1950, 1987, 1987.4], [1, 2, 1], 4)).toEqual([0, 1, 3]);
  });

  it('keep room for what is pushed to the end', () => {
    expect(rowsOf([1950, 2016, 2017], [1, 1, 1], 10)).toEqual([0, 8, 9]);
  });

  it('neither overlap nor leave the height, whatever the years', () => {
    const event = fc.record({
      year: fc.integer({ min: 1900, max: 2100 }),
      lines: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 12 }), fc.nat(20), (events, more) => {
        const sorted = [...events].sort((a, b) => a.year - b.year);
        const lines = sorted.map((one) => one.lines);
        const height = lines.reduce((sum, count) => sum + count, 0) + more;
        const rows = rowsOf(
          sorted.map((one) => one.year),
          lines,
          height,
        );
        for (const [index, row] of rows.entries()) {
          expect(row).toBeGreaterThanOrEqual(
            index === 0 ? 0 : (rows[index - 1] ?? 0) + (lines[index - 1] ?? 0),
          );
          expect(row + (lines[index] ?? 0)).toBeLessThanOrEqual(height);
        }
      }),
    );
  });
});
