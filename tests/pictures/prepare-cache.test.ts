import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type PictureRequest, preparePicture } from '../../src/pictures/prepare.js';
import { cleanUp, cmyk, codes, emptyFolder, fields, plain, request } from './prepare-support.js';

cleanUp();

const source = await fields(320, 320).png().toBuffer();
const entries = (folder: string) => readdirSync(folder).sort();

async function make(cacheDir: string, changes: Partial<PictureRequest> = {}): Promise<Buffer> {
  const { value } = await preparePicture(request(source, { cacheDir, ...changes }));
  if (!value) throw new Error('no picture');
  return Buffer.from(value.bytes);
}

afterEach(() => {
  vi.doUnmock('sharp');
  vi.resetModules();
});

describe('the cache of derived pictures', () => {
  test('a folder that isn’t there is made, and nothing half-written stays in it', async () => {
    const folder = path.join(emptyFolder(), 'deep', 'down');
    await make(folder);
    expect(entries(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.picture$/)]);
  });

  test('a picture made before comes back without the engine, with all that was said of it', async () => {
    const folder = emptyFolder();
    const seeThrough = await sharp({
      create: { width: 320, height: 320, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } },
    })
      .png()
      .toBuffer();
    const wishes = request(seeThrough, { cacheDir: folder, colour: cmyk, name: 'a.jpg' });
    const first = await preparePicture(wishes);
    vi.resetModules();
    vi.doMock('sharp', () => {
      throw new Error('sharp was loaded');
    });
    const fresh = await import('../../src/pictures/prepare.js');
    const second = await fresh.preparePicture(wishes);
    expect(codes(second)).toEqual(['warning picture/mislabelled', 'warning picture/transparent']);
    expect(second.diagnostics).toEqual(first.diagnostics);
    expect({ ...second.value, bytes: 0 }).toEqual({ ...first.value, bytes: 0 });
    expect(Buffer.from(second.value?.bytes ?? []).equals(Buffer.from(first.value?.bytes ?? []))).toBe(true);
  });

  test('every setting that changes the picture has an entry of its own; limits have none', async () => {
    const folder = emptyFolder();
    const settings: Partial<PictureRequest>[] = [
      {},
      { slot: { widthMm: 25.4, heightMm: 20 } },
      { focus: null },
      { focus: { x: 0, y: 0.5 } },
      { maxPpi: 100 },
      { colour: cmyk },
      { bytes: await plain(320, 320).png().toBuffer() },
    ];
    for (const changes of settings) await make(folder, changes);
    expect(entries(folder)).toHaveLength(settings.length);
    await make(folder, { warnPpi: 310, minPpi: 10 });
    expect(entries(folder)).toHaveLength(settings.length);
  });

  test('a raised limit speaks up although the picture was made before', async () => {
    const folder = emptyFolder();
    await make(folder);
    const outcome = await preparePicture(request(source, { cacheDir: folder, minPpi: 330 }));
    expect(codes(outcome)).toEqual(['error picture/low-resolution']);
  });

  test.each([
    ['cut short', (entry: Buffer) => entry.subarray(0, 200)],
    ['emptied', () => Buffer.alloc(0)],
    [
      'changed in one byte',
      (entry: Buffer) => Buffer.from(entry.map((byte, at) => (at === 400 ? byte ^ 1 : byte))),
    ],
  ])('an entry that was %s is made again', async (_, spoil) => {
    const folder = emptyFolder();
    const first = await make(folder);
    const file = path.join(folder, entries(folder)[0] ?? '');
    const whole = readFileSync(file);
    writeFileSync(file, spoil(whole));
    expect((await make(folder)).equals(first)).toBe(true);
    expect(readFileSync(file).equals(whole)).toBe(true);
  });

  test('a place where nothing can be kept costs time, not the build', async () => {
    const folder = path.join(emptyFolder(), 'file');
    writeFileSync(folder, 'in the way');
    expect((await make(folder)).length).toBeGreaterThan(0);
  });

  test('a folder in an entry’s place is no fault either', async () => {
    const folder = emptyFolder();
    const first = await make(folder);
    const [name = ''] = entries(folder);
    const other = emptyFolder();
    mkdirSync(path.join(other, name));
    expect((await make(other)).equals(first)).toBe(true);
    expect(entries(other)).toEqual([name]);
  });
});
