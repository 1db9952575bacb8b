import type { CosDict } from '../cos.js';
import { emptyDict, isStream } from './access.js';
import type { Entries } from './entries.js';
import { parseAt } from './indirect-objects.js';
import { Broken, isCosDict, isKeyword, type Lexer } from './lexer.js';
import type { Source } from './source.js';
import type { Streams } from './streams.js';

/**
 * Reads the cross-reference tables and streams (7.5.4, 7.5.8) from the newest on, and gives the newest trailer. Throws
 * Broken where they are of no use.
 */
export function readTables(source: Source, entries: Entries, streams: Streams): CosDict {
  const { buffer, troubles } = source;
  let trailer = emptyDict;
  const from = buffer.lastIndexOf('startxref');
  if (from < 0) throw new Broken('it has no startxref');
  const start = source.lexer(from + 9, from + 64).next();
  if (typeof start !== 'number') throw new Broken('its startxref has no place');
  const seen = new Set<number>();
  const waiting = [start];
  let first = true;
  while (waiting.length > 0) {
    const at = waiting.shift() ?? 0;
    if (seen.has(at)) {
      troubles.add('its cross-reference tables lead back to themselves');
      continue;
    }
    seen.add(at);
    if (seen.size > 1024) throw new Broken('it has more than 1024 cross-reference tables');
    const own = readTable(source, entries, streams, at);
    if (first) trailer = own;
    first = false;
    // A hybrid file’s stream comes before the older tables (7.5.8.4).
    for (const key of ['XRefStm', 'Prev']) {
      const next = own.entries.get(key);
      if (typeof next === 'number') waiting.push(next);
    }
  }
  return trailer;
}

function readTable(source: Source, entries: Entries, streams: Streams, place: number): CosDict {
  for (const at of source.shift > 0 ? [place + source.shift, place] : [place]) {
    if (at < 0 || at >= source.bytes.length) continue;
    const lexer = source.lexer(at);
    const word = lexer.next();
    if (isKeyword(word) && word.word === 'xref') return readRows(source, entries, lexer);
    if (typeof word === 'number') return readXrefStream(source, entries, streams, at);
  }
  throw new Broken('its cross-reference table is not where it says');
}

function readRows(source: Source, entries: Entries, lexer: Lexer): CosDict {
  for (;;) {
    const first = lexer.next();
    if (isKeyword(first) && first.word === 'trailer') break;
    const count = lexer.next();
    if (typeof first !== 'number' || typeof count !== 'number')
      throw new Broken('its cross-reference table is damaged');
    for (let index = 0; index < count; index += 1) {
      const at = lexer.next();
      const generation = lexer.next();
      const kind = lexer.next();
      if (typeof at !== 'number' || typeof generation !== 'number' || !isKeyword(kind))
        throw new Broken('its cross-reference table is damaged');
      entries.enter(first + index, kind.word === 'n' ? { at: at + source.shift, generation } : 'free');
    }
  }
  const trailer = lexer.next();
  if (!isCosDict(trailer)) throw new Broken('its trailer is damaged');
  return trailer;
}

function readXrefStream(source: Source, entries: Entries, streams: Streams, at: number): CosDict {
  const found = parseAt(source, at, source.bytes.length);
  if (!found || !isStream(found.value)) throw new Broken('its cross-reference stream is damaged');
  const { dict } = found.value;
  const { data } = streams.decode(found.value);
  const widths = source.access.numbers(dict.entries.get('W'));
  const size = source.access.number(dict, 'Size') ?? 0;
  if (!data || !widths || widths.length < 3 || widths.some((width) => !(width >= 0 && width <= 8)))
    throw new Broken('its cross-reference stream is damaged');
  entries.usesXrefStreams = true;
  const [kindWidth = 0, placeWidth = 0, lastWidth = 0] = widths;
  const row = kindWidth + placeWidth + lastWidth;
  if (row === 0) throw new Broken('its cross-reference stream is damaged');
  const sections = source.access.numbers(dict.entries.get('Index')) ?? [0, size];
  let offset = 0;
  const field = (width: number): number => {
    let value = 0;
    for (let index = 0; index < width; index += 1) value = value * 256 + (data[offset + index] ?? 0);
    offset += width;
    return value;
  };
  for (let section = 0; section + 1 < sections.length; section += 2) {
    const first = sections[section] ?? 0;
    const count = sections[section + 1] ?? 0;
    for (let index = 0; index < count && offset + row <= data.length; index += 1) {
      const kind = kindWidth === 0 ? 1 : field(kindWidth);
      const place = field(placeWidth);
      const last = field(lastWidth);
      if (kind === 1) entries.enter(first + index, { at: place + source.shift, generation: last });
      else if (kind === 2) {
        entries.usesObjectStreams = true;
        entries.enter(first + index, { holder: place, index: last });
      } else if (kind === 0) entries.enter(first + index, 'free');
    }
  }
  return dict;
}
