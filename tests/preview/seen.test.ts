import { describe, expect, it } from 'vitest';
import { folds } from '../../src/model/folds.js';
import { seen } from '../../src/preview/seen.js';
import type { FoldedPanel, Folding } from '../../src/preview/view.js';

function folding(name: keyof typeof folds): Folding {
  const fold = folds[name];
  const panel = (face: 'outside' | 'inside', role = ''): FoldedPanel => ({
    role,
    face,
    title: role,
    picture: '',
  });
  return {
    name: fold.name,
    height: 210,
    leaves: fold.inside.map((role, index) => ({
      width: 99,
      inside: panel('inside', role),
      outside: panel('outside', fold.outside[fold.outside.length - 1 - index]),
    })),
    turns: fold.turns.map((turn) => (turn < 0 ? -1 : 1)),
  };
}

describe('what a reader sees', () => {
  it.each([
    ['roll', 0, false, 'cover'],
    ['roll', 1, false, 'inside-left, flap'],
    ['roll', 2, false, 'inside-left, inside-middle, inside-right'],
    ['roll', 0, true, 'back'],
    ['roll', 1, true, 'back, cover'],
    ['roll', 2, true, 'flap, back, cover'],
    ['z', 0, false, 'cover'],
    ['z', 1, false, 'inside-left, inside-middle'],
    ['z', 2, false, 'inside-left, inside-middle, inside-right'],
    ['z', 0, true, 'inside-right'],
    ['z', 2, true, 'outside-left, outside-middle, cover'],
  ] as const)('%s fold, %i open, turned %s: %s', (fold, open, turned, panels) => {
    expect(seen(folding(fold), open, turned)).toBe(panels);
  });
});
