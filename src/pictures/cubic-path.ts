interface Point {
  readonly x: number;
  readonly y: number;
}

/** How many numbers each command takes that moves the point; z takes none. */
const counts: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
};

/**
 * Path data in its plain form with all quadratic curves raised to cubic ones, which are the same curves (SVG 2, 9.3.7):
 * PDF has no others, and pdfkit writes a quadratic one as a cubic one of another shape.
 */
export function cubicPath(plain: string): string {
  if (!/[qt]/i.test(plain)) return plain;
  const words = plain.split(' ');
  const result: (string | number)[] = [];
  let at: Point = { x: 0, y: 0 };
  let start = at;
  /** The last curve's control point, where the command before was a quadratic one. */
  let control: Point | undefined;
  for (let index = 0; index < words.length; ) {
    const command = words[index] ?? '';
    const name = command.toLowerCase();
    const count = counts[name] ?? 0;
    const values = words.slice(index + 1, index + 1 + count).map(Number);
    index += 1 + count;
    const from = command === name ? at : { x: 0, y: 0 };
    const end = endOf(name, values, at, from, start);
    if (name === 'q' || name === 't') {
      control =
        name === 'q'
          ? { x: from.x + (values[0] ?? 0), y: from.y + (values[1] ?? 0) }
          : { x: 2 * at.x - (control ?? at).x, y: 2 * at.y - (control ?? at).y };
      result.push('C', ...raised(at, control), ...raised(end, control), exact(end.x), exact(end.y));
    } else {
      control = undefined;
      result.push(command, ...values);
    }
    if (name === 'm') start = end;
    at = end;
  }
  return result.join(' ');
}

/** Where a command leaves the point; `from` is what its numbers count from. */
function endOf(name: string, values: readonly number[], at: Point, from: Point, start: Point): Point {
  const [x = 0, y = 0] = values.slice(-2);
  if (name === 'z') return start;
  if (name === 'h') return { x: from.x + (values[0] ?? 0), y: at.y };
  if (name === 'v') return { x: at.x, y: from.y + (values[0] ?? 0) };
  return { x: from.x + x, y: from.y + y };
}

/** The cubic curve's control point beside one end: two thirds of the way to the quadratic one's. */
const raised = (end: Point, control: Point): [number, number] => [
  exact(end.x + ((control.x - end.x) * 2) / 3),
  exact(end.y + ((control.y - end.y) * 2) / 3),
];

const exact = (value: number): number => Number(value.toPrecision(9));
