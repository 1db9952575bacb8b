import { describe, expect, it } from 'vitest';
import { impose } from '../../src/impose/impose.js';
import { folds } from '../../src/model/folds.js';
import type { Box } from '../../src/model/layout.js';
import type { Edition, Mark, Plan, PlanPage } from '../../src/model/plan.js';
import { mmToPt, ptToMm } from '../../src/model/units.js';
import { printer as printerSchema } from '../../src/schema/printer.js';
import { fitted } from '../support/fitted.js';

/** Two colours side by side outside (flap and back sand, cover navy), artwork over two panels inside. */
const test = fitted({
  'templates/themes/harbour.yaml': (text) =>
    text
      .replace(
        'colours:\n',
        `colours:
  navy: { cmyk: [100, 72, 15, 45], rgb: '#10294a' }
  sand: { cmyk: [3, 4, 12, 0], rgb: '#f6f1e1' }
`,
      )
      .replace(
        'panels:\n',
        `panels:
  deep: { ground: navy, text: ink, heading: ink, accent: ink, link: ink }
  sand: { ground: sand, text: ink, heading: ink, accent: ink, link: ink }
`,
      ),
  'content/leaflets/demo.yaml': (text) =>
    `${text
      .replace('  - panel: cover\n', '  - panel: cover\n    style: deep\n')
      .replace('  - panel: flap\n', '  - panel: flap\n    style: sand\n')
      .replace('  - panel: back\n', '  - panel: back\n    style: sand\n')
      .replace(
        'panels:\n',
        `artwork:
  - { face: inside, picture: ferry, panels: [inside-middle, inside-right], top: 150, bottom: 215 }
panels:
`,
      )}  - { panel: inside-right, kind: text, heading: Right }
  - { panel: inside-middle, kind: text, heading: Middle }
`,
});
const printer = (settings: object = {}) =>
  printerSchema.parse({
    name: 'P',
    stock: 's',
    profile: { file: 'p.icc', condition: 'C', info: 'i' },
    marks: {},
    ...settings,
  });
const leaflet = test.outcome.value;
if (!leaflet) throw new Error(JSON.stringify(test.outcome.diagnostics));
const plan = (edition: Edition, settings?: object): Plan =>
  impose(test.project, { ...leaflet, maps: [] }, edition, printer(settings));
const pageOf = (made: Plan, index: number): PlanPage => {
  const page = made.pages[index];
  if (!page) throw new Error(`no page ${index}`);
  return page;
};

const right = (box: Box) => box.x + box.width;
const bottom = (box: Box) => box.y + box.height;
const holds = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x + 1e-6 &&
  outer.y <= inner.y + 1e-6 &&
  right(outer) >= right(inner) - 1e-6 &&
  bottom(outer) >= bottom(inner) - 1e-6;
const mediaBox = ({ media }: PlanPage): Box => ({ x: 0, y: 0, ...media });
const crosses = (box: Box, mark: Mark): boolean =>
  Math.max(mark.x1, mark.x2) > box.x + 1e-6 &&
  Math.min(mark.x1, mark.x2) < right(box) - 1e-6 &&
  Math.max(mark.y1, mark.y2) > box.y + 1e-6 &&
  Math.min(mark.y1, mark.y2) < bottom(box) - 1e-6;

