import { describe, expect, it } from 'vitest';
import type { Mark, PdfFile } from '../../../src/preflight/cos.js';
import type { Outcome, Rule, Separations } from '../../../src/preflight/rule.js';
import { rules } from '../../../src/preflight/rules/index.js';
import { cmyk, contextOf, fileOf, iccColour, pageOf, rect, separationsOf, shape, words } from './by-hand.js';

function ruleOf(id: string): Rule {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`There is no rule ${id}`);
  return rule;
}

const outcomeOf = async (id: string, file: PdfFile, inks?: Separations): Promise<Outcome> =>
  ruleOf(id).run(file, contextOf({ separations: async () => inks }));
const ofMarks = (id: string, ...marks: readonly Mark[]): Promise<Outcome> =>
  outcomeOf(id, fileOf(pageOf(marks)));

const white = cmyk(0, 0, 0, 0);
const black = cmyk(0, 0, 0, 1);
const on = { overprint: { on: true, mode: 1 } } as const;

describe('overlapping and visible', () => {
  const ground = shape(rect(0, 0, 120, 60), cmyk(0.2, 0, 0, 0));

  it('white text on paper lies over nothing', async () => {
    const text = words(rect(30, 70, 60, 80), white, on);
    expect((await ofMarks('R0007', ground, text)).verdict).toBe('passed');
    const lower = words(rect(30, 55, 60, 65), white, on);
    expect((await ofMarks('R0007', ground, lower)).verdict).toBe('failed');
  });

  it('what lies behind is not overlapped', async () => {
    const text = words(rect(30, 30, 60, 40), white, on);
    expect((await ofMarks('R0007', text, ground)).verdict).toBe('passed');
  });

  it('what only touches does not overlap', async () => {
    const text = words(rect(30, 60, 60, 70), white, on);
    expect((await ofMarks('R0007', ground, text)).verdict).toBe('passed');
  });

  it('text wholly covered by an opaque element is not visible', async () => {
    const text = words(rect(30, 30, 60, 40), white, { size: 4 });
    const cover = (more: object) => shape(rect(20, 20, 100, 50), black, { solid: true, ...more });
    expect((await ofMarks('type/smallest', text, cover({}))).verdict).toBe('passed');
    for (const more of [on, { alpha: 0.5 }, { blend: 'Multiply' }, { solid: undefined }, { softMask: true }])
      expect((await ofMarks('type/smallest', text, cover(more))).verdict).toBe('failed');
    expect((await ofMarks('type/smallest', cover({}), text)).verdict).toBe('failed');
  });

  it('text that is clipped away, invisible or only spaces is not visible', async () => {
    for (const more of [{ visible: undefined }, { mode: 3 }, { text: '  ' }])
      expect(
        (await ofMarks('type/smallest', words(rect(30, 30, 60, 40), black, { size: 4, ...more }))).verdict,
      ).toBe('passed');
  });
});

it('pages of very many elements are looked at in time', async () => {
  const tiles = Array.from({ length: 40_000 }, (_, nth) => {
    const [x, y] = [20 + (nth % 200) * 0.4, 20 + Math.floor(nth / 200) * 0.4];
    return shape(rect(x, y, x + 0.4, y + 0.4), black, { solid: true, ...on });
  });
  const start = performance.now();
  const small = words(rect(30.1, 30.1, 30.3, 30.3), white, { size: 4, ...on });
  const { findings } = await ofMarks('R0007', small, ...tiles, { ...small, visible: rect(50, 50, 60, 60) });
  expect(findings).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(3000);
});

describe('what can’t be decided', () => {
  it('is not called passed where a profile decides the inks', async () => {
    const outcome = await ofMarks('R0017', words(rect(30, 30, 60, 40), iccColour));
    expect(outcome).toMatchObject({
      verdict: 'not checked',
      because: 'page 1: the inks of some small text are up to a profile',
    });
  });

  it('is not called passed where the interpreter was at a loss, but what was found counts', async () => {
    const troubles = ['a form could not be read'];
    const small = words(rect(30, 30, 60, 40), black, { size: 4 });
    expect(await outcomeOf('type/smallest', fileOf(pageOf([], { troubles })))).toMatchObject({
      verdict: 'not checked',
      because: 'page 1: a form could not be read',
    });
    expect(await outcomeOf('type/smallest', fileOf(pageOf([small], { troubles })))).toMatchObject({
      verdict: 'failed',
      because: 'page 1: a form could not be read',
    });
  });

  it.each(['R0026', 'ink/total'])('%s needs the page’s inks', async (id) => {
    const outcome = await outcomeOf(id, fileOf(pageOf([])));
    expect(outcome).toMatchObject({
      verdict: 'not checked',
      because: 'page 1 could not be rendered into its inks faithfully',
    });
  });

  it.each(['clear/folds', 'geometry/trim', 'geometry/pages'])('%s needs the leaflet', async (id) => {
    expect((await outcomeOf(id, fileOf(pageOf([])))).verdict).toBe('not checked');
  });

  it.each(['x4/actions', 'x4/forbidden', 'x1a/lzw', 'x4/embedded-files'])(
    '%s needs all objects',
    async (id) => {
      const file = { ...fileOf(pageOf([])), objects: () => [[7, null] as const] };
      expect(await outcomeOf(id, file)).toMatchObject({
        verdict: 'not checked',
        because: '1 of the file’s objects could not be read',
      });
    },
  );

  it('separations of another size are not trusted', async () => {
    const inks = { ...separationsOf(() => [0, 0, 0, 0]), ppi: 144 };
    expect((await outcomeOf('R0026', fileOf(pageOf([])), inks)).verdict).toBe('not checked');
  });
});

