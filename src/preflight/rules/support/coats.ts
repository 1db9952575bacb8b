import type { ImageMark, Mark, PaintedColour } from '../../cos.js';
import { coloursOf, isProcess } from './colour.js';

/** What a mark lays on paper: inks by name, 0 to 1, and the samples of a picture. */
export interface Coat {
  readonly inks: Readonly<Record<string, number>>;
  /** Of a picture: the most of each set of its inks, % (`heaviestSets`). */
  readonly picture?: readonly number[];
}

const sets: Readonly<Record<string, number>> = { Cyan: 1, Magenta: 2, Yellow: 4, Black: 8 };
const processInks = Object.keys(sets);

/** The most ink of a coat, %. Where inks lie over a picture, they stand in the place of its own. */
export function totalOf({ inks, picture }: Coat): number {
  const plain = Object.values(inks).reduce((sum, amount) => sum + amount, 0) * 100;
  if (!picture) return plain;
  const left = processInks.reduce((set, name) => (name in inks ? set : set | (sets[name] ?? 0)), 0);
  return plain + (picture[left] ?? 0);
}

/** A coat that overprints another: its inks take the place of the same ones below, the others stay. */
export const over = (top: Coat, below: Coat): Coat =>
  top.picture
    ? { inks: { ...spotsOf(below.inks), ...top.inks }, picture: top.picture }
    : { inks: { ...below.inks, ...top.inks }, ...(below.picture ? { picture: below.picture } : {}) };

const spotsOf = (inks: Coat['inks']): Coat['inks'] =>
  Object.fromEntries(Object.entries(inks).filter(([name]) => !isProcess(name)));

/** The coats of text, paths and stencils, a colour each; undefined where a profile would decide. */
export const plainCoats = (mark: Mark): readonly (Coat | undefined)[] =>
  coloursOf(mark)
    // What a pattern paints stands behind it as marks of its own.
    .filter(({ space, inks }) => space.family !== 'Pattern' || inks)
    .map((colour) => {
      const inks = mark.overprint.on ? overprinted(colour, mark.overprint.mode) : colour.inks;
      return inks && { inks };
    });

/** The inks that an overprinting colour sets, nothing among them where it wipes one out (ISO 32000-1, 8.6.7). */
function overprinted({ space, inks }: PaintedColour, mode: 0 | 1): Coat['inks'] | undefined {
  if (!inks) return undefined;
  if (space.family === 'DeviceCMYK' && mode === 1)
    return Object.fromEntries(Object.entries(inks).filter(([, amount]) => amount > 0));
  if (space.family === 'DeviceGray') return { Cyan: 0, Magenta: 0, Yellow: 0, ...inks };
  return inks;
}

export const pictureCoat = (picture: readonly number[]): Coat => ({ inks: {}, picture });

export const isPicture = (mark: Mark): mark is ImageMark =>
  mark.kind === 'image' && mark.maskColour === undefined;
