import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/model/contrast.js';
import type { FittedPanel, LineItem, PathItem } from '../../src/model/layout.js';
import type { PlanPage } from '../../src/model/plan.js';
import { mmToPt } from '../../src/model/units.js';
import { printer as printerSchema } from '../../src/schema/printer.js';
import { type Theme, theme as themeSchema } from '../../src/schema/theme.js';
import { clearanceRule } from '../../src/setting/clearance.js';
import { contrastRule } from '../../src/setting/contrast.js';
import { feetRule } from '../../src/setting/feet.js';
import { foldRule } from '../../src/setting/folds.js';
import { gridRule } from '../../src/setting/grid.js';
import type { Say } from '../../src/setting/judge.js';
import { limitsRule } from '../../src/setting/limits.js';
import { overlapRule } from '../../src/setting/overlap.js';
import { sizesRule } from '../../src/setting/sizes.js';

const say: Say = (severity, code, message, ref, hint) => ({
  severity,
  code,
  message,
  place: { file: ref },
  hint,
});
const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

const roles = [
  'title',
  'kicker',
  'strapline',
  'heading',
  'subheading',
  'lead',
  'body',
  'fact',
  'link',
  'label',
  'caption',
  'code',
];
const theme: Theme = themeSchema.parse({
  name: 'T',
  colours: {
    ink: { cmyk: [0, 0, 0, 100], rgb: '#000000' },
    pale: { cmyk: [5, 0, 0, 0], rgb: '#eeeeee' },
    navy: { cmyk: [100, 72, 15, 45], rgb: '#10294a' },
  },
  fonts: { text: { regular: 'npm:x/y.ttf' } },
  type: Object.fromEntries(roles.map((role) => [role, { font: 'text', size: 1 }])),
  grid: { step: 1.33, measure: 78, side: 8, top: 14, foot: 14, gutter: 4 },
  fit: { min: 9, max: 10 },
  panels: {
    paper: { text: 'ink', heading: 'ink', accent: 'ink', link: 'ink', space: 'between' },
    loose: { text: 'ink', heading: 'ink', accent: 'ink', link: 'ink', space: 'below' },
  },
  defaults: { cover: 'paper', other: 'paper' },
});

/** A line at x, y mm from the trim's corner, `width` mm wide. */
const line = (
  x: number,
  y: number,
  width: number,
  more: { size?: number; ref?: string; colour?: string; text?: string } = {},
): LineItem => ({
  kind: 'line',
  meaning: { ref: more.ref ?? `r${x},${y}`, lang: 'en', role: 'paragraph' },
  x: mmToPt(x),
  baseline: mmToPt(y),
  width: mmToPt(width),
  runs: [
    {
      text: more.text ?? 'Words',
      x: 0,
      width: mmToPt(width),
      font: { family: 'text', weight: 'regular', italic: false },
      size: more.size ?? 9,
      tracking: 0,
      run: 0,
      colour: { token: more.colour ?? 'ink' },
    },
  ],
});

const page = (items: PlanPage['placements'][number]['items'], more: Partial<PlanPage> = {}): PlanPage => ({
  name: 'p',
  faces: ['outside'],
  media: { width: mmToPt(297), height: mmToPt(210) },
  trim: { x: 0, y: 0, width: mmToPt(297), height: mmToPt(210) },
  bleed: { x: 0, y: 0, width: mmToPt(297), height: mmToPt(210) },
  grounds: [],
  artwork: [],
  placements: [{ role: 'flap', title: 'F', x: 0, y: 0, items }],
  marks: [],
  folds: [mmToPt(97), mmToPt(197)],
  notes: [],
  ...more,
});

const artwork = (x: number, width: number, top = 150, height = 63): PlanPage['artwork'][number] => {
  const box = { x: mmToPt(x), y: mmToPt(top), width: mmToPt(width), height: mmToPt(height) };
  return { kind: 'picture', picture: 'art', part: 'artwork.0', ref: 'art', box, clip: box };
};

