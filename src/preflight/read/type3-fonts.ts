import type { Cos, CosDict, CosStream } from '../cos.js';
import { type Access, isStream } from './access.js';
import { type Matrix, matrixOf } from './geometry.js';

/** What a Type 3 font (9.6.5) paints for a glyph. */
export interface Type3 {
  readonly matrix: Matrix;
  readonly resources: CosDict | undefined;
  glyph(code: number): CosStream | undefined;
}

export function type3Of(access: Access, dict: CosDict, names: ReadonlyMap<number, string>): Type3 {
  const matrix = matrixOf(access.numbers(dict.entries.get('FontMatrix'))) ?? [0.001, 0, 0, 0.001, 0, 0];
  const streams = access.dict(dict, 'CharProcs');
  return {
    matrix,
    resources: access.dict(dict, 'Resources'),
    glyph: (code) => {
      const name = names.get(code);
      const value: Cos = name === undefined || !streams ? null : access.get(streams, name);
      return isStream(value) ? value : undefined;
    },
  };
}

export function type3Height(
  access: Access,
  dict: CosDict,
  { matrix }: Type3,
): { ascent: number; descent: number } {
  const box = access.rect(dict.entries.get('FontBBox'));
  if (!box || box.top === box.bottom) return { ascent: 0.75, descent: -0.25 };
  const [one, other] = [box.top * matrix[3], box.bottom * matrix[3]];
  return { ascent: Math.max(one, other), descent: Math.min(one, other) };
}
