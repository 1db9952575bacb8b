import { describe, expect, it } from 'vitest';
import type { PathItem } from '../../src/model/layout.js';
import { ptToMm } from '../../src/model/units.js';
import { fitted, linesOf, panelOf, textOf } from '../support/fitted.js';

const { outcome } = fitted({
  'content/leaflets/demo.yaml': (text) => `${text}  - panel: inside-right
    kind: form
    heading: Join us
    fields:
      - { id: name, label: Name }
      - { id: about, label: About you, type: lines, rows: 3 }
      - { id: post, label: Send me letters, type: box }
      - { id: how, label: How, type: choice, options: [By post, By telephone, In person] }
`,
});
const { items, height } = panelOf(outcome, 'inside-right');
const fields = items.filter(
  (item): item is PathItem => item.kind === 'path' && item.meaning.role === 'field',
);
const rules = fields.filter(({ d }) => !d.includes('V'));
const boxes = fields.filter(({ d }) => d.includes('V'));
const label = (words: string) => {
  const line = linesOf(items).find((candidate) => textOf(candidate) === words);
  if (!line) throw new Error(`no “${words}”`);
  return line;
};

describe('a form’s fields', () => {
  it('give a line to write on at least 8 mm', () => {
    expect(rules).toHaveLength(4);
    const [name, ...about] = rules.map(({ y }) => ptToMm(y));
    const above = (words: string) => ptToMm(label(words).baseline);
    expect((name ?? 0) - above('Name')).toBeGreaterThanOrEqual(4);
    for (const [index, y] of about.slice(1).entries()) {
      expect(y - (about[index] ?? 0)).toBeGreaterThanOrEqual(8);
    }
  });

  it('give a tick a box of 4 mm, with its words beside it', () => {
    expect(boxes).toHaveLength(4);
    for (const { d, x, y } of boxes) {
      const [, width = '', tall = ''] = /H([\d.]+)V([\d.]+)H0Z/.exec(d) ?? [];
      expect([ptToMm(Number(width)), ptToMm(Number(tall))]).toEqual([
        expect.closeTo(4, 6),
        expect.closeTo(4, 6),
      ]);
      const beside = linesOf(items).filter(
        (line) => line.x > x && line.baseline > y && line.baseline < y + Number(tall),
      );
      expect(beside.length).toBeGreaterThan(0);
    }
    expect(new Set(boxes.map(({ x }) => Math.round(x))).size).toBe(2);
  });

  it('stand in order, one clear of the other', () => {
    const tops = fields.map(({ y }) => y);
    expect(Math.max(...tops)).toBeLessThan(height);
    expect(label('Send me letters').baseline).toBeGreaterThan(Math.max(...rules.map(({ y }) => y)));
    const ticks = [...new Set(boxes.map(({ y }) => y))];
    for (const [index, y] of ticks.slice(1).entries()) {
      expect(ptToMm(y - (ticks[index] ?? 0))).toBeGreaterThan(4);
    }
  });
});

it('a single box to tick leaves one empty line under its words, as a field to write in does', () => {
  const { step } = panelOf(outcome, 'inside-right').grid;
  const gap = label('How').baseline - label('Send me letters').baseline;
  expect(gap / step).toBeCloseTo(2, 6);
});
