/** Air within a list or a timeline, baseline steps: its sum is whole, so that what follows stands on the grid again. */
export interface Air {
  /** Above the first item. */
  readonly above: number;
  /** Between each two items. */
  readonly between: number;
  /** What all of it adds to the height, whole steps. */
  readonly sum: number;
}

/** Between items of a list, steps: 1.1–1.3 mm, enough to tell a new item from a new line. */
const between = 0.25;
/** Over and under a list that stands in running text. */
const edge = 0.5;
/** Under a heading: near enough to belong to it. */
const led = 0.25;

/** Where a list or timeline stands among its neighbours in a section. */
export interface Place {
  readonly opens: boolean;
  readonly ends: boolean;
  /** true where a heading stands right above. */
  readonly led: boolean;
}

/** What stands over it; nothing where it opens its section, since the section's own gap is there. */
const above = ({ opens, led: heading }: Place): number => (opens ? 0 : heading ? led : edge);

/**
 * Over a list that ends its section: half a line gives way to what stands between its items where just that would cost
 * a step, most of which would be left over below and set the next heading off further than others.
 */
function aboveList(place: Place, rows: number): number {
  const wished = above(place);
  if (!place.ends || wished <= between) return wished;
  return wholeSteps(between + rows) < wholeSteps(wished + rows) ? between : wished;
}

/**
 * The air of a list of `count` items. It is alike in all lists of a leaflet: what is missing to a whole step stands below.
 * Shared out between many items, even a fifth of a millimetre was seen beside a list of few.
 */
export function listAir(count: number, place: Place): Air {
  const gaps = Math.max(0, count - 1);
  const over = aboveList(place, gaps * between);
  const least = over + gaps * between + (place.ends ? 0 : edge);
  const sum = wholeSteps(least);
  return { above: over, between, sum };
}

/** The air of a timeline of `count` events, `gap` steps apart. */
export function timelineAir(count: number, place: Place, gap: number): Air {
  const least = above(place) + Math.max(0, count - 1) * gap;
  return { above: above(place), between: gap, sum: wholeSteps(least) };
}

const wholeSteps = (steps: number): number => Math.max(0, Math.ceil(steps - 1e-6));
