import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FlowBox, fixedBox, stack } from '../../src/fit/box.js';
import { shareSpare } from '../../src/fit/spare.js';

const text = (height: number, more: Partial<FlowBox> = {}) => fixedBox(height, () => [], more);
const upTo = (least: number, most: number) =>
  Array.from({ length: most - least + 1 }, (_, more) => least + more);
const picture = (least: number, most: number) => text(least, { heights: upTo(least, most) });
const group = (height: number, more: Partial<FlowBox> = {}) =>
  text(height, { opens: true, before: 1, ...more });

describe('spare space', () => {
  it('lets pictures grow first, the smallest of them, up to what they may have', () => {
    const pictures = stack([picture(4, 10), text(3), picture(6, 10)]);
    expect(shareSpare(pictures, 4, 'between').heights).toEqual([7, 3, 7]);
    expect(shareSpare(pictures, 50, 'below')).toMatchObject({ heights: [10, 3, 10], left: 40, start: 0 });
  });

  it('goes between groups, up to three steps a gap, and not under a heading', () => {
    const groups = stack([text(2, { leads: true }), group(3), group(3), group(3)]);
    expect(shareSpare(groups, 2, 'between')).toMatchObject({ gaps: [0, 1, 2, 2], left: 0 });
    expect(shareSpare(groups, 20, 'between')).toMatchObject({ gaps: [0, 1, 3, 3], left: 16 });
    expect(shareSpare(groups, 1, 'between')).toMatchObject({ gaps: [0, 1, 1, 2], left: 0 });
  });

  it('goes to a timeline before it goes between groups', () => {
    const timeline = stack([text(4, { heights: [4, 7] }), group(3)]);
    expect(shareSpare(timeline, 3, 'between')).toMatchObject({ heights: [7, 3], gaps: [0, 1] });
    expect(shareSpare(timeline, 4, 'between')).toMatchObject({ heights: [7, 3], gaps: [0, 2] });
    // Half of what it could do with is of no use to it.
    expect(shareSpare(timeline, 2, 'between')).toMatchObject({ heights: [4, 3], gaps: [0, 3] });
  });

  it('stands below in one place where the style hangs its text, and every gap is alike', () => {
    const groups = stack([text(2, { leads: true }), group(3), group(3), group(3)]);
    expect(shareSpare(groups, 5, 'below')).toMatchObject({ gaps: [0, 1, 1, 1], left: 5, start: 0 });
  });

  it('goes above what sinks to the foot, in a column that hangs too', () => {
    const sinking = stack([text(2), text(1, { sinks: true })]);
    expect(shareSpare(sinking, 5, 'below')).toMatchObject({ gaps: [0, 5], left: 0, start: 0 });
    expect(shareSpare(stack([text(1, { sinks: true })]), 5, 'below')).toMatchObject({ gaps: [0], left: 5 });
  });

  it('of a hanging column stays at its foot, however much it is: its groups keep together', () => {
    const headed = stack([group(2, { leads: true }), text(3), group(1, { leads: true }), text(3), group(3)]);
    expect(shareSpare(headed, 3, 'below')).toMatchObject({ gaps: [0, 0, 1, 0, 1], left: 3, start: 0 });
    expect(shareSpare(headed, 12, 'below')).toMatchObject({ gaps: [0, 0, 1, 0, 1], left: 12, start: 0 });
  });

  it('stands above, or around, where the panel’s style says so', () => {
    const one = stack([text(5)]);
    expect(shareSpare(one, 7, 'above').start).toBe(7);
    expect(shareSpare(one, 7, 'around').start).toBe(3);
    expect(shareSpare(one, 7, 'below').start).toBe(0);
  });

  it('is never more than there is, and whole steps only', () => {
    const box = fc.record({
      height: fc.integer({ min: 1, max: 8 }),
      grows: fc.integer({ min: 0, max: 6 }),
      opens: fc.boolean(),
      leads: fc.boolean(),
    });
    const spaces = fc.constantFrom('below' as const, 'above' as const, 'between' as const, 'around' as const);
    fc.assert(
      fc.property(
        fc.array(box, { minLength: 1, maxLength: 6 }),
        fc.float({ min: 0, max: 30, noNaN: true }),
        spaces,
        (boxes, spare, space) => {
          const made = stack(
            boxes.map(({ height, grows, ...rest }) =>
              text(height, { heights: upTo(height, height + grows), ...rest }),
            ),
          );
          const shared = shareSpare(made, spare, space);
          const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
          const taken = sum(shared.heights) + sum(shared.gaps) - made.height;
          expect(taken + shared.left).toBe(Math.floor(spare));
          expect(shared.start).toBeLessThanOrEqual(shared.left);
          for (const value of [...shared.heights, ...shared.gaps, shared.start]) {
            expect(Number.isInteger(value)).toBe(true);
          }
          for (const [index, { heights }] of made.boxes.entries()) {
            expect(heights).toContain(shared.heights[index]);
          }
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
});
