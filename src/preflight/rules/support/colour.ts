import type { Mark, PaintedColour, Space, TextMark } from '../../cos.js';

const process = new Set(['Cyan', 'Magenta', 'Yellow', 'Black']);
const near = (a: number, b: number) => Math.abs(a - b) < 0.0005;

/** White in the words of GWG 2022: CMYK 0 0 0 0, Separation or DeviceN all 0, DeviceGray 1. */
export function isWhite({ space, values }: PaintedColour): boolean {
  if (values.length === 0) return false;
  if (space.family === 'DeviceGray') return near(values[0] ?? 0, 1);
  return (
    ['DeviceCMYK', 'Separation', 'DeviceN'].includes(space.family) && values.every((value) => near(value, 0))
  );
}

/** Black in the words of GWG 2022: CMYK 0 0 0 1, Separation Black 1, DeviceN with only Black at 1, DeviceGray 0. */
export function isBlack({ space, values }: PaintedColour): boolean {
  if (space.family === 'DeviceGray') return near(values[0] ?? 1, 0);
  if (space.family === 'DeviceCMYK')
    return values.length === 4 && values.every((value, ink) => near(value, ink === 3 ? 1 : 0));
  if (space.family !== 'Separation' && space.family !== 'DeviceN') return false;
  return (
    space.colorants.includes('Black') &&
    space.colorants.every((name, ink) => near(values[ink] ?? 0, name === 'Black' ? 1 : 0))
  );
}

/** Inks that a colour lays down; undefined where a profile would decide. */
export const inksOf = ({ inks }: PaintedColour): readonly string[] | undefined =>
  inks &&
  Object.entries(inks)
    .filter(([, amount]) => amount > 0.0005)
    .map(([name]) => name);

/** The colours a mark is painted in; text in its rendering mode. */
export function coloursOf(mark: Mark): readonly PaintedColour[] {
  if (mark.kind === 'text') return textColours(mark);
  if (mark.kind === 'path') return [mark.fill, mark.stroke].filter((colour) => colour !== undefined);
  if (mark.kind === 'image') return mark.maskColour ? [mark.maskColour] : [];
  return [];
}

function textColours({ mode, fill, stroke }: TextMark): readonly PaintedColour[] {
  const filled = [0, 2, 4, 6].includes(mode) ? [fill] : [];
  const stroked = [1, 2, 5, 6].includes(mode) ? [stroke] : [];
  return [...filled, ...stroked].filter((colour) => colour !== undefined);
}

/** The colour spaces a mark is painted in, as they are set. */
export function spacesOf(mark: Mark): readonly Space[] {
  const set = coloursOf(mark).map(({ space }) => space);
  if (mark.kind === 'image' && mark.space) set.push(mark.space);
  if (mark.kind === 'shading') set.push(mark.space);
  return set;
}

/** What colours really are in: the base of Indexed and what is under a pattern, instead of these. */
export function realSpace(space: Space): Space | undefined {
  let at: Space | undefined = space;
  for (let depth = 0; at && (at.family === 'Indexed' || at.family === 'Pattern'); depth++) {
    at = depth < 8 ? at.under : undefined;
  }
  return at;
}

/** The alternates of Separation and DeviceN behind a space, all the way down. */
export function alternatesOf(space: Space): readonly Space[] {
  const found: Space[] = [];
  let at = realSpace(space);
  for (let depth = 0; at && depth < 8; depth++) {
    if (at.family !== 'Separation' && at.family !== 'DeviceN') break;
    at = at.under && realSpace(at.under);
    if (at) found.push(at);
  }
  return found;
}

/** Names of the spot colours a space can print, without process inks, None and All. */
export function spotsOf(space: Space): readonly string[] {
  const real = realSpace(space);
  return (real?.colorants ?? []).filter((name) => !process.has(name) && name !== 'None' && name !== 'All');
}

export const isProcess = (name: string): boolean => process.has(name);

/** In words: “DeviceCMYK”, “Separation PANTONE 300 C”. */
export const spaceText = ({ family, colorants }: Space): string =>
  colorants.length > 0 ? `${family} ${colorants.join(', ')}` : family;
