import type { QrBlock } from '../model/blocks.js';
import type { Meaning, PathItem } from '../model/layout.js';
import { mmToPt } from '../model/units.js';
import { qrPath } from '../pictures/qr.js';
import { type FlowBox, fixedBox } from './box.js';
import { type FlowContext, lineDrawer, setEvenly, underBaseline } from './text.js';

/**
 * A QR code is four lines high and the capitals of a fifth, so that its head is level with those of the first line
 * beside it and its foot stands on the last baseline: 19 to 22 mm, which phones read at arm's length.
 */
export const qrRows = 5;
/** How high capitals stand over the baseline, as a share of the size of type. */
const capitals = 0.66;
/** The quiet zone on each side, modules (ISO/IEC 18004). */
const quietModules = 4;

/** A QR code with its words beside it. */
export function qrBox(block: QrBlock, width: number, context: FlowContext): FlowBox {
  const { typography } = context;
  const { step } = typography;
  const code = qrPath(block.address);
  const style = typography.style('body');
  const scale = ((qrRows - 1) * step + capitals * style.size) / code.modules;
  const quiet = quietModules * scale;
  const side = (code.modules + 2 * quietModules) * scale;
  const gutter = mmToPt(typography.theme.grid.gutter);
  // An address looks as it does in a line of its own.
  const styles = { label: style, text: typography.style('link') };
  const meaning: Meaning = { ref: block.ref, lang: block.lang, role: 'paragraph' };
  // On a ground the quiet zone is painted; on paper the code hangs out by it, so that its edge meets the text’s.
  const painted = typography.panel.ground !== null;
  const toWords = painted ? side + gutter : side - quiet;
  const room = width - toWords;
  // The address has a line of its own: run in behind the label it would be read as part of it.
  const lines = (['label', 'text'] as const).flatMap((name) => {
    const own = { ...meaning, part: `${block.id}.${name}` };
    return block[name].length === 0
      ? []
      : setEvenly({ ...block, runs: block[name] }, styles[name], own, room, context);
  });
  const rows = Math.max(lines.length, qrRows);
  // A painted zone begins higher than the capitals beside it: it stands a line further down where there is room.
  const heights = painted ? [rows, rows + 1] : [rows];
  const figure: Meaning = { ref: block.ref, lang: block.lang, role: 'figure', part: `${block.id}.code` };
  return fixedBox(
    rows,
    (x, above, height) => {
      const y = above + (height - rows) * step;
      const left = painted ? x : x - quiet;
      const top = y + (qrRows - underBaseline) * step - (side - quiet);
      const field: PathItem[] = painted
        ? [
            {
              kind: 'path',
              meaning: figure,
              d: `M0 0H${side}V${side}H0Z`,
              x: left,
              y: top,
              scale: 1,
              fill: { token: 'white' },
            },
          ]
        : [];
      const symbol: PathItem = {
        kind: 'path',
        meaning: figure,
        d: code.path,
        x: left,
        y: top,
        scale,
        fill: { token: 'black' },
      };
      return [
        ...field,
        symbol,
        { kind: 'live', meaning: figure, box: { x: left, y: top, width: side, height: side }, field: null },
        ...lineDrawer(lines, style, context)(x + toWords, y, 0),
      ];
    },
    { before: 1, foot: true, heights },
  );
}