describe('clearance', () => {
  it('is silent about text 5 mm and more from trim and folds', () => {
    expect(clearanceRule(page([line(5, 50, 87)]), say)).toEqual([]);
  });
  it.each([
    ['left trim', line(4, 50, 50)],
    ['fold', line(10, 50, 84)],
    ['across a fold', line(80, 50, 60)],
    ['top trim', line(10, 6, 50)],
    ['bottom trim', line(10, 207, 50)],
  ])('warns of text too near: %s', (_, item) => {
    expect(codes(clearanceRule(page([item]), say))).toEqual(['setting/too-near']);
  });
  it('warns of a picture too near, and lets artwork bleed or stop on a fold', () => {
    const meaning = { ref: 'p', lang: 'en', role: 'figure' } as const;
    const box = { x: mmToPt(3), y: mmToPt(50), width: mmToPt(50), height: mmToPt(50) };
    expect(codes(clearanceRule(page([{ kind: 'picture', meaning, picture: 'a', box }]), say))).toEqual([
      'setting/too-near',
    ]);
    expect(clearanceRule(page([], { artwork: [artwork(-3, 100)] }), say)).toEqual([]);
    expect(clearanceRule(page([], { artwork: [artwork(-3, 100.2)] }), say)).toEqual([]);
    expect(codes(clearanceRule(page([], { artwork: [artwork(-3, 100.4)] }), say))).toEqual([
      'setting/artwork-edge',
    ]);
    expect(codes(clearanceRule(page([], { artwork: [artwork(-3, 98)] }), say))).toEqual([
      'setting/artwork-edge',
    ]);
  });
});

describe('overlap', () => {
  it('is silent about lines of one paragraph and lines under each other', () => {
    expect(overlapRule(page([line(10, 50, 50, { ref: 'a' }), line(10, 52, 50, { ref: 'a' })]), say)).toEqual(
      [],
    );
    expect(overlapRule(page([line(10, 50, 50), line(10, 54.2, 50)]), say)).toEqual([]);
  });
  it('lets a caption come nearer to figures than to letters that hang under their line', () => {
    const over = (text: string) => line(10, 50, 50, { ref: 'a', text, size: 52 });
    const caption = line(10, 55, 50, { ref: 'b' });
    expect(overlapRule(page([over('200 km'), caption]), say)).toEqual([]);
    expect(codes(overlapRule(page([over('200 pg'), caption]), say))).toEqual(['setting/text-on-text']);
  });
  it('finds text on text, and text on artwork', () => {
    expect(codes(overlapRule(page([line(10, 50, 50), line(20, 51, 50)]), say))).toEqual([
      'setting/text-on-text',
    ]);
    expect(codes(overlapRule(page([line(10, 160, 50)], { artwork: [artwork(-3, 100)] }), say))).toEqual([
      'setting/text-on-picture',
    ]);
  });
});

describe('sizes', () => {
  const sizes = (count: number) =>
    Array.from({ length: count }, (_, index) => line(10, 20 + index * 15, 50, { size: 8 + index }));
  it('may be six', () => expect(sizesRule(page(sizes(6)), theme, say)).toEqual([]));
  it('may not be seven', () =>
    expect(codes(sizesRule(page(sizes(7)), theme, say))).toEqual(['setting/sizes']));
});

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
  });
  it('of dark on pale passes, of dark on dark does not', () => {
    const ground = (colour: string) => ({
      grounds: [{ box: { x: 0, y: 0, width: mmToPt(97), height: mmToPt(210) }, colour }],
    });
    expect(contrastRule(page([line(10, 50, 50)], ground('pale')), theme, say)).toEqual([]);
    const dark = contrastRule(page([line(10, 50, 50)], ground('navy')), theme, say);
    expect(codes(dark)).toEqual(['setting/contrast']);
    expect(dark[0]?.severity).toBe('error');
    expect(dark[0]?.message).toContain('1.4 : 1');
    expect(contrastRule(page([line(110, 50, 50)], ground('navy')), theme, say)).toEqual([]);
  });
});

describe('folds', () => {
  const over = (colour: string, to: number) => ({
    grounds: [{ box: { x: 0, y: 0, width: mmToPt(to), height: mmToPt(210) }, colour }],
  });
  it('want no dark solid over them', () => {
    expect(codes(foldRule(page([line(10, 50, 50)], over('navy', 150)), theme, say))).toEqual([
      'setting/dark-fold',
    ]);
    expect(foldRule(page([], over('navy', 97)), theme, say)).toEqual([]);
    expect(foldRule(page([], over('pale', 150)), theme, say)).toEqual([]);
  });
  it('want no thin rule over them', () => {
    const rule = (width: number, lineWidth: number): PathItem => ({
      kind: 'path',
      meaning: { ref: 'r', lang: 'en', role: 'artifact' },
      d: `M0 0H${mmToPt(width)}`,
      x: mmToPt(50),
      y: 100,
      scale: 1,
      stroke: { token: 'ink' },
      lineWidth,
    });
    expect(codes(foldRule(page([rule(80, 0.5)]), theme, say))).toEqual(['setting/rule-fold']);
    expect(foldRule(page([rule(80, 2)]), theme, say)).toEqual([]);
    expect(foldRule(page([rule(40, 0.5)]), theme, say)).toEqual([]);
  });
});

