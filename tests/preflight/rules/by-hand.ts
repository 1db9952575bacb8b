import type {
  CosDict,
  Mark,
  PaintedColour,
  PathMark,
  PdfFile,
  PdfPage,
  Rect,
  Space,
  TextMark,
} from '../../../src/preflight/cos.js';
import type { RuleContext, Separations } from '../../../src/preflight/rule.js';

/** Files without bytes, for what a written one could hardly say. */
const none: CosDict = { kind: 'dict', entries: new Map() };

export const rect = (left: number, bottom: number, right: number, top: number): Rect => ({
  left,
  bottom,
  right,
  top,
});

/** A page of 120 pt, its bleed 10 pt and its trim 20 pt inside, so that a mm of bleed is much. */
export const pageOf = (marks: readonly Mark[], more: Partial<PdfPage> = {}): PdfPage => ({
  index: 0,
  dict: none,
  mediaBox: rect(0, 0, 120, 120),
  cropBox: rect(0, 0, 120, 120),
  bleedBox: rect(10, 10, 110, 110),
  trimBox: rect(20, 20, 100, 100),
  hasBox: { CropBox: false, BleedBox: true, TrimBox: true, ArtBox: false },
  rotate: 0,
  userUnit: undefined,
  resources: none,
  marks: marks.map((mark, order) => ({ ...mark, order })),
  annotations: [],
  content: {
    sequences: [],
    forms: new Map(),
    deepestSave: 0,
    unknownOperators: new Set(),
    renderingIntents: new Set(),
    borrowing: new Set(),
  },
  troubles: [],
  ...more,
});

export const fileOf = (...pages: readonly PdfPage[]): PdfFile => ({
  bytes: new Uint8Array(),
  headerVersion: '1.6',
  trailer: none,
  catalog: none,
  info: undefined,
  xmp: undefined,
  encrypted: false,
  usesObjectStreams: false,
  usesXrefStreams: false,
  pages,
  resolve: (value) => value ?? null,
  structure: undefined,
  fonts: () => [],
  objects: () => [],
  places: () => [],
  decode: () => undefined,
});

const cmykSpace: Space = {
  family: 'DeviceCMYK',
  components: 4,
  colorants: [],
  under: undefined,
  tint: undefined,
};
export const cmyk = (...values: readonly [number, number, number, number]): PaintedColour => {
  const [Cyan, Magenta, Yellow, Black] = values;
  return { space: cmykSpace, values, inks: { Cyan, Magenta, Yellow, Black } };
};
export const iccColour: PaintedColour = {
  space: { ...cmykSpace, family: 'ICCBased' },
  values: [0, 1, 1, 0],
  inks: undefined,
};

const common = (visible: Rect) => ({
  page: 0,
  order: 0,
  box: visible,
  visible,
  overprint: { on: false, mode: 0 } as const,
  alpha: 1,
  blend: 'Normal',
  softMask: false,
  within: [],
});

export const shape = (visible: Rect, fill: PaintedColour, more: Partial<PathMark> = {}): PathMark => ({
  ...common(visible),
  kind: 'path',
  fill,
  stroke: undefined,
  lineWidth: 1,
  thickness: Math.min(visible.right - visible.left, visible.top - visible.bottom),
  ...more,
});

export const words = (visible: Rect, fill: PaintedColour, more: Partial<TextMark> = {}): TextMark => ({
  ...common(visible),
  kind: 'text',
  text: 'Words',
  font: { resource: 'F1', name: 'Sans', subtype: 'TrueType', embedded: true, subset: false },
  size: 7,
  mode: 0,
  fill,
  stroke: undefined,
  ...more,
});

export const contextOf = (more: Partial<RuleContext> = {}): RuleContext => ({
  limits: {},
  expected: undefined,
  separations: async () => undefined,
  cmykPixels: async () => undefined,
  tick: () => {},
  ...more,
});

/** Separations of a page of 120 pt at 72 ppi, whose pixels a function of x and y (upward, pt) tells. */
export function separationsOf(inkAt: (x: number, y: number) => readonly number[]): Separations {
  const names = ['Cyan', 'Magenta', 'Yellow', 'Black'];
  const data = new Uint8Array(120 * 120 * names.length);
  for (let row = 0; row < 120; row++) {
    for (let column = 0; column < 120; column++)
      names.forEach((_, ink) => {
        const amount = inkAt(column + 0.5, 120 - row - 0.5)[ink] ?? 0;
        data[(row * 120 + column) * names.length + ink] = Math.round(amount * 255);
      });
  }
  return { ppi: 72, width: 120, height: 120, names, data };
}
