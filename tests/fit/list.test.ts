import { describe, expect, it } from 'vitest';
import { listAir } from '../../src/fit/air.js';
import { mmToPt } from '../../src/model/units.js';
import { fitted, linesOf, panelOf } from '../support/fitted.js';

const flags = [true, false];
const places = flags.flatMap((opens) => flags.flatMap((ends) => flags.map((led) => ({ opens, ends, led }))));

describe('the air of a list', () => {
  it('is whole steps in all, so that what follows stands on the grid, and never a step too many', () => {
    for (const place of places) {
      for (let count = 1; count <= 20; count += 1) {
        const { above, between, sum } = listAir(count, place);
        const below = sum - above - (count - 1) * between;
        expect(Number.isInteger(sum)).toBe(true);
        expect(below, `${count}`).toBeGreaterThanOrEqual((place.ends ? 0 : 0.5) - 1e-9);
        expect(below, `${count}`).toBeLessThan((place.ends ? 0 : 0.5) + 1);
        expect(above).toBe(place.opens ? 0 : place.led || (place.ends && count % 4 === 0) ? 0.25 : 0.5);
      }
    }
  });

  it('is alike to the eye between the items of all lists, 1.1 to 1.3 mm at 9 pt', () => {
    for (const place of places) {
      for (let count = 2; count <= 20; count += 1) {
        const mm = (listAir(count, place).between * 12) / mmToPt(1);
        expect(mm).toBeGreaterThan(1.05);
        expect(mm).toBeLessThan(1.28);
      }
    }
  });

  it('parts items alike in all lists, and leaves a quarter of a step over below at most', () => {
    const closing = { opens: false, ends: true, led: false };
    for (const count of [3, 4, 6, 7, 8]) {
      const { above, between, sum } = listAir(count, closing);
      expect(between).toBe(0.25);
      const over = sum - above - (count - 1) * between;
      expect(over, `${count}`).toBeGreaterThanOrEqual(-1e-9);
      expect(over, `${count}`).toBeLessThanOrEqual(0.25 + 1e-9);
    }
  });

  it('is nothing for a single item that fills its section', () => {
    expect(listAir(1, { opens: true, ends: true, led: false }).sum).toBeCloseTo(0, 9);
  });
});

it('a list keeps half a line from the paragraph before it, and its items apart by less', () => {
  const { outcome, project } = fitted({
    'content/leaflets/demo.yaml': (text) =>
      text.replace(
        '{ kind: twin, show: names }',
        '{ kind: twin, show: names }\n      - text: "We aim to:\\n\\n- meet\\n- sing\\n- dance"',
      ),
  });
  const step = (outcome.value?.bodyPt ?? 0) * project.theme.value.grid.step;
  const lines = linesOf(panelOf(outcome, 'flap').items);
  const baseline = (word: string) =>
    lines.find(({ runs }) => runs.some(({ text }) => text.includes(word)))?.baseline ?? Number.NaN;
  const steps = (one: string, other: string) => (baseline(other) - baseline(one)) / step;
  expect(steps('We aim to', 'meet')).toBeCloseTo(1.5, 6);
  expect(steps('meet', 'sing')).toBeCloseTo(1.25, 6);
  expect(steps('sing', 'dance')).toBeCloseTo(1.25, 6);
});
