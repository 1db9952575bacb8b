import type { Box, Colour, FittedLeaflet, Item } from '../model/layout.js';
import type { PanelLayout, Placed } from '../model/meaning.js';
import type { Plan, PlanPage } from '../model/plan.js';
import { ptToMm } from '../model/units.js';

/** Points as mm, to a thousandth: ten times as fine as what is compared. */
const mm = (pt: number): number => Math.round(ptToMm(pt) * 1000) / 1000 || 0;
const box = ({ x, y, width, height }: Box): Placed => [x, y, width, height].map(mm);
const colour = (value: Colour | undefined): Placed =>
  value === undefined ? null : 'token' in value ? value.token : value.rgb;

/** Paths with more commands are drawn from data, such as a coast: where they lie is enough. */
const longestOutline = 40;

function item(one: Item): Placed {
  switch (one.kind) {
    case 'line':
      return [
        'line',
        mm(one.x),
        mm(one.baseline),
        one.runs.map(({ text, x, font, size, tracking, colour: ink }) => [
          text,
          mm(x),
          `${font.family} ${font.weight}${font.italic ? ' italic' : ''}`,
          mm(size),
          mm(tracking),
          colour(ink),
        ]),
      ];
    case 'path': {
      const outline = one.d.replace(/[^A-Za-z]/g, '');
      const start = (one.d.match(/-?\d+(\.\d+)?(e-?\d+)?/g) ?? []).slice(0, 2).map(Number);
      return [
        'path',
        mm(one.x),
        mm(one.y),
        Math.round(one.scale * 1000) / 1000,
        start.map(mm),
        outline.length > longestOutline ? null : outline,
        colour(one.fill),
        colour(one.stroke),
        one.lineWidth === undefined ? null : mm(one.lineWidth),
      ];
    }
    case 'picture':
      return ['picture', one.picture, box(one.box)];
    case 'live':
      return ['live', box(one.box), one.field ? [one.field.name, one.field.type, one.field.label] : null];
  }
}

/** What stands where in each panel, mm from its corner. */
export const layoutOfPanels = ({ panels }: FittedLeaflet): readonly PanelLayout[] =>
  panels.map(({ panel, items }) => ({ role: panel.role, items: items.map(item) }));

export const layoutOfMaps = ({ maps }: FittedLeaflet): readonly Placed[] =>
  maps.map(({ artwork, items }) => [artwork, items.map(item)]);

/** How an edition's pages are made up of panels and artwork, mm from a page's corner. */
export const layoutOfPlan = ({ pages }: Plan): Placed => pages.map(page);

function page({ media, trim, bleed, grounds, artwork, placements, marks, folds, notes }: PlanPage): Placed {
  return {
    media: [mm(media.width), mm(media.height)],
    trim: box(trim),
    bleed: box(bleed),
    grounds: grounds.map((ground) => [ground.colour, box(ground.box)]),
    artwork: artwork.map((one) => [
      one.kind === 'picture' ? one.picture : 'map',
      box(one.clip),
      one.kind === 'picture' ? box(one.box) : [mm(one.x), mm(one.y)],
    ]),
    panels: placements.map(({ role, x, y }) => [role, mm(x), mm(y)]),
    marks: marks.map(({ purpose, x1, y1, x2, y2 }) => [purpose, ...[x1, y1, x2, y2].map(mm)]),
    folds: folds.map(mm),
    notes: notes.map(({ text, x, baseline }) => [text, mm(x), mm(baseline)]),
  };
}

/** The theme's colours and fonts that items and grounds name. */
export function namesIn(fitted: FittedLeaflet, plans: readonly Plan[]) {
  const items = [...fitted.panels, ...fitted.maps].flatMap((part) => part.items);
  const colours = new Set<string>();
  const fonts = new Set<string>();
  const add = (value: Colour | undefined) => value && 'token' in value && colours.add(value.token);
  for (const one of items) {
    if (one.kind === 'path') [one.fill, one.stroke].forEach(add);
    if (one.kind !== 'line') continue;
    for (const run of one.runs) {
      add(run.colour);
      fonts.add(run.font.family);
    }
  }
  for (const { pages } of plans)
    for (const { grounds } of pages) for (const { colour } of grounds) colours.add(colour);
  return { colours: [...colours].sort(), fonts: [...fonts].sort() };
}
