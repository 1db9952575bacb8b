import type { Box, LineItem, TextRun } from '../model/layout.js';
import type { Painted } from '../model/structure.js';
import type { Canvas } from './canvas.js';
import { laidDown } from './overprint.js';
import type { Tags } from './tags/tags.js';

/** Writes a decided line; x and y move it to its panel. */
export function drawLine(canvas: Canvas, line: LineItem, x: number, y: number): void {
  const { tags } = canvas;
  for (const [painted, runs] of piecesOf(line, tags)) {
    tags.paint(painted, () => {
      for (const run of runs) {
        const draw = () => drawRun(canvas, run, x + line.x, y + line.baseline);
        if (run.hyphen) tags.hyphen(draw);
        else draw();
      }
    });
    const area = areaOf(runs, x + line.x, y + line.baseline);
    tags.stands(painted, area);
    tags.live(painted, area, null);
  }
}

/** The line's runs, neighbours together that are one piece of the document. */
function piecesOf(line: LineItem, tags: Tags): [Painted | undefined, TextRun[]][] {
  const pieces: [Painted | undefined, TextRun[]][] = [];
  for (const [index, run] of line.runs.entries()) {
    const painted = tags.ofText(line.meaning, run.run);
    const spaced = line.spaced && index === line.runs.length - 1 ? { ...run, text: `${run.text} ` } : run;
    const last = pieces.at(-1);
    if (last && last[0] === painted) last[1].push(spaced);
    else pieces.push([painted, [spaced]]);
  }
  return pieces;
}

function areaOf(runs: readonly TextRun[], x: number, baseline: number): Box {
  const [first, last] = [runs[0] as TextRun, runs.at(-1) as TextRun];
  const size = Math.max(...runs.map((run) => run.size));
  return {
    x: x + first.x,
    y: baseline - size * 0.8,
    width: last.x + last.width - first.x,
    height: size * 1.1,
  };
}

function drawRun(canvas: Canvas, run: TextRun, x: number, baseline: number): void {
  const { document } = canvas;
  const { family, weight, italic } = run.font;
  setFont(canvas, family, weight === 'bold', italic, run.size);
  const ink = canvas.paint(run.colour);
  laidDown(canvas, ink, () => {
    document.fillColor(ink);
    document.text(run.text, x + run.x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: run.tracking,
    });
  });
}

/** Chooses a font of the theme by name; pdfkit itself knows fonts by file only. */
export function setFont(
  { document }: Canvas,
  family: string,
  bold: boolean,
  italic: boolean,
  size: number,
): void {
  const font = document.provideFont(family, bold, italic);
  Object.assign(document, { _font: font });
  document.fontSize(size);
}
