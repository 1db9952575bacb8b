import { builtIn } from '../model/colours.js';
import type { Box } from '../model/layout.js';
import { own } from '../model/own.js';
import type { Drawing, DrawingColour, Matrix, Shape } from '../model/pictures.js';
import type { Theme } from '../schema/theme.js';
import { type Attributes, el, type Html } from './element.js';

/**
 * A drawing in the page, in the theme's colours. Its words are `alt`; without them it is decoration. @param fills true
 * where its place may be of another shape: it fills it then, from its foot up, and its sides give way
 * @param place where it stands within another drawing
 */
export function drawingHtml(
  { viewBox, shapes }: Drawing,
  alt: string | null,
  theme: Theme,
  fills = false,
  place?: Box,
): Html {
  const spoken = alt === null ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': alt };
  const { x, y, width, height } = viewBox;
  return el(
    'svg',
    {
      viewBox: [x, y, width, height].map(exact).join(' '),
      ...(place && {
        x: exact(place.x),
        y: exact(place.y),
        width: exact(place.width),
        height: exact(place.height),
      }),
      preserveAspectRatio: fills && 'xMidYMax slice',
      ...spoken,
    },
    shapes.map((shape) => el('path', attributesOf(shape, width, theme))),
  );
}

function attributesOf(shape: Shape, width: number, theme: Theme): Attributes {
  const { fill, fillRule, stroke, strokeWidth, lineCap, lineJoin, matrix } = shape;
  const decimals = decimalsFor(width, matrix);
  return {
    d: shortPath(shape.path, decimals),
    transform: isIdentity(matrix) ? null : `matrix(${matrix.map(exact).join(' ')})`,
    fill: fill ? colourOf(fill, theme) : 'none',
    'fill-rule': fill && fillRule === 'evenodd' ? fillRule : null,
    ...(stroke && {
      stroke: colourOf(stroke, theme),
      'stroke-width': exact(strokeWidth),
      'stroke-linecap': lineCap === 'butt' ? null : lineCap,
      'stroke-linejoin': lineJoin === 'miter' ? null : lineJoin,
    }),
  };
}

/** The token's colour on screen; validation has seen to it that the theme has it, or the drawing names another. */
function colourOf(colour: DrawingColour, { colours }: Theme): string {
  if ('rgb' in colour) return colour.rgb;
  return (own(colours, colour.token) ?? own(builtIn, colour.token))?.rgb ?? colour.fallback ?? '#000000';
}

const isIdentity = (matrix: Matrix): boolean =>
  matrix.every((value, at) => value === (at === 0 || at === 3 ? 1 : 0));

const exact = (value: number): string => String(Math.round(value * 1e6) / 1e6);

/** Steps of a 20,000th of the drawing's width are finer than any screen shows. */
const steps = 20_000;

/** How many decimals the numbers of a shape need, in its own coordinates. */
function decimalsFor(width: number, [a, b, c, d]: Matrix): number {
  const scale = Math.max(Math.hypot(a, b), Math.hypot(c, d)) || 1;
  return Math.min(12, Math.max(0, Math.ceil(Math.log10((steps * scale) / width))));
}

/** Plain path data without the spaces and decimals that say nothing. */
function shortPath(path: string, decimals: number): string {
  const words = path
    .split(' ')
    .map((word) => (/^[a-z]$/i.test(word) ? word : rounded(Number(word), decimals)));
  return words
    .join(' ')
    .replace(/ ?([a-df-z]) ?/gi, '$1')
    .replace(/ -/g, '-');
}

/** Numbers are written out: an exponent's letter would look like a command. */
function rounded(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? '0' : text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
