/** So many findings are kept beside those that the process has asked for: a large project's, and room for changes. */
export const mostKept = 100;
/** A process that goes on for days forgets what it has not asked for longest. */
export const mostKnown = 1000;

/** What was found out, by a key that names all it depends on; kept from process to process as JSON. */
export class Known<T> {
  readonly #entries = new Map<string, { readonly value: T; used: boolean }>();
  #grown = false;

  find(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    // The latest used come last, and are kept longest.
    this.#entries.delete(key);
    this.#entries.set(key, { value: entry.value, used: true });
    return entry.value;
  }

  /** Remembers a finding, if JSON gives it back as it is. */
  remember(key: string, value: T): void {
    if (!isPlain(value)) return;
    this.#entries.set(key, { value, used: true });
    this.#grown = true;
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > mostKnown && oldest !== undefined) this.#entries.delete(oldest);
  }

  /** Takes up what an earlier process kept. */
  recall(kept: string): void {
    for (const [key, value] of JSON.parse(kept) as [string, T][]) {
      if (!this.#entries.has(key)) this.#entries.set(key, { value, used: false });
    }
  }

  /** What later processes may ask for; undefined where nothing is new. */
  toKeep(): string | undefined {
    if (!this.#grown) return undefined;
    const oldest = this.#entries.size - mostKept;
    const kept = [...this.#entries].filter(([, { used }], at) => used || at >= oldest);
    return JSON.stringify(kept.map(([key, { value }]) => [key, value]));
  }
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean';
  if (value === null) return true;
  const plain = Array.isArray(value) ? Array.prototype : Object.prototype;
  return Object.getPrototypeOf(value) === plain && Object.values(value).every(isPlain);
}
