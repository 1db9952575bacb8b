import type { Mark, PlanPage } from '../model/plan.js';
import { mmToPt } from '../model/units.js';
import type { Printer } from '../schema/printer.js';
import type { Surround } from './page.js';

type Marks = NonNullable<Printer['marks']>;

/** How much room the printer's marks need around the trim, mm; half a millimetre of air beyond them. */
export function printSurround(printer: Printer, extraBottom = 0): Surround {
  const { bleed, marks } = printer;
  const around =
    marks && (marks.crop || marks.fold)
      ? Math.max(bleed, markStart(marks, bleed) + marks.length) + 0.5
      : bleed;
  return { bleed, slug: { left: around, top: around, right: around, bottom: around + extraBottom } };
}

/** Marks stand outside the bleed, whatever their offset says. mm from the trim. */
const markStart = (marks: Marks, bleed: number): number => Math.max(marks.offset, bleed + 0.5);

/** Crop marks at the corners, fold marks over and under each fold. */
export function printMarks(page: PlanPage, printer: Printer): Mark[] {
  const { marks, bleed } = printer;
  if (!marks) return [];
  const from = mmToPt(markStart(marks, bleed));
  const to = from + mmToPt(marks.length);
  const { x, y, width, height } = page.trim;
  const [right, bottom] = [x + width, y + height];
  const upright = (at: number, purpose: Mark['purpose']): Mark[] => [
    { x1: at, y1: y - to, x2: at, y2: y - from, purpose },
    { x1: at, y1: bottom + from, x2: at, y2: bottom + to, purpose },
  ];
  const level = (at: number): Mark[] => [
    { x1: x - to, y1: at, x2: x - from, y2: at, purpose: 'crop' },
    { x1: right + from, y1: at, x2: right + to, y2: at, purpose: 'crop' },
  ];
  return [
    ...(marks.crop ? [...upright(x, 'crop'), ...upright(right, 'crop'), ...level(y), ...level(bottom)] : []),
    ...(marks.fold ? page.folds.flatMap((fold) => upright(fold, 'fold')) : []),
  ];
}
