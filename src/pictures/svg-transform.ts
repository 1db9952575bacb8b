import { own } from '../model/own.js';
import type { Matrix } from '../model/pictures.js';

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Reads a transform attribute; undefined where it is malformed. */
export function readTransform(text: string): Matrix | undefined {
  if (text.length > 4000) return undefined;
  if (text.replace(/\w+\s*\([^)]*\)[\s,]*/g, '').trim() !== '') return undefined;
  let result = identity;
  for (const [, name = '', list = ''] of text.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const numbers = list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    const step =
      numbers.length === 0 || !numbers.every(Number.isFinite) ? undefined : transformOf(name, numbers);
    if (!step) return undefined;
    result = multiply(result, step);
  }
  return result;
}

/** How many numbers each may have. Source: CSS Transforms 1, section 8. */
const counts: Readonly<Record<string, readonly number[]>> = {
  matrix: [6],
  translate: [1, 2],
  scale: [1, 2],
  rotate: [1, 3],
  skewX: [1],
  skewY: [1],
};

function transformOf(name: string, numbers: number[]): Matrix | undefined {
  if (!own(counts, name)?.includes(numbers.length)) return undefined;
  const [a = 0, b, c, d = 0, e = 0, f = 0] = numbers;
  switch (name) {
    case 'matrix':
      return [a, b ?? 0, c ?? 0, d, e, f];
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0];
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0];
    case 'rotate': {
      const [cos, sin] = [Math.cos(radians(a)), Math.sin(radians(a))];
      const turn: Matrix = [cos, sin, -sin, cos, 0, 0];
      if (b === undefined) return turn;
      return multiply(multiply([1, 0, 0, 1, b, c ?? 0], turn), [1, 0, 0, 1, -b, -(c ?? 0)]);
    }
    case 'skewX':
      return [1, 0, Math.tan(radians(a)), 1, 0, 0];
    case 'skewY':
      return [1, Math.tan(radians(a)), 0, 1, 0, 0];
    default:
      return undefined;
  }
}
