import { expect } from 'vitest';
import type { ImageMark, Mark, PathMark, PdfFile, PdfPage, TextMark } from '../../../src/preflight/cos.js';
import type { ReadLimits } from '../../../src/preflight/read/limits.js';
import { readPdf } from '../../../src/preflight/read/read.js';
import { type PdfObject, type PdfSource, writePdf } from '../../support/write-pdf.js';

/** A file that must be read without a word. */
export function read(source: PdfSource, limits?: ReadLimits): PdfFile {
  const { value, diagnostics } = readPdf(writePdf(source), limits);
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('nothing was read');
  return value;
}

/** The first page of a file with this content and these resources. */
export function page(
  content: string | Uint8Array,
  resources = '',
  objects: Readonly<Record<string, PdfObject>> = {},
): PdfPage {
  const [first] = read({ pages: [{ content, resources }], objects }).pages;
  if (!first) throw new Error('there is no page');
  return first;
}

/** What a page paints, where nothing may be left unclear. */
export function marks(...of: Parameters<typeof page>): readonly Mark[] {
  const painted = page(...of);
  expect(painted.troubles).toEqual([]);
  return painted.marks;
}

const ofKind =
  <T extends Mark>(kind: Mark['kind']) =>
  (...of: Parameters<typeof page>): T[] =>
    marks(...of).filter((mark): mark is T => mark.kind === kind);
export const paths = ofKind<PathMark>('path');
export const texts = ofKind<TextMark>('text');
export const images = ofKind<ImageMark>('image');

/** A rectangle’s numbers, as a box is written, to a thousandth. */
export const box = (rect: Mark['visible']): number[] | undefined =>
  rect && [rect.left, rect.bottom, rect.right, rect.top].map((value) => Math.round(value * 1000) / 1000 + 0);
