import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, flapText } from '../support/fitted.js';

const words = 'twinning brings two cities together over the years and across the sea'.split(' ');
/** Plain words, as many as asked. */
const prose = (count: number): string =>
  Array.from({ length: count }, (_, index) => words[index % words.length]).join(' ');
const withFlap = (count: number) => fitted({ 'content/leaflets/demo.yaml': flapText(prose(count)) });

describe('the body size', () => {
  it('is the theme’s largest where that fits', () => {
    const { outcome } = withFlap(20);
    expect(outcome.value?.bodyPt).toBe(10);
  });

  it('is one for the whole leaflet, and the largest at which all panels fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 380, max: 600 }), (count) => {
        const { outcome, again } = withFlap(count);
        const size = outcome.value?.bodyPt;
        if (size === undefined) {
          expect(again(8, 8).diagnostics.map(({ code }) => code)).toContain('fit/overflow');
          return;
        }
        expect(again(size, size).value?.bodyPt).toBe(size);
        for (let tenths = 80; tenths <= 100; tenths += 1) {
          const fits = again(tenths / 10, tenths / 10).value !== undefined;
          if (tenths / 10 > size) expect(fits, `${tenths / 10} pt`).toBe(false);
        }
        const bodies = outcome.value?.panels.flatMap(({ items }) =>
          items.flatMap((item) =>
            item.kind === 'line' && item.meaning.role === 'listItem' ? item.runs.map((run) => run.size) : [],
          ),
        );
        expect(new Set(bodies)).toEqual(new Set([size]));
      }),
      { numRuns: 5, seed: 20210719 },
    );
  });

  it('shrinks as words are added, and never grows', () => {
    const sizes = [100, 450, 510].map((count) => withFlap(count).outcome.value?.bodyPt ?? 0);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes[0]).toBeGreaterThan(sizes.at(-1) ?? 0);
  });
});

describe('a panel that is too full at the smallest size', () => {
  const { outcome, panels } = withFlap(700);
  const [overflow] = outcome.diagnostics.filter(({ code }) => code === 'fit/overflow');

  it('is an error that says the panel, how many mm, and where', () => {
    expect(outcome.value).toBeUndefined();
    expect(overflow).toMatchObject({
      severity: 'error',
      place: { file: 'content/leaflets/demo.yaml', line: 10 },
    });
    expect(overflow?.message).toMatch(
      /^Panel “What is twinning\?” is \d+\.\d mm too tall at the smallest type \(8 pt\)$/,
    );
  });

  it('says how many words to cut, and when they are cut it fits', () => {
    const cut = Number(/cut about (\d+) words/.exec(overflow?.hint ?? '')?.[1]);
    expect(cut).toBeGreaterThan(20);
    expect(withFlap(700 - Math.ceil(cut * 1.15)).outcome.value?.bodyPt).toBeDefined();
    expect(withFlap(700 - Math.floor(cut * 0.7)).outcome.value).toBeUndefined();
  });

  it('names the roomiest panel and its room', () => {
    const title = /panel “(.+)”, which has (\d+) mm to spare/.exec(overflow?.hint ?? '');
    expect(panels.map((panel) => panel.title)).toContain(title?.[1]);
    expect(Number(title?.[2])).toBeGreaterThan(50);
    expect(title?.[1]).not.toBe('What is twinning?');
  });

  it('is said once a panel, for all that are', () => {
    const two = fitted({
      'content/leaflets/demo.yaml': (text) =>
        flapText(prose(700))(text).replace('only: [caen]', 'only: [caen], show: stories'),
      'content/cities.yaml': (text) => text.replace(/story: .*/, `story: ${prose(900)}`),
    });
    const found = two.outcome.diagnostics.filter(({ code }) => code === 'fit/overflow');
    expect(found.map(({ place }) => place?.line)).toHaveLength(2);
    expect(new Set(found.map(({ place }) => place?.line)).size).toBe(2);
  });
});

describe('a panel with little on it', () => {
  it('is a warning with its fullness', () => {
    const { outcome } = withFlap(20);
    const sparse = outcome.diagnostics.filter(({ code }) => code === 'fit/sparse');
    expect(sparse.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(sparse[0]?.message).toMatch(/^Panel “What is twinning\?” is only \d+ % full$/);
    expect(sparse[0]?.place?.line).toBe(10);
  });

  it('is none once three quarters are full', () => {
    const { outcome } = withFlap(480);
    const sparse = outcome.diagnostics.filter(({ code }) => code === 'fit/sparse');
    expect(sparse.map(({ message }) => message).join()).not.toContain('What is twinning?');
    const flap = outcome.value?.panels.find(({ panel }) => panel.role === 'flap');
    expect(flap?.fullness).toBeGreaterThan(0.75);
    expect(flap?.fullness).toBeLessThanOrEqual(1);
  });
});
