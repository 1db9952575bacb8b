import type { Cut } from '../engine/sharp.js';
import { mmPerInch } from '../model/units.js';

/** Where a picture goes, mm, with the bleed where it meets the trim. */
export interface Slot {
  readonly widthMm: number;
  readonly heightMm: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A point of the picture, from 0 0 (top left) to 1 1. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

/** Pixels that fill a slot at a resolution. */
export const pixelsFor = ({ widthMm, heightMm }: Slot, ppi: number): Size => ({
  // A hair less before rounding up, so that 50.8 mm at 150 ppi are 300 px in spite of binary fractions.
  width: Math.ceil((widthMm / mmPerInch) * ppi - 1e-6),
  height: Math.ceil((heightMm / mmPerInch) * ppi - 1e-6),
});

/** The resolution that a picture has when it covers a slot, ppi, to a hundredth. */
export function placedPpi(picture: Size, { widthMm, heightMm }: Slot): number {
  const ppi = Math.min(picture.width / widthMm, picture.height / heightMm) * mmPerInch;
  return Math.round(ppi * 100) / 100;
}

/**
 * Cuts a picture to a slot's shape with the focus as near to the middle as the edges allow, at no more than
 * `maxPpi`, and never larger than it is. Without a focus the window is left to the engine.
 */
export function planCut(picture: Size, slot: Slot, focus: Focus | null, maxPpi: number): Cut {
  const scale = Math.min(1, maxPpi / placedPpi(picture, slot));
  const aspect = slot.widthMm / slot.heightMm;
  const whole = (value: number, most: number) => Math.max(1, Math.min(most, Math.round(value)));
  const scaled = {
    width: whole(picture.width * scale, picture.width),
    height: whole(picture.height * scale, picture.height),
  };
  const width = whole(Math.min(picture.width, picture.height * aspect) * scale, scaled.width);
  const height = whole(Math.min(picture.height, picture.width / aspect) * scale, scaled.height);
  const start = (at: number, full: number, part: number) =>
    Math.max(0, Math.min(full - part, Math.round(at * full - part / 2)));
  const window = focus && {
    left: start(focus.x, scaled.width, width),
    top: start(focus.y, scaled.height, height),
  };
  return { scaled, width, height, window };
}
