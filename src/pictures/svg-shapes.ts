/** SVG's basic shapes as path data (SVG 2, chapter 10). Numbers are checked before: a malformed one is undefined. */
type Attributes = Readonly<Record<string, string>>;

const number = (attributes: Attributes, name: string): number => {
  const text = attributes[name];
  return text === undefined ? 0 : Number(text.replace(/(px|mm|pt)$/, ''));
};

const points = (attributes: Attributes): number[] =>
  (attributes.points ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);

/** The path data of a shape element; undefined where it draws nothing or its numbers are no numbers. */
export function shapePath(name: string, attributes: Attributes): string | undefined {
  const read = (key: string) => number(attributes, key);
  const path = draw(name, attributes, read);
  return path === undefined || /NaN|Infinity/.test(path) ? undefined : path;
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

function rectangle(read: (key: string) => number, attributes: Attributes): string {
  const [x, y, w, h] = [read('x'), read('y'), read('width'), read('height')];
  const rx = Math.min(attributes.rx === undefined ? read('ry') : read('rx'), w / 2);
  const ry = Math.min(attributes.ry === undefined ? read('rx') : read('ry'), h / 2);
  if (rx <= 0 || ry <= 0) return `M${x} ${y}h${w}v${h}h${-w}Z`;
  const arc = (dx: number, dy: number) => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  return `M${x + rx} ${y}h${w - 2 * rx}${arc(rx, ry)}v${h - 2 * ry}${arc(-rx, ry)}h${2 * rx - w}${arc(-rx, -ry)}v${2 * ry - h}${arc(rx, -ry)}Z`;
}

const ellipse = (cx: number, cy: number, rx: number, ry: number): string =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;

const command = /^\s*(?:[MmZzLlHhVvCcSsQqTtAa]\s*(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*,?\s*)*)+$/;

/** Whether text is path data, as far as letters and numbers go, and begins by moving somewhere. */
export const isPathData = (d: string): boolean => /^\s*[Mm]/.test(d) && command.test(d);
