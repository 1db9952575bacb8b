import { drawPages } from '../engine/pdfium.js';
import { encodeQuickly } from '../engine/sharp.js';
import { sha256 } from '../load/hash.js';

/** So many pictures are kept; those asked for least lately go first. A leaflet in two views has about twenty. */
const mostKept = 200;

/** Pictures of panels by what is on them: the same panel is never drawn twice. */
export class PanelPictures {
  readonly #kept = new Map<string, Promise<Uint8Array>>();

  /** The name of a panel's picture, which begins to be drawn if it isn't there. `content` is all that decides it. */
  name(content: string, ppi: number, paint: () => Promise<Buffer>): string {
    const name = sha256(`${ppi} ${content}`).slice(0, 32);
    const known = this.#kept.get(name);
    this.#kept.delete(name);
    this.#kept.set(name, known ?? this.#draw(name, ppi, paint));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) break;
      this.#kept.delete(oldest);
    }
    return name;
  }

  /** How many are kept. */
  get count(): number {
    return this.#kept.size;
  }

  /** A picture as PNG; undefined where it is known no more. */
  async get(name: string): Promise<Uint8Array | undefined> {
    return this.#kept.get(name);
  }

  /** When all are drawn that have been named. */
  async drawn(names: Iterable<string>): Promise<void> {
    await Promise.all([...names].map((name) => this.#kept.get(name)));
  }

  #draw(name: string, ppi: number, paint: () => Promise<Buffer>): Promise<Uint8Array> {
    const picture = paint().then(async (pdf) => {
      const [page] = await drawPages(pdf, ppi);
      if (!page) throw new Error('a file without pages has no picture');
      return encodeQuickly(page.data, page.width, page.height);
    });
    // A fault is met by whoever asks for it, and the next one who does tries again.
    picture.catch(() => this.#kept.delete(name));
    return picture;
  }
}