describe('print', () => {
  const made = plan('print');

  it('is two pages, outside and inside, at A4', () => {
    expect(made.pages.map(({ faces }) => faces)).toEqual([['outside'], ['inside']]);
    for (const { trim } of made.pages) {
      expect(ptToMm(trim.width)).toBeCloseTo(297, 6);
      expect(ptToMm(trim.height)).toBeCloseTo(210, 6);
    }
  });

  it('has the trim in the bleed, 3 mm on every side, and the bleed in the media', () => {
    for (const page of made.pages) {
      expect(holds(page.bleed, page.trim)).toBe(true);
      expect(holds(mediaBox(page), page.bleed)).toBe(true);
      expect(ptToMm(page.trim.x - page.bleed.x)).toBeCloseTo(3, 6);
      expect(ptToMm(page.trim.y - page.bleed.y)).toBeCloseTo(3, 6);
      expect(ptToMm(right(page.bleed) - right(page.trim))).toBeCloseTo(3, 6);
      expect(ptToMm(bottom(page.bleed) - bottom(page.trim))).toBeCloseTo(3, 6);
    }
  });

  it('folds where panels meet: inside the mirror of outside', () => {
    const foldsOf = (page: PlanPage) => page.folds.map((fold) => ptToMm(fold - page.trim.x));
    expect(foldsOf(pageOf(made, 0))).toEqual([97, 197].map((mm) => expect.closeTo(mm, 6)));
    expect(foldsOf(pageOf(made, 1))).toEqual([100, 200].map((mm) => expect.closeTo(mm, 6)));
  });

  it('places each panel in its own slot', () => {
    const placed = made.pages.flatMap((page) =>
      page.placements.map(({ role, x, y }) => [role, ptToMm(x - page.trim.x), ptToMm(y - page.trim.y)]),
    );
    const at = (mm: number) => expect.closeTo(mm, 6);
    expect(placed).toEqual([
      ['flap', at(0), at(0)],
      ['back', at(97), at(0)],
      ['cover', at(197), at(0)],
      ['inside-left', at(0), at(0)],
      ['inside-middle', at(100), at(0)],
      ['inside-right', at(200), at(0)],
    ]);
  });

  it.each([
    {},
    { bleed: 5 },
    { bleed: 0 },
    { marks: { offset: 0, length: 2 } },
    { bleed: 8, marks: { offset: 1 } },
  ])('keeps its marks outside the bleed and on the media: %j', (settings) => {
    for (const page of plan('print', settings).pages) {
      expect(page.marks.filter(({ purpose }) => purpose === 'crop')).toHaveLength(8);
      expect(page.marks.filter(({ purpose }) => purpose === 'fold')).toHaveLength(4);
      for (const mark of page.marks) {
        expect(crosses(page.bleed, mark)).toBe(false);
        const ends = { x: Math.min(mark.x1, mark.x2), y: Math.min(mark.y1, mark.y2) };
        const size = { width: Math.abs(mark.x2 - mark.x1), height: Math.abs(mark.y2 - mark.y1) };
        expect(holds(mediaBox(page), { ...ends, ...size })).toBe(true);
      }
    }
  });

  it('marks exactly the trim and the folds', () => {
    for (const page of made.pages) {
      const upright = page.marks.filter(({ x1, x2 }) => x1 === x2);
      const crops = upright.filter(({ purpose }) => purpose === 'crop').map(({ x1 }) => x1);
      const foldMarks = upright.filter(({ purpose }) => purpose === 'fold').map(({ x1 }) => x1);
      expect([...new Set(crops)]).toEqual([page.trim.x, right(page.trim)]);
      expect([...new Set(foldMarks)]).toEqual([...page.folds]);
    }
  });

  it('paints grounds into the bleed at the trim, and stops exactly at the fold', () => {
    const page = pageOf(made, 0);
    const [sand, navy] = page.grounds;
    expect(page.grounds.map(({ colour }) => colour)).toEqual(['sand', 'navy']);
    if (!sand || !navy) throw new Error('two grounds were expected');
    const fold = page.folds[1] ?? 0;
    expect(sand.box.x).toBeCloseTo(page.bleed.x, 6);
    expect(right(sand.box)).toBeCloseTo(fold, 6);
    expect(navy.box.x).toBeCloseTo(fold, 6);
    expect(right(navy.box)).toBeCloseTo(right(page.bleed), 6);
    for (const { box } of page.grounds) {
      expect(box.y).toBeCloseTo(page.bleed.y, 6);
      expect(bottom(box)).toBeCloseTo(bottom(page.bleed), 6);
    }
  });

  it('lets artwork lap over a fold on to higher artwork beside it, and nothing else', () => {
    const { source, value } = test.project.leaflet;
    const [one] = value.artwork;
    if (!one) throw new Error('artwork was expected');
    const drawn = (top: number) => {
      const artwork = [
        { ...one, face: 'outside' as const, panels: ['cover'], top: 83 },
        { ...one, face: 'outside' as const, panels: ['back'], top },
      ];
      const project = { ...test.project, leaflet: { source, value: { ...value, artwork } } };
      const page = pageOf(impose(project, { ...leaflet, maps: [] }, 'print', printer()), 0);
      const [cover, back] = page.artwork;
      if (!cover || !back) throw new Error('artwork was expected');
      return { cover, back, fold: page.folds[1] ?? 0 };
    };
    const beside = drawn(160);
    expect(beside.cover.clip.x).toBeCloseTo(beside.fold, 6);
    expect(ptToMm(right(beside.back.clip) - beside.fold)).toBeCloseTo(0.2, 6);
    const higher = drawn(60);
    expect(right(higher.back.clip)).toBeCloseTo(higher.fold, 6);
  });

  it('runs artwork across the fold and into the bleed, no further', () => {
    const page = pageOf(made, 1);
    const [artwork] = page.artwork;
    if (artwork?.kind !== 'picture') throw new Error('artwork was expected');
    expect(artwork.clip.x).toBeCloseTo(page.folds[0] ?? 0, 6);
    expect(right(artwork.clip)).toBeCloseTo(right(page.bleed), 6);
    expect(bottom(artwork.clip)).toBeCloseTo(bottom(page.bleed), 6);
    expect(ptToMm(artwork.clip.y - page.trim.y)).toBeCloseTo(150, 6);
    expect(holds(artwork.box, artwork.clip)).toBe(true);
  });

  it('has no marks where a printer wants none', () => {
    const [page] = plan('print', { marks: null }).pages;
    expect(page?.marks).toEqual([]);
    expect(page && ptToMm(page.media.width)).toBeCloseTo(303, 6);
  });

  it('takes the panel widths of a printer’s own template', () => {
    const [outside, inside] = plan('print', { panels: [96, 100, 101] }).pages;
    expect(outside?.folds.map((fold) => ptToMm(fold - outside.trim.x))).toEqual(
      [96, 196].map((mm) => expect.closeTo(mm, 6)),
    );
    expect(inside?.folds.map((fold) => ptToMm(fold - inside.trim.x))).toEqual(
      [101, 201].map((mm) => expect.closeTo(mm, 6)),
    );
  });

  it('has what was set for the fold’s widths in the middle of the printer’s', () => {
    const [outside] = plan('print', { panels: [96, 100, 101] }).pages;
    const lefts = outside?.placements.map(({ role, x }) => [role, ptToMm(x - outside.trim.x)]);
    const at = (mm: number) => expect.closeTo(mm, 6);
    expect(lefts).toEqual([
      ['flap', at(-0.5)],
      ['back', at(96)],
      ['cover', at(196.5)],
    ]);
  });
});

