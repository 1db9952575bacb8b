import type { FontProgram } from './read/programs/program.js';

/**
 * The objects a PDF is made of (ISO 32000-1, 7.3), as plain values. References stay references until somebody asks
 * the file to follow them, so that a circle in a damaged file harms nobody.
 */
export type Cos = null | boolean | number | CosName | CosString | CosRef | CosArray | CosDict | CosStream;

export interface CosName {
  readonly kind: 'name';
  readonly name: string;
  /** true where its bytes are no UTF-8: `name` holds them one by one then. */
  readonly bytewise?: true;
}
export interface CosString {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
}
export interface CosRef {
  readonly kind: 'ref';
  readonly number: number;
  readonly generation: number;
}
export interface CosArray {
  readonly kind: 'array';
  readonly items: readonly Cos[];
}
export interface CosDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, Cos>;
}
export interface CosStream {
  readonly kind: 'stream';
  readonly dict: CosDict;
  /** As it stands in the file, filters not undone. */
  readonly raw: Uint8Array;
}

/** A file as read: its objects, and what its pages paint. */
export interface PdfFile {
  readonly bytes: Uint8Array;
  /** From the header: “1.6”. */
  readonly headerVersion: string;
  readonly trailer: CosDict;
  readonly catalog: CosDict;
  readonly info: CosDict | undefined;
  /** The catalog’s metadata stream as text, and whether it is stored without a filter. */
  readonly xmp: { readonly text: string; readonly plain: boolean } | undefined;
  readonly encrypted: boolean;
  readonly usesObjectStreams: boolean;
  readonly usesXrefStreams: boolean;
  readonly pages: readonly PdfPage[];
  /** Follows a reference (and references behind it); null where there is nothing. */
  resolve(value: Cos | undefined): Cos;
  /** The structure tree (14.7), read when it is first asked for; undefined where the file has none. */
  readonly structure: Structure | undefined;
  /** Every font that text of the pages is shown in, with the codes it shows. Paints all pages. */
  fonts(): readonly UsedFont[];
  /** Every indirect object, by number. */
  objects(): Iterable<readonly [number, Cos]>;
  /** The bytes from each object’s beginning to that of the next, by number, of those that stand in the file itself. */
  places(): Iterable<readonly [number, Uint8Array]>;
  /** A stream’s data, filters undone; undefined where that is not possible within the limits. */
  decode(stream: CosStream): Uint8Array | undefined;
}

