import { lineDrawer } from '../fit/text.js';
import type { Box, Item, LineItem } from '../model/layout.js';
import { showsOnMap } from '../model/links.js';
import type { City } from '../model/project.js';
import { contentRef } from '../model/source.js';
import { mmToPt } from '../model/units.js';
import { type Ground, inText, type Spot, styleOf } from './ground.js';
import { markerItems, markerSize } from './markers.js';
import { type Route, routeItem } from './routes.js';

/** The kinds of links that the maps of this map's face show: one legend explains them all. */
function kindsOnFace({ project, content }: Ground): readonly City['kind'][] {
  const { artwork } = project.leaflet.value;
  const face = artwork.find(({ map }) => map === content)?.face;
  const maps = artwork.flatMap((one) => (one.map && one.face === face ? [one.map] : []));
  const cities = Object.entries(project.data.cities.value);
  const shown = cities.filter(([id, city]) => maps.some((map) => showsOnMap(map, id, city)));
  return [...new Set(shown.map(([, city]) => city.kind))];
}

/** From where labels may stand to the edge of the text columns, pt: the legend stands in line with these. */
const inwards = mmToPt(5.5);

/** The kinds with their markers and lines, under each other, in the corner of the map where least lies under them. */
export function legendItems(
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
      'name',
    ),
  );
  const sample = 20;
  const width = sample + 5 + Math.max(...lines.map((line) => line.width));
  const height = kinds.length * type.step;
  const corners = [
    { x: field.x + inwards, y: field.y + field.height - height },
    { x: field.x + field.width - width - inwards, y: field.y + field.height - height },
    { x: field.x + field.width - width - inwards, y: field.y },
    { x: field.x + inwards, y: field.y },
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
    const [drawn] = lineDrawer([line], { ...type.style('caption'), first: 1, leading: 1 }, {
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
