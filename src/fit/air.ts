/** Air within a list or a timeline, baseline steps: its sum is whole, so that what follows stands on the grid again. */
export interface Air {
  /** Above the first item. */
  readonly above: number;
  /** Between each two items. */
  readonly between: number;
  /** What all of it adds to the height, whole steps. */
  readonly sum: number;
}

/** Between items stands about this, steps: 1.1–1.3 mm, enough to tell a new item from a new line. */
const wished = 0.27;

/** Where a list stands among its neighbours in a section. */
export interface Place {
  readonly opens: boolean;
  readonly ends: boolean;
}

/**
 * The air of `count` items: twice as much over the first and under the last as between two, nothing where the list
 * opens its section, since the section's own gap is there, or ends it.
 */
export function listAir(count: number, { opens, ends }: Place): Air {
  const edge = 2;
  const parts = (opens ? 0 : edge) + count - 1 + (ends ? 0 : edge);
  if (parts <= 0) return { above: 0, between: 0, sum: 0 };
  const sum = Math.max(1, Math.round(parts * wished));
  const between = sum / parts;
  return { above: opens ? 0 : edge * between, between, sum };
}

/** `sum` steps of air shared out alike between `count` events, and above the first unless it opens its section. */
export function timelineAir(count: number, opens: boolean, sum: number): Air {
  const parts = Math.max(1, timelineParts(count, opens));
  return { above: opens ? 0 : sum / parts, between: sum / parts, sum };
}

/** How many gaps a timeline has. */
export const timelineParts = (count: number, opens: boolean): number => count - (opens ? 1 : 0);
