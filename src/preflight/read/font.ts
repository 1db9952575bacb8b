import type { CosDict, FontUse, UsedCode } from '../cos.js';
import { type Access, isStream } from './access.js';
import { type CMap, readCMap } from './cmap.js';
import type { Objects } from './objects.js';
import type { Type3 } from './type3-fonts.js';

/** A glyph to show: what it takes along the line, in units of text space for a size of 1. */
export interface Glyph {
  readonly code: number;
  /** Of composite fonts, where it can be told. */
  readonly cid: number | undefined;
  readonly width: number;
  /** How wide the font’s dictionary says it is, in thousandths of the size, whichever way it is written. */
  readonly breadth: number;
  readonly text: string;
  /** Of simple fonts: the letter, and where it goes by one the name of the glyph, that the encoding alone gives. */
  readonly letter: string;
  readonly glyphName: string | undefined;
  /** Whether its Unicode is known; undefined where only the whole Adobe Glyph List could tell. */
  readonly mapped: boolean | undefined;
  /** A single byte 32, to which word spacing applies. */
  readonly space: boolean;
}

export interface Font {
  readonly dict: CosDict;
  /** The font below a composite one, else the font itself. */
  readonly below: CosDict;
  readonly use: FontUse;
  /** What has been shown in it, by code. */
  readonly used: Map<number, UsedCode>;
  /** What its ToUnicode says, by code. */
  readonly unicodes: ReadonlyMap<number, string> | undefined;
  readonly vertical: boolean;
  /** Above and below the line, for a size of 1. */
  readonly ascent: number;
  readonly descent: number;
  readonly type3: Type3 | undefined;
  glyphs(bytes: Uint8Array): Glyph[];
}

/** What a font’s readers need. */
export interface FontSource {
  readonly objects: Objects;
  readonly access: Access;
}

export function toUnicode({ objects, access }: FontSource, dict: CosDict): CMap | undefined {
  const stream = access.get(dict, 'ToUnicode');
  if (!isStream(stream)) return undefined;
  const { data } = objects.decode(stream);
  return data && readCMap(data, objects.budget);
}
