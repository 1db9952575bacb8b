import type { PdfPage, Rect } from '../../cos.js';
import type { Finding, Rule, RuleContext } from '../../rule.js';
import { coloursOf, inksOf } from '../support/colour.js';
import { type Element, nounOf, visibleOn } from '../support/elements.js';
import { intersects, mm, pt } from '../support/geometry.js';
import { at, judged, limit, number, onPage, troublesOf } from '../support/outcome.js';
import { type Rendered, rendered } from '../support/rendered.js';
import { isTechnical, isTechnicalMark } from '../support/technical.js';

type Side = keyof Rect;
const sides: readonly Side[] = ['left', 'bottom', 'right', 'top'];
/** As near to the trim as this counts as touching it. */
const touch = pt(0.1);

export const bleedPainted: Rule = {
  id: 'bleed/painted',
  title: 'What touches the trim is painted to the bleed',
  source: 'This project’s print specification, sheet',
  checks:
    'Visible fills, strokes, pictures and shadings inside the trim that touch or cross it reach the bleed’s edge: BleedBox, but no more than the expected bleed (or the profile’s) beyond the trim. Boxes are compared first; where a path’s outline may be no rectangle and ends beyond the trim, the rendered pixels decide: paint that stops at one line along the trim for 4 mm or more, between trim and bleed, is a breach. Paths whose outline isn’t known on pages that can’t be rendered faithfully are not checked. White (no ink) needs no bleed, nor do technical lines, spot colours that are named CutContour, Stanze, Crease, Perforation, Die and the like; text is clear/trim’s part.',
  rendersInks: true,
  means: 'A white edge shows where the knife doesn’t fall exactly on the trim.',
  mend: 'Draw grounds and pictures that touch the trim 3 mm beyond it.',
  async run(file, context) {
    const findings: Finding[] = [];
    const undecided: string[] = [];
    for (const page of file.pages) {
      const reach = reachOf(page, context);
      const touching = visibleOn(page, context).filter((mark) => touches(mark, page.trimBox));
      if (touching.length === 0) continue;
      const shown = await rendered(page, context);
      const short = touching.flatMap((mark) => {
        const missing = sides.filter((side) => stopsShort(mark, side, page.trimBox, reach));
        // An outline may leave the page in a slope, which pixels tell and boxes don’t, unless it ends just at the trim.
        const told = isUpright(mark) ? missing : missing.filter((side) => endsAt(mark, side, page.trimBox));
        return told.length > 0 ? [{ mark, missing: told }] : [];
      });
      findings.push(
        ...short.map(({ mark, missing }) =>
          at(mark, `${nounOf(mark)} touches the trim and stops short of the bleed: ${missing.join(', ')}.`),
        ),
      );
      if (typeof shown !== 'string') findings.push(...blankBleed(page, reach, shown, context, findings));
      else if (touching.some((mark) => !isUpright(mark))) undecided.push(shown);
    }
    return judged(findings, [...undecided, ...troublesOf(file)]);
  },
};

/** How far paint has to reach. */
function reachOf({ trimBox, bleedBox, hasBox }: PdfPage, context: RuleContext): Rect {
  const asked = pt(context.expected?.bleed ?? limit(context, 'mm', 3));
  const to = (side: Side) =>
    hasBox.BleedBox ? Math.min(asked, Math.abs(bleedBox[side] - trimBox[side])) : asked;
  return {
    left: trimBox.left - to('left'),
    bottom: trimBox.bottom - to('bottom'),
    right: trimBox.right + to('right'),
    top: trimBox.top + to('top'),
  };
}

const outward = (side: Side): 1 | -1 => (side === 'left' || side === 'bottom' ? -1 : 1);
const isUpright = (mark: Element): boolean => mark.solid === true;

/** Whether it lies inside the trim and comes up to it, in some ink. */
function touches(mark: Element, trim: Rect): boolean {
  const { visible } = mark;
  if (isTechnicalMark(mark)) return false;
  if (!visible || mark.kind === 'text' || !intersects(visible, trim)) return false;
  const colours = coloursOf(mark);
  if (colours.length > 0 && colours.every((colour) => inksOf(colour)?.length === 0)) return false;
  return sides.some((side) => outward(side) * (visible[side] - trim[side]) >= -touch);
}

function stopsShort(mark: Element, side: Side, trim: Rect, reach: Rect): boolean {
  const edge = mark.visible?.[side];
  if (edge === undefined || outward(side) * (edge - trim[side]) < -touch) return false;
  return outward(side) * (edge - reach[side]) < -touch;
}

const endsAt = (mark: Element, side: Side, trim: Rect): boolean =>
  mark.visible !== undefined && outward(side) * (mark.visible[side] - trim[side]) <= touch;

/** Stretches along the trim where paint inside it stops at one line before the bleed’s edge. */
function blankBleed(
  page: PdfPage,
  reach: Rect,
  { inks, scale }: Rendered,
  context: RuleContext,
  known: readonly Finding[],
): readonly Finding[] {
  const { mediaBox, trimBox } = page;
  const count = inks.names.length;
  const printed = inks.names.flatMap((name, ink) => (isTechnical(name) ? [] : [ink]));
  const sumAt = (x: number, y: number): number => {
    const column = Math.floor((x - mediaBox.left) * scale);
    const row = Math.floor((mediaBox.top - y) * scale);
    if (column < 0 || row < 0 || column >= inks.width || row >= inks.height) return 0;
    const from = (row * inks.width + column) * count;
    let sum = 0;
    for (const ink of printed) sum += inks.data[from + ink] ?? 0;
    return sum;
  };
  const step = 1 / scale;
  const least = pt(4);
  return sides.flatMap((side) => {
    const upright = side === 'left' || side === 'right';
    const [from, to] = upright ? [trimBox.bottom, trimBox.top] : [trimBox.left, trimBox.right];
    const sign = outward(side);
    // A pixel and a half from either edge, so that what is half covered says nothing.
    const deepest = Math.abs(reach[side] - trimBox[side]) - 1.5 * step;
    const stopAt = (along: number): number | undefined => {
      const look = (out: number) => {
        const across = trimBox[side] + sign * out;
        return upright ? sumAt(across, along) : sumAt(along, across);
      };
      if (look(-1.5 * step) < 16) return undefined;
      for (let out = step; out <= deepest; out += step) if (look(out) < 4) return Math.round(out / step);
      return undefined;
    };
    const findings: Finding[] = [];
    let run: { start: number; stop: number } | undefined;
    const close = (end: number) => {
      if (run && end - run.start >= least) {
        const edges = [trimBox[side], reach[side]].sort((a, b) => a - b);
        const [low = 0, high = 0] = edges;
        const rect = upright
          ? { left: low, right: high, bottom: run.start, top: end }
          : { left: run.start, right: end, bottom: low, top: high };
        const told = known.some(
          (finding) =>
            finding.page === page.index && finding.rect && intersects(finding.rect, rect, -2 * touch),
        );
        if (!told)
          findings.push(
            onPage(
              page.index,
              `Paint stops ${number(mm(run.stop * step))} mm beyond the trim (${side}), short of the bleed.`,
              rect,
            ),
          );
      }
    };
    for (let along = from + 2 * step; along <= to - 2 * step; along += step) {
      context.tick();
      const stop = stopAt(along);
      if (run && stop === run.stop) continue;
      close(along);
      run = stop === undefined ? undefined : { start: along, stop };
    }
    close(to - 2 * step);
    return findings;
  });
}
