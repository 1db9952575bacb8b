import { describe, expect, it } from 'vitest';
import { fitted, flapText, harbour, linesOf, panelOf } from '../support/fitted.js';
import type { Override } from '../support/project.js';

const flapLines = (text: Override) => {
  const { outcome } = fitted({
    'templates/themes/harbour.yaml': harbour,
    'content/leaflets/demo.yaml': text,
  });
  const step = (outcome.value?.bodyPt ?? 0) * 1.3333;
  return { lines: linesOf(panelOf(outcome, 'flap').items), step };
};
const withFigures = (figures: string) => flapText('Words.', `        figures: ${figures}\n`);

describe('a heading of several lines', () => {
  const heading = 'Two cities ruined in the war sought and found friendship';
  const { lines, step } = flapLines((text) =>
    flapText('Words.')(text).replace(/(panel: flap[\s\S]*?heading: ).*/, `$1${heading}`),
  );
  const set = lines.filter(({ meaning }) => meaning.ref.endsWith('.heading'));

  it('is set tight, its first line where a single one stands', () => {
    expect(set.length).toBeGreaterThanOrEqual(2);
    const [first, second] = set;
    if (!first || !second) throw new Error('two lines were expected');
    const size = first.runs[0]?.size ?? 0;
    expect(second.baseline - first.baseline).toBeCloseTo(Math.min(1.09 * size, 2 * step), 6);
    const single = flapLines(flapText('Words.')).lines.find(({ meaning }) =>
      meaning.ref.endsWith('.heading'),
    );
    expect(first.free ?? false).toBe(false);
    expect(single?.free ?? false).toBe(false);
  });

  it('is followed by text on the grid', () => {
    const [first] = set;
    const body = lines.find(({ meaning }) => meaning.ref.endsWith('.text'));
    const steps = ((body?.baseline ?? 0) - (first?.baseline ?? 0)) / step;
    expect(steps).toBeCloseTo(Math.round(steps), 6);
  });
});

describe('figures', () => {
  const sizes = (figures: string) => {
    const { lines } = flapLines(withFigures(figures));
    return lines.filter(({ meaning }) => meaning.ref.endsWith('.number')).map(({ runs }) => runs[0]?.size);
  };

  it('stand more than twice as large alone as with others', () => {
    expect(sizes("[{ number: '200', text: one }]")).toEqual([expect.closeTo(56.7, 6)]);
    expect(sizes("[{ number: '200', text: one }, { number: '30', text: two }]")).toEqual([22, 22]);
  });

  it('are set smaller where a long one has no room', () => {
    const [size = 0] = sizes("[{ number: '1,250,000+', text: one }]");
    expect(size).toBeGreaterThan(38);
    expect(size).toBeLessThan(56);
  });
});
