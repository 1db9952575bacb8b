import type { CosDict, UsedFont } from '../cos.js';
import type { Access } from './access.js';
import { compositeFont } from './composite-fonts.js';
import type { Font } from './font.js';
import type { Objects } from './objects.js';
import { readProgram } from './programs/read-program.js';
import { simpleFont } from './simple-fonts.js';

/** Reads fonts (9.6, 9.7), each once. */
export class Fonts {
  readonly objects: Objects;
  readonly access: Access;
  private readonly known = new Map<CosDict, Font>();

  constructor(objects: Objects) {
    this.objects = objects;
    this.access = objects.access;
  }

  read(dict: CosDict, resource: string): Font {
    const known = this.known.get(dict);
    if (known) return known.use.resource === resource ? known : { ...known, use: { ...known.use, resource } };
    const subtype = this.access.name(dict, 'Subtype') ?? '';
    const font =
      subtype === 'Type0'
        ? compositeFont(this, dict, resource)
        : simpleFont(this, dict, resource, subtype || 'Type1');
    this.known.set(dict, font);
    return font;
  }

  /** Those in which anything has been shown by now. */
  used(): UsedFont[] {
    return [...this.known.values()]
      .filter(({ used }) => used.size > 0)
      .map(({ dict, below, use, used, unicodes }) => ({
        dict,
        below,
        use,
        codes: used,
        unicodes,
        program: () => readProgram(this.objects, this.access.dict(below, 'FontDescriptor')),
      }));
  }
}
