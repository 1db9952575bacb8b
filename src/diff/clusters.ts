/** A box in pixels; right and bottom are outside it. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** So many boxes are told of one page; where there are more, near ones are taken together. */
export const mostBoxes = 40;

/** Fewer pixels than these together are dust. */
const fewestPixels = 3;

/**
 * Gathers changed pixels into boxes: what lies nearer than `gap` belongs together. In the order of reading, top to
 * bottom.
 * @param different a byte a pixel, 0 where nothing has changed
 * @param gap px
 */
export function clusters(different: Uint8Array, width: number, height: number, gap: number): PixelBox[] {
  let reach = Math.max(1, Math.round(gap));
  for (;;) {
    const boxes = apart(boxesOf(different, width, height, reach), reach);
    if (boxes.length <= mostBoxes) return boxes.sort((a, b) => a.top - b.top || a.left - b.left);
    reach *= 2;
  }
}

interface Cell extends PixelBox {
  readonly count: number;
}

/** Boxes round the changed pixels of cells of a grid that touch one another. */
function boxesOf(different: Uint8Array, width: number, height: number, size: number): PixelBox[] {
  const columns = Math.ceil(width / size);
  const cells = cellsOf(different, width, height, size);
  const found: PixelBox[] = [];
  for (const start of [...cells.keys()]) {
    let whole: Cell | undefined;
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const cell = cells.get(at);
      if (!cell) continue;
      cells.delete(at);
      whole = whole ? { ...around(whole, cell), count: whole.count + cell.count } : cell;
      const column = at % columns;
      for (const right of [-1, 0, 1])
        if (column + right >= 0 && column + right < columns)
          for (const down of [-columns, 0, columns]) waiting.push(at + right + down);
    }
    if (whole && whole.count >= fewestPixels) found.push(whole);
  }
  return found;
}

function cellsOf(different: Uint8Array, width: number, height: number, size: number): Map<number, Cell> {
  const columns = Math.ceil(width / size);
  const cells = new Map<number, Cell>();
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if (different[y * width + x] === 0) continue;
      const at = Math.floor(y / size) * columns + Math.floor(x / size);
      const pixel = { left: x, top: y, right: x + 1, bottom: y + 1 };
      const cell = cells.get(at);
      cells.set(at, cell ? { ...around(cell, pixel), count: cell.count + 1 } : { ...pixel, count: 1 });
    }
  return cells;
}

/** Takes boxes together that overlap or are nearer than `gap`, until none are. */
function apart(boxes: readonly PixelBox[], gap: number): PixelBox[] {
  const rest = [...boxes];
  const done: PixelBox[] = [];
  for (let box = rest.pop(); box; box = rest.pop()) {
    const one = box;
    const near = rest.findIndex(
      (other) =>
        one.left - gap < other.right &&
        other.left - gap < one.right &&
        one.top - gap < other.bottom &&
        other.top - gap < one.bottom,
    );
    if (near < 0) done.push(one);
    else {
      const [other = one] = rest.splice(near, 1);
      rest.push(...done.splice(0), around(one, other));
    }
  }
  return done;
}

const around = (one: PixelBox, other: PixelBox): PixelBox => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});
