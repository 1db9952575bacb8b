/** A page as pixels, four bytes each: red, green, blue, alpha. */
export interface PageImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

let library: Promise<import('@hyzyla/pdfium').PDFiumLibrary> | undefined;

/** Opens PDFium, which costs a tenth of a second, once. */
export function openPdfium() {
  library ??= import('@hyzyla/pdfium').then(({ PDFiumLibrary }) => PDFiumLibrary.init());
  return library;
}

/** Draws the pages of a PDF at a resolution in ppi. */
export async function drawPages(pdf: Uint8Array, ppi: number): Promise<PageImage[]> {
  const document = await (await openPdfium()).loadDocument(pdf);
  try {
    const images: PageImage[] = [];
    for (const page of document.pages()) {
      const { data, width, height } = await page.render({ scale: ppi / 72, render: 'bitmap' });
      images.push({ data, width, height });
    }
    return images;
  } finally {
    document.destroy();
  }
}
