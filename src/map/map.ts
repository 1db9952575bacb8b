import { type GeoProjection, geoPath } from 'd3-geo';
import { naturalEarthLand } from '../engine/natural-earth.js';
import type { Typesetter } from '../engine/pdfmake.js';
import { type Typography, typography } from '../fit/style.js';
import { lineDrawer, setText } from '../fit/text.js';
import { togetherPattern } from '../fit/together.js';
import type { Diagnostic, Outcome } from '../model/diagnostic.js';
import { folds, panelSlots, papers } from '../model/folds.js';
import type { Box, FittedMap, Item, LineItem, Meaning, PathItem } from '../model/layout.js';
import { showsOnMap } from '../model/links.js';
import { markerPath } from '../model/markers.js';
import { type City, type LeafletProject, projectSources } from '../model/project.js';
import { contentRef, resolveRef } from '../model/source.js';
import { mmToPt } from '../model/units.js';
import type { MapContent } from '../schema/leaflet.js';
import type { LinkStyle } from '../schema/theme.js';
import { type LabelWish, type Point, placeLabels } from './labels.js';
import { mapProjection, type Position, projected, worldWidth } from './projection.js';

/** Labels keep this clear of trim and folds, mm. */
const safe = 5;
/** A map reaches this far beyond the trim, mm: no less than printers ask for (3 mm, or 1/8 in). */
const drawnBleed = 5;
const markerSize = 5.5;
const homeSize = 8;
/** Line widths, pt. */
const routeWidth = { world: 0.75, cities: 1.5 } as const;
const leaderWidth = 0.4;
const coastWidth = 0.35;
/** What a map leaves blank where it ends beside another, mm. */
const gutter = 1.2;
const dashes: Readonly<Record<LinkStyle['line'], readonly [number, number] | undefined>> = {
  solid: undefined,
  dashed: [3, 2],
  dotted: [0.8, 1.8],
};

interface Spot {
  readonly id: string;
  readonly city: City;
  readonly at: Point;
  readonly style: LinkStyle;
}

/** What drawing a map needs to know of its leaflet. */
interface Ground {
  readonly project: LeafletProject;
  readonly content: MapContent;
  readonly ref: string;
  readonly type: Typography;
  readonly colours: NonNullable<LeafletProject['theme']['value']['map']>;
  set(text: string, ref: string, strong: boolean): LineItem;
}

/**
 * Draws the leaflet's maps: land, a great circle from the home city to each other, markers by kind, and labels that
 * touch neither each other nor a fold. Errors: map/no-home, map/colours, map/crowded.
 */
export function fitMaps(
  project: LeafletProject,
  bodyPt: number,
  typesetter: Typesetter,
): Outcome<readonly FittedMap[]> {
  const { source, value } = project.leaflet;
  const diagnostics: Diagnostic[] = [];
  const maps = value.artwork.flatMap((artwork, index): FittedMap[] => {
    if (!artwork.map) return [];
    const ref = contentRef(source.file, ['artwork', index, 'map']);
    const theme = project.theme.value;
    const say = (code: string, message: string, hint: string) =>
      diagnostics.push({ severity: 'error', code, message, hint, place: resolveRef(ref, [source]) });
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
      set: labelSetter(project, type, typesetter, diagnostics),
    };
    const { box, foldsAt } = faceArea(project, index);
    const items = drawMap(ground, box, foldsAt, say);
    return items
      ? [{ artwork: index, items: [...items, ...gutters(box, mapsBeside(project, index), ground)] }]
      : [];
  });
  return { value: maps, diagnostics };
}

/** Where an artwork lies on its face, pt from the face's trim, without bleed; and the folds of that face. */
function faceArea(project: LeafletProject, index: number): { box: Box; foldsAt: readonly number[] } {
  const { artwork, fold, paper } = project.leaflet.value;
  const { face, panels, top, bottom } = artwork[index] as (typeof artwork)[number];
  const slots = panelSlots(folds[fold], paper).filter((slot) => slot.face === face);
  let x = 0;
  const edges = slots.map(({ role, width }) => {
    const left = x;
    x += width;
    return { role, left, right: x };
  });
  const own = edges.filter(({ role }) => panels.includes(role));
  const left = Math.min(...own.map((edge) => edge.left));
  const right = Math.max(...own.map((edge) => edge.right));
  const low = Math.min(bottom, papers[paper].height);
  const high = Math.max(top, 0);
  return {
    box: { x: mmToPt(left), y: mmToPt(high), width: mmToPt(right - left), height: mmToPt(low - high) },
    foldsAt: edges.slice(1).map((edge) => mmToPt(edge.left)),
  };
}

