/** The parts of pdfmake that are used one by one; the package ships no types for them. */
declare module 'pdfmake/js/PDFDocument.js' {
  import PDFKit from 'pdfkit';

  class PDFDocument extends PDFKit {
    constructor(
      fonts: Readonly<Record<string, Readonly<Record<string, string | Buffer>>>>,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
    );
    provideFont(family: string, bold: boolean, italics: boolean): import('./pdfmake.js').EngineFont;
  }
  const exported: { default: typeof PDFDocument };
  export default exported;
}
declare module 'pdfmake/js/LayoutBuilder.js' {
  class LayoutBuilder {
    constructor(size: object, margins: object, svgMeasure: object);
    layoutDocument(
      content: object,
      document: object,
      styles: object,
      defaultStyle: object,
    ): { items: { type: string; item: import('./pdfmake.js').EngineLine }[] }[];
  }
  const exported: { default: typeof LayoutBuilder };
  export default exported;
}
