import type { Mark } from '../../cos.js';
import { coloursOf, inksOf } from './colour.js';

/**
 * Names under which printers and finishers know lines that are no ink: where a sheet is cut, creased, perforated or folded.
 * English and German, joined with other words or not (“Thru-cut”, “Stanzkontur”); source: ISO 19593-1’s processing steps, and usage.
 */
const lines =
  /^(?:cut|cutting|(?:thru|through|kiss|die|perf)cut|cut(?:contour|line|path)|die(?:line|lines)?|stanz\w*|rill\w*|crease\w*|creasing|perf|perfo\w*|fold(?:ing|line|lines)?|falz\w*|scor(?:e|ing)|(?:nut|schneid)linie\w*|schnitt\w*)\d*$/i;

/** Whether a spot colour’s name is that of a technical line: a spot colour that marks what is done to the sheet, and isn’t printed. */
export const isTechnical = (name: string): boolean =>
  lines.test(name.normalize('NFC').replace(/[\s_-]+/g, ''));

/** Whether a mark is painted in technical lines’ colours alone. */
export function isTechnicalMark(mark: Mark): boolean {
  const colours = coloursOf(mark);
  return (
    colours.length > 0 &&
    colours.every((colour) => {
      const inks = inksOf(colour) ?? [];
      return inks.length > 0 && inks.every(isTechnical);
    })
  );
}
