import type { Block, Panel, TextBlock } from '../model/blocks.js';
import type { ReadArtwork, ReadPanel } from '../model/reading.js';
import { blocksHtml, textHtml } from './blocks.js';
import type { PageContext } from './context.js';
import { all, el, type Html } from './element.js';
import { figureHtml } from './figure.js';
import { formHtml } from './form.js';
import { mapHtml } from './map.js';

/** Wider than this, artwork is a band across the page; otherwise it stands beside the words. */
const band = 2.6;

/** Whether a panel opens the leaflet: its first, with the leaflet's name on it. */
export const isCover = ({ blocks }: Panel): boolean =>
  blocks.some((block) => block.kind === 'text' && block.level === 1);

/** The cover as the page's head: its words, then its artwork; `contents` leads into the page. */
export function coverHtml({ panel, artwork }: ReadPanel, contents: Html | null, context: PageContext): Html {
  const words = el('div', { class: 'words' }, blocksHtml(panel.blocks, panel.role, context), contents);
  const art = artwork.map((one) => artworkHtml(one, 'beside', context));
  return el(
    'header',
    { class: `cover ground on-${panel.style}${art.length > 0 ? ' with-art' : ''}` },
    words,
    art,
  );
}

/** The heading of a panel, where its first block is one. */
export const headingOf = ({ blocks: [first] }: Panel): TextBlock | undefined =>
  first?.kind === 'text' && first.level > 0 ? first : undefined;

/**
 * A panel: its heading and what leads in, then the rest, then the artwork that runs behind it. @param before the panel
 * above it, from which it is parted where both have one ground
 */
export function panelHtml(
  { panel, artwork }: ReadPanel,
  before: ReadPanel | undefined,
  context: PageContext,
): Html {
  const heading = headingOf(panel);
  const id = heading ? panel.role : undefined;
  const opening = heading && textHtml(heading, context, id);
  const rest = heading ? panel.blocks.slice(1) : panel.blocks;
  const leads = rest.findIndex((block) => !isLead(block));
  const lead = blocksHtml(leads < 0 ? rest : rest.slice(0, leads), panel.role, context);
  const body = bodyHtml(panel, leads < 0 ? [] : spread(rest.slice(leads)), id ?? null, context);
  const bands = artwork.filter((one) => isBand(one, context));
  const beside = artwork.filter((one) => !bands.includes(one));
  const manner = [
    `panel ground on-${panel.style}`,
    panel.blocks.some(({ kind }) => kind === 'field') ? 'asks' : '',
    beside.length === 0 ? '' : beside.some(({ picture }) => picture === null) ? 'with-map' : 'with-art',
    before && runsOn(before, panel, context) ? 'same' : '',
  ];
  return el(
    'section',
    { class: manner.filter(Boolean).join(' '), 'aria-labelledby': id },
    el(
      'div',
      { class: 'frame' },
      el('div', { class: 'words' }, opening, lead, body),
      beside.map((one) => artworkHtml(one, 'beside', context)),
    ),
    bands.map((one) => artworkHtml(one, 'band', context)),
  );
}

const isBand = (artwork: ReadArtwork, context: PageContext): boolean => aspectOf(artwork, context) >= band;

/** Whether nothing but a line would part a panel from the one above it. */
const runsOn = (above: ReadPanel, panel: Panel, context: PageContext): boolean =>
  above.panel.style === panel.style && !above.artwork.some((one) => isBand(one, context));

/** What leads in: large words, or a pair of figures that opens the panel in their place. */
const isLead = (block: Block): boolean =>
  block.kind === 'text' ? block.role === 'lead' && block.level === 0 : isPair(block);

/** Whether all that a block holds is a pair of figures with their words. */
const isPair = (block: Block): boolean =>
  (block.kind === 'group' || block.kind === 'columns') &&
  block.blocks.length > 0 &&
  (block.blocks.every(isPair) || isPairedFigure(block.blocks));

const isPairedFigure = ([figure, words, ...more]: readonly Block[]): boolean =>
  figure?.kind === 'text' && figure.role === 'pair' && words?.kind === 'text' && more.length === 0;

/** A list of stories stands side by side like sections, though it is one. */
const spread = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) =>
    block.kind === 'group' && block.blocks.every(({ kind }) => kind === 'group') ? block.blocks : [block],
  );

function bodyHtml(
  panel: Panel,
  blocks: readonly Block[],
  heading: string | null,
  context: PageContext,
): Html | null {
  if (blocks.length === 0) return null;
  const body = blocksHtml(blocks, panel.role, context);
  if (blocks.some(({ kind }) => kind === 'field')) return formHtml(panel, heading, body, context.word);
  return el('div', { class: `body by-${Math.min(blocks.length, 3)}` }, body);
}

/** Artwork: a map with its caption, or a picture. */
function artworkHtml({ index, picture, alt }: ReadArtwork, manner: string, context: PageContext): Html {
  if (picture !== null) return figureHtml(picture, null, manner, context);
  const map = context.maps.find(({ artwork }) => artwork === index);
  if (!map) throw new Error(`map ${index} was not drawn`);
  const id = `map-${index}`;
  return el(
    'figure',
    { class: `sea ${manner}` },
    // A wide map is moved sideways on a narrow screen, with the keyboard as well (WCAG 2.2, 1.4.10 and 2.1.1).
    el('section', { class: 'moves', tabindex: 0, 'aria-labelledby': id }, mapHtml(map, id, context)),
    el('figcaption', { id }, alt),
  );
}

function aspectOf({ index, picture }: ReadArtwork, context: PageContext): number {
  if (picture === null) {
    const box = context.maps.find(({ artwork }) => artwork === index)?.box;
    return box ? box.width / box.height : band;
  }
  const { ready, width, height } = context.picture(picture);
  if (ready.kind === 'bitmap') return width / height;
  const { viewBox } = ready.drawing;
  return viewBox.width / viewBox.height;
}

/** Links to the panels, by their headings. */
export function contentsHtml(panels: readonly ReadPanel[], { word }: PageContext): Html | null {
  const entries = panels.flatMap(({ panel }) => {
    const heading = headingOf(panel);
    const text = heading?.runs.map((run) => run.text).join('');
    return text === undefined ? [] : [el('li', {}, el('a', { href: `#${panel.role}` }, text))];
  });
  if (entries.length < 2) return null;
  const list = el('ul', {}, all(entries));
  return el('nav', { class: 'contents', 'aria-label': word('page-contents') }, list);
}
