/** Four bytes a pixel: Cyan, Magenta, Yellow, Black; 255 is full. */
export interface InkPixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * The most ink anywhere in a picture, %, for each set of inks: the number of a set adds 1 for Cyan, 2 for Magenta, 4
 * for Yellow, 8 for Black, so that 15 is all of them. It is the mean over squares of eight pixels, since a single
 * pixel of a JPEG's own noise means nothing on paper.
 */
export function heaviestSets({ data, width, height }: InkPixels): number[] {
  const side = 8;
  const heaviest = new Array<number>(16).fill(0);
  for (let top = 0; top < height; top += side) {
    for (let left = 0; left < width; left += side) {
      const [right, bottom] = [Math.min(left + side, width), Math.min(top + side, height)];
      let [cyan, magenta, yellow, black] = [0, 0, 0, 0];
      for (let y = top; y < bottom; y += 1) {
        const end = (y * width + right) * 4;
        for (let at = (y * width + left) * 4; at < end; at += 4) {
          cyan += data[at] as number;
          magenta += data[at + 1] as number;
          yellow += data[at + 2] as number;
          black += data[at + 3] as number;
        }
      }
      const full = (right - left) * (bottom - top) * 2.55;
      for (let set = 1; set < 16; set += 1) {
        const sum = (set & 1 && cyan) + (set & 2 && magenta) + (set & 4 && yellow) + (set & 8 && black);
        if (sum / full > (heaviest[set] as number)) heaviest[set] = sum / full;
      }
    }
  }
  return heaviest;
}
