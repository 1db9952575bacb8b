import type { Block, FieldBlock, Run, TextBlock, TimelineEvent } from '../model/blocks.js';
import type { Alts } from '../model/reading.js';
import { columns, widthOf, wrap } from './wrap.js';

/** Lines of a paragraph, list or the like. An empty line stands between two, unless the first keeps close to the next. */
export interface Piece {
  readonly lines: readonly string[];
  readonly close?: boolean;
}

/** Blocks in the order in which they are read, as paragraphs of lines. */
export const pieces = (blocks: readonly Block[], alts: Alts): Piece[] =>
  blocks.flatMap((block, index) => piecesOf(block, blocks[index + 1], alts));

function piecesOf(block: Block, next: Block | undefined, alts: Alts): Piece[] {
  switch (block.kind) {
    case 'text':
      return [{ lines: textLines(block), close: isClose(block, next) }];
    case 'list':
      return [
        {
          lines: block.items.flatMap((item, index) =>
            itemLines(block.ordered ? `${index + 1}. ` : '- ', item.blocks, alts),
          ),
        },
      ];
    case 'timeline':
      return [
        { lines: timelineLines(block.events.map((event) => [event.label, eventWords(event)] as const)) },
      ];
    case 'picture':
      return pictureLines(alts.get(block.picture) ?? null);
    case 'logos':
      return block.pictures.flatMap((picture) => pictureLines(alts.get(picture) ?? null));
    case 'qr':
      return [{ lines: [...wrap(spoken(block.label)), ...wrap(spoken(block.text))].filter(Boolean) }];
    case 'group':
    case 'columns':
      return pieces(block.blocks, alts);
    case 'field':
      return [{ lines: fieldLines(block) }];
    case 'rule':
      return [{ lines: ['* * *'] }];
  }
}

/** Small headings stand right above their words, figures above theirs, and links one under another. */
const isClose = ({ level, role }: TextBlock, next: Block | undefined): boolean =>
  level > 2 ||
  role === 'numeral' ||
  role === 'pair' ||
  role === 'figure' ||
  (role === 'link' && next?.kind === 'text' && next.role === 'link');

/** Headings are underlined: by = for the leaflet's name, - for its panels, and stand alone below that. */
function textLines({ level, runs }: TextBlock): readonly string[] {
  const lines = wrap(spoken(runs));
  const mark = level === 1 ? '=' : level === 2 ? '-' : '';
  return mark ? [...lines, mark.repeat(Math.min(columns, Math.max(...lines.map(widthOf))))] : lines;
}

/** Words with the addresses of their links written out, unless they are the address themselves. */
export function spoken(runs: readonly Run[]): string {
  return runs
    .map(({ text, href }, index) => {
      const ends = href !== undefined && runs[index + 1]?.href !== href;
      return ends && !isToldBy(textOf(runs, index, href), href) ? `${text} <${href}>` : text;
    })
    .join('');
}

/** The text of a link from its first run to this one. */
function textOf(runs: readonly Run[], last: number, href: string): string {
  let first = last;
  while (runs[first - 1]?.href === href) first -= 1;
  return runs
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('');
}

/** Whether e-mail programs make the words a link by themselves, or people know what to type. */
const isToldBy = (text: string, href: string): boolean => bare(text) === bare(href);

/** An address as people write it. */
export const bare = (address: string): string =>
  address.replace(/^(https?:\/\/|mailto:)/i, '').replace(/\/$/, '');

function itemLines(mark: string, blocks: readonly Block[], alts: Alts): string[] {
  const indent = ' '.repeat(mark.length);
  return blocks.flatMap((block, index) => {
    const before = index === 0 ? mark : indent;
    if (block.kind === 'text') return wrap(spoken(block.runs), before, indent);
    return piecesOf(block, undefined, alts).flatMap(({ lines }) => lines.map((line) => `${indent}${line}`));
  });
}

/** Dates in a column of their own, where that leaves the words enough room. */
/** What happened, and the kind of the link where only its marker says that. */
const eventWords = ({ runs, markName }: TimelineEvent): string =>
  markName === undefined ? spoken(runs) : `${spoken(runs)} (${markName})`;

function timelineLines(events: readonly (readonly [when: string, what: string])[]): readonly string[] {
  const width = Math.min(24, Math.max(...events.map(([when]) => widthOf(when)))) + 2;
  return events.flatMap(([when, what]) =>
    wrap(what, `${when}${' '.repeat(Math.max(2, width - widthOf(when)))}`, ' '.repeat(width)),
  );
}

/** What a picture shows, in brackets; decoration is passed over. */
export const pictureLines = (alt: string | null): Piece[] =>
  alt === null ? [] : [{ lines: wrap(`[${alt}]`, '', ' ') }];

/** Lines to write on, boxes to put a cross in. */
function fieldLines({ type, label, rows, options }: FieldBlock): readonly string[] {
  switch (type) {
    case 'box':
      return wrap(label, '[ ] ');
    case 'choice':
      return [...wrap(`${label}:`), ...options.flatMap((option) => wrap(option, '[ ] '))];
    case 'line':
    case 'lines': {
      const head = wrap(`${label}:`);
      const last = head.at(-1) ?? '';
      const room = columns - widthOf(last) - 1;
      const long = type === 'lines' || rows > 1 || room < 20;
      if (!long) return [...head.slice(0, -1), `${last} ${'_'.repeat(room)}`];
      return [...head, ...Array.from({ length: rows }, () => '_'.repeat(columns))];
    }
  }
}