function labelSetter(
  project: LeafletProject,
  type: Typography,
  typesetter: Typesetter,
  diagnostics: Diagnostic[],
): Ground['set'] {
  const lang = project.leaflet.value.language;
  const style = type.style('caption');
  const context = {
    typography: type,
    typesetter,
    together: togetherPattern(project.data.glossary.value, lang),
    shapes: new Map(),
    missing: (character: string, ref: string) =>
      diagnostics.push({
        severity: 'error',
        code: 'text/missing-glyph',
        message: `No font of the theme has the character “${character}”`,
        place: resolveRef(ref, projectSources(project)),
        hint: 'write it another way, or add a font that has it to the theme’s fallbacks',
      }),
    tooWide: () => {},
  };
  return (text, ref, strong) => {
    const meaning: Meaning = { ref, lang, role: 'figure' };
    const [line] = setText({ runs: [{ text, strong }], lang, ref }, style, meaning, 1000, context);
    if (!line) throw new Error('a label is empty');
    return line;
  };
}

function drawMap(
  ground: Ground,
  box: Box,
  foldsAt: readonly number[],
  say: (code: string, message: string, hint: string) => void,
): readonly Item[] | undefined {
  const { project, content } = ground;
  const cities = Object.entries(project.data.cities.value);
  const home = cities.find(([, city]) => city.kind === 'home');
  if (!home) {
    say('map/no-home', 'No city is the home from which the links go out', 'give one city `kind: home`');
    return undefined;
  }
  const shown = [home, ...cities.filter(([id, city]) => showsOnMap(content, id, city))];
  const at = ([, { coordinates }]: (typeof cities)[number]): Position => [coordinates.lon, coordinates.lat];
  const field = inset(box, mmToPt(safe));
  const crossing = foldsAt.filter((fold) => fold > box.x + 1 && fold < box.x + box.width - 1);
  const projection = mapProjection(content.extent, shown.map(at), field, crossing);
  projection.clipExtent([
    [box.x - mmToPt(drawnBleed), box.y - mmToPt(drawnBleed)],
    [box.x + box.width + mmToPt(drawnBleed), box.y + box.height + mmToPt(drawnBleed)],
  ]);
  const spots = shown.map((entry): Spot => {
    const [id, city] = entry;
    return { id, city, at: projected(projection, at(entry)), style: styleOf(city.kind, ground) };
  });
  const routes = shown.slice(1).map((entry) => routeTo(at(home), at(entry), projection));
  const land = landOutline(projection, content);
  // At the world's scale coasts are everywhere, and a label near its point says more than one on open sea.
  const coasts =
    content.extent === 'world'
      ? []
      : pointsOf(land).filter(
          ({ x, y }) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height,
        );
  const placed = labelsFor(spots, routes, coasts, field, crossing, ground, say);
  return [
    ...seaAndLand(box, land, ground),
    ...routes.map(({ d }, index) => routeItem(d, (spots[index + 1] as Spot).style, ground)),
    ...spots.slice(1).flatMap((spot) => markerItems(spot.at, spot.style, markerSize, ground)),
    ...markerItems((spots[0] as Spot).at, (spots[0] as Spot).style, homeSize, ground),
    ...placed,
  ];
}

/** The areas of the other maps on the same face, pt. */
function mapsBeside(project: LeafletProject, index: number): readonly Box[] {
  const { artwork } = project.leaflet.value;
  return artwork.flatMap((other, at) =>
    at !== index && other.map && other.face === artwork[index]?.face ? [faceArea(project, at).box] : [],
  );
}

/** Where a map ends beside another, a strip of paper parts them: two maps never butt. */
function gutters(box: Box, beside: readonly Box[], ground: Ground): PathItem[] {
  const width = mmToPt(gutter);
  const high = box.height + 2 * mmToPt(drawnBleed);
  const edges = [
    { at: box.x, x: box.x, meets: (other: Box) => other.x + other.width },
    { at: box.x + box.width, x: box.x + box.width - width, meets: (other: Box) => other.x },
  ];
  return edges
    .filter(({ at, meets }) => beside.some((other) => Math.abs(meets(other) - at) < 0.1))
    .map(({ x }) =>
      path(ground, `M0 0h${width}v${high}h${-width}Z`, {
        x,
        y: box.y,
        fill: { token: 'white' },
      }),
    );
}

