import type { Cos, CosDict, CosStream } from '../cos.js';
import { Access, emptyDict, isDict, isRef } from './access.js';
import { Entries, type Entry } from './entries.js';
import type { Decoded } from './filters.js';
import { parseAt } from './indirect-objects.js';
import { Broken } from './lexer.js';
import type { Budget } from './limits.js';
import { ObjectStreams } from './object-streams.js';
import { searchObjects } from './repair.js';
import { Source } from './source.js';
import { Streams } from './streams.js';
import { readTables } from './xref-tables.js';

/**
 * The objects of a file (ISO 32000-1, 7.5), read when they are asked for. The cross-reference table says where they
 * are; where it is missing or wrong, the file is searched for them once.
 */
export class Objects {
  readonly budget: Budget;
  readonly access: Access;
  trailer: CosDict = emptyDict;

  private readonly source: Source;
  private readonly entries = new Entries();
  private readonly streams: Streams;
  private readonly objectStreams: ObjectStreams;
  private readonly read = new Map<number, Cos>();
  private readonly reading = new Set<number>();
  private searched = false;

  /** `shift` is how many bytes stand before the header. */
  constructor(bytes: Uint8Array, shift: number, budget: Budget) {
    this.budget = budget;
    this.access = new Access((value) => this.resolve(value));
    this.source = new Source(bytes, shift, budget, this.access);
    this.streams = new Streams(this.access, budget);
    this.objectStreams = new ObjectStreams(this.source, this.entries, this.streams, (number) =>
      this.object(number),
    );
    try {
      this.trailer = readTables(this.source, this.entries, this.streams);
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      this.search(error.message);
    }
    if (!this.searched && !isDict(this.access.get(this.trailer, 'Root')))
      this.search('its trailer names no catalog');
  }

  /** What was wrong with the file’s structure, in words. */
  get troubles(): Set<string> {
    return this.source.troubles;
  }

  get usesObjectStreams(): boolean {
    return this.entries.usesObjectStreams;
  }

  get usesXrefStreams(): boolean {
    return this.entries.usesXrefStreams;
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
    return this.entries.numbers();
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

  /** The bytes from each object’s beginning to that of the next, by number, of those that stand in the file itself. */
  *places(): Generator<readonly [number, Uint8Array]> {
    const { bytes } = this.source;
    for (const [number, at] of this.entries.inFile())
      yield [number, bytes.subarray(at, this.entries.endOf(at, bytes.length))] as const;
  }

  /** A stream’s data, and what is wrong with them. */
  decode(stream: CosStream): Decoded {
    return this.streams.decode(stream);
  }

  private fetch(number: number, entry: Exclude<Entry, 'free'>): Cos {
    if ('holder' in entry) return this.objectStreams.object(number, entry.holder, entry.index);
    const found = parseAt(
      this.source,
      entry.at,
      this.entries.endOf(entry.at, this.source.bytes.length),
      number,
    );
    if (found) return found.value;
    if (!this.searched && this.search(`object ${number} is not where its cross-reference table says`)) {
      const moved = this.entries.get(number);
      if (moved !== undefined && moved !== 'free') return this.fetch(number, moved);
    }
    this.source.troubles.add(`object ${number} is damaged`);
    return null;
  }

  /** Looks through the whole file for objects; false where that has been done before. */
  private search(why: string): boolean {
    if (this.searched) return false;
    this.searched = true;
    this.troubles.add(why);
    this.objectStreams.clear();
    this.read.clear();
    this.entries.clear();
    this.trailer = searchObjects({
      source: this.source,
      entries: this.entries,
      objectStreams: this.objectStreams,
      object: (number) => this.object(number),
    });
    return true;
  }
}
