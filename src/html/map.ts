import type { Colour, FittedMap, Item, LineItem, PathItem, PictureItem } from '../model/layout.js';
import type { PageContext } from './context.js';
import { drawingHtml } from './drawing.js';
import { type Attributes, el, type Html } from './element.js';
import { shortOutline } from './outline.js';

type Shown = LineItem | PathItem | PictureItem;

/** The classes by which the page's styles colour a map. A map's colours are all of the theme. */
const tokenOf = (colour: Colour): string => ('token' in colour ? colour.token : 'black');

/** The colours that maps use, each once. */
export function mapTokens(maps: readonly FittedMap[]): readonly string[] {
  const items = maps.flatMap((map) => shown(map));
  const colours = items.flatMap((item) => {
    if (item.kind === 'line') return item.runs.map(({ colour }) => colour);
    return item.kind === 'path' ? [item.fill, item.stroke] : [];
  });
  return [...new Set(colours.flatMap((colour) => (colour ? [tokenOf(colour)] : [])))].sort();
}

/** A map as a drawing with words, which readers who can't see it meet in turn; `caption` is the id of what names it. */
export function mapHtml(map: FittedMap, caption: string, { picture, project }: PageContext): Html {
  const { x, y, width, height } = map.view;
  return el(
    'svg',
    {
      class: 'map',
      viewBox: [x, y, width, height].map(short).join(' '),
      // So wide, in CSS pixels, that its smallest words are no smaller than 11 px.
      width: Math.ceil((width * smallest) / Math.min(...sizesOf(map))),
      role: 'group',
      'aria-labelledby': caption,
    },
    outlined(shown(map)).map((item) => {
      if (item.kind === 'line') return lineHtml(item);
      if (item.kind === 'path') return pathHtml(item);
      const { ready } = picture(item.picture);
      return ready.kind === 'drawing'
        ? drawingHtml(ready.drawing, null, project.theme.value, false, item.box)
        : null;
    }),
  );
}

/** The smallest type of a map on screen, px. */
const smallest = 11;

const sizesOf = (map: FittedMap): number[] =>
  shown(map).flatMap((item) => (item.kind === 'line' ? item.runs.map(({ size }) => size) : [smallest]));

/** What belongs to the map, and not to the sheet it is printed on. */
const shown = ({ items }: FittedMap): Shown[] =>
  items.filter((item: Item): item is Shown => item.kind !== 'live' && item.meaning.role !== 'artifact');

/** An area and the line around it are one path. */
function outlined(items: readonly Shown[]): readonly Shown[] {
  const found: Shown[] = [];
  for (const item of items) {
    const last = found.at(-1);
    const around =
      item.kind === 'path' && item.fill === undefined && last?.kind === 'path' && last.d === item.d;
    if (around) found[found.length - 1] = { ...last, ...lineOf(item) };
    else found.push(item);
  }
  return found;
}

const lineOf = ({ stroke, lineWidth }: PathItem): Pick<PathItem, 'stroke' | 'lineWidth'> => ({
  ...(stroke && { stroke }),
  ...(lineWidth !== undefined && { lineWidth }),
});

function pathHtml({ d, x, y, scale, fill, stroke, lineWidth, dash, evenOdd }: PathItem): Html {
  const moved = x !== 0 || y !== 0 ? `translate(${short(x)} ${short(y)})` : '';
  const attributes: Attributes = {
    class: [fill && `fill-${tokenOf(fill)}`, stroke && `line-${tokenOf(stroke)}`].filter(Boolean).join(' '),
    d: shortOutline(d),
    transform: [moved, scale === 1 ? '' : `scale(${scale})`].filter(Boolean).join(' ') || null,
    'stroke-width': stroke ? lineWidth : null,
    'stroke-dasharray': stroke && dash ? dash.join(' ') : null,
    'fill-rule': evenOdd ? 'evenodd' : null,
  };
  return el('path', attributes);
}

/** Words keep the width that they were measured to have, whatever font the reader's machine sets them in. */
const lineHtml = ({ x, baseline, runs }: LineItem): Html =>
  el(
    'text',
    { y: short(baseline) },
    runs.map((run) =>
      el(
        'tspan',
        {
          x: short(x + run.x),
          'font-size': short(run.size),
          textLength: short(run.width),
          lengthAdjust: 'spacingAndGlyphs',
          class: `fill-${tokenOf(run.colour)}${run.font.weight === 'bold' ? ' bold' : ''}`,
          lang: run.lang ?? null,
        },
        run.text,
      ),
    ),
  );

const short = (value: number): string => String(Math.round(value * 10) / 10);