describe('ink', () => {
  const within = (x: number, y: number, side: number) => x > 30 && x < 30 + side && y > 30 && y < 30 + side;

  it('is a mean over 15 mm for GWG, and nearly a spot for this project', async () => {
    const inks = (side: number) =>
      separationsOf((x, y) => (within(x, y, side) ? [1, 1, 1, 0.5] : [0, 0, 0, 0]));
    expect((await outcomeOf('R0026', fileOf(pageOf([])), inks(60))).verdict).toBe('failed');
    expect((await outcomeOf('R0026', fileOf(pageOf([])), inks(20))).verdict).toBe('passed');
    expect((await outcomeOf('ink/total', fileOf(pageOf([])), inks(20))).verdict).toBe('failed');
  });

  it('is found where it is', async () => {
    const inks = separationsOf((x, y) => (within(x, y, 10) ? [1, 1, 1, 0.5] : [0, 0, 0, 0]));
    const [finding] = (await outcomeOf('ink/total', fileOf(pageOf([])), inks)).findings;
    expect(finding?.page).toBe(0);
    expect(finding?.what).toBe('350 % of ink here, above 300 %.');
    expect(finding?.rect?.left).toBeGreaterThanOrEqual(30);
    expect(finding?.rect?.right).toBeLessThanOrEqual(40);
    expect(finding?.rect?.bottom).toBeGreaterThanOrEqual(30);
    expect(finding?.rect?.top).toBeLessThanOrEqual(40);
  });

  it('of a page that paints something unknown is looked for in its pixels', async () => {
    const page = fileOf(pageOf([shape(rect(0, 0, 50, 50), iccColour)]));
    expect((await outcomeOf('R0005', page)).verdict).toBe('not checked');
    expect(
      (
        await outcomeOf(
          'R0005',
          page,
          separationsOf(() => [0, 0, 0, 0]),
        )
      ).verdict,
    ).toBe('failed');
    expect(
      (
        await outcomeOf(
          'R0005',
          page,
          separationsOf(() => [0.1, 0, 0, 0]),
        )
      ).verdict,
    ).toBe('passed');
  });
});

describe('bleed', () => {
  const blue = cmyk(1, 0.5, 0, 0);
  const within = (box: { left: number; right: number; bottom: number; top: number }) =>
    separationsOf((x, y) =>
      x > box.left && x < box.right && y > box.bottom && y < box.top ? [1, 0, 0, 0] : [0, 0, 0, 0],
    );
  // 3 mm are 8.5 pt.
  const far = rect(11, 40, 60, 80);
  const short = rect(17, 40, 60, 80);

  it('is painted where a shape reaches 3 mm beyond the trim', async () => {
    const file = fileOf(pageOf([shape(far, blue, { solid: true })]));
    expect((await outcomeOf('bleed/painted', file, within(far))).verdict).toBe('passed');
    expect((await outcomeOf('bleed/painted', file)).verdict).toBe('passed');
  });

  it('is not where one stops at the trim or just behind', async () => {
    for (const box of [short, rect(20, 40, 60, 80)]) {
      const file = fileOf(pageOf([shape(box, blue, { solid: true })]));
      const { verdict, findings } = await outcomeOf('bleed/painted', file);
      expect(verdict).toBe('failed');
      expect(findings).toEqual([
        { page: 0, rect: box, what: 'A path touches the trim and stops short of the bleed: left.' },
      ]);
      expect((await outcomeOf('bleed/painted', file, within(box))).findings).toEqual(findings);
    }
  });

  it('of a shape of unknown outline is judged by pixels', async () => {
    const file = fileOf(pageOf([shape(far, blue)]));
    expect((await outcomeOf('bleed/painted', file)).verdict).toBe('not checked');
    expect((await outcomeOf('bleed/painted', file, within(far))).verdict).toBe('passed');
    const { findings } = await outcomeOf('bleed/painted', file, within(short));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.what).toMatch(
      /^Paint stops [\d.]+ mm beyond the trim \(left\), short of the bleed\.$/,
    );
    expect(findings[0]?.rect?.bottom).toBeCloseTo(40, -0.5);
    expect(findings[0]?.rect?.top).toBeCloseTo(80, -0.5);
  });

  it('may end in a slope', async () => {
    const file = fileOf(pageOf([shape(rect(11, 40, 60, 80), blue)]));
    const slope = separationsOf((x, y) =>
      y > 40 && y < 80 && x - 10 > (y - 40) / 3 ? [1, 0, 0, 0] : [0, 0, 0, 0],
    );
    expect((await outcomeOf('bleed/painted', file, slope)).verdict).toBe('passed');
  });

  it('is not asked of white, of what is outside, of what keeps away', async () => {
    const marks = [
      shape(rect(20, 40, 60, 80), white, { solid: true }),
      shape(rect(2, 50, 8, 50.25), black),
      shape(rect(30, 30, 60, 60), blue, { solid: true }),
    ];
    expect((await outcomeOf('bleed/painted', fileOf(pageOf(marks)))).verdict).toBe('passed');
  });
});
