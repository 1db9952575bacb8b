import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** A colour a side of a leaf. */
const colours = {
  'left front': '#e6194b',
  'left back': '#3cb44b',
  'middle front': '#4363d8',
  'middle back': '#f58231',
  'right front': '#911eb4',
  'right back': '#42d4f4',
} as const;

/** Paints each side of each leaf in one colour, in the place of its picture. */
export const paintLeaves = (page: Page): Promise<void> =>
  page.evaluate(`for (const [side, colour] of ${JSON.stringify(Object.entries(colours))}) {
    const [leaf, face] = side.split(' ');
    const { style } = document.querySelector('.leaf.' + leaf + ' .' + face);
    Object.assign(style, { objectPosition: '-9999px 0', background: colour, boxShadow: 'none' });
  }`);

/**
 * The sides that are seen, left to right, by the pixels in a window: of rows all over the sheet, each of which must
 * show the same. A side counts from a tenth of the middle leaf's width: a flap is narrower than what is under it.
 */
export async function visibleLeaves(page: Page): Promise<string[][]> {
  const { data, info } = await sharp(await page.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { y, height, width } = (await page.locator('.sheet3d').boundingBox()) as {
    y: number;
    height: number;
    width: number;
  };
  const names = new Map(Object.entries(colours).map(([name, colour]) => [colour.slice(1), name]));
  const row = (at: number): string[] => {
    const found: { name: string | undefined; long: number }[] = [];
    for (let x = 0; x < info.width; x += 1) {
      const from = (at * info.width + x) * 3;
      const name = names.get(data.subarray(from, from + 3).toString('hex'));
      const last = found.at(-1);
      if (last && last.name === name) last.long += 1;
      else found.push({ name, long: 1 });
    }
    return found.flatMap(({ name, long }) => (name !== undefined && long > width / 10 ? [name] : []));
  };
  return [0.02, 0.25, 0.5, 0.75, 0.98].map((share) => row(Math.round(y + share * height)));
}
