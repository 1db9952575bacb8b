import type { Cos, CosDict, CosStream } from '../cos.js';
import { Access, emptyDict, isArray, isDict, isName, isRef, isStream } from './access.js';
import { type Decoded, type FilterStep, undo } from './filters.js';
import { Broken, isKeyword, isWhite, Lexer, latin1 } from './lexer.js';
import { type Budget, Stop } from './limits.js';

/** Where an object stands: at a place in the file, or in an object stream. */
type Entry =
  | { readonly at: number; readonly generation: number }
  | { readonly holder: number; readonly index: number }
  | 'free';

interface ObjectStream {
  readonly lexer: (from: number) => Lexer;
  /** Object numbers with where each begins. */
  readonly places: readonly (readonly [number, number])[];
}

const mostObjects = 2_000_000;
const mostKept = 64 * 2 ** 20;

/**
 * The objects of a file (ISO 32000-1, 7.5), read when they are asked for. The cross-reference table says where they
 * are; where it is missing or wrong, the file is searched for them once.
 */
export class Objects {
  readonly bytes: Uint8Array;
  readonly budget: Budget;
  readonly access: Access;
  trailer: CosDict = emptyDict;
  usesObjectStreams = false;
  usesXrefStreams = false;
  /** What was wrong with the file’s structure, in words. */
  readonly troubles = new Set<string>();

  private readonly buffer: Buffer;
  private readonly entries = new Map<number, Entry>();
  private readonly read = new Map<number, Cos>();
  private readonly reading = new Set<number>();
  private readonly holders = new Map<number, ObjectStream | undefined>();
  private readonly decoded = new WeakMap<CosStream, Decoded>();
  private kept = 0;
  private places: Float64Array | undefined;
  private searched = false;
  /** Bytes before the header, which places may or may not count. */
  private readonly shift: number;

  constructor(bytes: Uint8Array, shift: number, budget: Budget) {
    this.bytes = bytes;
    this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.shift = shift;
    this.budget = budget;
    this.access = new Access((value) => this.resolve(value));
    try {
      this.readTables();
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      this.search(error.message);
    }
    if (!this.searched && !isDict(this.access.get(this.trailer, 'Root')))
      this.search('its trailer names no catalog');
  }

  resolve(value: Cos | undefined): Cos {
    let found = value ?? null;
    for (let step = 0; isRef(found); step += 1) {
      if (step > this.budget.limits.nesting) return null;
      found = this.object(found.number, found.generation);
    }
    return found;
  }

  numbers(): number[] {
    return [...this.entries]
      .flatMap(([number, entry]) => (entry === 'free' ? [] : [number]))
      .sort((a, b) => a - b);
  }

  /** An object as it stands in the file; null where there is none. */
  object(number: number, generation?: number): Cos {
    const entry = this.entries.get(number);
    if (entry === undefined || entry === 'free') return null;
    if (generation !== undefined && 'at' in entry && entry.generation !== generation) return null;
    const known = this.read.get(number);
    if (known !== undefined) return known;
    if (this.reading.has(number) || this.reading.size > 200) return null;
    this.reading.add(number);
    try {
      const value = this.budget.timed(() => this.fetch(number, entry));
      this.read.set(number, value);
      return value;
    } finally {
      this.reading.delete(number);
    }
  }

  /** A stream’s data, and what is wrong with them. */
  decode(stream: CosStream): Decoded {
    const known = this.decoded.get(stream);
    if (known) return known;
    const result = this.budget.timed(() => this.undo(stream));
    const size = result.data?.length ?? 0;
    if (this.kept + size < mostKept) {
      this.kept += size;
      this.decoded.set(stream, result);
    }
    return result;
  }

  /** The filters of a stream or of an inline picture; undefined where its dictionary makes no sense. */
  filtersOf(dict: CosDict): FilterStep[] | undefined {
    const filter = this.access.get(dict, 'Filter', 'F');
    const parameters = this.access.get(dict, 'DecodeParms', 'DP');
    const names = isArray(filter)
      ? filter.items.map((item) => this.resolve(item))
      : filter === null
        ? []
        : [filter];
    const steps: FilterStep[] = [];
    for (const [index, name] of names.entries()) {
      if (!isName(name)) return undefined;
      const own = isArray(parameters) ? this.resolve(parameters.items[index]) : parameters;
      steps.push({
        name: name.name,
        number: (key) => (isDict(own) ? this.access.number(own, key) : undefined),
      });
    }
    return steps;
  }

