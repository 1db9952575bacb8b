import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type PictureRequest, preparePicture } from '../../src/pictures/prepare.js';
import { cleanUp, cmyk, codes, colourAt, nameAt, plain, request } from './prepare-support.js';

cleanUp();

const prepare = (bytes: Uint8Array, changes: Partial<PictureRequest> = {}) =>
  preparePicture(request(bytes, changes));

/** Noise, so that the file's end matters in every format. */
const noise = () =>
  sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });

describe('resolution', () => {
  const pixels = async (side: number) =>
    prepare(
      await plain(side, side + 40)
        .png()
        .toBuffer(),
    );

  test.each([
    [149, ['error picture/low-resolution']],
    [150, ['warning picture/low-resolution']],
    [224, ['warning picture/low-resolution']],
    [225, []],
  ])('%i ppi', async (side, expected) => {
    const outcome = await pixels(side);
    expect(codes(outcome)).toEqual(expected);
    expect(outcome.value === undefined).toBe(side < 150);
  });

  test('the message says what it has, and what would be enough', async () => {
    const { diagnostics } = await prepare(await plain(400, 300).png().toBuffer(), {
      slot: { widthMm: 101.6, heightMm: 50.8 },
    });
    expect(diagnostics[0]?.message).toBe(
      '“boats.png” has 400 × 300 px, which is 100 ppi at 102 × 51 mm; it needs at least 900 × 450',
    );
    expect(diagnostics[0]?.place).toEqual({ file: 'content/pictures.yaml', line: 7 });
    expect(diagnostics[0]?.hint).toContain('original');
  });

  test('the web asks for none', async () => {
    const outcome = await prepare(await plain(20, 20).png().toBuffer(), { warnPpi: 0, minPpi: 0 });
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.value?.ppi).toBe(20);
  });
});

describe('pictures that can be used, with a word about them', () => {
  test('what is see-through becomes white', async () => {
    const bytes = await sharp({
      create: { width: 300, height: 300, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    for (const colour of [cmyk, { space: 'rgb' } as const]) {
      const outcome = await prepare(bytes, { colour });
      expect(codes(outcome)).toEqual(['warning picture/transparent']);
      const middle = await colourAt(outcome.value?.bytes ?? bytes, 0.5, 0.5);
      expect(Math.min(...middle.slice(0, 3))).toBeGreaterThan(colour.space === 'rgb' ? 253 : 240);
    }
  });

  test('an alpha channel that hides nothing is nothing to talk about', async () => {
    const bytes = await plain(300, 300).ensureAlpha().png().toBuffer();
    expect(codes(await prepare(bytes))).toEqual([]);
  });

  test.each(['webp', 'gif'] as const)('an animation in %s gives its first frame', async (format) => {
    const frames = [
      await plain(300, 300, '#f00').png().toBuffer(),
      await plain(300, 300, '#00f').png().toBuffer(),
    ];
    const bytes = await sharp(frames, { join: { animated: true } })
      .toFormat(format)
      .toBuffer();
    const outcome = await prepare(bytes, { name: `a.${format}` });
    expect(codes(outcome)).toEqual(['warning picture/animated']);
    expect([outcome.value?.widthPx, outcome.value?.heightPx]).toEqual([300, 300]);
    expect(await nameAt(outcome.value?.bytes ?? bytes, 0.5, 0.5)).toBe('red');
  });

  test('a name that promises another format', async () => {
    const outcome = await prepare(await plain(300, 300).jpeg().toBuffer(), { name: 'assets/photos/a.png' });
    expect(codes(outcome)).toEqual(['warning picture/mislabelled']);
    expect(outcome.diagnostics[0]?.message).toBe('“a.png” is a JPEG picture, not PNG');
    expect(outcome.value).toBeDefined();
  });

  test.each(['a.JPG', 'a.jpeg', 'a.jfif.jpg'])('%s is a name for a JPEG', async (name) => {
    expect(codes(await prepare(await plain(300, 300).jpeg().toBuffer(), { name }))).toEqual([]);
  });
});

describe('pictures that can’t be used', () => {
  test.each(['jpeg', 'png', 'webp', 'tiff', 'avif', 'gif'] as const)('%s that breaks off', async (format) => {
    const whole = await noise().toFormat(format).toBuffer();
    for (const share of [0.95, 0.5, 0.002]) {
      const bytes = whole.subarray(0, Math.max(16, Math.floor(whole.length * share)));
      const outcome = await prepare(bytes, { name: `a.${format}` });
      expect(codes(outcome)).toEqual(['error picture/damaged']);
      expect(outcome.value).toBeUndefined();
    }
  });

  test('an empty file', async () => {
    expect(codes(await prepare(new Uint8Array()))).toEqual(['error picture/empty']);
  });

  test.each([
    ['%PDF-1.7 …', /PDF/],
    ['<!doctype html><title>404</title>', /web page/],
    ['\0\0\0\u0018ftypheic\0\0\0\0mif1', /HEIC/],
    ['a few words', /JPEG, PNG/],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', /\.svg/],
  ])('%j is no photograph', async (text, hint) => {
    const { diagnostics, value } = await prepare(Buffer.from(text));
    expect(diagnostics.map(({ code }) => code)).toEqual(['picture/unknown-format']);
    expect(diagnostics[0]?.hint).toMatch(hint);
    expect(value).toBeUndefined();
  });

  test('a huge one is refused by its header alone', async () => {
    const bytes = await plain(8, 8).png().toBuffer();
    // IHDR: the width and height stand at 16 and 20, the checksum of type and data at 29.
    bytes.writeUInt32BE(20_000, 16);
    bytes.writeUInt32BE(10_001, 20);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    const outcome = await prepare(bytes);
    expect(codes(outcome)).toEqual(['error picture/too-large']);
    expect(outcome.diagnostics[0]?.message).toContain('20000 × 10001 px');
  });
});
