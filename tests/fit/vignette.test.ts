import { expect, it } from 'vitest';
import { vignette } from '../../src/fit/vignette.js';

const step = 12;

it('fits between the line above its heading and the next one, whatever its shape', () => {
  for (const aspect of [0.5, 1, 1.5, 4, null]) {
    const { left, box } = vignette(aspect, 220, step);
    const { x, y, width, height } = box(30, 100);
    // The line above has its baseline two steps higher; a quarter of a step is for its descenders.
    expect(y).toBeGreaterThan(100 - 2 * step + step / 4 - 1e-6 - 0.05 * step);
    expect(y + height).toBeLessThan(100 + step / 4);
    expect(x + width).toBeCloseTo(250, 6);
    expect(x - (30 + left)).toBeCloseTo(step / 2, 6);
    expect(width / height).toBeCloseTo(aspect ?? 4 / 3, 6);
  }
});

it('takes no more than its share of the column', () => {
  expect(vignette(10, 200, step).box(0, 0).width).toBeCloseTo(40, 6);
});
