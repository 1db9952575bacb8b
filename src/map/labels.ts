import type { Box } from '../model/layout.js';
import { grown, overlap } from './boxes.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A label that wants to stand near its point. Points of space (pt), y downward. */
export interface LabelWish {
  readonly at: Point;
  /** Half the marker’s size: the label begins outside of it. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelField {
  /** Whether a label may stand there. */
  holds(box: Box): boolean;
  /** Where none may: folds with their drift, other maps, the legend. */
  readonly forbidden: readonly Box[];
  /** Places on routes: a label may lie on them where nothing else is free. */
  readonly routes: readonly Point[];
  /** Places on coasts: a label stands better off them. */
  readonly coasts: readonly Point[];
}

/** A label’s box, and the line to its point where it stands away from it; undefined where no place was free. */
export type PlacedLabel = { readonly box: Box; readonly leader: readonly [Point, Point] | null } | undefined;

/** What each point of a route or coast under a label costs, beside a step further off at 3. */
const routeCost = 2;
const coastCost = 0.5;

/** Room kept round a label, pt. */
const air = 1.4;
/** Room between labels side by side, pt: less, and they read as one. */
const wordsApart = 7;
/** Room between labels under each other, pt: less, and they read as two lines of one. */
const linesApart = 6;
/** Distances from the marker that are tried, pt: beside it first, then further out with a leader. */
const distances = [1.8, 5, 9, 14, 20, 27, 35];
/** A label this near to another’s marker is tied to its own by a line, pt: else it could be read as either’s. */
const doubt = 14;
/** Between a leader's end and its label, pt. */
const beforeLabel = 2.3;
/** A label further off than this is tied to its marker by a line, pt. */
const leaderFrom = 6;
const directions = 24;
/** What a label straight to the left costs: more than one aslant to the right (15 to 60 degrees), less than one above or below. */
const leftUnease = 1.3;

interface Candidate {
  readonly box: Box;
  readonly leader: readonly [Point, Point] | null;
  readonly cost: number;
}

/**
 * Places labels so that none touches another, a marker, or what is forbidden. Crowded ones choose first; then each
 * may move to a better place until nothing changes. The same wishes give the same places.
 */
export function placeLabels(wishes: readonly LabelWish[], field: LabelField): PlacedLabel[] {
  const markers = wishes.map(({ at, radius }) => around(at, radius));
  const choices = wishes.map((wish, index) => candidates(wish, index, markers, field));
  const chosen: (Candidate | undefined)[] = wishes.map(() => undefined);
  const order = wishes
    .map((_, index) => index)
    .sort(
      (a, b) => crowd(b, wishes) - crowd(a, wishes) || (choices[a]?.length ?? 0) - (choices[b]?.length ?? 0),
    );

  settle(order, choices, chosen);
  // What was placed early may now find a better place.
  for (let round = 0, changed = true; changed && round < 20; round += 1) {
    changed = false;
    for (const index of order) {
      const others = chosen.filter((_, other) => other !== index);
      const best = (choices[index] ?? []).find((candidate) => isFree(candidate, others));
      if (best && best !== chosen[index]) {
        chosen[index] = best;
        changed = true;
      }
    }
  }
  return chosen.map((place) => place && { box: place.box, leader: place.leader });
}

/** So often may labels push each other aside before those without a place are given up. */
const mostTries = 400;

/**
 * Gives every label a place. One that finds none free takes the place that costs least and pushes out who stands
 * there; each push makes the pushed one harder to push again, so that it ends.
 */
function settle(
  order: readonly number[],
  choices: readonly (readonly Candidate[])[],
  chosen: (Candidate | undefined)[],
): void {
  const weights = choices.map(() => 1);
  const waiting = [...order];
  for (let tries = 0; waiting.length > 0 && tries < mostTries; tries += 1) {
    const index = waiting.shift() as number;
    const own = choices[index] ?? [];
    let best: { candidate: Candidate; pushed: number[]; cost: number } | undefined;
    for (const candidate of own) {
      const pushed = chosen.flatMap((other, at) => (other && !isFree(candidate, [other]) ? [at] : []));
      const cost = pushed.reduce((sum, at) => sum + (weights[at] ?? 1) * 10, candidate.cost);
      if (!best || cost < best.cost) best = { candidate, pushed, cost };
    }
    if (!best) continue;
    chosen[index] = best.candidate;
    for (const at of best.pushed) {
      chosen[at] = undefined;
      weights[at] = (weights[at] ?? 1) + 1;
      waiting.push(at);
    }
  }
}

