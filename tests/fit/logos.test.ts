import { expect, it } from 'vitest';
import type { PictureItem } from '../../src/model/layout.js';
import { fitted, panelOf } from '../support/fitted.js';

it('logos stand side by side on one line, in their own shapes, within the column', () => {
  const { outcome } = fitted({
    'assets/drawings/tall.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 40"><path d="M0 0H10V40H0Z"/></svg>',
    'content/pictures.yaml': (text) => `${text}  tall:
    file: drawings/tall.svg
    alt: A lighthouse
`,
    'content/leaflets/demo.yaml': (text) =>
      text.replace('heading: Find us\n', 'heading: Find us\n    logos: [ferry, tall]\n'),
  });
  const { items, width } = panelOf(outcome, 'back');
  const logos = items.filter((item): item is PictureItem => item.kind === 'picture');
  expect(logos.map(({ picture }) => picture)).toEqual(['ferry', 'tall']);
  const [ferry, tall] = logos.map(({ box }) => box);
  if (!ferry || !tall) throw new Error('two logos were expected');
  expect(ferry.width / ferry.height).toBeCloseTo(40 / 30, 6);
  expect(tall.width / tall.height).toBeCloseTo(10 / 40, 6);
  expect(ferry.y + ferry.height).toBeCloseTo(tall.y + tall.height, 6);
  expect(ferry.x + ferry.width).toBeLessThan(tall.x);
  expect(tall.x + tall.width).toBeLessThan(width);
  // Three lines of the grid at most.
  expect(Math.max(ferry.height, tall.height)).toBeCloseTo(3 * 10 * 1.3, 6);
});
