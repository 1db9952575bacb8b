import { expect, it } from 'vitest';
import { painter } from '../../src/render/paint.js';
import { loaded } from '../support/fitted.js';

const theme = loaded().project.theme.value;

it('a colour is the theme’s, or what a drawing falls back on', () => {
  expect(painter(theme, 'cmyk')({ token: 'ink' })).toEqual([0, 0, 0, 100]);
  expect(painter(theme, 'rgb')({ token: 'ink' })).toBe('#1a1a18');
  expect(painter(theme, 'rgb')({ token: 'nowhere', fallback: '#10294a' })).toBe('#10294a');
  expect(painter(theme, 'cmyk')({ token: 'black' })).toEqual([0, 0, 0, 100]);
});

it('one that nobody knows is a fault of the program, not black', () => {
  expect(() => painter(theme, 'cmyk')({ token: 'nowhere' })).toThrow('nowhere');
});

it('what JavaScript gives every object is no colour', () => {
  expect(painter(theme, 'rgb')({ token: 'constructor', fallback: '#10294a' })).toBe('#10294a');
});
