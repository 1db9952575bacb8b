import type { GeoProjection } from 'd3-geo';
import type { Item } from '../model/layout.js';
import { markerPath } from '../model/markers.js';
import type { Clearance } from './clearance.js';
import { type Ground, inText, path, type Say } from './ground.js';
import { projected } from './projection.js';

/** A port's dot, pt: smaller than any city's marker. */
const portSize = 3;

/**
 * The names of countries and seas, each with its middle where the content says: who draws a map decides where a name
 * lies over land or water. Error: map/name, where one meets a city, a route, a fold or the map's edge.
 */
export function placeNames(
  projection: GeoProjection,
  clear: Clearance,
  ground: Ground,
  say: Say,
): readonly Item[] {
  return ground.content.names.flatMap(({ name, of, lat, lon, wayTo }, index): Item[] => {
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
    const fault = clear.fault(box, wayTo !== null);
    if (fault) say('map/name', `“${name}” ${fault}`, 'move it by its `lat` and `lon`', ref);
    const words = { ...inText(line, ground), x: box.x, baseline: box.y + box.height * 0.8 };
    const dot = { x, y, fill: { token: ground.colours.text } };
    return of === 'port' ? [path(ground, markerPath('disc', portSize), dot), words] : [words];
  });
}