describe('office', () => {
  it('is the sheet itself, with an even white frame and no marks', () => {
    for (const page of plan('office').pages) {
      expect(page.trim).toEqual(mediaBox(page));
      expect(page.marks).toEqual([]);
      // Office printers can't reach the edge, so nothing is painted there.
      for (const { box } of [...page.grounds, ...page.artwork.map(({ clip }) => ({ box: clip }))]) {
        expect(ptToMm(box.x - page.trim.x)).toBeGreaterThanOrEqual(5 - 1e-6);
        expect(ptToMm(bottom(page.trim) - bottom(box))).toBeGreaterThanOrEqual(5 - 1e-6);
        expect(ptToMm(box.y - page.trim.y)).toBeGreaterThanOrEqual(5 - 1e-6);
      }
    }
  });
});

describe('web', () => {
  const made = plan('web');

  it('is a page a panel in the reader’s order; what shares artwork stays together', () => {
    expect(made.pages.map(({ name }) => name)).toEqual([
      'cover',
      'flap',
      'inside-left',
      'inside-middle inside-right',
      'back',
    ]);
    expect(made.pages.map(({ media }) => Math.round(ptToMm(media.width)))).toEqual([100, 97, 100, 197, 100]);
    expect(made.pages.flatMap(({ placements }) => placements.map(({ role }) => role))).toEqual(
      folds.roll.reading,
    );
  });

  it('joins panels through others, whatever the order of the artwork', () => {
    const { value, source } = test.project.leaflet;
    const [one] = value.artwork;
    if (!one) throw new Error('artwork was expected');
    const pairs = [
      ['inside-middle', 'inside-right'],
      ['inside-left', 'inside-middle'],
    ];
    for (const order of [pairs, [...pairs].reverse()]) {
      const artwork = order.map((panels) => ({ ...one, panels }));
      const project = { ...test.project, leaflet: { source, value: { ...value, artwork } } };
      const pages = impose(project, { ...leaflet, maps: [] }, 'web', printer()).pages;
      expect(pages.map(({ name }) => name)).toEqual([
        'cover',
        'flap',
        'inside-left inside-middle inside-right',
        'back',
      ]);
    }
  });

  it('ends at the trim', () => {
    for (const page of made.pages) {
      expect(page.trim).toEqual(mediaBox(page));
      expect(page.marks).toEqual([]);
      for (const { box } of page.grounds) expect(holds(page.trim, box)).toBe(true);
      for (const { clip } of page.artwork) expect(holds(page.trim, clip)).toBe(true);
    }
  });
});

