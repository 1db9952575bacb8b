import type { PictureFacts } from '../engine/sharp.js';

/** A picture made for a slot, with all that there may be to say about it: this is what the cache keeps. */
export interface MadePicture {
  readonly facts: PictureFacts;
  /** JPEG */
  readonly bytes: Buffer;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Whether paper shows through what was cut out of it. */
  readonly transparent: boolean;
  /** The heaviest ink, %; null for RGB. */
  readonly ink: number | null;
}
