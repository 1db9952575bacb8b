import { mmPerInch } from '../model/units.js';
import { cubicPath } from './cubic-path.js';
import { normalPath } from './svg-path.js';

/** SVG's basic shapes as path data (SVG 2, chapter 10). Numbers are checked before: a malformed one is undefined. */
type Attributes = Readonly<Record<string, string>>;

const number = (attributes: Attributes, name: string): number => {
  const text = attributes[name];
  if (text === undefined) return 0;
  const unit = /(px|mm|cm|in|pt)\s*$/.exec(text.slice(-12))?.[1];
  const digits = unit ? text.slice(0, text.lastIndexOf(unit)) : text;
  return digits.trim() === '' ? Number.NaN : Number(digits) * (units[unit ?? 'px'] ?? 1);
};

/** Lengths in user units, 96 to the inch (CSS). */
const units: Readonly<Record<string, number>> = {
  px: 1,
  in: 96,
  cm: 960 / mmPerInch,
  mm: 96 / mmPerInch,
  pt: 96 / 72,
};

const points = (attributes: Attributes): number[] =>
  (attributes.points ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);

/** The path data of a shape element, in plain form; empty where it draws nothing, undefined where it is malformed. */
export function shapePath(name: string, attributes: Attributes): string | undefined {
  const read = (key: string) => number(attributes, key);
  const path = draw(name, attributes, read);
  const plain = path === undefined ? undefined : normalPath(path);
  return plain === undefined ? undefined : cubicPath(plain);
}

function draw(name: string, attributes: Attributes, read: (key: string) => number): string | undefined {
  switch (name) {
    case 'path':
      return attributes.d;
    case 'rect':
      return rectangle(read, attributes);
    case 'circle':
      return ellipse(read('cx'), read('cy'), read('r'), read('r'));
    case 'ellipse':
      return ellipse(read('cx'), read('cy'), read('rx'), read('ry'));
    case 'line':
      return `M${read('x1')} ${read('y1')}L${read('x2')} ${read('y2')}`;
    case 'polyline':
    case 'polygon': {
      const values = points(attributes);
      if (values.length < 4 || values.length % 2 === 1) return undefined;
      return `M${values.join(' ')}${name === 'polygon' ? 'Z' : ''}`;
    }
    default:
      return undefined;
  }
}

function rectangle(read: (key: string) => number, attributes: Attributes): string | undefined {
  const [x, y, w, h] = [read('x'), read('y'), read('width'), read('height')];
  if (w === 0 || h === 0) return '';
  if (w < 0 || h < 0) return undefined;
  const rx = Math.min(attributes.rx === undefined ? read('ry') : read('rx'), w / 2);
  const ry = Math.min(attributes.ry === undefined ? read('rx') : read('ry'), h / 2);
  if (rx <= 0 || ry <= 0) return `M${x} ${y}h${w}v${h}h${-w}Z`;
  const arc = (dx: number, dy: number) => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  return `M${x + rx} ${y}h${w - 2 * rx}${arc(rx, ry)}v${h - 2 * ry}${arc(-rx, ry)}h${2 * rx - w}${arc(-rx, -ry)}v${2 * ry - h}${arc(rx, -ry)}Z`;
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string | undefined {
  if (rx === 0 || ry === 0) return '';
  if (rx < 0 || ry < 0) return undefined;
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}
