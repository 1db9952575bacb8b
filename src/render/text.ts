import type { LineItem } from '../model/layout.js';
import type { Canvas } from './canvas.js';
import { laidDown } from './overprint.js';

/** Writes a decided line; x and y move it to its panel. */
export function drawLine(canvas: Canvas, line: LineItem, x: number, y: number): void {
  const { document } = canvas;
  for (const run of line.runs) {
    const { family, weight, italic } = run.font;
    setFont(canvas, family, weight === 'bold', italic, run.size);
    const ink = canvas.paint(run.colour);
    laidDown(canvas, ink, () => {
      document.fillColor(ink);
      document.text(run.text, x + line.x + run.x, y + line.baseline, {
        lineBreak: false,
        baseline: 'alphabetic',
        characterSpacing: run.tracking,
      });
    });
  }
  if (canvas.links) linkLine(canvas, line, x, y);
}

/** One link area for all neighbouring runs of one address. */
function linkLine({ document }: Canvas, line: LineItem, x: number, y: number): void {
  const areas: { href: string; from: number; to: number; size: number }[] = [];
  for (const run of line.runs) {
    if (!run.href) continue;
    const last = areas.at(-1);
    if (last && last.href === run.href && Math.abs(last.to - run.x) < 0.5) last.to = run.x + run.width;
    else areas.push({ href: run.href, from: run.x, to: run.x + run.width, size: run.size });
  }
  for (const { href, from, to, size } of areas) {
    document.link(x + line.x + from, y + line.baseline - size * 0.8, to - from, size * 1.1, href);
  }
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
