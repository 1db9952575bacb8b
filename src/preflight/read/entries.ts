import { Stop } from './limits.js';

/** Where an object stands: at a place in the file, or in an object stream. */
export type Entry =
  | { readonly at: number; readonly generation: number }
  | { readonly holder: number; readonly index: number }
  | 'free';

const mostObjects = 2_000_000;

/** Which objects a file has (7.5.4), and where. */
export class Entries {
  usesObjectStreams = false;
  usesXrefStreams = false;
  private readonly byNumber = new Map<number, Entry>();
  private places: Float64Array | undefined;

  get(number: number): Entry | undefined {
    return this.byNumber.get(number);
  }

  has(number: number): boolean {
    return this.byNumber.has(number);
  }

  /** The numbers of all that is there, from the lowest. */
  numbers(): number[] {
    return [...this.byNumber]
      .flatMap(([number, entry]) => (entry === 'free' ? [] : [number]))
      .sort((a, b) => a - b);
  }

  /** Where objects stand in the file itself, by number. */
  inFile(): (readonly [number: number, at: number])[] {
    return [...this.byNumber].flatMap(([number, entry]) =>
      entry !== 'free' && 'at' in entry ? [[number, entry.at] as const] : [],
    );
  }

  clear(): void {
    this.byNumber.clear();
    this.places = undefined;
  }

  /** What a newer table says stands. */
  enter(number: number, entry: Entry): void {
    if (!Number.isInteger(number) || number < 0 || this.byNumber.has(number)) return;
    this.put(number, entry);
  }

  put(number: number, entry: Entry): void {
    if (this.byNumber.size >= mostObjects) throw new Stop(`it has more than ${mostObjects} objects`);
    this.byNumber.set(number, entry);
    if (entry !== 'free' && 'at' in entry) this.places = undefined;
  }

  /** Where the next object begins, so that a broken one is not read on and on. */
  endOf(at: number, end: number): number {
    if (!this.places) {
      const all = [...this.byNumber.values()].flatMap((entry) =>
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
    return this.places[low] ?? end;
  }
}
