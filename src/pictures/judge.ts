import { type Diagnostic, diagnose, type Place, type Severity } from '../model/diagnostic.js';
import { pixelsFor, placedPpi, type Slot } from './crop.js';
import { formatOfBytes, formatOfName, isMovingPng } from './format.js';
import type { MadePicture } from './made.js';

/** Says something about a picture, at the place in the content that names it. */
export type Say = (severity: Severity, code: string, message: string, hint: string) => Diagnostic;

export const sayAt =
  (place: Place): Say =>
  (severity, code, message, hint) =>
    diagnose(severity, code, message, place, hint);

/** The file's own name, without its folders. */
export const shortName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** Whether the file's name promises another format than its bytes hold. Warning: picture/mislabelled. */
export function judgeName(bytes: Uint8Array, name: string, say: Say): Diagnostic[] {
  const [held, promised] = [formatOfBytes(bytes), formatOfName(name)];
  if (held === undefined || held === promised) return [];
  const message = `“${shortName(name)}” is a ${held} picture${promised ? `, not ${promised}` : ''}`;
  const ending = held === 'JPEG' ? 'jpg' : held === 'TIFF' ? 'tif' : held.toLowerCase();
  const hint = `rename it so that it ends in .${ending}, here and in the content`;
  return [say('warning', 'picture/mislabelled', message, hint)];
}

/** What is asked of a picture's resolution, ppi at the size it is placed at. */
export interface Sharpness {
  readonly warnPpi: number;
  /** Anything below is an error. */
  readonly minPpi: number;
}

/** Whether a picture has pixels enough for its slot. Warning or error: picture/low-resolution. */
export function judgeSharpness(
  size: { width: number; height: number },
  slot: Slot,
  { warnPpi, minPpi }: Sharpness,
  name: string,
  say: Say,
): Diagnostic[] {
  const ppi = placedPpi(size, slot);
  if (ppi >= Math.max(warnPpi, minPpi)) return [];
  const enough = pixelsFor(slot, Math.max(warnPpi, minPpi));
  const place = `${slot.widthMm.toFixed(0)} × ${slot.heightMm.toFixed(0)} mm`;
  const message =
    `“${shortName(name)}” has ${size.width} × ${size.height} px, which is ${Math.floor(ppi)} ppi ` +
    `at ${place}; it needs at least ${enough.width} × ${enough.height}`;
  const hint = 'use the original from the camera instead of a copy from a web page, or another picture';
  return [say(ppi < minPpi ? 'error' : 'warning', 'picture/low-resolution', message, hint)];
}

/** What became of the picture that its owner may not expect. */
export function judgeMade(made: MadePicture, bytes: Uint8Array, name: string, say: Say): Diagnostic[] {
  const { facts, transparent } = made;
  const said: Diagnostic[] = [];
  const warn = (code: string, message: string, hint: string) =>
    said.push(say('warning', code, `“${shortName(name)}” ${message}`, hint));
  if (facts.frames > 1 || isMovingPng(bytes)) {
    const message = 'moves or has several pages; only the first is shown';
    warn('picture/animated', message, 'save the one that you want as a picture of its own');
  }
  if (transparent) {
    const hint = 'fill its background with white or the panel’s colour, or use an SVG drawing';
    warn('picture/transparent', 'is see-through in parts; they become white', hint);
  }
  if (facts.cmyk && !facts.profiled) {
    const message = 'has CMYK colours without a profile that says which inks; they may look different';
    warn('picture/cmyk', message, 'save it as RGB (sRGB), or as CMYK with its profile');
  }
  return said;
}

/** Whether a picture takes more ink than the printer allows. Warning: picture/ink. */
export function judgeInk({ ink }: MadePicture, maxInk: number, name: string, say: Say): Diagnostic[] {
  // The profile keeps its limit to a percent or so, and JPEG rounds.
  if (ink === null || ink <= maxInk + 2) return [];
  const message = `“${shortName(name)}” takes ${Math.round(ink)} % of ink where it is darkest; the printer allows ${maxInk} %`;
  const hint = `give the printer a colour profile that keeps to ${maxInk} %, or lighten the picture`;
  return [say('warning', 'picture/ink', message, hint)];
}
