import qrcode from 'qrcode-generator';

/** A QR code as one path: modules are units, the four-module quiet zone lies around them (ISO/IEC 18004). */
export interface QrCode {
  /** The outlines of the dark areas; holes run the other way round, for the non-zero rule as for even-odd. */
  readonly path: string;
  /** Modules on a side, without the quiet zone. */
  readonly modules: number;
}

export const quietZone = 4;

/** Draws `text` (UTF-8) as a QR code of error correction level M. Its length is judged before, by the rules for content. */
export function qrPath(text: string): QrCode {
  const known = drawn.get(text) ?? draw(text);
  drawn.set(text, known);
  return known;
}

/** A code is asked for at every size that a leaflet is tried at, and is the same at all. */
const drawn = new Map<string, QrCode>();

function draw(text: string): QrCode {
  const code = qrcode(0, 'M');
  // The generator takes the low byte of each UTF-16 unit: given bytes as characters, it writes just those.
  code.addData(Buffer.from(text, 'utf8').toString('latin1'), 'Byte');
  code.make();
  const modules = code.getModuleCount();
  const dark = (x: number, y: number) => x >= 0 && y >= 0 && x < modules && y < modules && code.isDark(y, x);
  return { path: outline(modules, dark), modules };
}

type Corner = readonly [number, number];

/** Traces the edges between dark and light: no seams between modules, as bars side by side would show. */
function outline(modules: number, dark: (x: number, y: number) => boolean): string {
  const edges = edgesOf(modules, dark);
  let path = '';
  for (const start of [...edges.keys()]) {
    while ((edges.get(start)?.length ?? 0) > 0) path += walk(start, edges);
  }
  return path;
}

const keyOf = ([x, y]: Corner): string => `${x},${y}`;

/** Where the edges that begin at a corner lead to; the dark side is always on the right hand. */
function edgesOf(modules: number, dark: (x: number, y: number) => boolean): Map<string, Corner[]> {
  const edges = new Map<string, Corner[]>();
  const add = (from: Corner, to: Corner) => {
    const known = edges.get(keyOf(from));
    if (known) known.push(to);
    else edges.set(keyOf(from), [to]);
  };
  for (let y = 0; y < modules; y += 1) {
    for (let x = 0; x < modules; x += 1) {
      if (!dark(x, y)) continue;
      if (!dark(x, y - 1)) add([x, y], [x + 1, y]);
      if (!dark(x + 1, y)) add([x + 1, y], [x + 1, y + 1]);
      if (!dark(x, y + 1)) add([x + 1, y + 1], [x, y + 1]);
      if (!dark(x - 1, y)) add([x, y + 1], [x, y]);
    }
  }
  return edges;
}

/** Follows edges from a corner until it is back, and forgets them; straight runs become one stroke. */
function walk(start: string, edges: Map<string, Corner[]>): string {
  const [x = 0, y = 0] = start.split(',').map(Number);
  let path = `M${x + quietZone} ${y + quietZone}`;
  let at: Corner = [x, y];
  let run: { horizontal: boolean; length: number } | undefined;
  const stroke = () => (run ? `${run.horizontal ? 'h' : 'v'}${run.length}` : '');
  do {
    const next = edges.get(keyOf(at))?.pop();
    if (!next) throw new Error('an outline of a QR code is open');
    const horizontal = next[1] === at[1];
    const length = horizontal ? next[0] - at[0] : next[1] - at[1];
    if (run?.horizontal === horizontal && Math.sign(run.length) === Math.sign(length)) {
      run.length += length;
    } else {
      path += stroke();
      run = { horizontal, length };
    }
    at = next;
  } while (keyOf(at) !== start);
  return `${path}${stroke()}z`;
}
