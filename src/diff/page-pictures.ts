import type { PageImage } from '../engine/pdfium.js';
import { encodeWebp } from '../engine/sharp.js';
import type { PixelBox } from './clusters.js';
import type { Seen } from './page-changes.js';

/** A picture as WebP, px. */
export interface Picture {
  readonly webp: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A page before and after, and where on both the changes are, in parts of their width and height. */
export interface PagePictures {
  readonly old?: Picture;
  readonly new?: Picture;
  readonly spots: readonly SpotPictures[];
}

export interface SpotPictures {
  readonly place: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /** Left out where there are too many, or the place is nearly the whole page. */
  readonly near?: { readonly old: Picture; readonly new: Picture };
}

/** So much beside a place, and above and below it, is shown with it, mm: words are known by those before them. */
const beside = 18;
const above = 5;
/** A place that takes more of its page is seen well enough on the whole page. */
const mostOfPage = 0.4;
/** So many places of a page are shown from near, and of a report. */
const mostNear = 12;
export const mostNearInAll = 48;

/**
 * Pictures of two pages that differ.
 * @param room how many places may be shown from near
 */
export async function picturesOf(seen: Seen, room: number): Promise<PagePictures> {
  const { width, height } = seen.new;
  const spots: SpotPictures[] = [];
  for (const [at, { pixels: box }] of seen.spots.entries()) {
    const place = {
      left: box.left / width,
      top: box.top / height,
      width: (box.right - box.left) / width,
      height: (box.bottom - box.top) / height,
    };
    const small = place.width * place.height <= mostOfPage;
    spots.push({ place, ...(small && at < Math.min(mostNear, room) && { near: await nearOf(seen, box) }) });
  }
  return { old: await whole(seen.old), new: await whole(seen.new), spots };
}

/** A page as a picture. */
export const whole = async (image: PageImage): Promise<Picture> => ({
  webp: await encodeWebp(image),
  width: image.width,
  height: image.height,
});

async function nearOf(seen: Seen, box: PixelBox): Promise<{ old: Picture; new: Picture }> {
  const [across, down] = [beside * seen.drawn.scale, above * seen.drawn.scale];
  const left = Math.max(0, Math.floor(box.left - across));
  const top = Math.max(0, Math.floor(box.top - down));
  const width = Math.min(seen.new.width, Math.ceil(box.right + across)) - left;
  const height = Math.min(seen.new.height, Math.ceil(box.bottom + down)) - top;
  const part = async (image: PageImage): Promise<Picture> => ({
    webp: await encodeWebp(image, { left, top, width, height }),
    width,
    height,
  });
  return { old: await part(seen.old), new: await part(seen.new) };
}