const inset = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

function styleOf(kind: City['kind'], { project, colours }: Ground): LinkStyle {
  return project.theme.value.kinds[kind] ?? { colour: colours.text, marker: 'disc', line: 'solid' };
}

function path(ground: Ground, d: string, more: Partial<PathItem>): PathItem {
  const meaning: Meaning = { ref: ground.ref, lang: ground.project.leaflet.value.language, role: 'figure' };
  return { kind: 'path', meaning, d, x: 0, y: 0, scale: 1, ...more };
}

/** Land as path data; a world is drawn coarser than a region. */
function landOutline(projection: GeoProjection, { extent }: MapContent): string {
  if (extent !== 'world') return geoPath(projection).digits(2)(naturalEarthLand('50m')) ?? '';
  // Where the map is wider than the world, land goes on: nothing ends in a straight line but at the map's edge.
  const [x, y] = projection.translate();
  const outlines = [-1, 0, 1].map((turn) => {
    projection.translate([x + turn * worldWidth(projection), y]);
    return geoPath(projection).digits(2)(naturalEarthLand('110m')) ?? '';
  });
  projection.translate([x, y]);
  return outlines.join('');
}

/** The corners of path data that d3 has written: lines only. */
const pointsOf = (d: string): Point[] =>
  [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

function seaAndLand(box: Box, outline: string, ground: Ground): PathItem[] {
  const { colours } = ground;
  const by = -mmToPt(drawnBleed);
  const { x, y, width, height } = inset(box, by);
  return [
    path(ground, `M${x} ${y}h${width}v${height}h${-width}Z`, { fill: { token: colours.sea } }),
    ...(outline ? [path(ground, outline, { fill: { token: colours.land } })] : []),
    ...(outline && colours.coast
      ? [path(ground, outline, { stroke: { token: colours.coast }, lineWidth: coastWidth })]
      : []),
  ];
}

interface Route {
  readonly d: string;
  readonly points: readonly Point[];
}

/** The shortest way over the globe, as drawn, and points along it. */
function routeTo(from: Position, to: Position, projection: GeoProjection): Route {
  const line: GeoJSON.LineString = { type: 'LineString', coordinates: [[...from], [...to]] };
  const d = geoPath(projection).digits(2)(line) ?? '';
  return { d, points: between(pointsOf(d)) };
}

/** Points no further apart than 3 pt, so that a label notices a route between its corners. */
function between(points: readonly Point[]): Point[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    if (!next) return [point];
    const steps = Math.max(1, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / 3));
    return Array.from({ length: steps }, (_, step) => ({
      x: point.x + ((next.x - point.x) * step) / steps,
      y: point.y + ((next.y - point.y) * step) / steps,
    }));
  });
}

function routeItem(d: string, style: LinkStyle, ground: Ground): PathItem {
  const dash = dashes[style.line];
  return path(ground, d, {
    stroke: { token: style.colour },
    lineWidth: routeWidth[ground.content.extent],
    ...(dash && { dash }),
  });
}

/** A marker; inside an open one no route may be seen. */
function markerItems({ x, y }: Point, style: LinkStyle, size: number, ground: Ground): PathItem[] {
  const marker = path(ground, markerPath(style.marker, size), { x, y, fill: { token: style.colour } });
  if (style.marker !== 'ring') return [marker];
  return [path(ground, markerPath('disc', size), { x, y, fill: { token: ground.colours.sea } }), marker];
}

