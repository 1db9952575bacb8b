import type { Cos } from '../cos.js';
import { isStream } from './access.js';
import type { Entries } from './entries.js';
import { Broken, isKeyword, Lexer } from './lexer.js';
import type { Source } from './source.js';
import type { Streams } from './streams.js';

interface ObjectStream {
  readonly lexer: (from: number) => Lexer;
  /** Object numbers with where each begins. */
  readonly places: readonly (readonly [number, number])[];
}

/** Objects that stand in streams (7.5.7). */
export class ObjectStreams {
  private readonly source: Source;
  private readonly entries: Entries;
  private readonly streams: Streams;
  private readonly read: (number: number) => Cos;
  private readonly holders = new Map<number, ObjectStream | undefined>();

  /** `read` gives the stream of a number. */
  constructor(source: Source, entries: Entries, streams: Streams, read: (number: number) => Cos) {
    this.source = source;
    this.entries = entries;
    this.streams = streams;
    this.read = read;
  }

  clear(): void {
    this.holders.clear();
  }

  object(number: number, holder: number, index: number): Cos {
    const stream = this.holder(holder);
    if (!stream) {
      this.source.troubles.add(`object stream ${holder} is damaged`);
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
      this.source.troubles.add(`object ${number} is damaged`);
      return null;
    }
  }

  holder(number: number): ObjectStream | undefined {
    if (this.holders.has(number)) return this.holders.get(number);
    this.holders.set(number, undefined);
    const { access, budget } = this.source;
    const entry = this.entries.get(number);
    // An object stream never stands in another (7.5.7).
    const value = entry !== undefined && entry !== 'free' && 'at' in entry ? this.read(number) : null;
    if (!isStream(value)) return undefined;
    const { data } = this.streams.decode(value);
    const first = access.number(value.dict, 'First') ?? 0;
    const count = access.number(value.dict, 'N') ?? 0;
    if (!data) return undefined;
    const lexer = (from: number): Lexer =>
      new Lexer(data, {
        at: first + from,
        references: true,
        nesting: budget.limits.nesting * 2,
        count: () => budget.useValue(),
      });
    const head = new Lexer(data, { end: first, nesting: 1, count: () => budget.useValue() });
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
}
