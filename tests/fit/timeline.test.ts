import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineAir, timelineParts } from '../../src/fit/air.js';
import { rowsOf } from '../../src/fit/timeline.js';

describe('the rows of a timeline', () => {
  it('follow each other where there is no air', () => {
    expect(rowsOf([1, 2, 1], { above: 0, between: 0, sum: 0 })).toEqual([0, 1, 3]);
  });

  it('stand alike far apart, and from the heading over them', () => {
    expect(rowsOf([1, 2, 1], timelineAir(3, true, 1))).toEqual([0, 1.5, 4]);
    expect(rowsOf([1, 1], timelineAir(2, false, 1))).toEqual([0.5, 2]);
  });

  it('neither overlap nor leave the height', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 }),
        fc.nat(20),
        fc.boolean(),
        (lines, more, opens) => {
          const height = lines.reduce((sum, count) => sum + count, 0) + more;
          const rows = rowsOf(lines, timelineAir(lines.length, opens, more));
          const least = more / Math.max(1, timelineParts(lines.length, opens));
          for (const [index, row] of rows.entries()) {
            const above = index === 0 ? 0 : (rows[index - 1] ?? 0) + (lines[index - 1] ?? 0);
            expect(row - above).toBeGreaterThanOrEqual(index === 0 && opens ? 0 : least - 1e-9);
            expect(row + (lines[index] ?? 0)).toBeLessThanOrEqual(height + 1e-9);
          }
        },
      ),
      { seed: 7 },
    );
  });
});