const panel = (items: FittedPanel['items'], style = 'paper', foot = 500): FittedPanel => ({
  panel: { role: 'flap', kind: 'text', ref: 'p', title: 'P', style, cut: 'none', sendTo: null, blocks: [] },
  width: mmToPt(97),
  height: mmToPt(210),
  items,
  grid: { step: 12, first: 49, last: 529, foot },
  spareMm: 0,
  fullness: 1,
});

describe('the grid', () => {
  const at = (baseline: number): LineItem => ({ ...line(10, 0, 50), baseline });
  it('holds every baseline', () => {
    expect(gridRule(panel([at(49), at(61), at(109.2)]), say)).toEqual([]);
    expect(codes(gridRule(panel([at(55)]), say))).toEqual(['setting/off-grid']);
  });
  it('leaves alone what stands off it on purpose', () => {
    expect(gridRule(panel([{ ...at(55), free: true }]), say)).toEqual([]);
  });
});

describe('feet', () => {
  it('level within a line, or clearly apart, are silent', () => {
    expect(feetRule([panel([], 'paper', 529), { ...panel([], 'paper', 517) }], theme, say)).toEqual([]);
    expect(feetRule([panel([], 'paper', 529), { ...panel([], 'paper', 400) }], theme, say)).toEqual([]);
  });
  it('a few lines apart are not', () => {
    expect(codes(feetRule([panel([], 'paper', 529), panel([], 'paper', 493)], theme, say))).toEqual([
      'setting/feet',
    ]);
  });
  it('of a panel that hangs from its top on purpose do not count', () => {
    expect(feetRule([panel([], 'paper', 529), panel([], 'loose', 493)], theme, say)).toEqual([]);
  });
  it('of panels that hang are ragged by five lines at most, counted from the longest of them', () => {
    expect(feetRule([panel([], 'loose', 505), panel([], 'loose', 445)], theme, say)).toEqual([]);
    const found = feetRule([panel([], 'loose', 505), panel([], 'loose', 433)], theme, say);
    expect(codes(found)).toEqual(['setting/feet']);
    expect(found[0]?.message).toContain('6 lines');
  });
  it('of a cover or a form that hangs have a shape of their own', () => {
    const one = panel([], 'loose', 300);
    const cover: FittedPanel = { ...one, panel: { ...one.panel, kind: 'cover' } };
    expect(feetRule([panel([], 'loose', 505), cover], theme, say)).toEqual([]);
  });
  it('are compared only where the text may end at the same height', () => {
    const one = panel([], 'loose', 300);
    const higher: FittedPanel = { ...one, grid: { ...one.grid, last: 320 } };
    expect(feetRule([panel([], 'loose', 505), higher], theme, say)).toEqual([]);
  });
});

it('no type is smaller and no line thinner than the printer’s limits', () => {
  const printer = (limits: object) =>
    printerSchema.parse({
      name: 'P',
      stock: 'S',
      profile: { file: 'p.icc', condition: 'C', info: 'I' },
      limits,
    });
  const judged = (limits: object) =>
    limitsRule(page([line(10, 50, 50, { size: 8 }), rule]), printer(limits), say);
  const rule: PathItem = {
    kind: 'path',
    meaning: { ref: 'rule', lang: 'en', role: 'artifact' },
    d: 'M0 0H20',
    x: 0,
    y: 0,
    scale: 0.5,
    lineWidth: 1,
    stroke: { token: 'ink' },
  };
  expect(codes(judged({}))).toEqual([]);
  expect(judged({ smallestType: 9 })).toMatchObject([
    {
      severity: 'error',
      code: 'setting/small-type',
      message: expect.stringContaining('8 pt; this printer prints no type below 9 pt'),
    },
  ]);
  expect(judged({ thinnestLine: 1 })).toMatchObject([
    { severity: 'error', code: 'setting/thin-line', message: expect.stringContaining('0.5 pt thin') },
  ]);
});
