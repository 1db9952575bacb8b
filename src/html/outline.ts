/**
 * An outline of straight lines, as short as it can be written: to a tenth of a point, from corner to corner, without
 * corners that fall together. Paths with curves are left as they are.
 */
export function shortOutline(d: string): string {
  if (!/^[MLZ\d.,\s-]*$/.test(d)) return d;
  let short = '';
  let at = [0, 0];
  let start = at;
  for (const [, command = '', x, y] of d.matchAll(/([MLZ])\s*(?:(-?[\d.]+)[\s,]+(-?[\d.]+))?/g)) {
    if (command === 'Z') {
      short += 'z';
      at = start;
      continue;
    }
    const next = [x, y].map((value) => Math.round(Number(value) * 10));
    const [dx = 0, dy = 0] = next.map((value, axis) => value - (at[axis] ?? 0));
    if (command === 'M') short += `M${tenths(next[0] ?? 0)}${spaced(next[1] ?? 0)}`;
    else if (dx !== 0 || dy !== 0) short += `l${tenths(dx)}${spaced(dy)}`;
    at = next;
    if (command === 'M') start = next;
  }
  return short;
}

/** A number of tenths, without the zero that says nothing. */
const tenths = (value: number): string => String(value / 10).replace(/^(-?)0\./, '$1.');

/** A sign parts numbers as well as a space does. */
const spaced = (value: number): string => (value < 0 ? tenths(value) : ` ${tenths(value)}`);
