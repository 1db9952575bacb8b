import type { ImageMark, PdfFile } from '../../cos.js';
import type { Finding, Outcome, RuleContext } from '../../rule.js';
import { imagesOf, visibleIn } from './elements.js';
import { at, judgedByMarks } from './outcome.js';

/** Whether every pixel is one bit: black or white, ink or none. */
const isBitmap = ({ bits, space }: ImageMark): boolean =>
  bits === 1 && (space === undefined || space.components === 1);

/** Pictures above 16 px in width or height that don’t have more than so many pixels an inch, but more than `above`. */
export function tooCoarse(
  file: PdfFile,
  context: RuleContext,
  { bitmaps, atMost, above }: { readonly bitmaps: boolean; readonly atMost: number; readonly above: number },
): Outcome {
  const findings = imagesOf(visibleIn(file, context)).flatMap((image): Finding[] => {
    const ppi = Math.min(image.ppi.x, image.ppi.y);
    const counts = isBitmap(image) === bitmaps && (image.widthPx > 16 || image.heightPx > 16);
    if (!counts || ppi > atMost || ppi <= above) return [];
    return [
      at(
        image,
        `A ${bitmaps ? '1-bit picture' : 'picture'} has ${ppi.toFixed(0)} pixels an inch, not more than ${atMost}.`,
      ),
    ];
  });
  return judgedByMarks(file, findings);
}
