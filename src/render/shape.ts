import type { PathItem, PictureItem } from '../model/layout.js';
import type { Drawing } from '../model/pictures.js';
import type { PlacedPicture } from '../model/plan.js';
import type { Canvas } from './canvas.js';
import { laidDown } from './overprint.js';
import { recorded, tracePath } from './trace.js';

export function drawPath(canvas: Canvas, item: PathItem, x: number, y: number): void {
  const { document, paint } = canvas;
  document.save();
  document.translate(x + item.x, y + item.y);
  if (item.scale !== 1) document.scale(item.scale);
  const colour = item.fill ?? item.stroke;
  if (colour) {
    const ink = paint(colour);
    laidDown(canvas, ink, () => {
      tracePath(document, item.d);
      if (item.fill) {
        document.fillColor(ink);
        document.fill(item.evenOdd ? 'even-odd' : 'non-zero');
        return;
      }
      document.lineWidth(item.lineWidth ?? 1);
      if (item.dash) document.dash(item.dash[0], { space: item.dash[1] });
      document.strokeColor(ink);
      document.stroke();
    });
  }
  document.restore();
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function drawPicture(canvas: Canvas, item: PictureItem, x: number, y: number): void {
  place(canvas, item.picture, { ...item.box, x: x + item.box.x, y: y + item.box.y });
}

export function drawArtwork(canvas: Canvas, artwork: PlacedPicture): void {
  place(canvas, artwork.picture, artwork.box);
}

function place(canvas: Canvas, id: string, box: Area): void {
  const ready = canvas.picture(id, box);
  if (!ready) throw new Error(`picture ${id} was not made ready`);
  if (ready.kind === 'drawing') drawDrawing(canvas, ready.drawing, box);
  else canvas.document.image(ready.bytes, box.x, box.y, { width: box.width, height: box.height });
}

/** Scales a drawing to cover its box; what reaches over is cut at its sides or from the water at its foot. */
function drawDrawing(canvas: Canvas, drawing: Drawing, box: Area): void {
  const { document } = canvas;
  const { viewBox } = drawing;
  const scale = Math.max(box.width / viewBox.width, box.height / viewBox.height);
  document.save();
  document.rect(box.x, box.y, box.width, box.height).clip();
  document.translate(
    box.x + (box.width - viewBox.width * scale) / 2 - viewBox.x * scale,
    box.y - viewBox.y * scale,
  );
  document.scale(scale);
  const { sketches } = canvas;
  if (sketches) {
    const sketch =
      sketches.get(drawing) ??
      recorded(document, (recorder) => drawShapes({ ...canvas, document: recorder }, drawing));
    sketches.set(drawing, sketch);
    document.addContent(sketch);
  } else drawShapes(canvas, drawing);
  document.restore();
}

function drawShapes({ document, paint }: Canvas, { shapes }: Drawing): void {
  for (const shape of shapes) {
    document.save();
    if (shape.matrix) document.transform(...shape.matrix);
    if (shape.fill) {
      tracePath(document, shape.path);
      document.fillColor(paint(shape.fill));
      document.fill(shape.fillRule === 'evenodd' ? 'even-odd' : 'non-zero');
    }
    if (shape.stroke) {
      document.lineWidth(shape.strokeWidth);
      document.lineCap(shape.lineCap).lineJoin(shape.lineJoin);
      tracePath(document, shape.path);
      document.strokeColor(paint(shape.stroke));
      document.stroke();
    }
    document.restore();
  }
}
