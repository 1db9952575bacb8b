/** How many numbers each command takes; `f` is an arc's flag. Source: SVG 2, 9.3. */
const signatures: Readonly<Record<string, string>> = {
  m: 'nn',
  l: 'nn',
  h: 'n',
  v: 'n',
  c: 'nnnnnn',
  s: 'nnnn',
  q: 'nnnn',
  t: 'nn',
  a: 'nnnffnn',
  z: '',
};

// Sticky, and without a choice of ways to match: no text makes them slow.
const space = /[\s,]*/y;
const letter = /[a-z]/iy;
const number = /[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?/iy;
const flag = /[01]/y;

/**
 * Reads path data and writes it plainly: a letter before every group of numbers, spaces between all, flags of arcs
 * set apart, so that any reader takes it alike. Undefined where it is malformed.
 */
export function normalPath(d: string): string | undefined {
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(d)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const group = (signature: string): string[] | undefined => {
    const values: string[] = [];
    for (const kind of signature) {
      const value = take(kind === 'f' ? flag : number);
      if (value === undefined || !Number.isFinite(Number(value))) return undefined;
      values.push(String(Number(value)));
      take(space);
    }
    return values;
  };

  const parts: string[] = [];
  take(space);
  while (at < d.length) {
    const command = take(letter);
    const signature = command && signatures[command.toLowerCase()];
    if (command === undefined || signature === undefined) return undefined;
    if (parts.length === 0 && command.toLowerCase() !== 'm') return undefined;
    take(space);
    let name = command;
    do {
      const values = group(signature);
      if (!values) return undefined;
      parts.push(plain(name, values));
      // Further points after a move are lines.
      if (name === 'M') name = 'L';
      if (name === 'm') name = 'l';
    } while (signature !== '' && at < d.length && !isLetter(d, at));
  }
  return parts.join(' ');
}

function isLetter(d: string, at: number): boolean {
  letter.lastIndex = at;
  return letter.test(d);
}

/** An arc without a radius is a straight line (SVG 2, 9.5.1); radii have no sign. */
function plain(name: string, values: readonly string[]): string {
  if (name.toLowerCase() !== 'a') return [name, ...values].join(' ').trim();
  const [rx = 0, ry = 0] = values.map(Number).map(Math.abs);
  if (rx === 0 || ry === 0) return [name === 'a' ? 'l' : 'L', ...values.slice(5)].join(' ');
  return [name, rx, ry, ...values.slice(2)].join(' ');
}
