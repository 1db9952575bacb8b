/** The standard structure types (ISO 32000-1, 14.8.4), and headings of any level (ISO 14289-1, 7.4.3). */
const standard = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP',
    'Figure Formula Form',
  ].flatMap((types) => types.split(' ')),
);

/** A standard structure type of ISO 32000-1. */
export const isStandardType = (type: string): boolean => standard.has(type);

/** A heading of a level beyond H6, which only ISO 14289-1 knows. */
export const isFurtherHeading = (type: string): boolean => /^H(?:[7-9]|[1-9]\d{1,2})$/.test(type);
