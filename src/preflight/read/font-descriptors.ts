import type { CosDict, CosStream } from '../cos.js';
import { type Access, isStream } from './access.js';

const programKeys = ['FontFile', 'FontFile2', 'FontFile3'] as const;

/** The stream with the font’s program, and the key it stands under (9.9). */
export function programStream(
  access: Access,
  descriptor: CosDict | undefined,
): { readonly key: (typeof programKeys)[number]; readonly stream: CosStream } | undefined {
  for (const key of programKeys) {
    const stream = descriptor && access.get(descriptor, key);
    if (isStream(stream)) return { key, stream };
  }
  return undefined;
}

export function isEmbedded(access: Access, descriptor: CosDict | undefined): boolean {
  return descriptor !== undefined && programKeys.some((key) => isStream(access.get(descriptor, key)));
}

export function heightOf(
  access: Access,
  descriptor: CosDict | undefined,
): { ascent: number; descent: number } {
  const box = descriptor && access.rect(descriptor.entries.get('FontBBox'));
  const told = (key: string): number => (descriptor && access.number(descriptor, key)) ?? 0;
  const ascent = told('Ascent') || box?.top || 750;
  // Some programs write how far it goes down without the sign.
  const descent = -Math.abs(told('Descent')) || box?.bottom || -250;
  return { ascent: clamp(ascent / 1000, 0.1, 3), descent: clamp(descent / 1000, -2, 0) };
}

/** A subset’s name begins with a tag of six letters (9.6.4). */
export const isSubset = (name: string): boolean => /^[A-Z]{6}\+/.test(name);
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
