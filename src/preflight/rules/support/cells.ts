import type { Rect } from '../../cos.js';

const across = 48;
/** What lies in more cells than this is kept apart, not in each of them. */
const most = 64;

/** Things by where they lie on a page, so that neighbours are found without asking all. */
export class Cells<T> {
  private readonly cells = new Map<number, T[]>();
  private readonly large: T[] = [];

  constructor(private readonly page: Rect) {}

  add(box: Rect, thing: T): void {
    const [left, right, bottom, top] = this.range(box);
    if ((right - left + 1) * (top - bottom + 1) > most) {
      this.large.push(thing);
      return;
    }
    for (let y = bottom; y <= top; y++) {
      for (let x = left; x <= right; x++) {
        const cell = this.cells.get(y * across + x);
        if (cell) cell.push(thing);
        else this.cells.set(y * across + x, [thing]);
      }
    }
  }

  /** Whether a test holds of something that may share a place with a box; what is large is asked first. */
  some(box: Rect, test: (thing: T) => boolean): boolean {
    if (this.large.some(test)) return true;
    const [left, right, bottom, top] = this.range(box);
    for (let y = bottom; y <= top; y++) {
      for (let x = left; x <= right; x++) {
        if (this.cells.get(y * across + x)?.some(test)) return true;
      }
    }
    return false;
  }

  private range(box: Rect): readonly [number, number, number, number] {
    const { left, bottom, right, top } = this.page;
    const cell = (at: number, low: number, high: number) =>
      high > low ? Math.max(0, Math.min(across - 1, Math.floor(((at - low) / (high - low)) * across))) : 0;
    return [
      cell(box.left, left, right),
      cell(box.right, left, right),
      cell(box.bottom, bottom, top),
      cell(box.top, bottom, top),
    ];
  }
}
