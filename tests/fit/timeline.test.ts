import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/fit/timeline.js';

describe('the rows of a timeline', () => {
  it('follow each other where there is no more room', () => {
    expect(rowsOf([1, 2, 1], 4)).toEqual([0, 1, 3]);
    expect(rowsOf([1, 2, 1], 5)).toEqual([0, 1, 3]);
  });

  it('have an empty row between each two where there is room for all of them', () => {
    expect(rowsOf([1, 2, 1], 6)).toEqual([0, 2, 5]);
    expect(rowsOf([1, 1, 1], 20)).toEqual([0, 2, 4]);
  });

  it('neither overlap nor leave the height', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 }),
        fc.nat(20),
        (lines, more) => {
          const height = lines.reduce((sum, count) => sum + count, 0) + more;
          const rows = rowsOf(lines, height);
          for (const [index, row] of rows.entries()) {
            expect(row).toBeGreaterThanOrEqual(
              index === 0 ? 0 : (rows[index - 1] ?? 0) + (lines[index - 1] ?? 0),
            );
            expect(row + (lines[index] ?? 0)).toBeLessThanOrEqual(height);
          }
        },
      ),
    );
  });
});