  private undo(stream: CosStream): Decoded {
    if (stream.dict.entries.has('F') && stream.dict.entries.has('FFilter'))
      return { data: undefined, trouble: 'its data stand in another file' };
    const steps = this.filtersOf(stream.dict);
    if (!steps) return { data: undefined, trouble: 'its filters are damaged' };
    if (steps.length === 0) return { data: stream.raw };
    this.budget.checkTime();
    const result = undo(stream.raw, steps, this.budget.bytesLeft);
    this.budget.useBytes(result.data?.length ?? 0);
    return result;
  }

  private lexer(at: number, end = this.bytes.length): Lexer {
    return new Lexer(this.bytes, {
      at,
      end,
      references: true,
      nesting: this.budget.limits.nesting * 2,
      count: () => this.budget.useValue(),
    });
  }

  // The cross-reference table

  private readTables(): void {
    const from = this.buffer.lastIndexOf('startxref');
    if (from < 0) throw new Broken('it has no startxref');
    const start = this.lexer(from + 9, from + 64).next();
    if (typeof start !== 'number') throw new Broken('its startxref has no place');
    const seen = new Set<number>();
    const waiting = [start];
    let first = true;
    while (waiting.length > 0) {
      const at = waiting.shift() ?? 0;
      if (seen.has(at)) {
        this.troubles.add('its cross-reference tables lead back to themselves');
        continue;
      }
      seen.add(at);
      if (seen.size > 1024) throw new Broken('it has more than 1024 cross-reference tables');
      const trailer = this.readTable(at);
      if (first) this.trailer = trailer;
      first = false;
      // A hybrid file’s stream comes before the older tables (7.5.8.4).
      for (const key of ['XRefStm', 'Prev']) {
        const next = trailer.entries.get(key);
        if (typeof next === 'number') waiting.push(next);
      }
    }
  }

  private readTable(place: number): CosDict {
    for (const at of this.shift > 0 ? [place + this.shift, place] : [place]) {
      if (at < 0 || at >= this.bytes.length) continue;
      const lexer = this.lexer(at);
      const word = lexer.next();
      if (isKeyword(word) && word.word === 'xref') return this.readRows(lexer);
      if (typeof word === 'number') return this.readXrefStream(at);
    }
    throw new Broken('its cross-reference table is not where it says');
  }

