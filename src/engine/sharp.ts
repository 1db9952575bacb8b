import { heaviestSets, type InkPixels } from '../model/ink-sets.js';

/** A picture of more pixels is refused before it is decoded. */
export const pixelLimit = 200_000_000;

/** Everything below is opened strictly: a file that breaks off is an error, not half a picture. */
const careful = { failOn: 'error', limitInputPixels: pixelLimit } as const;

/** What a picture's header says. */
export interface PictureFacts {
  /** px, after the camera's orientation is applied. */
  readonly width: number;
  readonly height: number;
  /** Frames of an animation, or pages. */
  readonly frames: number;
  readonly cmyk: boolean;
  readonly profiled: boolean;
}

/** How a picture is cut: brought to `scaled`, of which `window` is kept; without a window sharp's attention chooses. */
export interface Cut {
  readonly scaled: { readonly width: number; readonly height: number };
  /** px of the result. */
  readonly width: number;
  readonly height: number;
  readonly window: { readonly left: number; readonly top: number } | null;
}

/** Pixels in sRGB, 8 bit; four channels where the picture can be seen through. */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
}

export type Sharp = typeof import('sharp').default;

let library: Promise<Sharp> | undefined;

/** sharp is loaded when a picture must really be made: a build that changes nothing never pays for it. */
function load(): Promise<Sharp> {
  library ??= import('sharp').then(({ default: sharp }) => {
    // Every picture is opened once, so a cache would only hold memory.
    sharp.cache(false);
    return sharp;
  });
  return library;
}

/**
 * An opaque PNG, 8 bits a channel, of a page from its pixels (RGBA, four bytes each). All colours are kept: asking
 * sharp for an effort would bring them down to a palette, and adaptive filters cost time for little on flat pages.
 */
export async function encodePng(rgba: Uint8Array, width: number, height: number): Promise<Buffer> {
  const sharp = await load();
  return sharp(rgba, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 6, adaptiveFiltering: false })
    .toBuffer();
}

/** The same for a screen on this machine, where the time counts and not the size. */
export async function encodeQuickly(rgba: Uint8Array, width: number, height: number): Promise<Buffer> {
  const sharp = await load();
  return sharp(rgba, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 1, adaptiveFiltering: false })
    .toBuffer();
}

/** A part of a page as PNG, of few colours: it illustrates a place, and many of them stand in one report. */
export async function encodePart(
  { data, width, height }: { data: Uint8Array; width: number; height: number },
  part: { left: number; top: number; width: number; height: number },
): Promise<Buffer> {
  const sharp = await load();
  return sharp(data, { raw: { width, height, channels: 4 } })
    .extract(part)
    .flatten({ background: '#ffffff' })
    .png({ palette: true, colours: 64, effort: 4 })
    .toBuffer();
}

/**
 * An upright strip of a picture as WebP, small enough for a list on a telephone.
 * @param from where it begins, and `to` where it ends, as shares of the width, 0 to 1
 */
export async function cutStrip(bytes: Uint8Array, from: number, to: number): Promise<Buffer> {
  const sharp = await load();
  const { width, height } = await sharp(bytes, careful).metadata();
  const left = Math.round(width * from);
  return sharp(bytes, careful)
    .extract({ left, top: 0, width: Math.round(width * to) - left, height })
    .webp({ quality: 82 })
    .toBuffer();
}

/** A page, or a part of it, as WebP of a quality at which small type stays sharp; for reports with whole pages in them. */
export async function encodeWebp(
  { data, width, height }: { data: Uint8Array; width: number; height: number },
  part: { left: number; top: number; width: number; height: number } = { left: 0, top: 0, width, height },
): Promise<Buffer> {
  const sharp = await load();
  return sharp(data, { raw: { width, height, channels: 4 } })
    .extract(part)
    .flatten({ background: '#ffffff' })
    .webp({ quality: 80 })
    .toBuffer();
}

