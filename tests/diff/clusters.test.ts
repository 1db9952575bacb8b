import { describe, expect, it } from 'vitest';
import { clusters, mostBoxes } from '../../src/diff/clusters.js';

const [width, height] = [200, 100];

type Rectangle = readonly [left: number, top: number, width: number, height: number];

/** A page on which these rectangles have changed: left, top, width, height. */
function changed(...boxes: readonly Rectangle[]): Uint8Array {
  const different = new Uint8Array(width * height);
  for (const [left, top, wide, high] of boxes)
    for (let y = top; y < top + high; y += 1) different.fill(1, y * width + left, y * width + left + wide);
  return different;
}

const found = (...boxes: readonly Rectangle[]) =>
  clusters(changed(...boxes), width, height, 5).map(({ left, top, right, bottom }) => [
    left,
    top,
    right - left,
    bottom - top,
  ]);

describe('changed pixels are gathered', () => {
  it('into none where none has changed', () => expect(found()).toEqual([]));
  it('into a box that is just as large as they are', () =>
    expect(found([31, 42, 20, 7])).toEqual([[31, 42, 20, 7]]));
  it('with what is near', () => expect(found([10, 10, 8, 8], [20, 10, 8, 8])).toEqual([[10, 10, 18, 8]]));
  it('without what is far', () =>
    expect(found([150, 10, 8, 8], [10, 10, 8, 8], [10, 60, 8, 8])).toEqual([
      [10, 10, 8, 8],
      [150, 10, 8, 8],
      [10, 60, 8, 8],
    ]));
  it('without dust', () => expect(found([10, 10, 2, 1], [100, 50, 3, 1])).toEqual([[100, 50, 3, 1]]));
  it('up to the edges of the page', () =>
    expect(found([0, 0, 3, 3], [width - 3, height - 3, 3, 3])).toEqual([
      [0, 0, 3, 3],
      [width - 3, height - 3, 3, 3],
    ]));
  it('into boxes that lie apart, and are not too many', () => {
    const dots = Array.from(
      { length: 200 },
      (_, at) => [(at % 20) * 10, Math.floor(at / 20) * 10, 2, 2] as const,
    );
    const boxes = clusters(changed(...dots), width, height, 2);
    expect(boxes.length).toBeLessThanOrEqual(mostBoxes);
    expect(boxes.length).toBeGreaterThan(0);
    for (const [left, top] of dots)
      expect(
        boxes.some((box) => box.left <= left && left < box.right && box.top <= top && top < box.bottom),
      ).toBe(true);
  });
});
