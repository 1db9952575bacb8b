import {
  cutPicture,
  encodeJpeg,
  heaviestInk,
  type PictureFacts,
  pixelLimit,
  readFacts,
} from '../engine/sharp.js';
import { packageVersion } from '../engine/version.js';
import type { OnDisk } from '../load/files.js';
import { sha256 } from '../load/hash.js';
import { type Diagnostic, hasErrors, type Outcome, type Place } from '../model/diagnostic.js';
import { readCached, writeCached } from './cache.js';
import { type Focus, placedPpi, planCut, type Slot } from './crop.js';
import { formatOfBytes, strangerHint } from './format.js';
import {
  judgeInk,
  judgeMade,
  judgeName,
  judgeSharpness,
  type Say,
  type Sharpness,
  sayAt,
  shortName,
} from './judge.js';
import type { MadePicture } from './made.js';

/** Raised whenever the same settings would give other bytes. */
const pipelineVersion = 1;

export type PictureColour =
  | { readonly space: 'rgb' }
  /** By an ICC profile, which validation has judged; `maxInk` in %. */
  | { readonly space: 'cmyk'; readonly profile: OnDisk; readonly maxInk: number };

export interface PictureRequest extends Sharpness {
  readonly bytes: Uint8Array;
  /** The file's name, for messages and to notice a wrong ending. */
  readonly name: string;
  /** Where the content names the picture. */
  readonly place: Place;
  readonly slot: Slot;
  /** What must stay when the picture is cut; null leaves it to the engine's attention. */
  readonly focus: Focus | null;
  readonly colour: PictureColour;
  /** Brought down to this, never up. */
  readonly maxPpi: number;
  /** Absolute folder of derived pictures. */
  readonly cacheDir: string;
}

export interface PreparedPicture {
  /** JPEG: RGB (sRGB), or CMYK in four channels; no metadata and no profile inside. */
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  /** At the placed size, after bringing down. */
  readonly ppi: number;
}

/**
 * Makes a photograph ready for its slot: upright, cut to the slot's shape around the focus, brought down, on white,
 * in the edition's colours, free of metadata. Same bytes and settings give the same picture, from the cache where it
 * was made before. Errors: picture/empty, unknown-format, damaged, too-large, low-resolution; warnings:
 * picture/mislabelled, animated, transparent, cmyk, ink, low-resolution.
 */
export async function preparePicture(request: PictureRequest): Promise<Outcome<PreparedPicture>> {
  const { bytes, name, colour, slot } = request;
  const say = sayAt(request.place);
  const refusal = refuse(bytes, name, say);
  if (refusal) return { diagnostics: [refusal] };

  const key = cacheKey(request);
  const cached = readCached<MadePicture>(request.cacheDir, key);
  const facts = cached?.facts ?? (await readFacts(bytes));
  if (!facts) return { diagnostics: [damaged(name, say)] };
  if (facts.width * facts.height > pixelLimit) return { diagnostics: [tooLarge(facts, name, say)] };

  const diagnostics = [...judgeName(bytes, name, say), ...judgeSharpness(facts, slot, request, name, say)];
  if (hasErrors(diagnostics)) return { diagnostics };

  const made = cached ?? (await make(request, facts));
  if (!made) return { diagnostics: [...diagnostics, damaged(name, say)] };
  if (!cached) writeCached(request.cacheDir, key, made);
  diagnostics.push(...judgeMade(made, bytes, name, say));
  if (colour.space === 'cmyk') diagnostics.push(...judgeInk(made, colour.maxInk, name, say));
  const { widthPx, heightPx } = made;
  const ppi = placedPpi({ width: widthPx, height: heightPx }, slot);
  return { value: { bytes: made.bytes, widthPx, heightPx, ppi }, diagnostics };
}

async function make(request: PictureRequest, facts: PictureFacts): Promise<MadePicture | undefined> {
  const { bytes, slot, focus, maxPpi, colour } = request;
  const pixels = await cutPicture(bytes, planCut(facts, slot, focus, maxPpi));
  if (!pixels) return undefined;
  const jpeg = await encodeJpeg(pixels, colour.space === 'cmyk' ? colour.profile.absolute : null);
  return {
    facts,
    bytes: jpeg,
    widthPx: pixels.width,
    heightPx: pixels.height,
    transparent: pixels.channels === 4 && seeThrough(pixels.data),
    ink: colour.space === 'cmyk' ? await heaviestInk(jpeg) : null,
  };
}

/** Many pictures carry an alpha channel and use it nowhere; of those nothing need be said. */
function seeThrough(rgba: Buffer): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return true;
  return false;
}

/** Only what changes the bytes: limits that are merely judged by do not belong here. */
function cacheKey({ bytes, slot, focus, colour, maxPpi }: PictureRequest): string {
  const profile = colour.space === 'cmyk' ? colour.profile.hash : null;
  const settings = { slot: [slot.widthMm, slot.heightMm], focus: focus && [focus.x, focus.y], maxPpi };
  const versions = [pipelineVersion, packageVersion('sharp')];
  return sha256(JSON.stringify([sha256(bytes), settings, colour.space, profile, versions]));
}

function refuse(bytes: Uint8Array, name: string, say: Say): Diagnostic | undefined {
  const short = shortName(name);
  if (bytes.length === 0) {
    return say('error', 'picture/empty', `“${short}” is empty`, 'copy the file again');
  }
  const format = formatOfBytes(bytes);
  if (format === 'SVG') {
    const message = `“${short}” is an SVG drawing, not a photograph`;
    return say('error', 'picture/unknown-format', message, 'rename it so that it ends in .svg');
  }
  if (format) return undefined;
  const message = `“${short}” is no picture that can be read`;
  return say('error', 'picture/unknown-format', message, strangerHint(bytes));
}

const damaged = (name: string, say: Say): Diagnostic =>
  say(
    'error',
    'picture/damaged',
    `“${shortName(name)}” is damaged, or breaks off in the middle`,
    'copy or download the file again, or save it anew',
  );

function tooLarge({ width, height }: PictureFacts, name: string, say: Say): Diagnostic {
  const message = `“${shortName(name)}” has ${width} × ${height} px; at most ${pixelLimit / 1e6} million pixels are read`;
  return say(
    'error',
    'picture/too-large',
    message,
    'save a smaller copy: 6000 px on the long side are plenty',
  );
}
