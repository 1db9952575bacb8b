import { drawPages, openPdfium } from '../engine/pdfium.js';
import { encodePng } from '../engine/sharp.js';

/** Draws the first page of a PDF as an opaque PNG, at a resolution in ppi. */
export async function facePicture(pdf: Uint8Array, ppi: number): Promise<Uint8Array> {
  const [page] = await drawPages(pdf, ppi);
  if (!page) throw new Error('a file without pages has no picture');
  return encodePng(page.data, page.width, page.height);
}

/** Loads what draws and encodes, ahead of the first page. */
export const readyFacePicture = async (): Promise<void> => {
  await Promise.all([openPdfium(), encodePng(new Uint8Array(4), 1, 1)]);
};
