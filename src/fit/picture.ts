import type { LogosBlock, PictureBlock } from '../model/blocks.js';
import type { Meaning } from '../model/layout.js';
import { mmToPt } from '../model/units.js';
import { type FlowBox, fixedBox } from './box.js';
import { type FlowContext, underBaseline } from './text.js';

/** A photograph that takes what is left is never less high than this, nor higher than that, mm. */
const leastPhotograph = 20;
const mostPhotograph = 110;
/** A drawing keeps the column's width; where room is short it may lose some of its water, never its landmarks. */
const leastOfDrawing = 0.88;

/** A picture as wide as its column. */
export function pictureBox(block: PictureBlock, width: number, context: FlowContext): FlowBox {
  const { step } = context.typography;
  const aspect = context.shapes.get(block.picture)?.aspect ?? null;
  const natural = aspect === null ? mmToPt(mostPhotograph) : width / aspect;
  const shortest = aspect === null ? mmToPt(leastPhotograph) : natural * leastOfDrawing;
  const steps = (pt: number) => Math.ceil(pt / step);
  const least = steps(block.height === null ? shortest : mmToPt(block.height));
  const most = block.height === null ? Math.max(least, Math.floor(natural / step)) : least;
  const meaning: Meaning = { ref: block.ref, lang: block.lang, role: 'figure', part: block.id };
  return fixedBox(
    least,
    (x, y, height) => {
      const room = height * step - step * underBaseline;
      const drawn = aspect === null ? { width, height: room } : { width, height: Math.min(room, natural) };
      const box = { x, y: y + (room - drawn.height), ...drawn };
      return [{ kind: 'picture', meaning, picture: block.picture, box }];
    },
    { heights: Array.from({ length: most - least + 1 }, (_, more) => least + more), before: 1, after: 1 },
  );
}

/** Logos side by side, each as large as its part of three lines allows. */
export function logosBox(block: LogosBlock, width: number, context: FlowContext): FlowBox {
  const { step, theme } = context.typography;
  if (block.pictures.length === 0) return fixedBox(0, () => []);
  const gutter = mmToPt(theme.grid.gutter);
  const each = (width - gutter * (block.pictures.length - 1)) / block.pictures.length;
  return fixedBox(
    3,
    (x, y) =>
      block.pictures.map((picture, index) => {
        const aspect = context.shapes.get(picture)?.aspect ?? 1;
        const size = contain(aspect, each, 3 * step);
        const box = { x: x + index * (each + gutter), y: y + 3 * step - size.height, ...size };
        return {
          kind: 'picture',
          meaning: { ref: block.ref, lang: block.lang, role: 'figure', part: `${block.id}.${index}` },
          picture,
          box,
        };
      }),
    { before: 1 },
  );
}

function contain(aspect: number, width: number, height: number): { width: number; height: number } {
  return width / aspect <= height ? { width, height: width / aspect } : { width: height * aspect, height };
}
