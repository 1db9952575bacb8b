import { heaviestSets } from '../../../model/ink-sets.js';
import type { Cos, ImageMark, PdfFile } from '../../cos.js';
import type { RuleContext } from '../../rule.js';
import { isArray, isName } from './objects.js';

/** A larger picture is not decoded. */
const mostPixels = 40_000_000;

/** The most ink of a picture by its samples, a set of inks each (`heaviestSets`); else why it can’t be said. */
export async function pictureInk(
  image: ImageMark,
  file: PdfFile,
  context: RuleContext,
): Promise<readonly number[] | string> {
  const { space, stream, bits, widthPx, heightPx } = image;
  if (space?.family === 'DeviceGray') return heaviest(0, 0, 0, 100);
  if (space?.family !== 'DeviceCMYK') return `a picture in ${space?.family ?? 'a colour space of its own'}`;
  if (!stream || widthPx * heightPx > mostPixels) return 'a picture that is inline or too large';
  const decode = decodeOf(image, file);
  const filters = namesOf(file.resolve(stream.dict.entries.get('Filter')), file);
  const isJpeg = filters.length === 1 && filters[0] === 'DCTDecode';
  // Decoders turn the samples round where Adobe’s marker is; a PDF does where Decode says so.
  const agree = isJpeg && (decode === 'inverted') === hasAdobe(stream.raw) && decode !== 'odd';
  if (agree) {
    const pixels = await context.cmykPixels(stream.raw);
    return pixels ? heaviestSets(pixels) : 'a picture that can’t be decoded';
  }
  const data = isJpeg || bits !== 8 || decode !== 'plain' ? undefined : file.decode(stream);
  if (!data || data.length < widthPx * heightPx * 4) return 'a picture whose samples can’t be had';
  return heaviestSets({ data, width: widthPx, height: heightPx });
}

const heaviest = (...inks: readonly number[]): number[] =>
  Array.from({ length: 16 }, (_, set) =>
    inks.reduce((sum, amount, ink) => sum + (set & (1 << ink) ? amount : 0), 0),
  );

function decodeOf({ dict }: ImageMark, file: PdfFile): 'plain' | 'inverted' | 'odd' {
  const found = file.resolve(dict.entries.get('Decode'));
  if (!isArray(found)) return 'plain';
  const values = found.items.map((item) => file.resolve(item));
  if (values.every((value, nth) => value === nth % 2)) return 'plain';
  return values.every((value, nth) => value === 1 - (nth % 2)) ? 'inverted' : 'odd';
}

const namesOf = (value: Cos, file: PdfFile): readonly string[] =>
  (isArray(value) ? value.items.map((item) => file.resolve(item)) : [value]).flatMap((one) =>
    isName(one) ? [one.name] : [],
  );

/** Whether a JPEG has an APP14 segment of Adobe’s, before its picture begins. */
function hasAdobe(jpeg: Uint8Array): boolean {
  for (let at = 2; at + 8 < jpeg.length && jpeg[at] === 0xff; ) {
    const marker = jpeg[at + 1];
    if (marker === 0xda) return false;
    if (marker === 0xee && Buffer.from(jpeg.subarray(at + 4, at + 9)).toString('latin1') === 'Adobe')
      return true;
    at += 2 + (jpeg[at + 2] ?? 0) * 256 + (jpeg[at + 3] ?? 0);
  }
  return false;
}
