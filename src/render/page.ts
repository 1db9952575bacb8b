import type { Box, Item } from '../model/layout.js';
import type { Mark, PlacedArtwork, PlanPage } from '../model/plan.js';
import type { Canvas } from './canvas.js';
import { laidDown } from './overprint.js';
import type { PdfColour } from './paint.js';
import { drawArtwork, drawPath, drawPicture } from './shape.js';
import { drawLine, setFont } from './text.js';

/** Paints a page in order: grounds, artwork, panels, marks, notes. */
export function drawPage(canvas: Canvas, page: PlanPage, noteFont: string): void {
  const { document, paint, tags } = canvas;
  tags.paint(undefined, () => {
    for (const { box, colour } of page.grounds) {
      document.rect(box.x, box.y, box.width, box.height).fillColor(paint({ token: colour }));
      document.fill();
    }
  });
  for (const artwork of page.artwork) {
    const own = tags.of(artwork.part);
    tags.paint(own, () => drawBehind(canvas, artwork));
    tags.stands(own, artwork.clip);
  }
  for (const { x, y, items } of page.placements) for (const item of items) drawItem(canvas, item, x, y);
  tags.paint(undefined, () => drawAround(canvas, page, noteFont));
}

/** What stands around the panels, for those who print and fold. */
function drawAround(canvas: Canvas, page: PlanPage, noteFont: string): void {
  const { document, paint } = canvas;
  for (const mark of page.marks) drawMark(canvas, mark);
  for (const note of page.notes) {
    setFont(canvas, noteFont, note.bold, false, note.size);
    document.fillColor(paint({ token: 'black' }));
    document.text(note.text, note.x, note.baseline, { lineBreak: false, baseline: 'alphabetic' });
  }
}

/** Artwork reaches over its box's edges only as far as its clip lets it. */
function drawBehind(canvas: Canvas, artwork: PlacedArtwork): void {
  const { document } = canvas;
  const { clip } = artwork;
  document.save();
  document.rect(clip.x, clip.y, clip.width, clip.height).clip();
  if (artwork.kind === 'picture') drawArtwork(canvas, artwork);
  else for (const item of artwork.items) drawItem(canvas, apart(item), artwork.x, artwork.y);
  document.restore();
}

/** The labels of a map are words apart, though they are one figure. */
const apart = (item: Item): Item => (item.kind === 'line' ? { ...item, spaced: true } : item);

function drawItem(canvas: Canvas, item: Item, x: number, y: number): void {
  const { tags } = canvas;
  const own = tags.of(item.meaning.part);
  switch (item.kind) {
    case 'line':
      drawLine(canvas, item, x, y);
      break;
    case 'path':
      // A field that is filled in on the screen has a frame of its own.
      if (own && item.meaning.role === 'field') break;
      tags.paint(own, () => drawPath(canvas, item, x, y));
      break;
    case 'picture':
      tags.paint(own, () => drawPicture(canvas, item, x, y));
      tags.stands(own, moved(item.box, x, y));
      break;
    case 'live':
      tags.stands(own, moved(item.box, x, y));
      tags.live(own, moved(item.box, x, y), item.field);
      break;
  }
}

const moved = (box: Box, x: number, y: number): Box => ({ ...box, x: box.x + x, y: box.y + y });

/** Marks for the press are K alone, 0.25 pt; the proof's overlay has colours of its own. */
const strokes: Record<Mark['purpose'], { width: number; colour: string; dash?: number; cased?: true }> = {
  crop: { width: 0.25, colour: '#000000' },
  fold: { width: 0.25, colour: '#000000', dash: 2 },
  sign: { width: 0.5, colour: '#000000' },
  measure: { width: 0.75, colour: '#000000' },
  // A white casing keeps the overlay visible on any artwork.
  'overlay-trim': { width: 0.5, colour: '#e6007e', cased: true },
  'overlay-fold': { width: 0.6, colour: '#0069b4', dash: 4, cased: true },
  'overlay-safe': { width: 0.5, colour: '#007a33', dash: 1.5, cased: true },
};

function drawMark(canvas: Canvas, mark: Mark): void {
  const { document, paint } = canvas;
  const { width, colour, dash, cased } = strokes[mark.purpose];
  const line = (lineWidth: number, ink: PdfColour) => {
    document.lineWidth(lineWidth);
    document.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2);
    document.strokeColor(ink).stroke();
  };
  document.save();
  if (cased) line(width * 3, paint({ token: 'white' }));
  if (dash) document.dash(dash, {});
  const ink = paint({ rgb: colour });
  laidDown(canvas, ink, () => line(width, ink));
  document.restore();
}
