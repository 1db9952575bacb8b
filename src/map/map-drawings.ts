import type { GeoProjection } from 'd3-geo';
import type { PictureItem } from '../model/layout.js';
import { mmToPt } from '../model/units.js';
import type { MapContent } from '../schema/leaflet.js';
import type { Clearance } from './clearance.js';
import { type Ground, meaningOf, type Say } from './ground.js';
import { projected } from './projection.js';

type MapDrawing = MapContent['drawings'][number];

/**
 * Drawings that stand on the map, each with the middle of its foot where the content says. Error: map/drawing, where
 * one meets a city, a route that it is not on, a name, a fold or the map's edge, or is a photograph.
 */
export function mapDrawings(
  projection: GeoProjection,
  clear: Clearance,
  ground: Ground,
  say: Say,
): { readonly beside: readonly PictureItem[]; readonly onRoutes: readonly PictureItem[] } {
  const place = ({ picture, lat, lon, height: mm, onRoute }: MapDrawing, index: number): PictureItem[] => {
    const ref = `${ground.ref}.drawings.${index}.picture`;
    const aspect = ground.shapes.get(picture)?.aspect;
    if (aspect == null) {
      say('map/drawing', `\`${picture}\` is a photograph`, 'only drawings (SVG) stand on a map', ref);
      return [];
    }
    const { x, y } = projected(projection, [lon, lat]);
    const height = mmToPt(mm);
    const box = { x: x - (height * aspect) / 2, y: y - height, width: height * aspect, height };
    const fault = clear.fault(box, onRoute);
    if (fault)
      say('map/drawing', `\`${picture}\` ${fault}`, 'move it by its `lat` and `lon`, or make it lower', ref);
    return [{ kind: 'picture', meaning: { ...meaningOf(ground), ref }, picture, box }];
  };
  const placed = ground.content.drawings.map((drawing, index) => ({ drawing, items: place(drawing, index) }));
  const those = (onRoute: boolean) =>
    placed.flatMap(({ drawing, items }) => (drawing.onRoute === onRoute ? items : []));
  return { beside: those(false), onRoutes: those(true) };
}
