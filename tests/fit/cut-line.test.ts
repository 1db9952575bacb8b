import { expect, it } from 'vitest';
import { cutLine } from '../../src/fit/cut-line.js';
import type { Panel } from '../../src/model/blocks.js';
import type { PathItem } from '../../src/model/layout.js';
import { ptToMm } from '../../src/model/units.js';

it('begins clearly below its scissors, which the knife doesn’t reach', () => {
  const panel = { cut: 'left', ref: 'a.yaml#' } as Panel;
  const [line, scissors] = cutLine(panel, 280, 595, 'ink', 'en') as PathItem[];
  if (!line || !scissors) throw new Error('a line and scissors were expected');
  // Upside down: what lies highest in the outline, their tips at -8.4, is lowest on the panel.
  const heights = [...scissors.d.matchAll(/[ML][-\d.]+?(?: |(?=-))(-?[\d.]+)/g)].map(([, y]) => Number(y));
  const tips = scissors.y - Math.min(...heights);
  expect(Math.min(...heights)).toBe(-8.4);
  expect(line.y - tips).toBeGreaterThan(2);
  // Their handles reach 2.6 × 2 above 1.4.
  expect(ptToMm(scissors.y - (1.4 + 2 * 2.6))).toBeGreaterThan(4);
});
