import { deflateSync } from 'node:zlib';

/** More files than these of one font are not remembered by a process that goes on. */
const mostFiles = 100;

/** The files of a font that were embedded, here and in earlier runs, deflated, by their glyphs in order. */
export class EmbeddedFiles {
  readonly #files = new Map<string, { readonly file: Uint8Array; fresh: boolean }>();

  /** @param recall gives what an earlier run kept. */
  constructor(private readonly recall: (glyphs: string) => Uint8Array | undefined) {}

  /** The file of these glyphs, cut if it has not been yet. */
  of(glyphs: string, cut: () => Uint8Array): Uint8Array {
    const known = this.#files.get(glyphs);
    if (known) return known.file;
    const recalled = this.recall(glyphs);
    const file = recalled ?? cut();
    this.#files.set(glyphs, { file, fresh: !recalled });
    const [oldest] = this.#files.keys();
    if (this.#files.size > mostFiles && oldest !== undefined) this.#files.delete(oldest);
    return file;
  }

  /** Has those kept that no earlier run has. */
  keep(keep: (glyphs: string, file: Uint8Array) => void): void {
    for (const [glyphs, entry] of this.#files) {
      if (entry.fresh) keep(glyphs, entry.file);
      entry.fresh = false;
    }
  }
}

/** What embeds a font, as far as it is used here. */
export interface Embedding {
  readonly document: { ref: (data?: object) => Reference };
  readonly subset: { readonly cff?: object; readonly glyphs: readonly number[]; encode: () => Uint8Array };
  embed: () => void;
}

interface Reference {
  compress: boolean;
  readonly data: Record<string, unknown>;
}

/** Before the file stands how long it is when it is inflated: a number of so many bytes. */
const lengthBytes = 4;

/**
 * Lets a font be cut down to the same glyphs once: the editions of a leaflet embed the same files, and after a changed
 * word mostly those of the run before. What is written is what pdfkit would have written, and the length that a
 * TrueType file has to name (ISO 32000-1, table 127), which pdfkit leaves out.
 */
export function embedOnce(font: Embedding, files: EmbeddedFiles): void {
  const { document, subset } = font;
  if (subset.cff) return;
  const embed = font.embed.bind(font);
  const cut = (): Uint8Array => {
    const file = font.subset.encode();
    const length = Buffer.alloc(lengthBytes);
    length.writeUInt32BE(file.length);
    return Buffer.concat([length, deflateSync(file)]);
  };
  font.embed = () => {
    const made = Buffer.from(files.of(subset.glyphs.join(), cut));
    const { ref } = document;
    // The first object that embedding asks for is the file's.
    document.ref = (data) => {
      document.ref = ref;
      const file = document.ref(data);
      Object.assign(file.data, { Length1: made.readUInt32BE(0), Filter: 'FlateDecode' });
      file.compress = false;
      return file;
    };
    const encode = subset.encode;
    subset.encode = () => made.subarray(lengthBytes);
    embed();
    subset.encode = encode;
  };
}
