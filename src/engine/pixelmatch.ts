import type { PageImage } from './pdfium.js';

/** Distances of colours up to this, of 1 between black and white, are no difference (OKLab, HyAB). */
const threshold = 0.1;

/**
 * Which pixels of two pictures of one size differ, a byte each: 1 where they do. Pixels that only smooth an edge are
 * left out.
 */
export async function differentPixels(one: PageImage, other: PageImage): Promise<Uint8Array> {
  const { default: pixelmatch } = await import('pixelmatch');
  const { width, height } = one;
  const mask = new Uint8Array(width * height * 4);
  pixelmatch(one.data, other.data, mask, width, height, { threshold, diffMask: true, aaColor: [0, 0, 0] });
  const different = new Uint8Array(width * height);
  // What differs is painted red; edges, black.
  for (let at = 0; at < different.length; at += 1) different[at] = (mask[at * 4] ?? 0) > 0 ? 1 : 0;
  return different;
}
