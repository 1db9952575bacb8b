import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp, { type Color, type Sharp } from 'sharp';
import { afterAll } from 'vitest';
import { sha256 } from '../../src/load/hash.js';
import type { PictureRequest } from '../../src/pictures/prepare.js';

const folders: string[] = [];
/** Each file of tests calls this; a module that several files share is run but once. */
export const cleanUp = (): void =>
  afterAll(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

/** An empty folder that goes away after the file’s tests, if it calls `cleanUp`. */
export function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'leaflets-pictures-'));
  folders.push(folder);
  return folder;
}

export const coated = fileURLToPath(new URL('../../assets/icc/coated-fogra39-tac300.icc', import.meta.url));
/** A profile as validation hands it on. */
export const profileAt = (absolute: string) => ({ absolute, hash: sha256(readFileSync(absolute)) });
export const cmyk = { space: 'cmyk', profile: profileAt(coated), maxInk: 300 } as const;

/** A request for a slot of one inch square, where pixels and ppi are the same number, with some of it changed. */
export const request = (bytes: Uint8Array, changes: Partial<PictureRequest> = {}): PictureRequest => ({
  bytes,
  name: 'assets/photos/boats.png',
  place: { file: 'content/pictures.yaml', line: 7 },
  slot: { widthMm: 25.4, heightMm: 25.4 },
  focus: { x: 0.5, y: 0.5 },
  colour: { space: 'rgb' },
  maxPpi: 300,
  warnPpi: 225,
  minPpi: 150,
  cacheDir: changes.cacheDir ?? emptyFolder(),
  ...changes,
});

/** A picture of one colour, for a format of one's own. */
export const plain = (width: number, height: number, background: Color = '#336699') =>
  sharp({ create: { width, height, channels: 3, background } });

/** Four fields: red and green above, blue and white below. */
export function fields(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3);
  const colours = ['ff0000', '00ff00', '0000ff', 'ffffff'].map((hex) => Buffer.from(hex, 'hex'));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const field = (y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1);
      colours[field]?.copy(data, (y * width + x) * 3);
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** The colour at a point, 0 to 255 a channel. */
export async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const [column, row] = [Math.floor(x * (info.width - 1)), Math.floor(y * (info.height - 1))];
  const at = (row * info.width + column) * info.channels;
  return [...data.subarray(at, at + info.channels)];
}

/** The name of a colour that is nearly pure. */
export async function nameAt(bytes: Uint8Array, x: number, y: number): Promise<string> {
  const name = (await colourAt(bytes, x, y)).map((value) => (value > 128 ? 1 : 0)).join('');
  const names: Record<string, string> = { '100': 'red', '010': 'green', '001': 'blue', '111': 'white' };
  return names[name] ?? name;
}

/** The inks of a CMYK JPEG in its middle, %, as they stand in the file. */
export async function inksOf(jpeg: Uint8Array): Promise<number[]> {
  const image = sharp(jpeg).pipelineColourspace('cmyk').toColourspace('cmyk');
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels;
  return [...data.subarray(at, at + info.channels)].map((value) => Math.round(value / 2.55));
}

/** What a JPEG's own header says, read without any library (ITU-T T.81, annex B). */
export function jpegFacts(bytes: Uint8Array) {
  const buffer = Buffer.from(bytes);
  const markers: number[] = [];
  for (let at = 2; at < buffer.length; at += 2 + buffer.readUInt16BE(at + 2)) {
    const marker = buffer.readUInt16BE(at);
    markers.push(marker);
    if (marker >= 0xffc0 && marker <= 0xffc2) {
      return {
        height: buffer.readUInt16BE(at + 5),
        width: buffer.readUInt16BE(at + 7),
        components: buffer[at + 9],
        /** Horizontal and vertical sampling of the first component. */
        sampling: buffer[at + 11],
        markers,
      };
    }
  }
  throw new Error('no frame in this JPEG');
}

export const codes = (outcome: { diagnostics: readonly { severity: string; code: string }[] }): string[] =>
  outcome.diagnostics.map(({ severity, code }) => `${severity} ${code}`);
