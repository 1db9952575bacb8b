import { describe, expect, it } from 'vitest';
import type { PlanPage } from '../../src/model/plan.js';
import { mmToPt } from '../../src/model/units.js';
import { panelBoxes, stripPage, stripsOf } from '../../src/preview/cut.js';

const box = (x: number, y: number, width: number, height: number) => ({
  x: mmToPt(x),
  y: mmToPt(y),
  width: mmToPt(width),
  height: mmToPt(height),
});

/** An outside face with 3 mm of bleed and 10 mm around the trim. */
const page: PlanPage = {
  name: 'flap back cover',
  faces: ['outside'],
  media: { width: mmToPt(317), height: mmToPt(230) },
  trim: box(10, 10, 297, 210),
  bleed: box(7, 7, 303, 216),
  grounds: [
    { colour: 'sand', box: box(7, 7, 100, 216) },
    { colour: 'sea', box: box(107, 7, 203, 216) },
  ],
  artwork: [
    {
      kind: 'picture',
      picture: 'sea',
      part: 'artwork.0',
      ref: 'a',
      box: box(7, 150, 203, 76),
      clip: box(7, 150, 200, 76),
    },
  ],
  placements: ['flap', 'back', 'cover'].map((role, index) => ({
    role,
    title: role,
    x: mmToPt(10 + ([0, 97, 197][index] ?? 0)),
    y: mmToPt(10),
    items: [],
  })),
  marks: [{ x1: mmToPt(10), y1: 0, x2: mmToPt(10), y2: mmToPt(5), purpose: 'crop' }],
  folds: [mmToPt(107), mmToPt(207)],
  notes: [],
};

describe('strips', () => {
  it('cover the page from edge to edge, cut at the folds', () => {
    const strips = stripsOf(page);
    expect(
      strips.map(({ left, right }) => [left, right].map((pt) => pt / mmToPt(1)).map(Math.round)),
    ).toEqual([
      [0, 107],
      [107, 207],
      [207, 317],
    ]);
    expect(panelBoxes(page).map(({ width }) => Math.round(width / mmToPt(1)))).toEqual([97, 100, 100]);
  });

  it('are pages of their own, with what stands on them and nothing else', () => {
    const [flap, back, cover] = stripsOf(page).map((strip) => stripPage(page, strip));
    expect([flap, back, cover].map((strip) => strip?.placements.map(({ role }) => role))).toEqual([
      ['flap'],
      ['back'],
      ['cover'],
    ]);
    expect([flap, back, cover].map((strip) => strip?.artwork.length)).toEqual([1, 1, 0]);
    expect([flap, back, cover].map((strip) => strip?.grounds.map(({ colour }) => colour))).toEqual([
      ['sand'],
      ['sea'],
      ['sea'],
    ]);
    expect(cover?.media.width).toBeCloseTo(mmToPt(110), 6);
    expect(cover?.placements[0]?.x).toBeCloseTo(0, 6);
    expect(back?.artwork[0]?.clip.x).toBeCloseTo(mmToPt(7 - 107), 6);
  });
});
