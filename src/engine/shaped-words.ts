/** A word as pdfkit has it from a font: its glyphs, and where each stands, in thousandths of the size. */
export interface ShapedWord {
  readonly glyphs: readonly {
    readonly id: number;
    /** Font units. */
    readonly advanceWidth: number;
    readonly codePoints: readonly number[];
  }[];
  readonly positions: readonly {
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
    readonly advanceWidth: number;
  }[];
  readonly advanceWidth: number;
}

/** What is kept of a font: its glyphs (id, advance in font units, characters), and words as pairs of glyph and advance. */
interface Kept {
  readonly glyphs: readonly (readonly [id: number, advance: number, ...codePoints: number[]])[];
  readonly words: Readonly<Record<string, readonly number[]>>;
}

/** No more words of a font are kept: those of some hundred leaflets. */
export const mostWords = 20_000;

/**
 * The words that a font has shaped, here and in earlier runs: a font gives the same word the same shape, and to ask
 * it anew is what costs most when a page is set.
 */
export class ShapedWords {
  readonly #glyphs: ShapedWord['glyphs'][number][] = [];
  readonly #words = new Map<string, readonly number[]>();
  readonly #indexes = new Map<string, number>();
  #grown = false;

  /** @param scale thousandths of the size that a font unit is. */
  constructor(
    private readonly scale: number,
    kept?: string,
  ) {
    if (kept === undefined) return;
    const { glyphs, words } = JSON.parse(kept) as Kept;
    for (const [id, advanceWidth, ...codePoints] of glyphs) this.#index({ id, advanceWidth, codePoints });
    for (const word of Object.entries(words)) this.#words.set(...word);
  }

  /** Whether there is more than was kept. */
  get grown(): boolean {
    return this.#grown;
  }

  recall(text: string): ShapedWord | undefined {
    const word = this.#words.get(text);
    if (!word) return undefined;
    const glyphs: ShapedWord['glyphs'][number][] = [];
    const positions: ShapedWord['positions'][number][] = [];
    let whole = 0;
    for (let at = 0; at < word.length; at += 2) {
      const glyph = this.#glyphs[word[at] as number] as ShapedWord['glyphs'][number];
      const xAdvance = (word[at + 1] as number) * this.scale;
      const advanceWidth = glyph.advanceWidth * this.scale;
      glyphs.push(glyph);
      positions.push({ xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth });
      whole += xAdvance;
    }
    return { glyphs, positions, advanceWidth: whole };
  }

  /** Keeps a word, if all there is to it are advances in whole font units: what is more, such as a mark put over a letter, is shaped each time. */
  keep(text: string, word: ShapedWord): void {
    if (this.#words.size >= mostWords) return;
    const units = word.positions.map(({ xAdvance }) => Math.round(xAdvance / this.scale));
    const plain = word.positions.every(
      ({ xAdvance, yAdvance, xOffset, yOffset }, at) =>
        yAdvance === 0 && xOffset === 0 && yOffset === 0 && (units[at] as number) * this.scale === xAdvance,
    );
    if (!plain) return;
    const pairs = word.glyphs.flatMap((glyph, at) => [this.#index(glyph), units[at] as number]);
    this.#words.set(text, pairs);
    this.#grown = true;
  }

  toText(): string {
    const glyphs = this.#glyphs.map(({ id, advanceWidth, codePoints }) => [id, advanceWidth, ...codePoints]);
    // A word may be called “__proto__”: entries make it a key as any other.
    return JSON.stringify({ glyphs, words: Object.fromEntries(this.#words) });
  }

  #index({ id, advanceWidth, codePoints }: ShapedWord['glyphs'][number]): number {
    const name = `${id} ${codePoints.join()}`;
    const known = this.#indexes.get(name);
    if (known !== undefined) return known;
    const index = this.#glyphs.push({ id, advanceWidth, codePoints }) - 1;
    this.#indexes.set(name, index);
    return index;
  }
}
