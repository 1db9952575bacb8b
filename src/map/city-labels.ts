import type { Typesetter } from '../engine/pdfmake.js';
import type { Typography } from '../fit/style.js';
import { setText } from '../fit/text.js';
import { togetherPattern } from '../fit/together.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Box, Item, LineItem, Meaning } from '../model/layout.js';
import { type City, type LeafletProject, projectSources } from '../model/project.js';
import { contentRef, resolveRef } from '../model/source.js';
import { mmToPt } from '../model/units.js';
import type { MapContent } from '../schema/leaflet.js';
import { type Frame, safe } from './frame.js';
import { type Ground, inText, path, type Say, type Spot } from './ground.js';
import { type LabelWish, type Point, placeLabels } from './labels.js';
import { legendItems } from './legend.js';
import { homeSize, markerSize } from './markers.js';
import type { Route } from './routes.js';

/** The line that ties a label to its marker, pt. */
const leaderWidth = 0.4;

/**
 * Sets labels as the theme’s captions; the cities of a map that shows no more than where they lie as its running text.
 * Error: text/missing-glyph.
 */
export function labelSetter(
  project: LeafletProject,
  type: Typography,
  typesetter: Typesetter,
  diagnostics: Diagnostic[],
  extent: MapContent['extent'],
): Ground['set'] {
  const lang = project.leaflet.value.language;
  const small = type.style('caption');
  const cities = extent === 'cities' ? type.style('body') : small;
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
  return (text, ref, manner) => {
    const meaning: Meaning = { ref, lang, role: 'figure' };
    const runs = [{ text, strong: manner === 'home', em: manner === 'sea' }];
    const style = manner === 'city' || manner === 'home' ? cities : small;
    const [line] = setText({ runs, lang, ref }, style, meaning, 1000, context);
    if (!line) throw new Error('a label is empty');
    return line;
  };
}

/** Where labels may not stand, since a fold runs there. */
export const foldStrips = (crossing: readonly number[]): readonly Box[] =>
  crossing.map((fold) => ({ x: fold - mmToPt(safe), y: -1e4, width: 2 * mmToPt(safe), height: 2e4 }));

/** The cities’ names, each near its marker, and the legend. Error: map/crowded. */
export function labelsFor(
  spots: readonly Spot[],
  routes: readonly Route[],
  coasts: readonly Point[],
  { field, holds }: Frame,
  strips: readonly Box[],
  names: readonly Box[],
  ground: Ground,
  say: Say,
): Item[] {
  const { project } = ground;
  const lines = spots.map(({ id, city }) => {
    const ref = contentRef(project.data.cities.source.file, ['cities', id, 'name']);
    return ground.set(labelText(city, spots), ref, city.kind === 'home' ? 'home' : 'city');
  });
  const wishes = spots.map(
    ({ at, city }, index): LabelWish => ({
      at,
      // A star's points reach out.
      radius: city.kind === 'home' ? homeSize / 2 + 2.5 : markerSize / 2,
      width: lines[index]?.width ?? 0,
      height: lines[index]?.runs[0]?.size ?? 0,
    }),
  );
  const legend = ground.content.legend ? legendItems(spots, routes, field, strips, ground) : undefined;
  const placed = placeLabels(wishes, {
    holds,
    forbidden: [...strips, ...names, ...(legend ? [legend.box] : [])],
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
