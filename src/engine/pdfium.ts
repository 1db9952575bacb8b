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

/** Pages of one PDF, drawn when they are asked for. */
export interface Drawer {
  /** A page from 0, as a reader shows it: its CropBox, turned by Rotate. */
  page(index: number, ppi: number): Promise<PageImage>;
  /** What a page from 0 says, line by line, in the order that PDFium takes it to be read in. */
  text(index: number): string;
  close(): void;
}

export async function openDrawer(pdf: Uint8Array): Promise<Drawer> {
  const document = await (await openPdfium()).loadDocument(pdf);
  return {
    async page(index, ppi) {
      const { data, width, height } = await document
        .getPage(index)
        .render({ scale: ppi / 72, render: 'bitmap' });
      return { data, width, height };
    },
    text: (index) => document.getPage(index).getText(),
    close: () => document.destroy(),
  };
}