describe('proof', () => {
  const made = plan('proof');
  const print = plan('print');

  it('shows what print shows, at the same place', () => {
    expect(made.pages.map(({ placements }) => placements)).toEqual(
      print.pages.map(({ placements }) => placements),
    );
    expect(made.pages.map(({ grounds }) => grounds)).toEqual(print.pages.map(({ grounds }) => grounds));
  });

  it('draws trim, folds and a safe area 5 mm in over it', () => {
    for (const page of made.pages) {
      // The legend over the sheet has a sample of each.
      const of = (purpose: Mark['purpose']) =>
        page.marks.filter((mark) => mark.purpose === purpose && mark.y1 >= page.trim.y);
      expect(of('overlay-trim')).toHaveLength(4);
      expect(of('overlay-fold').map(({ x1 }) => x1)).toEqual([...page.folds]);
      expect(of('overlay-safe')).toHaveLength(12);
      const lefts = of('overlay-safe').map(({ x1, x2 }) => Math.min(x1, x2));
      expect(Math.min(...lefts) - page.trim.x).toBeCloseTo(mmToPt(5), 6);
    }
  });

  it('says PROOF and the issue on each page, and asks for a signature on the first, outside the bleed', () => {
    const texts = made.pages.map(({ notes }) => notes.map(({ text }) => text));
    expect(texts.map((page) => page.find((text) => text.startsWith('demo 2021-07-19')))).toEqual([
      'demo 2021-07-19 · outside',
      'demo 2021-07-19 · inside',
    ]);
    expect(texts[0]?.length).toBeGreaterThan(texts[1]?.length ?? 0);
    for (const page of made.pages) {
      for (const { baseline, size } of page.notes) {
        expect(baseline < page.bleed.y || baseline - size > bottom(page.bleed)).toBe(true);
        expect(baseline).toBeLessThan(page.media.height);
      }
    }
    expect(pageOf(made, 0).marks.filter(({ purpose }) => purpose === 'sign')).toHaveLength(3);
    expect(pageOf(made, 1).marks.filter(({ purpose }) => purpose === 'sign')).toHaveLength(0);
  });
});