/** How many other points are near, nearer ones counting more. */
function crowd(index: number, wishes: readonly LabelWish[]): number {
  const here = wishes[index]?.at ?? { x: 0, y: 0 };
  return wishes.reduce((sum, { at }, other) => {
    const distance = Math.hypot(at.x - here.x, at.y - here.y);
    return other === index ? sum : sum + 1 / (1 + distance * distance * 0.01);
  }, 0);
}

function candidates(
  wish: LabelWish,
  index: number,
  markers: readonly Box[],
  field: LabelField,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const [step, distance] of distances.entries()) {
    for (let turn = 0; turn < directions; turn += 1) {
      const angle = (turn / directions) * 2 * Math.PI;
      const candidate = beside(wish, distance, angle);
      const wide = grown(candidate.box, air);
      if (!field.holds(candidate.box)) continue;
      if (field.forbidden.some((box) => overlap(wide, box))) continue;
      const touches = (box: Box) =>
        overlap(wide, box) || (candidate.leader && crosses(candidate.leader, box));
      if (markers.some((box, other) => other !== index && touches(box))) continue;
      const near = grown(candidate.box, doubt);
      if (!candidate.leader && markers.some((box, other) => other !== index && overlap(near, box))) continue;
      const crossed = count(field.routes, wide) * routeCost + count(field.coasts, wide) * coastCost;
      // To the right reads best, then left; above and below last, as on any map.
      const aside = 1 - Math.cos(angle) + Math.abs(Math.sin(angle)) * 0.6;
      const unease = turn === directions / 2 ? leftUnease : aside;
      found.push({ ...candidate, cost: step * 3 + unease + crossed });
    }
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** The label’s box whose nearest edge lies `distance` from the marker, in a direction from it. */
function beside({ at, radius, width, height }: LabelWish, distance: number, angle: number): Candidate {
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const reach = radius + distance;
  const anchor = { x: at.x + dx * reach, y: at.y + dy * reach };
  const box = {
    x: anchor.x - width * (0.5 - dx * 0.5),
    y: anchor.y - height * (0.5 - dy * 0.5),
    width,
    height,
  };
  if (distance < leaderFrom) return { box, leader: null, cost: 0 };
  const end = {
    x: Math.min(Math.max(at.x, box.x), box.x + box.width),
    y: Math.min(Math.max(at.y, box.y + height * 0.25), box.y + box.height * 0.75),
  };
  const length = Math.hypot(end.x - at.x, end.y - at.y) || 1;
  const from = {
    x: at.x + ((end.x - at.x) / length) * radius,
    y: at.y + ((end.y - at.y) / length) * radius,
  };
  // The line ends a hair before the label, so that it never reads as a letter.
  const near = {
    x: end.x - ((end.x - at.x) / length) * beforeLabel,
    y: end.y - ((end.y - at.y) / length) * beforeLabel,
  };
  return { box, leader: [from, near], cost: 0 };
}

function isFree({ box, leader }: Candidate, others: readonly (Candidate | undefined)[]): boolean {
  const wide = grown(box, air);
  const aside = {
    x: box.x - wordsApart,
    y: box.y - linesApart,
    width: box.width + 2 * wordsApart,
    height: box.height + 2 * linesApart,
  };
  return others.every((other) => {
    if (!other) return true;
    if (overlap(aside, other.box)) return false;
    if (other.leader && crosses(other.leader, wide)) return false;
    if (leader && crosses(leader, grown(other.box, air))) return false;
    return !(leader && other.leader && meet(leader, other.leader));
  });
}

const count = (points: readonly Point[], box: Box): number =>
  points.reduce((sum, point) => (holds(box, point) ? sum + 1 : sum), 0);

const around = ({ x, y }: Point, radius: number): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});
const holds = (box: Box, { x, y }: Point): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
/** Whether a line meets a box: sampled, since leaders are short. */
function crosses([from, to]: readonly [Point, Point], box: Box): boolean {
  for (let step = 0; step <= 12; step += 1) {
    const share = step / 12;
    if (holds(box, { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share })) return true;
  }
  return false;
}

function meet([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