  private readRows(lexer: Lexer): CosDict {
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
        this.enter(first + index, kind.word === 'n' ? { at: at + this.shift, generation } : 'free');
      }
    }
    const trailer = lexer.next();
    if (!isCosDict(trailer)) throw new Broken('its trailer is damaged');
    return trailer;
  }

  private readXrefStream(at: number): CosDict {
    const found = this.parseAt(at, this.bytes.length);
    if (!found || !isStream(found.value)) throw new Broken('its cross-reference stream is damaged');
    const { dict } = found.value;
    const { data } = this.decode(found.value);
    const widths = this.access.numbers(dict.entries.get('W'));
    const size = this.access.number(dict, 'Size') ?? 0;
    if (!data || !widths || widths.length < 3 || widths.some((width) => !(width >= 0 && width <= 8)))
      throw new Broken('its cross-reference stream is damaged');
    this.usesXrefStreams = true;
    const [kindWidth = 0, placeWidth = 0, lastWidth = 0] = widths;
    const row = kindWidth + placeWidth + lastWidth;
    if (row === 0) throw new Broken('its cross-reference stream is damaged');
    const sections = this.access.numbers(dict.entries.get('Index')) ?? [0, size];
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
        if (kind === 1) this.enter(first + index, { at: place + this.shift, generation: last });
        else if (kind === 2) {
          this.usesObjectStreams = true;
          this.enter(first + index, { holder: place, index: last });
        } else if (kind === 0) this.enter(first + index, 'free');
      }
    }
    return dict;
  }

  /** What a newer table says stands. */
  private enter(number: number, entry: Entry): void {
    if (!Number.isInteger(number) || number < 0 || this.entries.has(number)) return;
    if (this.entries.size >= mostObjects) throw new Stop(`it has more than ${mostObjects} objects`);
    this.entries.set(number, entry);
  }

  // One object

  private fetch(number: number, entry: Exclude<Entry, 'free'>): Cos {
    if ('holder' in entry) return this.fromStream(number, entry.holder, entry.index);
    const found = this.parseAt(entry.at, this.endOf(entry.at), number);
    if (found) return found.value;
    if (!this.searched && this.search(`object ${number} is not where its cross-reference table says`)) {
      const moved = this.entries.get(number);
      if (moved !== undefined && moved !== 'free') return this.fetch(number, moved);
    }
    this.troubles.add(`object ${number} is damaged`);
    return null;
  }

  /** An indirect object at a place, no further than the next one; undefined where there is none. */
  private parseAt(at: number, end: number, number?: number): { value: Cos; number: number } | undefined {
    const lexer = this.lexer(at, end);
    try {
      const own = lexer.next();
      const generation = lexer.next();
      const word = lexer.next();
      if (typeof own !== 'number' || typeof generation !== 'number') return undefined;
      if (!isKeyword(word) || word.word !== 'obj' || (number !== undefined && own !== number))
        return undefined;
      const value = lexer.next();
      if (value === undefined) return undefined;
      // An object of nothing: `1 0 obj endobj`.
      if (isKeyword(value)) return value.word === 'endobj' ? { value: null, number: own } : undefined;
      if (!isDict(value)) return { value, number: own };
      const back = lexer.at;
      lexer.skipWhite();
      if (latin1(this.bytes, lexer.at, lexer.at + 6) !== 'stream') {
        lexer.at = back;
        return { value, number: own };
      }
      return { value: this.stream(value, lexer.at + 6, end, own), number: own };
    } catch (error) {
      if (error instanceof Broken) return undefined;
      throw error;
    }
  }

  private stream(dict: CosDict, afterWord: number, end: number, number: number): CosStream {
    let from = afterWord;
    if (this.bytes[from] === 13) from += 1;
    if (this.bytes[from] === 10) from += 1;
    const length = this.access.number(dict, 'Length');
    if (length !== undefined && length >= 0 && this.endsAt(from + length))
      return { kind: 'stream', dict, raw: this.bytes.subarray(from, from + length) };
    let to = this.buffer.subarray(0, end).indexOf('endstream', from);
    this.troubles.add(`the stream of object ${number} is not as long as it says`);
    if (to < 0) to = end;
    else if (this.bytes[to - 1] === 10) to -= this.bytes[to - 2] === 13 ? 2 : 1;
    else if (this.bytes[to - 1] === 13) to -= 1;
    return { kind: 'stream', dict, raw: this.bytes.subarray(from, Math.max(from, to)) };
  }

  private endsAt(place: number): boolean {
    let at = place;
    for (let more = 0; more < 4 && isWhite(this.bytes[at]); more += 1) at += 1;
    return at <= this.bytes.length && latin1(this.bytes, at, at + 9) === 'endstream';
  }

  /** Where the next object begins, so that a broken one is not read on and on. */
  private endOf(at: number): number {
    if (!this.places) {
      const all = [...this.entries.values()].flatMap((entry) =>
        entry !== 'free' && 'at' in entry ? [entry.at] : [],
      );
      this.places = Float64Array.from(all).sort();
    }
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return this.places[low] ?? this.bytes.length;
  }

  private fromStream(number: number, holder: number, index: number): Cos {
    const stream = this.holder(holder);
    if (!stream) {
      this.troubles.add(`object stream ${holder} is damaged`);
      return null;
    }
    const place =
      stream.places[index]?.[0] === number
        ? stream.places[index]
        : stream.places.find(([own]) => own === number);
    if (!place) return null;
    try {
      const value = stream.lexer(place[1]).next();
      return value === undefined || isKeyword(value) ? null : value;
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      this.troubles.add(`object ${number} is damaged`);
      return null;
    }
  }

  private holder(number: number): ObjectStream | undefined {
    if (this.holders.has(number)) return this.holders.get(number);
    this.holders.set(number, undefined);
    const entry = this.entries.get(number);
    // An object stream never stands in another (7.5.7).
    const value = entry !== undefined && entry !== 'free' && 'at' in entry ? this.object(number) : null;
    if (!isStream(value)) return undefined;
    const { data } = this.decode(value);
    const first = this.access.number(value.dict, 'First') ?? 0;
    const count = this.access.number(value.dict, 'N') ?? 0;
    if (!data) return undefined;
    const lexer = (from: number): Lexer =>
      new Lexer(data, {
        at: first + from,
        references: true,
        nesting: this.budget.limits.nesting * 2,
        count: () => this.budget.useValue(),
      });
    const head = new Lexer(data, { end: first, nesting: 1, count: () => this.budget.useValue() });
    const places: [number, number][] = [];
    for (let index = 0; index < count; index += 1) {
      const own = head.next();
      const at = head.next();
      if (typeof own !== 'number' || typeof at !== 'number') break;
      places.push([own, at]);
    }
    const stream = { lexer, places };
    this.holders.set(number, stream);
    return stream;
  }

  // A file whose table is of no use

  /** Looks through the whole file for objects; false where that has been done before. */
  private search(why: string): boolean {
    if (this.searched) return false;
    this.searched = true;
    this.troubles.add(why);
    this.places = undefined;
    this.holders.clear();
    this.read.clear();
    this.entries.clear();
    const heads = /(?<![0-9])(\d{1,10})[\0\t\n\f\r ]{1,8}(\d{1,5})[\0\t\n\f\r ]{0,8}obj(?![a-zA-Z])/g;
    const streams: number[] = [];
    this.eachPart((text, from) => {
      for (const match of text.matchAll(heads)) {
        const number = Number(match[1]);
        if (this.entries.size >= mostObjects) throw new Stop(`it has more than ${mostObjects} objects`);
        this.entries.set(number, { at: from + match.index, generation: Number(match[2]) });
        if (/^[^>]{0,400}\/(?:ObjStm|XRef)\b/.test(text.slice(match.index, match.index + 500)))
          streams.push(number);
      }
    });
    const trailers: CosDict[] = [];
    let at = this.buffer.lastIndexOf('trailer');
    for (let tried = 0; at >= 0 && tried < 64; tried += 1) {
      trailers.push(...this.trailerAt(at));
      if (at === 0) break;
      at = this.buffer.lastIndexOf('trailer', at - 1);
    }
    for (const number of streams) {
      this.budget.checkTime();
      const value = this.object(number);
      if (!isStream(value)) continue;
      if (this.access.name(value.dict, 'Type') === 'XRef') {
        this.usesXrefStreams = true;
        trailers.unshift(value.dict);
        continue;
      }
      this.usesObjectStreams = true;
      this.holder(number)?.places.forEach(([own], index) => {
        if (!this.entries.has(own)) this.entries.set(own, { holder: number, index });
      });
    }
    this.places = undefined;
    const withRoot = trailers.find((trailer) => isDict(this.access.get(trailer, 'Root')));
    this.trailer = withRoot ?? { kind: 'dict', entries: new Map(this.catalogFound()) };
    return true;
  }

  /** The file as text, a part at a time, with an overlap in which nothing that is looked for is lost. */
  private eachPart(use: (text: string, from: number) => void): void {
    const size = 2 ** 22;
    for (let from = 0; from < this.bytes.length; from += size) {
      this.budget.checkTime();
      use(latin1(this.bytes, from, Math.min(this.bytes.length, from + size + 600)), from);
    }
  }

  private trailerAt(at: number): CosDict[] {
    try {
      const value = this.lexer(at + 7, Math.min(this.bytes.length, at + 65_536)).next();
      return isCosDict(value) ? [value] : [];
    } catch (error) {
      if (error instanceof Broken) return [];
      throw error;
    }
  }

  private catalogFound(): [string, Cos][] {
    for (const number of this.numbers()) {
      const value = this.object(number);
      if (isDict(value) && this.access.name(value, 'Type') === 'Catalog')
        return [['Root', { kind: 'ref', number, generation: 0 }]];
    }
    return [];
  }
}

const isCosDict = (value: ReturnType<Lexer['next']>): value is CosDict =>
  typeof value === 'object' && value !== null && value.kind === 'dict';
