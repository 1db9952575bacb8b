import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineAir } from '../../src/fit/air.js';
import { rowsOf } from '../../src/fit/timeline.js';
import { fitted, linesOf, panelOf } from '../support/fitted.js';

const opening = { opens: true, ends: true, led: false };

describe('the rows of a timeline', () => {
  it('follow each other where there is no air', () => {
    expect(rowsOf([1, 2, 1], { above: 0, between: 0, sum: 0 })).toEqual([0, 1, 3]);
  });

  it('stand alike far apart, and near the heading over them', () => {
    expect(rowsOf([1, 2, 1], timelineAir(3, opening, 1))).toEqual([0, 2, 5]);
    expect(rowsOf([1, 1], timelineAir(2, { ...opening, opens: false, led: true }, 0.5))).toEqual([
      0.25, 1.75,
    ]);
  });

  it('neither overlap nor leave the height, which is whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(0.25, 0.5, 1),
        fc.record({ opens: fc.boolean(), ends: fc.boolean(), led: fc.boolean() }),
        (lines, gap, place) => {
          const air = timelineAir(lines.length, place, gap);
          expect(Number.isInteger(air.sum)).toBe(true);
          const height = lines.reduce((sum, count) => sum + count, 0) + air.sum;
          for (const [index, row] of rowsOf(lines, air).entries()) {
            const above = index === 0 ? 0 : (rowsOf(lines, air)[index - 1] ?? 0) + (lines[index - 1] ?? 0);
            if (index > 0) expect(row - above).toBeCloseTo(gap, 9);
            expect(row + (lines[index] ?? 0)).toBeLessThanOrEqual(height + 1e-9);
          }
        },
      ),
      { seed: 7 },
    );
  });
});

describe('a timeline', () => {
  const rows = (texts: readonly string[], more: string) => {
    const { outcome, project } = fitted({
      'content/leaflets/demo.yaml': (text) =>
        text.replace(
          '{ kind: twin, show: names }',
          `{ kind: twin, show: names }\n      - heading: Dates\n        dates:\n${texts
            .map((words, index) => `          - { date: ${1950 + index}, text: ${words} }\n`)
            .join('')}${more}`,
        ),
    });
    const step = (outcome.value?.bodyPt ?? 0) * project.theme.value.grid.step;
    const lines = linesOf(panelOf(outcome, 'flap').items);
    const at = (word: string) =>
      lines.find(({ runs }) => runs.some(({ text }) => text === word))?.baseline ?? Number.NaN;
    return (one: string, other: string) => (at(other) - at(one)) / step;
  };

  it('parts events of one line by half a line, a quarter under their heading', () => {
    const steps = rows(['One', 'Two'], '');
    expect(steps('Dates', '1950')).toBeCloseTo(1.25, 6);
    expect(steps('1950', '1951')).toBeCloseTo(1.5, 6);
  });

  it('parts events by no more where one of them takes several lines', () => {
    const long = 'An event that is told in so many words that they take a second line of the panel';
    const steps = rows([long, 'Two', 'Three'], '');
    expect(steps('1951', '1952')).toBeCloseTo(1.5, 6);
  });
});
