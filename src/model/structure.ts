/** What a part of a document is (standard structure types, ISO 32000-1, 14.8.4). */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Link'
  | 'Span'
  | 'Figure'
  | 'Form';

/** A document, or a part of it, as a tree of what its parts are, in the reader's order. */
export interface StructureElement {
  readonly type: StructureType;
  /** BCP 47, where it is not what the document is written in. */
  readonly lang?: string;
  /** What a figure shows, for those who can't see it. */
  readonly alt?: string;
  /** A section's heading, for lists of contents. */
  readonly title?: string;
  /** true for a list whose items bear numbers. */
  readonly numbered?: boolean;
  readonly children: readonly StructureChild[];
}

export type StructureChild = StructureElement | Painted | Annotated;

/** Names an artwork as a part of the document. */
export const artworkPart = (index: number): string => `artwork.${index}`;

/** Something painted: a part of a block; of its text only the runs from `from` to `to`, without the last. */
export interface Painted {
  readonly type: 'painted';
  readonly part: string;
  readonly from: number;
  readonly to: number;
}

/** Something live over what is painted: the address that it leads to, or the field of a form that stands there. */
export interface Annotated {
  readonly type: 'annotated';
  /** The part over which it lies. */
  readonly over: Painted;
  readonly href: string | null;
  /** Where it leads, or what is asked, in words. */
  readonly contents: string;
}
