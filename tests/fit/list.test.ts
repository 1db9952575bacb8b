import { describe, expect, it } from 'vitest';
import { listAir } from '../../src/fit/air.js';
import { mmToPt } from '../../src/model/units.js';
import { fitted, linesOf, panelOf } from '../support/fitted.js';

const places = [true, false].flatMap((opens) => [true, false].map((ends) => ({ opens, ends })));

describe('the air of a list', () => {
  it('is whole steps in all, so that what follows stands on the grid', () => {
    for (const place of places) {
      for (let count = 1; count <= 20; count += 1) {
        const { above, between, sum } = listAir(count, place);
        const below = place.ends ? 0 : 2 * between;
        expect(Number.isInteger(sum)).toBe(true);
        expect(above + (count - 1) * between + below, `${count}`).toBeCloseTo(sum, 9);
        expect(above).toBe(place.opens ? 0 : 2 * between);
      }
    }
  });

  it('is 0.8 to 1.6 mm between items at 9 pt', () => {
    for (const place of places) {
      for (let count = 3; count <= 20; count += 1) {
        const mm = (listAir(count, place).between * 12) / mmToPt(1);
        expect(mm, `${count}`).toBeGreaterThan(0.8);
        // Only a short list between two paragraphs may have more: its few gaps share a whole step.
        expect(mm, `${count}`).toBeLessThan(count === 3 && place.opens ? 2.2 : 1.6);
      }
    }
  });

  it('is nothing for a single item that fills its section', () => {
    expect(listAir(1, { opens: true, ends: true })).toEqual({ above: 0, between: 0, sum: 0 });
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