/** A rectangle of a page in default user space, pt, y upward. */
export interface Rect {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface PdfPage {
  /** From 0. */
  readonly index: number;
  readonly dict: CosDict;
  readonly mediaBox: Rect;
  readonly cropBox: Rect;
  readonly bleedBox: Rect;
  readonly trimBox: Rect;
  /** Which of the boxes the page (or a parent) really has; the others are defaults (ISO 32000-1, 14.11.2). */
  readonly hasBox: Readonly<Record<'CropBox' | 'BleedBox' | 'TrimBox' | 'ArtBox', boolean>>;
  /** Degrees, as written. */
  readonly rotate: number;
  readonly userUnit: number | undefined;
  readonly resources: CosDict;
  /** Everything the page paints, in order, with what appearance streams of annotations paint behind it. */
  readonly marks: readonly Mark[];
  readonly annotations: readonly Annotation[];
  /** What its content does beside painting. */
  readonly content: ContentFacts;
  /** What the interpreter could not make out, in words for a person. */
  readonly troubles: readonly string[];
}

export interface Annotation {
  readonly subtype: string;
  readonly rect: Rect;
  readonly dict: CosDict;
}

/** A colour space, with what stands behind it. */
export interface Space {
  readonly family:
    | 'DeviceGray'
    | 'DeviceRGB'
    | 'DeviceCMYK'
    | 'CalGray'
    | 'CalRGB'
    | 'Lab'
    | 'ICCBased'
    | 'Indexed'
    | 'Separation'
    | 'DeviceN'
    | 'Pattern';
  readonly components: number;
  /** Names of the colorants of Separation and DeviceN. */
  readonly colorants: readonly string[];
  /** The alternate of ICCBased, Separation and DeviceN; the base of Indexed; what is under an uncoloured Pattern. */
  readonly under: Space | undefined;
  /** Of Separation and DeviceN: the tint transform’s object as text, so that two can be compared. */
  readonly tint: string | undefined;
}

/** A colour as it is set, and the inks it lays down where that can be said. */
export interface PaintedColour {
  readonly space: Space;
  readonly values: readonly number[];
  /** Ink by name, 0 to 1: Cyan, Magenta, Yellow, Black and spot names; undefined where a profile would decide. */
  readonly inks: Readonly<Record<string, number>> | undefined;
}

interface MarkBase {
  readonly page: number;
  /** Order of painting on the page, from 0. */
  readonly order: number;
  /** The mark’s own extent, and what of it the clip lets show; undefined where nothing shows. */
  readonly box: Rect;
  readonly visible: Rect | undefined;
  /** true where the whole of `visible` is painted: a rectangle or picture, upright, clipped by upright rectangles only. */
  readonly solid?: boolean;
  readonly overprint: { readonly on: boolean; readonly mode: 0 | 1 };
  /** 1 is opaque. */
  readonly alpha: number;
  readonly blend: string;
  readonly softMask: boolean;
  /** Names of the forms and patterns it stands in, from the outside. */
  readonly within: readonly string[];
  /** Names of the layers (optional content) it stands in; left out where there are none. */
  readonly layers?: readonly string[];
  /** true where such a layer, or the annotation it belongs to, is switched off: `visible` is undefined then. */
  readonly hidden?: boolean;
  /** The innermost marked content it stands in; left out where there is none. */
  readonly marked?: MarkedContent;
  /** The annotation whose appearance paints it; left out for the page’s own content. */
  readonly annotation?: CosDict;
}

export interface TextMark extends MarkBase {
  readonly kind: 'text';
  readonly text: string;
  readonly font: FontUse;
  /** true where a code of it has no Unicode: no ToUnicode, and an encoding or a glyph’s name that says nothing. */
  readonly unmapped?: boolean;
  /** Effective size, pt: after text matrix and CTM. */
  readonly size: number;
  /** Text rendering mode, 0 to 7. */
  readonly mode: number;
  readonly fill: PaintedColour | undefined;
  readonly stroke: PaintedColour | undefined;
}

/** A marked-content sequence (14.6), or an XObject that is one content item as a whole (14.7.4.3). */
export interface MarkedContent {
  /** As written: `P`, `Span`, `Artifact`, `OC` …; empty for an XObject. */
  readonly tag: string;
  /** Its property list, or the XObject’s dictionary. */
  readonly properties: CosDict | undefined;
  /** Its marked-content identifier. */
  readonly mcid: number | undefined;
  /** The form whose content it stands in; undefined where that is the page’s own, or an appearance’s. */
  readonly form: CosStream | undefined;
  /** The XObject, where it is one. */
  readonly object: CosStream | undefined;
  /** The sequence around it, that of the content that paints the form as well. */
  readonly parent: MarkedContent | undefined;
  /** true in the appearance of an annotation. */
  readonly appearance: boolean;
}

export interface ContentFacts {
  /** Every marked-content sequence, those that paint nothing among them. */
  readonly sequences: readonly MarkedContent[];
  /** How often each form is painted. */
  readonly forms: ReadonlyMap<CosStream, number>;
  /** How many `q` stand open at most. */
  readonly deepestSave: number;
  readonly unknownOperators: ReadonlySet<string>;
  /** Set by `ri`. */
  readonly renderingIntents: ReadonlySet<string>;
  /** Forms, patterns and glyphs that use what only the content around them names. */
  readonly borrowing: ReadonlySet<string>;
}

export interface PathMark extends MarkBase {
  readonly kind: 'path';
  readonly fill: PaintedColour | undefined;
  readonly stroke: PaintedColour | undefined;
  /** Effective line width of the stroke, pt. */
  readonly lineWidth: number;
  /** The smaller side of a filled shape, pt: thin ones look like lines. */
  readonly thickness: number;
}

export interface ImageMark extends MarkBase {
  readonly kind: 'image';
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bits: number;
  /** undefined for image masks, which are painted in a colour. */
  readonly space: Space | undefined;
  readonly maskColour: PaintedColour | undefined;
  readonly ppi: { readonly x: number; readonly y: number };
  readonly inline: boolean;
  readonly hasSoftMask: boolean;
  readonly dict: CosDict;
  /** Its samples as they stand in the file; left out for inline pictures. */
  readonly stream?: CosStream;
}

export interface ShadingMark extends MarkBase {
  readonly kind: 'shading';
  readonly space: Space;
}

/** A transparency group that is painted: the page’s own or a form’s. */
export interface GroupMark extends MarkBase {
  readonly kind: 'group';
  readonly space: Space | undefined;
  /** true where it is the group of a luminosity soft mask. */
  readonly luminosity: boolean;
}

export type Mark = TextMark | PathMark | ImageMark | ShadingMark | GroupMark;

export interface FontUse {
  readonly resource: string;
  readonly name: string;
  readonly subtype: string;
  readonly embedded: boolean;
  readonly subset: boolean;
}

/** A font with what text shows in it. */
export interface UsedFont {
  readonly dict: CosDict;
  readonly use: FontUse;
  /** The font below a composite one, else the font itself. */
  readonly below: CosDict;
  readonly codes: ReadonlyMap<number, UsedCode>;
  /** What its ToUnicode says, by code; undefined where it has none that can be read. */
  readonly unicodes: ReadonlyMap<number, string> | undefined;
  /** Its embedded program; undefined where there is none, and in words why it can’t be read. */
  program(): FontProgram | string | undefined;
}

/** A character code that text shows. */
export interface UsedCode {
  readonly code: number;
  /** Of composite fonts; undefined where only a CMap that is not in the file could say it. */
  readonly cid: number | undefined;
  /** What it stands for; empty where nothing says so. */
  readonly text: string;
  /** Of simple fonts: the letter, and where it goes by one the name of the glyph, that the encoding alone gives. */
  readonly letter: string;
  readonly glyphName: string | undefined;
  /** Whether its Unicode is known; undefined where only the whole Adobe Glyph List could tell. */
  readonly mapped: boolean | undefined;
  /** As the font’s dictionary has it, in thousandths of the size. */
  readonly width: number;
  /** Where it is first shown: the page from 0, and the box of that text. */
  readonly page: number;
  readonly rect: Rect;
  /** false while it is only shown in rendering mode 3. */
  readonly rendered: boolean;
}

/** The structure tree (14.7) as far as it could be followed. */
export interface Structure {
  readonly root: CosDict;
  /** All elements, in the order of the tree. */
  readonly elements: readonly StructElement[];
  readonly kids: readonly StructKid[];
  /** What could not be followed, in words. */
  readonly troubles: readonly string[];
  /** The element that a content item belongs to, as the tree has it. */
  ofContent(page: number, form: CosStream | undefined, mcid: number): StructElement | undefined;
  /** The element that has an annotation or XObject as a kid. */
  ofObject(object: CosDict | CosStream): StructElement | undefined;
  /** An entry of the parent tree: for content an array, for an object its element. */
  parentOf(key: number): Cos;
  /** Where a structure type leads through the role map. */
  roleOf(type: string): Role;
}

/** A structure type after the role map (14.7.3). */
export interface Role {
  /** The standard type, or undefined where the map leads to none. */
  readonly standard: string | undefined;
  /** The types on the way, the first one among them. */
  readonly way: readonly string[];
  /** true where the map leads back to where it was. */
  readonly circular: boolean;
}

export interface StructElement {
  readonly dict: CosDict;
  /** As written (S). */
  readonly type: string;
  /** The standard type that stands for; the type as written where it stands for none. */
  readonly role: string;
  readonly parent: StructElement | undefined;
  readonly kids: readonly StructKid[];
  /** The page it begins on, from 0, where it says so or its content does. */
  readonly page: number | undefined;
}

export type StructKid =
  | { readonly kind: 'element'; readonly element: StructElement }
  | {
      readonly kind: 'content';
      readonly page: number | undefined;
      readonly mcid: number;
      readonly form: CosStream | undefined;
    }
  | { readonly kind: 'object'; readonly page: number | undefined; readonly object: CosDict | CosStream };
