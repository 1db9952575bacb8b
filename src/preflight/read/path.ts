import type { Rect } from '../cos.js';
import { apply, Bounds, type Matrix } from './geometry.js';

const mostPoints = 400;
const mostShapes = 1000;

/** A path under construction (8.5.2), its points in default user space. */
export class Path {
  private readonly bounds = new Bounds();
  /** The first of its subpaths, which are taken for all of them where there are very many. */
  private readonly shapes: Shape[] = [];
  private shape: Shape | undefined;
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;

  /** A point moved to and left alone paints nothing: it counts with the first line from it. */
  move(x: number, y: number): void {
    this.shape = undefined;
    this.x = this.startX = x;
    this.y = this.startY = y;
  }

  line(matrix: Matrix, x: number, y: number): void {
    this.begin(matrix);
    this.point(matrix, x, y);
    this.x = x;
    this.y = y;
  }

  /** `c`; `v` and `y` say one control point twice. */
  curve(matrix: Matrix, x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.begin(matrix);
    const [ax, ay] = apply(matrix, this.x, this.y);
    const [bx, by] = apply(matrix, x1, y1);
    const [cx, cy] = apply(matrix, x2, y2);
    const [dx, dy] = apply(matrix, x, y);
    for (const at of [...turns(ax, bx, cx, dx), ...turns(ay, by, cy, dy), 0.25, 0.5, 0.75, 1])
      this.put(cubic(ax, bx, cx, dx, at), cubic(ay, by, cy, dy, at));
    this.x = x;
    this.y = y;
  }

  /** `v`: the point the path is at is its first control point. */
  curveFromHere(matrix: Matrix, x2: number, y2: number, x: number, y: number): void {
    this.curve(matrix, this.x, this.y, x2, y2, x, y);
  }

  close(): void {
    this.x = this.startX;
    this.y = this.startY;
    this.shape = undefined;
  }

  rectangle(matrix: Matrix, x: number, y: number, width: number, height: number): void {
    this.move(x, y);
    this.line(matrix, x + width, y);
    this.line(matrix, x + width, y + height);
    this.line(matrix, x, y + height);
    this.close();
  }

  box(): Rect | undefined {
    return this.bounds.rect();
  }

  /** The smaller side of the thickest of its shapes, however they are turned. */
  thickness(): number {
    return this.shapes.reduce((most, shape) => Math.max(most, shape.thickness()), 0);
  }

  /** Whether it is one rectangle with upright sides: what a fill or clip leaves of it is its box. */
  isUprightRectangle(): boolean {
    const [shape, second] = this.shapes;
    return shape !== undefined && second === undefined && shape.isUprightRectangle();
  }

  private begin(matrix: Matrix): void {
    if (this.shape) return;
    this.shape = new Shape();
    if (this.shapes.length < mostShapes) this.shapes.push(this.shape);
    this.startX = this.x;
    this.startY = this.y;
    this.point(matrix, this.x, this.y);
  }

  private point(matrix: Matrix, x: number, y: number): void {
    const [mx, my] = apply(matrix, x, y);
    this.put(mx, my);
  }

  private put(x: number, y: number): void {
    this.bounds.add(x, y);
    this.shape?.add(x, y);
  }
}

/** One subpath, as the corners of a polygon. */
class Shape {
  private readonly bounds = new Bounds();
  private readonly points: number[] = [];

  add(x: number, y: number): void {
    this.bounds.add(x, y);
    if (this.points.length < mostPoints * 2) this.points.push(x, y);
  }

  thickness(): number {
    const box = this.bounds.rect();
    if (!box) return 0;
    let least = Math.min(box.right - box.left, box.top - box.bottom);
    const { points } = this;
    // Shapes of very many corners are seldom thin: their box must do.
    if (points.length >= mostPoints * 2) return least;
    // Looked at along the longest edges: that finds the thickness of a bar that is turned.
    for (const [dx, dy] of this.longestEdges()) {
      let low = Number.POSITIVE_INFINITY;
      let high = Number.NEGATIVE_INFINITY;
      for (let at = 0; at < points.length; at += 2) {
        const across = (points[at] ?? 0) * -dy + (points[at + 1] ?? 0) * dx;
        if (across < low) low = across;
        if (across > high) high = across;
      }
      least = Math.min(least, high - low);
    }
    return least;
  }

  isUprightRectangle(): boolean {
    const box = this.bounds.rect();
    const { points } = this;
    const closed = points.length === 10 && points[0] === points[8] && points[1] === points[9];
    if (!box || !(points.length === 8 || closed)) return false;
    const near = (one: number | undefined, other: number) => Math.abs((one ?? Number.NaN) - other) < 1e-3;
    const corner = (at: number): number | undefined => {
      const [x, y] = [points[at * 2], points[at * 2 + 1]];
      if (!(near(x, box.left) || near(x, box.right)) || !(near(y, box.bottom) || near(y, box.top)))
        return undefined;
      return (near(x, box.left) ? 0 : 1) + (near(y, box.bottom) ? 0 : 2);
    };
    const corners = [0, 1, 2, 3].map(corner);
    // All four, one after another along the sides: opposite ones add up to 3.
    return (
      new Set(corners).size === 4 &&
      (corners[0] ?? 9) + (corners[2] ?? 9) === 3 &&
      (corners[1] ?? 9) + (corners[3] ?? 9) === 3
    );
  }

  private longestEdges(): (readonly [number, number])[] {
    const { points } = this;
    const edges: { readonly length: number; readonly way: readonly [number, number] }[] = [];
    for (let at = 0; at < points.length; at += 2) {
      const next = (at + 2) % points.length;
      const dx = (points[next] ?? 0) - (points[at] ?? 0);
      const dy = (points[next + 1] ?? 0) - (points[at + 1] ?? 0);
      const length = Math.hypot(dx, dy);
      if (length > 0) edges.push({ length, way: [dx / length, dy / length] });
    }
    return edges
      .sort((one, other) => other.length - one.length)
      .slice(0, 8)
      .map(({ way }) => way);
  }
}

const cubic = (a: number, b: number, c: number, d: number, t: number): number => {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
};

/** Where along a curve its coordinate turns back. */
function turns(a: number, b: number, c: number, d: number): number[] {
  const p = 3 * (-a + 3 * b - 3 * c + d);
  const q = 6 * (a - 2 * b + c);
  const r = 3 * (b - a);
  const roots: number[] = [];
  if (Math.abs(p) < 1e-9) {
    if (Math.abs(q) > 1e-9) roots.push(-r / q);
  } else {
    const root = Math.sqrt(q * q - 4 * p * r);
    if (root >= 0) roots.push((-q + root) / (2 * p), (-q - root) / (2 * p));
  }
  return roots.filter((at) => at > 0 && at < 1);
}
