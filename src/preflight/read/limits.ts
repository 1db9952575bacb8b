/** How far a file is followed. What is beyond ends in a diagnostic, or in a page’s troubles. */
export interface ReadLimits {
  /** Of the file itself. */
  readonly fileBytes: number;
  /** Of one stream, and of all together, filters undone. */
  readonly streamBytes: number;
  readonly decodedBytes: number;
  /** Numbers, names, strings, arrays and dictionaries of the file’s objects. */
  readonly values: number;
  readonly pages: number;
  /** Of all pages’ content, forms, patterns and glyphs counted each time they are drawn. */
  readonly operators: number;
  readonly marks: number;
  /** Marked-content sequences, and elements of the structure tree with their kids. */
  readonly tags: number;
  /** Forms in forms, arrays in arrays. */
  readonly nesting: number;
  /** Time spent on reading and interpreting, rules not counted. */
  readonly milliseconds: number;
}

export const defaultLimits: ReadLimits = {
  fileBytes: 256 * 2 ** 20,
  streamBytes: 64 * 2 ** 20,
  decodedBytes: 256 * 2 ** 20,
  values: 2_000_000,
  pages: 5_000,
  operators: 20_000_000,
  marks: 300_000,
  tags: 500_000,
  nesting: 32,
  milliseconds: 6_000,
};

/** A limit was met: the work stops where it is. Caught in this folder, never outside it. */
export class Stop extends Error {}

/** What has been used up of the limits, for one file. */
export class Budget {
  readonly limits: ReadLimits;
  private spent = 0;
  private since: number | undefined;
  private decoded = 0;
  private values = 0;
  private operators = 0;
  private marks = 0;
  private tags = 0;
  private glyphs = 0;

  constructor(limits: ReadLimits) {
    this.limits = limits;
  }

  /** Lets the clock run while something is being done; what is done within it counts once. */
  timed<T>(work: () => T): T {
    if (this.since !== undefined) return work();
    this.since = performance.now();
    try {
      return work();
    } finally {
      this.spent += performance.now() - this.since;
      this.since = undefined;
    }
  }

  checkTime(): void {
    const running = this.since === undefined ? 0 : performance.now() - this.since;
    if (this.spent + running > this.limits.milliseconds)
      throw new Stop(`it took more than ${this.limits.milliseconds / 1000} s`);
  }

  /** How many bytes the next stream may come to. */
  get bytesLeft(): number {
    return Math.max(0, Math.min(this.limits.streamBytes, this.limits.decodedBytes - this.decoded));
  }

  useBytes(count: number): void {
    this.decoded += count;
  }

  useValue(): void {
    this.values += 1;
    if (this.values > this.limits.values) throw new Stop(`it has more than ${this.limits.values} values`);
    if (this.values % 4096 === 0) this.checkTime();
  }

  useOperator(): void {
    this.operators += 1;
    if (this.operators > this.limits.operators)
      throw new Stop(`its pages come to more than ${this.limits.operators} operators`);
    if (this.operators % 256 === 0) this.checkTime();
  }

  useGlyph(): void {
    this.glyphs += 1;
    if (this.glyphs % 4096 === 0) this.checkTime();
  }

  useMark(): void {
    this.marks += 1;
    if (this.marks > this.limits.marks)
      throw new Stop(`its pages paint more than ${this.limits.marks} things`);
  }

  useTag(): void {
    this.tags += 1;
    if (this.tags > this.limits.tags) throw new Stop(`it has more than ${this.limits.tags} tags`);
    if (this.tags % 256 === 0) this.checkTime();
  }
}
