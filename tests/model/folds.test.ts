import { describe, expect, it } from 'vitest';
import { type FoldName, folds, type PaperName, panelSlots, papers } from '../../src/model/folds.js';

const cases = (['roll', 'z'] as const).flatMap((fold: FoldName) =>
  (['a4', 'letter'] as const).map((paper: PaperName) => ({ fold, paper })),
);
const faceOf = (fold: FoldName, paper: PaperName, face: string) =>
  panelSlots(folds[fold], paper).filter((slot) => slot.face === face);

describe.each(cases)('a $fold fold of $paper', ({ fold, paper }) => {
  const outside = faceOf(fold, paper, 'outside');
  const inside = faceOf(fold, paper, 'inside');

  it('fills the paper on both faces', () => {
    for (const face of [outside, inside]) {
      expect(face.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(papers[paper].width, 9);
      expect(face.map(({ position }) => position)).toEqual([0, 1, 2]);
    }
  });

  it('has behind every panel one of its own width', () => {
    outside.forEach(({ width }, index) => {
      expect(inside[2 - index]?.width).toBe(width);
    });
  });

  it('has the inside left behind the cover, which is on the right of the outside', () => {
    expect(outside.at(-1)?.role).toBe(folds[fold].cover);
    expect(inside[0]?.role).toBe('inside-left');
  });

  it('is read from the cover, each panel once', () => {
    const { reading, cover, last } = folds[fold];
    const roles = panelSlots(folds[fold], paper).map(({ role }) => role);
    expect(reading[0]).toBe(cover);
    expect([...reading].sort()).toEqual([...roles].sort());
    expect(new Set(reading).size).toBe(6);
    expect(reading.at(-1)).toBe(last);
  });
});

describe('the roll fold', () => {
  it('has a flap narrow enough to lie inside, on the left outside and on the right inside', () => {
    expect(faceOf('roll', 'a4', 'outside').map(({ role, width }) => [role, width])).toEqual([
      ['flap', 97],
      ['back', 100],
      ['cover', 100],
    ]);
    expect(faceOf('roll', 'a4', 'inside').map(({ role, width }) => [role, width])).toEqual([
      ['inside-left', 100],
      ['inside-middle', 100],
      ['inside-right', 97],
    ]);
  });

  it('is in sixteenths of an inch on US Letter', () => {
    const widths = faceOf('roll', 'letter', 'outside').map(({ width }) => (width / 25.4) * 16);
    expect(widths[0]).toBeCloseTo(58, 9);
    expect(widths[1]).toBeCloseTo(59, 9);
    expect(widths[2]).toBeCloseTo(59, 9);
  });

  it('takes the widths of a printer’s own template, mirrored inside', () => {
    const slots = panelSlots(folds.roll, 'a4', [98, 99, 100]);
    expect(slots.map(({ width }) => width)).toEqual([98, 99, 100, 100, 99, 98]);
  });
});

it('knows the papers’ flat sizes', () => {
  expect(papers.a4).toEqual({ width: 297, height: 210 });
  expect(papers.letter.width).toBeCloseTo(279.4, 9);
  expect(papers.letter.height).toBeCloseTo(215.9, 9);
});
