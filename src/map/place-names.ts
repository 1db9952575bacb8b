import type { GeoProjection } from 'd3-geo';
import type { Box, Item } from '../model/layout.js';
import { markerPath } from '../model/markers.js';
import { grown, overlap, within } from './boxes.js';
import { type Ground, inText, path, type Say, type Spot } from './ground.js';
import { markerSize } from './markers.js';
import { projected } from './projection.js';
import type { Route } from './routes.js';

/** Room kept round a name, pt. */
const air = 3;
/** A port's dot, pt: smaller than any city's marker. */
const portSize = 3;

export interface PlaceNames {
  readonly items: readonly Item[];
  /** Where the names stand: labels of cities keep out of there. */
  readonly boxes: readonly Box[];
}

/**
 * The names of countries and seas, each with its middle where the content says: who draws a map decides where a name
 * lies over land or water. Error: map/name, where one meets a city, a route, a fold or the map's edge.
 */
export function placeNames(
  projection: GeoProjection,
  spots: readonly Spot[],
  routes: readonly Route[],
  field: Box,
  strips: readonly Box[],
  ground: Ground,
  say: Say,
): PlaceNames {
  const taken: Box[] = [];
  const points = [...spots.map(({ at }) => at), ...routes.flatMap((route) => route.points)];
  const placed = ground.content.names.map(({ name, of, lat, lon }, index) => {
    const ref = `${ground.ref}.names.${index}.name`;
    const line = ground.set(name, ref, of === 'sea' ? 'sea' : 'name');
    const { x, y } = projected(projection, [lon, lat]);
    const size = Math.max(...line.runs.map((run) => run.size));
    const box = {
      x: of === 'port' ? x + portSize : x - line.width / 2,
      y: y - size / 2,
      width: line.width,
      height: size,
    };
    const wide = grown(box, air);
    const meets = (other: Box) => overlap(wide, other);
    const fault = points.some((point) => meets(grown({ ...point, width: 0, height: 0 }, markerSize / 2)))
      ? 'stands on a city or on the way to one'
      : taken.some(meets)
        ? 'stands on another name'
        : strips.some(meets)
          ? 'stands on a fold'
          : !within(box, field)
            ? 'reaches over the map’s edge'
            : undefined;
    if (fault) say('map/name', `“${name}” ${fault}`, 'move it by its `lat` and `lon`', ref);
    taken.push(wide);
    const words = { ...inText(line, ground), x: box.x, baseline: box.y + box.height * 0.8 };
    const dot = { x, y, fill: { token: ground.colours.text } };
    return of === 'port' ? [path(ground, markerPath('disc', portSize), dot), words] : [words];
  });
  return { items: placed.flat(), boxes: taken };
}
