import type { Cos, CosDict } from '../cos.js';
import { isDict, isStream } from './access.js';
import type { Entries } from './entries.js';
import { Broken, isCosDict, latin1 } from './lexer.js';
import type { ObjectStreams } from './object-streams.js';
import type { Source } from './source.js';

/** What is read with while a file is repaired. */
export interface Repair {
  readonly source: Source;
  readonly entries: Entries;
  readonly objectStreams: ObjectStreams;
  readonly object: (number: number) => Cos;
}

/** Looks through the whole file for objects, where its table is of no use, and gives a trailer for them. */
export function searchObjects({ source, entries, objectStreams, object }: Repair): CosDict {
  const { access } = source;
  const streams = searchHeads(source, entries);
  const trailers = trailersIn(source);
  for (const number of streams) {
    source.budget.checkTime();
    const value = object(number);
    if (!isStream(value)) continue;
    if (access.name(value.dict, 'Type') === 'XRef') {
      entries.usesXrefStreams = true;
      trailers.unshift(value.dict);
      continue;
    }
    entries.usesObjectStreams = true;
    objectStreams.holder(number)?.places.forEach(([own], index) => {
      if (!entries.has(own)) entries.put(own, { holder: number, index });
    });
  }
  const withRoot = trailers.find((trailer) => isDict(access.get(trailer, 'Root')));
  return withRoot ?? { kind: 'dict', entries: new Map(catalogFound(source, entries, object)) };
}

/** Enters every object that begins in the file, the last of a number; gives those that hold or list others. */
function searchHeads(source: Source, entries: Entries): number[] {
  const heads = /(?<![0-9])(\d{1,10})[\0\t\n\f\r ]{1,8}(\d{1,5})[\0\t\n\f\r ]{0,8}obj(?![a-zA-Z])/g;
  const streams: number[] = [];
  eachPart(source, (text, from) => {
    for (const match of text.matchAll(heads)) {
      const number = Number(match[1]);
      entries.put(number, { at: from + match.index, generation: Number(match[2]) });
      if (/^[^>]{0,400}\/(?:ObjStm|XRef)\b/.test(text.slice(match.index, match.index + 500)))
        streams.push(number);
    }
  });
  return streams;
}

/** The trailers in the file, from the last. */
function trailersIn(source: Source): CosDict[] {
  const trailers: CosDict[] = [];
  let at = source.buffer.lastIndexOf('trailer');
  for (let tried = 0; at >= 0 && tried < 64; tried += 1) {
    trailers.push(...trailerAt(source, at));
    if (at === 0) break;
    at = source.buffer.lastIndexOf('trailer', at - 1);
  }
  return trailers;
}

/** The file as text, a part at a time, with an overlap in which nothing that is looked for is lost. */
function eachPart(source: Source, use: (text: string, from: number) => void): void {
  const size = 2 ** 22;
  for (let from = 0; from < source.bytes.length; from += size) {
    source.budget.checkTime();
    use(latin1(source.bytes, from, Math.min(source.bytes.length, from + size + 600)), from);
  }
}

function trailerAt(source: Source, at: number): CosDict[] {
  try {
    const value = source.lexer(at + 7, Math.min(source.bytes.length, at + 65_536)).next();
    return isCosDict(value) ? [value] : [];
  } catch (error) {
    if (error instanceof Broken) return [];
    throw error;
  }
}

function catalogFound(source: Source, entries: Entries, object: Repair['object']): [string, Cos][] {
  for (const number of entries.numbers()) {
    const value = object(number);
    if (isDict(value) && source.access.name(value, 'Type') === 'Catalog')
      return [['Root', { kind: 'ref', number, generation: 0 }]];
  }
  return [];
}
