import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { within } from '../../src/map/boxes.js';
import { type LabelField, type LabelWish, placeLabels } from '../../src/map/labels.js';
import type { Box } from '../../src/model/layout.js';

const field: LabelField = {
  holds: (box) => within(box, { x: 0, y: 0, width: 500, height: 150 }),
  forbidden: [],
  routes: [],
  coasts: [],
};
const wish = (x: number, y: number, width = 40): LabelWish => ({ at: { x, y }, radius: 3, width, height: 8 });
const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('labels', () => {
  it('stand to the right of their marker where nothing is in the way', () => {
    const [placed] = placeLabels([wish(100, 70)], field);
    expect(placed?.leader).toBeNull();
    expect(placed?.box.x).toBeCloseTo(104.8, 6);
    expect((placed?.box.y ?? 0) + 4).toBeCloseTo(70, 6);
  });

  it('turn to another side at the field’s edge', () => {
    const [placed] = placeLabels([wish(495, 70)], field);
    expect((placed?.box.x ?? 0) + 40).toBeLessThanOrEqual(500);
    expect(placed?.box.x).toBeLessThan(495);
  });

  it('stand to the left rather than above or below where the right is taken', () => {
    const taken = { x: 100, y: 50, width: 60, height: 60 };
    const [placed] = placeLabels([wish(95, 70)], { ...field, forbidden: [taken] });
    expect((placed?.box.x ?? 0) + 40).toBeLessThan(95);
    expect((placed?.box.y ?? 0) + 4).toBeCloseTo(70, 6);
  });

  it('keep off what is forbidden', () => {
    const fold = { x: 100, y: -1e4, width: 28, height: 2e4 };
    const [placed] = placeLabels([wish(95, 70)], { ...field, forbidden: [fold] });
    expect(placed && meet(placed.box, fold)).toBe(false);
  });

  it('are tied by a line where they stand far off', () => {
    const crowd = [0, 1, 2, 3, 4, 5, 6].map((index) => wish(200 + index * 5, 70 + (index % 2) * 4, 90));
    const placed = placeLabels(crowd, field);
    expect(placed.every(Boolean)).toBe(true);
    expect(placed.some((label) => label?.leader)).toBe(true);
  });

  it('are tied by a line where they could be read as another’s', () => {
    const placed = placeLabels([wish(100, 70, 60), wish(112, 70, 60), wish(124, 70, 60)], field);
    expect(placed[1]?.leader).not.toBeNull();
    const apart = placeLabels([wish(100, 70, 60), wish(300, 70, 60)], field);
    expect(apart.every((label) => label?.leader === null)).toBe(true);
  });

  it('keep room between lines, so that two names never read as one', () => {
    const placed = placeLabels([wish(100, 70, 60), wish(100, 84, 60)], field);
    const [upper, lower] = placed.map((label) => label?.box.y ?? Number.NaN).sort((a, b) => a - b);
    expect((lower ?? 0) - (upper ?? 0) - 8).toBeGreaterThanOrEqual(6);
  });

  it('are given up where there is no room, and nothing is laid over another', () => {
    const small: LabelField = {
      ...field,
      holds: (box) => within(box, { x: 0, y: 0, width: 50, height: 12 }),
    };
    const placed = placeLabels([wish(10, 6), wish(12, 6), wish(14, 6)], small);
    expect(placed.filter(Boolean).length).toBeLessThan(3);
  });

  it('never touch each other, a marker or the edge, wherever the points lie', () => {
    const point = fc.record({
      x: fc.integer({ min: 10, max: 490 }),
      y: fc.integer({ min: 10, max: 140 }),
      width: fc.integer({ min: 10, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 25 }), (points) => {
        const wishes = points.map(({ x, y, width }) => wish(x, y, width));
        const placed = placeLabels(wishes, field);
        const boxes = placed.flatMap((label) => (label ? [label.box] : []));
        for (const [index, box] of boxes.entries()) {
          expect(boxes.slice(index + 1).some((other) => meet(box, other))).toBe(false);
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 500 && box.y + box.height <= 150).toBe(
            true,
          );
        }
        for (const [index, label] of placed.entries()) {
          for (const [other, { at, radius }] of wishes.entries()) {
            const marker = { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius };
            if (label && other !== index) expect(meet(label.box, marker)).toBe(false);
          }
        }
        expect(placeLabels(wishes, field)).toEqual(placed);
      }),
      { numRuns: 60 },
    );
  });
});
