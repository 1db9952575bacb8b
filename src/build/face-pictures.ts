import { drawPages } from '../engine/pdfium.js';
import { encodePng } from '../engine/sharp.js';

/** Draws every page of a PDF as an opaque PNG, at a resolution in ppi. */
export async function facePictures(pdf: Uint8Array, ppi: number): Promise<Uint8Array[]> {
  const pages = await drawPages(pdf, ppi);
  return Promise.all(pages.map(({ data, width, height }) => encodePng(data, width, height)));
}
