import type { Typesetter } from '../engine/pdfmake.js';
import { typography } from '../fit/style.js';
import type { Diagnostic, Outcome } from '../model/diagnostic.js';
import type { Box, FittedMap, Item } from '../model/layout.js';
import { showsOnMap } from '../model/links.js';
import type { PictureShape } from '../model/pictures.js';
import type { LeafletProject } from '../model/project.js';
import { contentRef, resolveRef } from '../model/source.js';
import { mmToPt } from '../model/units.js';
import { apart } from './apart.js';
import { grown, overlap } from './boxes.js';
import { foldStrips, labelSetter, labelsFor } from './city-labels.js';
import { clearance } from './clearance.js';
import { type Frame, frameOf } from './frame.js';
import { drawnBleed, type Ground, type Say, type Spot, styleOf } from './ground.js';
import type { Point } from './labels.js';
import { landOutline, seaAndLand } from './land.js';
import { lensGround, lensProjection } from './lens.js';
import { mapDrawings } from './map-drawings.js';
import { homeSize, markerItems, markerSize } from './markers.js';
import { placeNames } from './place-names.js';
import { mapProjection, type Position, positionOf, projected } from './projection.js';
import { pointsOf, routeAlong, routeItem, thinned } from './routes.js';

/**
 * Draws the leaflet's maps: land, a great circle from the home city to each other, markers by kind, and labels that
 * touch neither each other nor a fold. Errors: map/no-home, map/colours, map/crowded, map/name,
 * map/drawing, map/lens.
 */
export function fitMaps(
  project: LeafletProject,
  bodyPt: number,
  shapes: ReadonlyMap<string, PictureShape>,
  typesetter: Typesetter,
): Outcome<readonly FittedMap[]> {
  const { source, value } = project.leaflet;
  const diagnostics: Diagnostic[] = [];
  const maps = value.artwork.flatMap((artwork, index): FittedMap[] => {
    if (!artwork.map) return [];
    const ref = contentRef(source.file, ['artwork', index, 'map']);
    const theme = project.theme.value;
    const say: Say = (code, message, hint, at = ref) =>
      diagnostics.push({ severity: 'error', code, message, hint, place: resolveRef(at, [source]) });
    if (!theme.map) {
      say('map/colours', 'The theme has no colours for maps', 'add `map: { land, sea, text }` to the theme');
      return [];
    }
    const type = typography(theme, theme.defaults.other, bodyPt);
    const ground: Ground = {
      project,
      content: artwork.map,
      ref,
      type,
      colours: theme.map,
      shapes,
      set: labelSetter(project, type, typesetter, diagnostics, artwork.map.extent),
    };
    const frame = frameOf(project, index, say);
    if (!frame) return [];
    const items = drawMap(ground, frame, say);
    return items ? [{ artwork: index, box: frame.box, view: frame.view, items }] : [];
  });
  return { value: maps, diagnostics };
}

function drawMap(ground: Ground, frame: Frame, say: Say): readonly Item[] | undefined {
  const { disc, field, crossing, holds } = frame;
  const { project, content } = ground;
  const cities = Object.entries(project.data.cities.value);
  const home = cities.find(([, city]) => city.kind === 'home');
  if (!home) {
    say('map/no-home', 'No city is the home from which the links go out', 'give one city `kind: home`');
    return undefined;
  }
  const shown = [home, ...cities.filter(([id, city]) => showsOnMap(content, id, city))];
  const at = ([, { coordinates }]: (typeof cities)[number]): Position => [coordinates.lon, coordinates.lat];
  const projection = disc
    ? lensProjection(shown.map(at), disc)
    : mapProjection(content.extent, shown.map(at), field, crossing).clipExtent(corners(drawn(frame.box)));
  const places = apart(
    shown.map((entry) => projected(projection, at(entry))),
    markerSize,
  );
  const spots = shown.map(([id, city], index): Spot => {
    return { id, city, at: places[index] as Point, style: styleOf(city.kind, ground) };
  });
  const routes = spots.slice(1).map((spot) => {
    const ports = content.names.filter(({ wayTo }) => wayTo === spot.id);
    const via = ports.map(({ lon, lat }): Position => [lon, lat]);
    return routeAlong([at(home), ...via, positionOf(projection, spot.at)], projection);
  });
  const land = landOutline(projection, content);
  const coasts = thinned(
    pointsOf(land).filter(({ x, y }) => overlap(frame.view, { x, y, width: 0, height: 0 })),
  );
  const strips = foldStrips(crossing);
  const clear = clearance({ spots, routes, strips, holds });
  const drawings = mapDrawings(projection, clear, ground, say);
  const names = placeNames(projection, clear, ground, say);
  const placed = labelsFor(spots, routes, coasts, frame, strips, clear.placed, ground, say);
  return [
    ...(disc ? lensGround(disc, land, ground) : seaAndLand(drawn(frame.box), land, ground)),
    ...drawings.beside,
    ...routes.map(({ d }, index) => routeItem(d, (spots[index + 1] as Spot).style, ground)),
    ...names,
    ...drawings.onRoutes,
    ...spots.slice(1).flatMap((spot) => markerItems(spot.at, spot.style, markerSize, ground)),
    ...markerItems((spots[0] as Spot).at, (spots[0] as Spot).style, homeSize, ground),
    ...placed,
  ];
}

/** What is drawn of an area: more than the trim shows. */
const drawn = (box: Box): Box => grown(box, mmToPt(drawnBleed));

const corners = ({ x, y, width, height }: Box): [[number, number], [number, number]] => [
  [x, y],
  [x + width, y + height],
];