/** Reads a picture's header, whatever its size; undefined where it can't be read. */
export async function readFacts(bytes: Uint8Array): Promise<PictureFacts | undefined> {
  const sharp = await load();
  try {
    const found = await sharp(bytes, { failOn: 'error', limitInputPixels: false }).metadata();
    return {
      width: found.autoOrient.width,
      height: found.autoOrient.height,
      frames: found.pages ?? 1,
      cmyk: found.space === 'cmyk',
      profiled: found.hasProfile,
    };
  } catch {
    return undefined;
  }
}

/**
 * Decodes the first frame, upright, and cuts it. Colours are taken through the picture's own profile to sRGB; CMYK
 * without one through libvips's generic profile. Undefined where the file is damaged or not to be decoded.
 */
export async function cutPicture(bytes: Uint8Array, cut: Cut): Promise<Pixels | undefined> {
  const sharp = await load();
  const { width, height, scaled, window } = cut;
  const upright = sharp(bytes, careful).autoOrient();
  // Scaling comes before cutting, so that a large JPEG is decoded at a fraction of its size.
  const cutOut = window
    ? upright.resize({ ...scaled, fit: 'fill' }).extract({ ...window, width, height })
    : upright.resize({ width, height, fit: 'cover', position: sharp.strategy.attention });
  try {
    const { data, info } = await cutOut.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
    return withColours(data, info);
  } catch {
    return undefined;
  }
}

/** A greyscale picture leaves sharp with one channel (two with transparency); all else expects colours. */
function withColours(
  data: Buffer,
  { width, height, channels }: { width: number; height: number; channels: number },
): Pixels {
  if (channels === 3 || channels === 4) return { data, width, height, channels };
  const wider = channels === 1 ? 3 : 4;
  const result = Buffer.alloc(width * height * wider);
  for (let from = 0, to = 0; from < data.length; from += channels, to += wider) {
    result.fill(data[from] ?? 0, to, to + 3);
    if (wider === 4) result[to + 3] = data[from + 1] ?? 255;
  }
  return { data: result, width, height, channels: wider };
}

/**
 * A JPEG of the pixels, on white where they can be seen through; RGB, or CMYK by the ICC profile at `profilePath`.
 * The profile itself is not put in (a PDF's output intent says the same), nor any other metadata. The profile must
 * have been checked before: libvips quietly takes its own CMYK in place of one that it can't read.
 */
export async function encodeJpeg(pixels: Pixels, profilePath: string | null): Promise<Buffer> {
  const sharp = await load();
  const { data, width, height, channels } = pixels;
  const opaque = sharp(data, { raw: { width, height, channels } }).flatten({ background: '#ffffff' });
  // withIccProfile alone: asking for the CMYK colour space too would convert twice.
  const coloured = profilePath === null ? opaque : opaque.withIccProfile(profilePath, { attach: false });
  const chromaSubsampling = profilePath === null ? '4:2:0' : '4:4:4';
  return coloured.jpeg({ quality: 85, chromaSubsampling }).toBuffer();
}

/** The most ink anywhere in a CMYK JPEG, %. */
export async function heaviestInk(jpeg: Uint8Array): Promise<number> {
  return heaviestSets(await readInks(jpeg))[15] ?? 0;
}

/** A CMYK JPEG’s pixels; undefined where it is another, or can’t be decoded. */
export async function cmykPixels(jpeg: Uint8Array): Promise<InkPixels | undefined> {
  try {
    return await readInks(jpeg);
  } catch {
    return undefined;
  }
}

/** The inks are read as they are in the file: without `pipelineColourspace` sharp would take them to sRGB and back. */
async function readInks(jpeg: Uint8Array): Promise<InkPixels> {
  const sharp = await load();
  const image = sharp(jpeg, { limitInputPixels: pixelLimit })
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk');
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== 4) throw new Error(`a CMYK picture has ${info.channels} channels`);
  return { data, width: info.width, height: info.height };
}

/** A greyscale picture’s pixels, a byte each; undefined where it can’t be read. */
export async function readGrey(
  file: string,
): Promise<{ data: Uint8Array; width: number; height: number } | undefined> {
  const sharp = await load();
  try {
    const image = sharp(file, careful).toColourspace('b-w').extractChannel(0).raw();
    const { data, info } = await image.toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch {
    return undefined;
  }
}