function labelsFor(
  spots: readonly Spot[],
  routes: readonly Route[],
  coasts: readonly Point[],
  field: Box,
  crossing: readonly number[],
  ground: Ground,
  say: (code: string, message: string, hint: string) => void,
): Item[] {
  const { type, project } = ground;
  const size = type.style('caption').size;
  const lines = spots.map(({ id, city }) => {
    const ref = contentRef(project.data.cities.source.file, ['cities', id, 'name']);
    return ground.set(labelText(city, spots), ref, city.kind === 'home');
  });
  const wishes = spots.map(
    ({ at, city }, index): LabelWish => ({
      at,
      // A star's points reach out.
      radius: city.kind === 'home' ? homeSize / 2 + 1 : markerSize / 2,
      width: lines[index]?.width ?? 0,
      height: size,
    }),
  );
  const strips = crossing.map(
    (fold): Box => ({ x: fold - mmToPt(safe), y: -1e4, width: 2 * mmToPt(safe), height: 2e4 }),
  );
  const legend = ground.content.legend ? legendItems(spots, routes, field, strips, ground) : undefined;
  const placed = placeLabels(wishes, {
    inside: field,
    forbidden: [...strips, ...(legend ? [legend.box] : [])],
    routes: routes.flatMap(({ points }) => points),
    coasts,
  });
  const items = placed.flatMap((label, index): Item[] => {
    const line = lines[index] as LineItem;
    if (!label) {
      const name = (spots[index] as Spot).city.name;
      say(
        'map/crowded',
        `There is no room for “${name}” on the map`,
        'make the map taller, or show fewer kinds of links',
      );
      return [];
    }
    const { box, leader } = label;
    const tie = leader
      ? [
          path(ground, `M${leader[0].x} ${leader[0].y}L${leader[1].x} ${leader[1].y}`, {
            stroke: { token: ground.colours.text },
            lineWidth: leaderWidth,
          }),
        ]
      : [];
    return [...tie, { ...inText(line, ground), x: box.x, baseline: box.y + box.height * 0.8 }];
  });
  return [...(legend?.items ?? []), ...items];
}

/** The city’s name, and its region where another city on the map has the same name. */
function labelText({ name, region }: City, spots: readonly Spot[]): string {
  const same = spots.filter(({ city }) => city.name === name).length > 1;
  return same && region ? `${name}, ${region}` : name;
}

const inText = (line: LineItem, { colours }: Ground): LineItem => ({
  ...line,
  runs: line.runs.map((run) => ({ ...run, colour: { token: colours.text } })),
});

/** The kinds of links that the maps of this map's face show: one legend explains them all. */
function kindsOnFace({ project, content }: Ground): readonly City['kind'][] {
  const { artwork } = project.leaflet.value;
  const face = artwork.find(({ map }) => map === content)?.face;
  const maps = artwork.flatMap((one) => (one.map && one.face === face ? [one.map] : []));
  const cities = Object.entries(project.data.cities.value);
  const shown = cities.filter(([id, city]) => maps.some((map) => showsOnMap(map, id, city)));
  return [...new Set(shown.map(([, city]) => city.kind))];
}

/** The kinds with their markers and lines, under each other, in the corner of the map where least lies under them. */
function legendItems(
  spots: readonly Spot[],
  routes: readonly Route[],
  field: Box,
  strips: readonly Box[],
  ground: Ground,
): { items: Item[]; box: Box } {
  const { type, project } = ground;
  const wording = project.data.wording;
  const kinds = kindsOnFace(ground);
  const lines = kinds.map((kind) =>
    ground.set(
      wording.value[`kind-${kind}`] ?? kind,
      contentRef(wording.source.file, ['wording', `kind-${kind}`]),
      false,
    ),
  );
  const sample = 20;
  const width = sample + 5 + Math.max(...lines.map((line) => line.width));
  const height = kinds.length * type.step;
  const corners = [
    { x: field.x, y: field.y + field.height - height },
    { x: field.x + field.width - width, y: field.y + field.height - height },
    { x: field.x + field.width - width, y: field.y },
    { x: field.x, y: field.y },
  ].map((corner): Box => ({ ...corner, width, height }));
  const points = [...spots.map(({ at }) => at), ...routes.flatMap((route) => route.points)];
  const covered = (box: Box) =>
    points.filter(
      ({ x, y }) => x > box.x - 8 && x < box.x + width + 8 && y > box.y - 8 && y < box.y + height + 8,
    ).length +
    strips.filter((strip) => strip.x < box.x + width && box.x < strip.x + strip.width).length * 1000;
  const box = corners.reduce((best, corner) => (covered(corner) < covered(best) ? corner : best));
  const items = kinds.flatMap((kind, index): Item[] => {
    const style = styleOf(kind, ground);
    const y = box.y + index * type.step + type.step / 2;
    const line = lines[index] as LineItem;
    const [drawn] = lineDrawer([line], { ...type.style('caption'), leading: 1 }, {
      typography: type,
    } as Parameters<typeof lineDrawer>[2])(box.x + sample + 5, box.y + index * type.step, 1) as LineItem[];
    return [
      routeItem(`M${box.x} ${y}h${sample}`, style, ground),
      ...markerItems({ x: box.x + sample / 2, y }, style, markerSize, ground),
      inText(drawn as LineItem, ground),
    ];
  });
  return { items, box };
}
