import type { PdfFile, PdfPage, Rect } from '../../cos.js';
import type { Finding, Rule, RuleContext } from '../../rule.js';
import { type Coat, isPicture, over, pictureCoat, plainCoats, totalOf } from '../support/coats.js';
import { coversFully, type Element, isOpaque, nounOf, visibleOn } from '../support/elements.js';
import { contains, heightOf, intersects, pt, shared, widthOf } from '../support/geometry.js';
import { at, judged, limit, troublesOf } from '../support/outcome.js';
import { pictureInk } from '../support/picture-ink.js';
import { without } from '../support/pieces.js';

export const inkMarks: Rule = {
  id: 'ink/marks',
  title: 'Total ink within the limit, mark by mark',
  source: 'This project’s print specification, ink and type',
  checks:
    'Without rendering: no visible text, path or CMYK picture lays down more than 300 % (or the profile’s limit), and where one overprints, the sum with each that shows under its box doesn’t either; of pictures the mean over 8 × 8 samples counts. Two percent are let pass for rounding. It fails where what lies below is a solid box; where shapes or transparency leave open whether the inks meet at all, and for colours that a profile decides, shadings, blend modes and pictures that can’t be decoded, it is not checked.',
  means: 'Too much ink doesn’t dry: it sets off on the next sheet and sticks.',
  mend: 'Convert pictures with the profile of the printing condition, lighten colours made of many inks, and let nothing overprint them.',
  async run(file, context) {
    // A profile keeps its limit to a percent or so, and JPEG rounds.
    const most = limit(context, 'percent', 300);
    const allowed = most + 2;
    const findings: Finding[] = [];
    const undecided = new Set(troublesOf(file));
    for (const page of file.pages) {
      for (const judgedMark of await sumsOn(page, file, context, undecided)) {
        const { mark, percent, possible } = judgedMark;
        const text = (sum: number) => `${nounOf(mark)} comes to ${sum.toFixed(0)} % of ink, above ${most} %.`;
        if (percent > allowed) findings.push(at(mark, text(percent)));
        else if (possible > allowed)
          undecided.add(
            `page ${page.index + 1}: by the boxes of what overprints, ${possible.toFixed(0)} % may meet`,
          );
      }
    }
    return judged(findings, undecided);
  },
};

interface Sum {
  readonly mark: Element;
  /** What it comes to for certain, and what it may come to. */
  readonly percent: number;
  readonly possible: number;
}

/** The ink of each visible mark of a page, with what it overprints. */
async function sumsOn(
  page: PdfPage,
  file: PdfFile,
  context: RuleContext,
  undecided: Set<string>,
): Promise<Sum[]> {
  const layers: Layer[] = [];
  const sums: Sum[] = [];
  for (const mark of visibleOn(page, context)) {
    context.tick();
    const box = mark.visible;
    const coats = await coatsOf(mark, file, context);
    if (typeof coats === 'string') undecided.add(`page ${page.index + 1}: ${coats}`);
    if (!box || typeof coats === 'string') continue;
    for (const coat of coats) {
      const alone = { coat, percent: totalOf(coat), possible: totalOf(coat) };
      const sum = mark.overprint.on ? heaviest(coat, box, isOpaque(mark), layers, context) : alone;
      sums.push({ mark, percent: sum.percent, possible: sum.possible });
      layers.push({ mark, box, coat: sum.coat });
    }
  }
  return sums;
}

/** A mark with the heaviest that it and what it overprints come to. */
interface Layer {
  readonly mark: Element;
  readonly box: Rect;
  readonly coat: Coat;
}

/** The heaviest sum of an overprinting coat with what shows under it, looked for from above. */
function heaviest(coat: Coat, box: Rect, opaque: boolean, layers: readonly Layer[], context: RuleContext) {
  let found = { coat, percent: totalOf(coat), possible: totalOf(coat) };
  let open: readonly Rect[] = [box];
  for (let nth = layers.length - 1; nth >= 0 && open.length > 0; nth -= 1) {
    context.tick();
    const below = layers[nth];
    if (!below || !intersects(below.box, box)) continue;
    const met = open.flatMap((piece) => shared(piece, below.box) ?? []);
    if (met.length > 0) {
      const sum = over(coat, below.coat);
      const percent = totalOf(sum);
      const certain = opaque && below.mark.solid === true && isOpaque(below.mark) && isLarge(met, box);
      found = {
        coat: percent > found.possible ? sum : found.coat,
        percent: certain ? Math.max(found.percent, percent) : found.percent,
        possible: Math.max(found.possible, percent),
      };
    }
    if (coversFully(below.mark)) open = without(open, below.box);
  }
  return found;
}

/** Whether boxes that share so much meet for certain: all of one, or a millimetre each way. */
const isLarge = (met: readonly Rect[], box: Rect): boolean =>
  met.some((piece) => contains(piece, box) || (widthOf(piece) > pt(1) && heightOf(piece) > pt(1)));

/** The coats a mark lays down, or why that can’t be said. */
async function coatsOf(
  mark: Element,
  file: PdfFile,
  context: RuleContext,
): Promise<readonly Coat[] | string> {
  if (!['Normal', 'Compatible', ''].includes(mark.blend)) return `the blend mode ${mark.blend}`;
  if (mark.kind === 'shading') return 'a shading';
  if (isPicture(mark)) {
    const ink = await pictureInk(mark, file, context);
    return typeof ink === 'string' ? ink : [pictureCoat(ink)];
  }
  const coats = plainCoats(mark);
  const known = coats.filter((coat) => coat !== undefined);
  return known.length < coats.length ? 'a colour whose inks a profile decides' : known;
}
