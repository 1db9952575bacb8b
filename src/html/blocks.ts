import type { Block, ColumnsBlock, ListBlock, ListItem, TextBlock, TimelineBlock } from '../model/blocks.js';
import type { LinkKind } from '../schema/cities.js';
import type { PageContext } from './context.js';
import { all, el, type Html } from './element.js';
import { figureHtml, vignetteHtml } from './figure.js';
import { fieldHtml } from './form.js';
import { markerHtml } from './marker.js';
import { qrHtml } from './qr.js';
import { runsHtml } from './runs.js';

/** Blocks in the order in which they are read. `panel` names their panel, for ids of fields. */
export function blocksHtml(blocks: readonly Block[], panel: string, context: PageContext): Html {
  const pieces: Html[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    if (block.kind !== 'picture') {
      pieces.push(blockHtml(block, panel, context));
      continue;
    }
    const captions: TextBlock[] = [];
    for (let next = blocks[at + 1]; isCaption(next); next = blocks[at + 1]) {
      captions.push(next);
      at += 1;
    }
    const caption = captions.length > 0 ? captions.map((text) => textHtml(text, context)) : null;
    pieces.push(figureHtml(block.picture, caption, block.beside ? 'aside' : 'inline', context));
  }
  return all(pieces);
}

const isCaption = (block: Block | undefined): block is TextBlock =>
  block?.kind === 'text' && block.role === 'caption' && block.level === 0;

function blockHtml(block: Exclude<Block, { kind: 'picture' }>, panel: string, context: PageContext): Html {
  const lang = otherLang(block.lang, context);
  switch (block.kind) {
    case 'text':
      return textHtml(block, context);
    case 'list':
      return listHtml(block, panel, context);
    case 'timeline':
      return timelineHtml(block, context);
    case 'group':
      return el('div', { class: 'group', lang }, blocksHtml(block.blocks, panel, context));
    case 'columns':
      return columnsHtml(block, panel, context);
    case 'qr': {
      const label =
        block.label.length > 0 ? el('p', { class: 'label' }, runsHtml(block.label, context.links)) : null;
      const link = el('p', { class: 'link' }, runsHtml(block.text, context.links));
      return el('div', { class: 'qr', lang }, qrHtml(block.address), el('div', {}, label, link));
    }
    case 'logos':
      return el(
        'div',
        { class: 'logos' },
        block.pictures.map((picture) => figureHtml(picture, null, 'logo', context)),
      );
    case 'field':
      return fieldHtml(block, lang, panel, context.word);
    case 'rule':
      return el('hr');
  }
}

/** A language is said where it is not the page's own. */
const otherLang = (lang: string, { project }: PageContext): string | undefined =>
  lang === project.leaflet.value.language ? undefined : lang;

export function textHtml(block: TextBlock, context: PageContext, id?: string): Html {
  const { level, role, runs, mark } = block;
  const name = level > 0 ? `h${context.headings.next(level)}` : 'p';
  const lang = otherLang(block.lang, context);
  const marker = mark ? markerHtml(mark, context.project.theme.value, null) : null;
  const manner = role === 'body' ? null : role;
  const beside = block.vignette === undefined ? null : vignetteHtml(block.vignette, context);
  return el(name, { id, class: manner, lang }, beside, marker, runsHtml(runs, context.links));
}

function listHtml(block: ListBlock, panel: string, context: PageContext): Html {
  const marked = block.items.some(({ mark }) => mark !== undefined);
  return el(
    block.ordered ? 'ol' : 'ul',
    { class: marked ? 'marked' : null, lang: otherLang(block.lang, context) },
    block.items.map((item) => el('li', {}, spokenMark(item.mark, context), itemHtml(item, panel, context))),
  );
}

/** A marker tells the kind of link to those who see it; the others are told as well. */
const spokenMark = (mark: LinkKind | undefined, context: PageContext): Html | null =>
  mark ? markerHtml(mark, context.project.theme.value, context.kindName(mark)) : null;

/** An item of one paragraph needs no paragraph in it. */
function itemHtml({ blocks }: ListItem, panel: string, context: PageContext): Html {
  const [only, ...more] = blocks;
  return only?.kind === 'text' && only.level === 0 && more.length === 0
    ? runsHtml(only.runs, context.links)
    : blocksHtml(blocks, panel, context);
}

function timelineHtml(block: TimelineBlock, context: PageContext): Html {
  return el(
    'ol',
    { class: 'timeline', lang: otherLang(block.lang, context) },
    block.events.map(({ label, runs, mark, ref }) => {
      const date = context.dateOf(ref);
      const marker = spokenMark(mark, context) ?? el('span', { class: 'marker dot' });
      return el(
        'li',
        {},
        el(date ? 'time' : 'span', { class: 'when', datetime: date }, label),
        ' ',
        marker,
        el('span', { class: 'what' }, runsHtml(runs, context.links)),
      );
    }),
  );
}

/** A list runs on over columns; groups stand side by side. */
function columnsHtml({ count, blocks, lang }: ColumnsBlock, panel: string, context: PageContext): Html {
  const lists = blocks.every(({ kind }) => kind === 'list');
  const manner = `${lists ? 'columns' : 'cells'} by-${Math.min(count, 3)}`;
  return el('div', { class: manner, lang: otherLang(lang, context) }, blocksHtml(blocks, panel, context));
}
