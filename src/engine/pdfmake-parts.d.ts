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
declare module 'pdfmake/js/StyleContextStack.js' {
  class StyleContextStack {
    constructor(styles: object, defaults: object);
  }
  const exported: { default: typeof StyleContextStack };
  export default exported;
}
declare module 'pdfmake/js/TextInlines.js' {
  class TextInlines {
    constructor(document: object);
    buildInlines(
      text: readonly object[],
      styles: object,
    ): {
      items: readonly {
        piece: number;
        text: string;
        width: number;
        leadingCut: number;
        trailingCut: number;
        lineEnd?: boolean;
        noNewLine?: boolean;
      }[];
    };
  }
  const exported: { default: typeof TextInlines };
  export default exported;
}
